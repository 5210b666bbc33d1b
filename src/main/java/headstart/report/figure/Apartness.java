package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.statistics.Summary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/** Where a scenario is furthest from the baseline: of whom, on which day, and the sentence that says so. */
final class Apartness {
    /** Less of the larger one cannot be told apart in a sentence. */
    private static final double SEEN = 0.02;

    private final Results results;
    private final Headlines headlines;

    Apartness(Results results) {
        this.results = results;
        this.headlines = new Headlines(results);
    }

    /** Whether it is a comparison with the baseline, of which the baseline itself says nothing. */
    static boolean isFromTheBaseline(Measure measure) {
        return measure == Measure.HEAD_START_EFFECT || measure == Measure.SOFTWARE_DIFFERENCE;
    }

    /** A value of a scenario on a day. */
    record Place(String scenario, Subject subject, int day, double value) {}

    /**
     * What is told of the one who differs most.
     *
     * @param values of the scenarios, with their names
     */
    record Told(Subject subject, String who, int day, boolean isOnRelease, String values) {}

    /** Of whom, and on which day. */
    private record Found(Subject subject, int day) {}

    /**
     * What a curve is on the release day, in the main scenario and in the baseline, of the subject that differs most; where no
     * difference is seen then, on a later day. What is compared with the baseline is told of the main scenario alone.
     */
    Optional<Told> told(List<? extends Subject> subjects, Measure measure, Function<Place, String> text) {
        return furthest(subjects, measure).map(found -> {
            Function<String, String> value = scenario -> told(scenario, found, measure, text);
            String other = results.main();
            String values = isFromTheBaseline(measure) && !other.equals(results.baseline())
                    ? value.apply(other) + results.say(" (%s)", results.name(other))
                    : headlines.both(value);
            return new Told(
                    found.subject(), results.name(found.subject()), found.day(), found.day() == releaseDay(), values);
        });
    }

    private Optional<Found> furthest(List<? extends Subject> subjects, Measure measure) {
        return measure.isOfMarket() ? anywhere(subjects, measure) : most(subjects, measure);
    }

    private String told(String scenario, Found found, Measure measure, Function<Place, String> text) {
        double value = on(found.day(), scenario, found.subject(), measure);
        return Double.isNaN(value)
                ? results.say("no value")
                : text.apply(new Place(scenario, found.subject(), found.day(), value));
    }

    /** How fast a team is on that day against the baseline; empty if all are as fast on every day. */
    Optional<String> headStart() {
        return most(results.teams(), Measure.HEAD_START_EFFECT)
                .map(found ->
                        speed(found, on(found.day(), results.main(), found.subject(), Measure.HEAD_START_EFFECT)));
    }

    /** The same of the one whose throughput differs most, by medians; empty where it has none in one of the scenarios, or there is no other scenario. */
    Optional<String> speed(List<? extends Subject> subjects) {
        return results.other()
                .flatMap(other -> furthest(subjects, Measure.THROUGHPUT).flatMap(found -> {
                    double ratio = on(found.day(), other, found.subject(), Measure.THROUGHPUT)
                            / on(found.day(), results.baseline(), found.subject(), Measure.THROUGHPUT);
                    return ratio > 0 && Double.isFinite(ratio) ? Optional.of(speed(found, ratio)) : Optional.empty();
                }));
    }

    private String speed(Found found, double ratio) {
        String who = results.name(found.subject());
        String baseline = results.name(results.baseline());
        String other = results.name(results.main());
        return found.day() == releaseDay()
                ? results.say("On the release day %s has %s its speed with %s (%s)", who, part(ratio), baseline, other)
                : results.say(
                        "On day %s %s has %s its speed with %s (%s)", found.day(), who, part(ratio), baseline, other);
    }

    /** Who is told of; empty if nobody differs. */
    Optional<Subject> who(List<? extends Subject> subjects, Measure measure) {
        return furthest(subjects, measure).map(Found::subject);
    }

    /** "1/27 of", "62 % of", "1.3 times". */
    private String part(double ratio) {
        if (ratio < 0.195) {
            return results.say("1/%s of", results.language().number(Results.number(Math.rint(1 / ratio))));
        }
        return ratio < 0.995
                ? results.say("%s %% of", Results.number(Math.rint(100 * ratio)))
                : results.say("%s times", results.figure(ratio));
    }

    /** How far apart they are at most, from the release on; NaN where they are never both there. */
    double of(Subject subject, Measure measure) {
        double most = Double.NaN;
        for (int day = releaseDay(); day <= results.experiment().lastDay(); day++) {
            double apart = apart(subject, measure, day);
            most = apart > most || Double.isNaN(most) ? apart : most;
        }
        return most;
    }

    /**
     * Where the main scenario differs most from the baseline: on the release day; where no difference is seen on it, of several releases on the days of the
     * others, on those before them or on the last one; where none is seen on these either, on any day. The days on which stacks are brought up, one
     * scenario's sooner than the other's, are the finding only where nothing else is.
     */
    private Optional<Found> most(List<? extends Subject> subjects, Measure measure) {
        Predicate<Found> seen = found -> isSeen(found, measure);
        return most(subjects, measure, List.of(releaseDay()))
                .filter(seen)
                .or(() -> most(subjects, measure, turns()).filter(seen))
                .or(() -> anywhere(subjects, measure));
    }

    /** The days on which a later release comes and those before, and the last day; none of a single release. */
    private List<Integer> turns() {
        return results.isSeries()
                ? Stream.concat(
                                results.dated().stream()
                                        .map(release -> (int) Math.ceil(release.day()))
                                        .filter(day -> day > releaseDay())
                                        .flatMap(day -> Stream.of(day - 1, day)),
                                Stream.of(results.experiment().lastDay()))
                        .filter(day -> day <= results.experiment().lastDay())
                        .toList()
                : List.of();
    }

    /** Whether readers can tell both scenarios apart; where there is but one there is nothing to be told apart. */
    private boolean isSeen(Found found, Measure measure) {
        double own = on(found.day(), results.main(), found.subject(), measure);
        double other = on(found.day(), results.baseline(), found.subject(), measure);
        double apart = apart(found.subject(), measure, found.day());
        return results.main().equals(results.baseline())
                || (measure == Measure.HEAD_START_EFFECT
                        ? apart > FastMath.log1p(SEEN)
                        : apart > SEEN * Math.max(Math.abs(own), Math.abs(other)));
    }

    /** What buyers have installed hardly differs on the release day, whatever becomes of it. */
    private Optional<Found> anywhere(List<? extends Subject> subjects, Measure measure) {
        return most(
                subjects,
                measure,
                IntStream.rangeClosed(releaseDay(), results.experiment().lastDay())
                        .boxed()
                        .toList());
    }

    private Optional<Found> most(List<? extends Subject> subjects, Measure measure, List<Integer> days) {
        Optional<Found> found = Optional.empty();
        double most = results.main().equals(results.baseline()) ? -1 : 0;
        for (Subject subject : subjects) {
            for (int day : days) {
                double apart = apart(subject, measure, day);
                if (apart > most) {
                    most = apart;
                    found = Optional.of(new Found(subject, day));
                }
            }
        }
        return found;
    }

    private double apart(Subject subject, Measure measure, int day) {
        double own = on(day, results.main(), subject, measure);
        return measure == Measure.HEAD_START_EFFECT
                ? own > 0 ? Math.abs(FastMath.log(own)) : Double.NaN
                : Math.abs(own - on(day, results.baseline(), subject, measure));
    }

    private int releaseDay() {
        return (int) Math.round(results.experiment().releaseDay());
    }

    private double on(int day, String scenario, Subject subject, Measure measure) {
        return results.curve(scenario, subject, measure)
                .filter(curve -> curve.firstDay() <= day && day <= curve.lastDay())
                .map(curve -> middle(curve).apply(curve.on(day)))
                .orElse(Double.NaN);
    }

    /** The median over the runs; of what a run is or is not the share of the runs. */
    private static Function<Summary, Double> middle(Curve curve) {
        return curve.measure() == Measure.DAYS_BEHIND_CENSORED ? Summary::mean : Summary::p50;
    }
}
