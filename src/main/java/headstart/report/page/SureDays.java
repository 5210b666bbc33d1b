package headstart.report.page;

import headstart.experiment.result.DifferenceCurve;
import headstart.experiment.result.StudyResults;
import headstart.report.answer.SpokenNames;
import headstart.statistics.DayRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The days on which the simultaneous band excludes no effect. */
final class SureDays {
    private static final int MOST_RANGES = 4;

    private SureDays() {}

    static PageTable table(StudyResults results) {
        SpokenNames names = new SpokenNames(results.experiment());
        List<List<String>> rows = new ArrayList<>();
        for (DifferenceCurve curve : results.differences()) {
            Optional<Integer> largest = largest(curve);
            rows.add(List.of(
                    names.scenario(curve.scenario()),
                    names.brief(curve.subject()),
                    names.measure(curve.measure()),
                    dash(days(curve, curve.daysAbove())),
                    dash(days(curve, curve.daysBelow())),
                    largest.map(day -> NumberText.of(curve.on(day).mean())).orElse("–"),
                    largest.map(day -> NumberText.of(curve.on(day).simultaneousLow()) + " to "
                                    + NumberText.of(curve.on(day).simultaneousHigh()))
                            .orElse("–"),
                    largest.map(day -> Integer.toString(day)).orElse("–")));
        }
        return new PageTable(
                "sure-days",
                "When the difference from "
                        + names.scenario(results.experiment().baseline()) + " is sure",
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
                rows,
                "differences.csv");
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
}
