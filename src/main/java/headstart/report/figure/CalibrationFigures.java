package headstart.report.figure;

import headstart.calibration.CalibrationResults;
import headstart.calibration.PredictedPoint;
import headstart.calibration.RidgePoint;
import headstart.calibration.Role;
import headstart.calibration.Target;
import headstart.experiment.LabelKind;
import headstart.report.chart.Axis;
import headstart.report.chart.Language;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of a calibration: predictions over data, what is known of the parameters, the ridge, the scores. */
public final class CalibrationFigures {
    private static final int DATA = 6;
    /** Room for a marker at either end, also on the day of the release. */
    private static final double EDGE = 0.03;

    private final CalibrationResults results;
    private final Language language;
    private final ParameterNames names;

    private CalibrationFigures(CalibrationResults results, Language language) {
        this.results = results;
        this.language = language;
        this.names = new ParameterNames(language);
    }

    /** All of them, as far as there is something to draw. */
    public static List<Figure> of(CalibrationResults results, Language language) {
        CalibrationFigures figures = new CalibrationFigures(results, language);
        List<Figure> all = new ArrayList<>();
        results.panel()
                .ifPresent(panel -> all.add(new PanelFigure(
                                row -> results.calibration().nameOf(LabelKind.ROWS, row),
                                panel,
                                figures.footnote(),
                                language)
                        .figure()));
        all.add(figures.predictions(Role.CALIBRATION));
        if (!results.calibration().validated().isEmpty()) {
            all.add(figures.predictions(Role.VALIDATION));
        }
        all.add(new CornerFigure(results, language, figures.footnote()).figure());
        if (!results.ridge().isEmpty()) {
            all.add(figures.ridge());
        }
        if (!results.scores().isEmpty()) {
            all.add(new ScoresFigure(results, language, figures.footnote()).figure());
        }
        return all;
    }

    private Figure predictions(Role role) {
        boolean fitted = role == Role.CALIBRATION;
        List<Panel> panels = new ArrayList<>();
        CsvText csv = new CsvText("series", "day", "observed", "p05", "p25", "p50", "p75", "p95");
        for (Target target : results.calibration().targets()) {
            if (target.role() == role) {
                panels.add(panel(target, csv));
            }
        }
        String what = language.say(
                fitted
                        ? "What was fitted: data over the model's bands"
                        : "What was never fitted: data over predictions");
        String title = inBand(role).orElse(what);
        String reading =
                language.say("Points: measurements. Line: median; bands: central 50 %% and 90 %% of what the posterior"
                        + " says from the first point on, with luck, doubt and noise.");
        return new Figure(
                fitted ? "fit" : "validation",
                title,
                what + ". " + reading + " Throughput over the first measurement of the series, logarithmic; "
                        + results.posterior().length + " posterior draws.",
                title + ": a panel for each of " + panels.size()
                        + " series, with its measurements over the predicted bands.",
                new PanelChart(title, what + ". " + reading, footnote(), panels, panels.size() > 6 ? 4 : 3),
                csv.toString());
    }

    /** How many measurements after the first of each series lie in the wide band. */
    private Optional<String> inBand(Role role) {
        List<PredictedPoint> measured = results.calibration().targets().stream()
                .filter(target -> target.role() == role)
                .flatMap(target -> results.predictions().stream()
                        .filter(point -> point.series().equals(target.series())
                                && point.isMeasured()
                                && point.day() > target.days()[0]))
                .toList();
        long inside = measured.stream().filter(PredictedPoint::insideNineTenths).count();
        return measured.isEmpty()
                ? Optional.empty()
                : Optional.of(language.say(
                        role == Role.CALIBRATION
                                ? "The 90 %% band holds %s of %s measurements of the series that were fitted"
                                : "The 90 %% band holds %s of %s measurements of series that were never fitted",
                        inside,
                        measured.size()));
    }

    private Panel panel(Target target, CsvText csv) {
        List<PredictedPoint> points = results.predictions().stream()
                .filter(point -> point.series().equals(target.series())
                        && point.day() >= target.days()[0]
                        && point.day() <= target.days()[target.size() - 1])
                .toList();
        points.forEach(point -> csv.row(List.of(
                point.series(),
                point.day(),
                point.observed(),
                point.p05(),
                point.p25(),
                point.p50(),
                point.p75(),
                point.p95())));
        double unit = target.values()[0];
        double[] days = points.stream().mapToDouble(PredictedPoint::day).toArray();
        double[] measured =
                Arrays.stream(target.values()).map(value -> value / unit).toArray();
        double[] low = points.stream().mapToDouble(point -> point.p05() / unit).toArray();
        double[] high = points.stream().mapToDouble(point -> point.p95() / unit).toArray();
        double least =
                Stream.of(low, measured).flatMapToDouble(Arrays::stream).min().orElse(0.5);
        double most =
                Stream.of(high, measured).flatMapToDouble(Arrays::stream).max().orElse(2);
        double last = days.length == 0 ? 1 : days[days.length - 1];
        double[] narrowLow =
                points.stream().mapToDouble(point -> point.p25() / unit).toArray();
        double[] narrowHigh =
                points.stream().mapToDouble(point -> point.p75() / unit).toArray();
        double[] median =
                points.stream().mapToDouble(point -> point.p50() / unit).toArray();
        return new Panel(
                results.calibration().nameOf(LabelKind.SERIES, target.series()),
                Axis.between(language.say("days after release"), target.days()[0] - EDGE * last, last * (1 + EDGE)),
                Axis.logarithmic(language.say("times the first"), least / 1.08, most * 1.08),
                List.of(
                        Series.band("", 0, days, low, high),
                        new Series(
                                language.say("model: median, central 50 %% and 90 %%"),
                                0,
                                days,
                                median,
                                narrowLow,
                                narrowHigh),
                        Series.line(language.say("measured"), DATA, target.days(), measured)
                                .as(Series.Form.DOTS)),
                List.of(),
                List.of(),
                "");
    }

    /** What keys of series and rows are called on figures. */
    public static Map<String, List<String>> names(CalibrationResults results) {
        Map<String, List<String>> names = new HashMap<>();
        results.calibration()
                .targets()
                .forEach(target -> names.put(
                        target.series(), List.of(results.calibration().nameOf(LabelKind.SERIES, target.series()))));
        results.panel()
                .ifPresent(panel -> panel.panel()
                        .rows()
                        .forEach(row -> names.put(
                                row.name(), List.of(results.calibration().nameOf(LabelKind.ROWS, row.name())))));
        return names;
    }

    private Figure ridge() {
        String along = results.calibration().ridge().orElseThrow().along();
        String against = results.calibration().ridge().orElseThrow().against();
        CsvText csv = new CsvText(along, against, "log_posterior");
        results.ridge().forEach(point -> csv.row(List.of(point.along(), point.against(), point.logPosterior())));
        double[] held = results.ridge().stream().mapToDouble(RidgePoint::along).toArray();
        double[] answer =
                results.ridge().stream().mapToDouble(RidgePoint::against).toArray();
        double[] logs =
                results.ridge().stream().mapToDouble(RidgePoint::logPosterior).toArray();
        double most = Arrays.stream(logs).max().orElse(0);
        double[] below = Arrays.stream(logs).map(log -> log - most).toArray();
        double[][] cloud = cloud(along, against);
        String first = names.of(results, along);
        String title = language.say("The ridge: %s and %s are known together", first, names.of(results, against));
        // In a column the panels lie below each other, so that neither is on the left.
        String reading = language.say(
                "Where the ridge runs: posterior draws, and the best %s at each %s. How high it is: how far the log posterior there is below the best.",
                names.of(results, against), first);
        Axis x = scale(first, false, held, cloud[0]);
        return new Figure(
                "ridge",
                title,
                title + ". " + reading,
                title + ": a cloud of posterior draws with the profile through it, and the profile's height.",
                new PanelChart(
                        title,
                        reading,
                        footnote(),
                        List.of(
                                new Panel(
                                        language.say("Where the ridge runs"),
                                        x,
                                        scale(names.of(results, against), true, answer, cloud[1]),
                                        List.of(
                                                Series.line(language.say("posterior draws"), 0, cloud[0], cloud[1])
                                                        .as(Series.Form.CLOUD),
                                                Series.line(language.say("profile"), 1, held, answer)),
                                        List.of(),
                                        List.of(),
                                        ""),
                                new Panel(
                                        language.say("How high it is"),
                                        x,
                                        scale(language.say("log posterior below the best"), false, below, new double[] {
                                            0.2, -3
                                        }),
                                        List.of(Series.line(language.say("profile"), 1, held, below)),
                                        List.of(),
                                        List.of(),
                                        "")),
                        2),
                csv.toString());
    }

    private double[][] cloud(String along, String against) {
        int first = results.calibration().indexOf(along);
        int second = results.calibration().indexOf(against);
        return new double[][] {
            Arrays.stream(results.posterior()).mapToDouble(draw -> draw[first]).toArray(),
            Arrays.stream(results.posterior()).mapToDouble(draw -> draw[second]).toArray()
        };
    }

    static Axis scale(String label, boolean logarithmic, double[]... columns) {
        double least = Stream.of(columns).flatMapToDouble(Arrays::stream).min().orElse(0);
        double most = Stream.of(columns).flatMapToDouble(Arrays::stream).max().orElse(1);
        double room = 0.04 * (most - least);
        return logarithmic
                ? Axis.logarithmic(label, least / 1.06, most * 1.06)
                : Axis.between(label, least - room, most + room);
    }

    private String footnote() {
        return language.say(
                "Headstart, fit %s: %s series fitted, %s predicted; seed %s.",
                results.calibration().name(),
                results.calibration().fitted().size(),
                results.calibration().validated().size(),
                results.calibration().seed());
    }
}
