package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of tokens/s where they are relative: ratios count, levels do not. */
final class RelativeLevels {
    private final Results results;

    RelativeLevels(Results results) {
        this.results = results;
    }

    private boolean is(Subject subject) {
        return subject instanceof Subject.Performer who && results.experiment().isRelative(who);
    }

    /** The label of an axis of one of them. */
    String axis(String label, Subject subject) {
        return is(subject) ? results.say("%s, relative", label) : label;
    }

    /** The label of an axis that all of them share. */
    String axis(String label, Collection<? extends Subject> subjects) {
        if (subjects.stream().noneMatch(this::is)) {
            return label;
        }
        return results.say(subjects.stream().allMatch(this::is) ? "%s, relative" : "%s, in part relative", label);
    }

    /** Who of them it is, as a sentence that follows another; empty if nobody. */
    String sentence(Collection<? extends Subject> subjects) {
        String who = subjects.stream()
                .filter(this::is)
                .map(results::subject)
                .distinct()
                .collect(Collectors.joining(results.say(", ")));
        return who.isEmpty() ? "" : " " + results.say("Relative, so that ratios count and levels do not: %s.", who);
    }

    /** The same of curves of a measure. */
    String sentence(Measure measure, Collection<? extends Subject> subjects) {
        return measure == Measure.THROUGHPUT ? sentence(subjects) : "";
    }

    /** A title of a measure that tells no level, where the one that it is about has a relative one; empty where it may tell levels. */
    Optional<String> title(Apartness apart, Measure measure, List<? extends Subject> subjects) {
        boolean relative = measure == Measure.THROUGHPUT
                && apart.who(subjects, measure).filter(this::is).isPresent();
        return relative
                ? Optional.of(apart.speed(subjects)
                        .orElseGet(() -> results.say("%s, by scenario", results.say("Throughput per chip"))))
                : Optional.empty();
    }

    /** The label of an axis of a measure of one of them. */
    String axis(Measure measure, Subject subject) {
        String label = results.labels().of(measure);
        return measure == Measure.THROUGHPUT ? axis(label, subject) : label;
    }
}
