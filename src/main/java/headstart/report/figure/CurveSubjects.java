package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose curves of one measure are drawn, and what their panels are called: a chip that does what its only team does has no panel of its own, and
 * no two panels have the same name.
 */
record CurveSubjects(List<Subject> all, Results results) {
    CurveSubjects {
        all = List.copyOf(all);
    }

    static CurveSubjects of(Results results, Measure measure) {
        List<Subject> kept = new ArrayList<>();
        results.all().curves().stream()
                .filter(curve -> curve.measure() == measure)
                .map(Curve::subject)
                .distinct()
                .filter(subject -> !(subject instanceof Subject.Chip)
                        || kept.stream().noneMatch(other -> isSame(results, measure, other, subject)))
                .forEach(kept::add);
        return new CurveSubjects(kept, results);
    }

    private static boolean isSame(Results results, Measure measure, Subject one, Subject other) {
        return results.scenarios().stream()
                .allMatch(scenario -> results.curve(scenario, one, measure)
                        .map(Curve::days)
                        .equals(results.curve(scenario, other, measure).map(Curve::days)));
    }

    /** Short where that is said of nobody else. */
    String title(Subject subject) {
        String brief = results.subject(subject);
        boolean alone = all.stream()
                        .filter(other -> results.subject(other).equals(brief))
                        .count()
                == 1;
        return alone ? brief : whole(results, subject);
    }

    private static String whole(Results results, Subject subject) {
        return subject instanceof Subject.Chip
                ? results.say("%s, best stack", results.subject(subject))
                : results.labels().of(subject);
    }

    /** All that a panel of it can be called; what is said of nobody else comes first. */
    static List<String> titles(Results results, Subject subject) {
        return List.of(whole(results, subject), results.subject(subject));
    }
}
