package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.experiment.result.DifferenceCurve;
import headstart.report.chart.Series;
import headstart.statistics.SimultaneousBand;
import headstart.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The lines of what scenarios change in a measure over time: means with two bands, or medians where no number of runs carries a mean. */
final class DifferenceLines {
    private final Results results;
    private final Measure measure;

    DifferenceLines(Results results, Measure measure) {
        this.results = results;
        this.measure = measure;
    }

    /** Whether they are medians: of a paired ratio less 1, without a bound for the mean. */
    boolean areMedians() {
        return areMedians(results, measure);
    }

    static boolean areMedians(Results results, Measure measure) {
        return measure == Measure.HEAD_START_EFFECT
                && !results.experiment().supports().ofDifference(measure).carriesMeans();
    }

    /** Ratios are compared on their logarithm and drawn as factors. */
    static boolean isRatio(Measure measure) {
        return measure == Measure.RATIO || measure == Measure.SOFTWARE_RATIO;
    }

    /** Where a line lies that has no effect. */
    double none() {
        return isRatio(measure) ? 1 : 0;
    }

    /** The line of a scenario, with its bands from the widest; empty where it is not compared. */
    List<Series> of(String scenario, Subject subject) {
        return areMedians()
                ? results.curve(scenario, subject, measure).map(this::median).stream()
                        .toList()
                : results.all()
                        .difference(scenario, subject, measure)
                        .map(this::withBands)
                        .orElse(List.of());
    }

    private Series median(Curve curve) {
        return new Series(
                results.name(curve.scenario()),
                results.experiment().indexOf(curve.scenario()),
                Results.days(curve),
                Results.column(curve, day -> day.p50() - 1),
                Results.column(curve, day -> day.p05() - 1),
                Results.column(curve, day -> day.p95() - 1));
    }

    private List<Series> withBands(DifferenceCurve curve) {
        double[] days = new double[curve.band().days().size()];
        Arrays.setAll(days, i -> curve.firstDay() + i);
        String label = results.name(curve.scenario());
        int style = results.experiment().indexOf(curve.scenario());
        boolean ratio = isRatio(measure);
        Series wide = Series.band(
                label,
                style,
                days,
                column(curve, ratio ? SimultaneousBand.Day::simultaneousHigh : SimultaneousBand.Day::simultaneousLow),
                column(curve, ratio ? SimultaneousBand.Day::simultaneousLow : SimultaneousBand.Day::simultaneousHigh));
        Series narrow = new Series(
                label,
                style,
                days,
                column(curve, SimultaneousBand.Day::mean),
                column(curve, ratio ? SimultaneousBand.Day::high : SimultaneousBand.Day::low),
                column(curve, ratio ? SimultaneousBand.Day::low : SimultaneousBand.Day::high));
        return List.of(wide, narrow);
    }

    private double[] column(DifferenceCurve curve, ToDoubleFunction<SimultaneousBand.Day> value) {
        boolean ratio = isRatio(measure);
        return curve.band().days().stream()
                .mapToDouble(value)
                .map(number -> ratio ? StrictMath.pow(2, -number) : number)
                .toArray();
    }

    /** What is drawn, by day. */
    String csv(List<? extends Subject> subjects, List<String> scenarios) {
        CsvText csv = areMedians()
                ? new CsvText("subject", "scenario", "day", "n", "median_difference", "p05", "p95")
                : new CsvText(
                        "subject",
                        "scenario",
                        "day",
                        "n",
                        "difference",
                        "low",
                        "high",
                        "simultaneous_low",
                        "simultaneous_high");
        for (Subject subject : subjects) {
            for (String scenario : scenarios) {
                if (areMedians()) {
                    results.curve(scenario, subject, measure).ifPresent(curve -> medians(curve, csv));
                } else {
                    Optional<DifferenceCurve> curve = results.all().difference(scenario, subject, measure);
                    curve.ifPresent(found -> means(found, csv));
                }
            }
        }
        return csv.toString();
    }

    private static void medians(Curve curve, CsvText csv) {
        for (int i = 0; i < curve.days().size(); i++) {
            Summary day = curve.days().get(i);
            csv.row(List.of(
                    curve.subject().name(),
                    curve.scenario(),
                    curve.firstDay() + i,
                    day.n(),
                    day.p50() - 1,
                    day.p05() - 1,
                    day.p95() - 1));
        }
    }

    private static void means(DifferenceCurve curve, CsvText csv) {
        for (int day = curve.firstDay(); day <= curve.lastDay(); day++) {
            SimultaneousBand.Day band = curve.on(day);
            csv.row(List.of(
                    curve.subject().name(),
                    curve.scenario(),
                    day,
                    band.n(),
                    band.mean(),
                    band.low(),
                    band.high(),
                    band.simultaneousLow(),
                    band.simultaneousHigh()));
        }
    }
}
