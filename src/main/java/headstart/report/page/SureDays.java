package headstart.report.page;

import headstart.experiment.DifferenceCurve;
import headstart.experiment.Gap;
import headstart.experiment.StudyResults;
import headstart.statistics.DayRange;
import headstart.statistics.SimultaneousBand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The days on which the simultaneous band excludes no effect, in words and as a table. */
final class SureDays {
    private static final int MOST_RANGES = 4;

    private SureDays() {}

    /** One sentence on a difference of a gap. */
    static String sentence(DifferenceCurve curve, Gap gap) {
        String above = days(curve, curve.daysAbove());
        String below = days(curve, curve.daysBelow());
        String what = "the software gap of " + readable(gap.laggard().name()) + " behind "
                + readable(gap.leader().name());
        String start = "Against " + readable(curve.baseline()) + ", " + readable(curve.scenario());
        String sure = " (95 % band for the whole curve excludes no effect"
                + largest(curve).map(day -> "; " + largestText(curve, day)).orElse("") + ").";
        if (above.isEmpty() && below.isEmpty()) {
            return start + " has no sure effect on " + what + " on any day: the 95 % band for the whole curve holds 0.";
        }
        if (below.isEmpty()) {
            return start + " widens " + what + " on " + above + sure;
        }
        return above.isEmpty()
                ? start + " narrows " + what + " on " + below + sure
                : start + " widens " + what + " on " + above + " and narrows it on " + below + sure;
    }

    static Tables table(StudyResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (DifferenceCurve curve : results.differences()) {
            Optional<Integer> largest = largest(curve);
            rows.add(List.of(
                    readable(curve.scenario()),
                    readable(curve.subject().name()),
                    readable(curve.measure().key()),
                    dash(days(curve, curve.daysAbove())),
                    dash(days(curve, curve.daysBelow())),
                    largest.map(day -> NumberText.of(curve.on(day).mean())).orElse("–"),
                    largest.map(day -> NumberText.of(curve.on(day).simultaneousLow()) + " to "
                                    + NumberText.of(curve.on(day).simultaneousHigh()))
                            .orElse("–"),
                    largest.map(day -> Integer.toString(day)).orElse("–")));
        }
        return new Tables(
                "sure-days",
                "When the difference from " + readable(results.experiment().baseline()) + " is sure",
                "Days on which the 95 % band for the whole curve excludes no effect; with 95 % confidence all of a row hold"
                        + " together. The largest difference is the one furthest from 0 on a day that is sure, from release"
                        + " on. Days count as in the experiment, the release is on day "
                        + NumberText.of(results.experiment().releaseDay()) + ". All days: differences.csv.",
                List.of(
                        "scenario",
                        "subject",
                        "measure",
                        "days above",
                        "days below",
                        "largest difference",
                        "95 % band",
                        "on day"),
                rows);
    }

    private static String dash(String days) {
        return days.isEmpty() ? "none" : days;
    }

    private static String days(DifferenceCurve curve, List<DayRange> ranges) {
        String shown = ranges.stream()
                .limit(MOST_RANGES)
                .map(range -> {
                    int first = curve.firstDay() + range.first();
                    int last = curve.firstDay() + range.last();
                    return first == last ? "day " + first : "days " + first + " to " + last;
                })
                .collect(Collectors.joining(", "));
        return ranges.size() > MOST_RANGES
                ? shown + " and " + (ranges.size() - MOST_RANGES) + " shorter spells"
                : shown;
    }

    /** The sure day, from day 0 on, with the difference furthest from 0. */
    private static Optional<Integer> largest(DifferenceCurve curve) {
        return IntStream.rangeClosed(Math.max(0, curve.firstDay()), curve.lastDay())
                .boxed()
                .filter(day ->
                        curve.on(day).simultaneousLow() > 0 || curve.on(day).simultaneousHigh() < 0)
                .max(Comparator.comparingDouble(day -> Math.abs(curve.on(day).mean())));
    }

    private static String largestText(DifferenceCurve curve, int day) {
        SimultaneousBand.Day band = curve.on(day);
        return String.format(
                Locale.ROOT,
                "largest from release on: %+.3f on day %d, band %+.3f to %+.3f",
                band.mean(),
                day,
                band.simultaneousLow(),
                band.simultaneousHigh());
    }

    private static String readable(String key) {
        return Findings.readable(key);
    }
}
