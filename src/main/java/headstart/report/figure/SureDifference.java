package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.experiment.result.DifferenceCurve;
import headstart.statistics.DayRange;
import headstart.statistics.SimultaneousBand;
import headstart.statistics.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The title of a difference over time: on how many days the band for the whole curve leaves no effect out, of the subject for which these are most.
 * Nothing is said by the bands of single days, of which some leave it out by chance. Where no number of runs carries a mean, on how many days 95 % of the runs
 * lie on one side.
 */
final class SureDifference {
    private final Results results;
    private final String scenario;
    private final Measure measure;

    SureDifference(Results results, String scenario, Measure measure) {
        this.results = results;
        this.scenario = scenario;
        this.measure = measure;
    }

    /** What a curve says: days on which the band lies above, below, and all on which there is one. */
    private record Days(Subject subject, int above, int below, int all) {
        int sure() {
            return above + below;
        }
    }

    /**
     * The title.
     *
     * @param what is compared, in words
     */
    String title(List<? extends Subject> subjects, String what) {
        String own = results.name(scenario);
        String baseline = results.name(results.baseline());
        if (subjects.stream()
                .flatMap(subject -> results.all().difference(scenario, subject, measure).stream())
                .allMatch(SureDifference::isNone)) {
            return results.say("In %s no run differs between %s and %s", what, own, baseline);
        }
        Optional<Days> most = subjects.stream()
                .flatMap(subject -> days(subject).stream())
                .filter(days -> days.all() > 0)
                .max(Comparator.comparingInt(Days::sure));
        if (most.isEmpty()) {
            return results.say("%s against %s in %s: too few runs for a band of the whole curve", own, baseline, what);
        }
        Days days = most.get();
        if (areMedians()) {
            return ofRuns(days, what);
        }
        return days.sure() == 0
                ? results.say("On no day does %s differ for sure from %s in %s", own, baseline, what)
                : told("%s is %s with %s than with %s on %s of %s days", days);
    }

    private String told(String form, Days days) {
        return results.say(
                form,
                Results.capital(name(days.subject())),
                results.say(word(days)),
                results.name(scenario),
                results.name(results.baseline()),
                days.sure(),
                days.all());
    }

    private boolean areMedians() {
        return DifferenceLines.areMedians(results, measure);
    }

    private String ofRuns(Days days, String what) {
        String own = results.name(scenario);
        String baseline = results.name(results.baseline());
        return days.sure() == 0
                ? results.say(
                        "On no day do 95 %% of the runs differ alike between %s and %s in %s", own, baseline, what)
                : told("%s is %s with %s than with %s in 95 %% of the runs, on %s of %s days", days);
    }

    private Optional<Days> days(Subject subject) {
        return areMedians()
                ? results.curve(scenario, subject, measure).map(SureDifference::daysOfRuns)
                : results.all().difference(scenario, subject, measure).map(SureDifference::days);
    }

    /** Days on which 95 % of the paired ratios lie above 1, below, and all on which there are ratios. */
    private static Days daysOfRuns(Curve curve) {
        return new Days(
                curve.subject(),
                count(curve, day -> day.p05() > 1),
                count(curve, day -> day.p95() < 1),
                count(curve, day -> day.n() > 0));
    }

    private static int count(Curve curve, Predicate<Summary> condition) {
        return (int) curve.days().stream().filter(condition).count();
    }

    /** The subjects with the one first that the title speaks of. */
    List<Subject> leading(List<? extends Subject> subjects) {
        ToIntFunction<Subject> sure = subject -> days(subject).map(Days::sure).orElse(0);
        int most = subjects.stream().mapToInt(sure).max().orElse(0);
        Optional<? extends Subject> first = subjects.stream()
                .filter(subject -> sure.applyAsInt(subject) == most)
                .findFirst();
        return Stream.concat(first.stream(), subjects.stream().filter(subject -> !subject.equals(first.orElse(null))))
                .map(Subject.class::cast)
                .toList();
    }

    /** Of a pair it is the laggard who is behind. */
    private String name(Subject subject) {
        return results.name(subject instanceof Gap gap ? gap.laggard() : subject);
    }

    private static boolean isNone(DifferenceCurve curve) {
        return curve.band().days().stream()
                .allMatch(day -> Double.isNaN(day.mean())
                        || (day.mean() == 0 && !(day.low() < 0) && !(day.high() > 0) && !(day.simultaneousHigh() > 0)));
    }

    private static Days days(DifferenceCurve curve) {
        return new Days(curve.subject(), count(curve.daysAbove()), count(curve.daysBelow()), (int)
                curve.band().days().stream().filter(SureDifference::hasBand).count());
    }

    private static boolean hasBand(SimultaneousBand.Day day) {
        return day.simultaneousLow() <= day.simultaneousHigh();
    }

    private static int count(List<DayRange> ranges) {
        return ranges.stream()
                .mapToInt(range -> range.last() - range.first() + 1)
                .sum();
    }

    /** Ratios are held as leader over laggard: above is further behind, as it is for days. */
    private String word(Days days) {
        Words words = measure == Measure.RATIO
                ? new Words(
                        "further behind in speed",
                        "less far behind in speed",
                        "now further, now less far behind in speed")
                : measure == Measure.SOFTWARE_RATIO
                        ? new Words(
                                "further behind in software",
                                "less far behind in software",
                                "now further, now less far behind in software")
                        : measure == Measure.DAYS_BEHIND
                                ? new Words("more days behind", "fewer days behind", "now more, now fewer days behind")
                                : new Words("faster", "slower", "now faster, now slower");
        return days.below() == 0 ? words.above() : days.above() == 0 ? words.below() : words.both();
    }

    /** What a scenario is against the baseline on days on which the band lies above, below, and on some of either. */
    private record Words(String above, String below, String both) {}
}
