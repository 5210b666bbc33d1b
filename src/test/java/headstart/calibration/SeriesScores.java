package headstart.calibration;

import headstart.config.CalibrationBuilder;
import headstart.config.CalibrationReading;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.model.OperatingPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a fit that is shipped predicts series, those it was fitted to and those it never saw: no fit is made anew, its posterior is read and
 * played. Whoever has other series names a calibration file of his own whose targets are {@code role: validation}.
 */
public final class SeriesScores {
    private static final String MODEL = "headstart";
    private static final String POWER_LAW = "power_law_with_floor";
    /** Where ages of points part, days after the release. */
    private static final double[] AGES = {0, 31, 61, 121};

    private final Calibration calibration;
    private final List<PredictedPoint> points;

    private SeriesScores(Calibration calibration, List<PredictedPoint> points) {
        this.calibration = calibration;
        this.points = points;
    }

    /**
     * Plays the posterior.
     *
     * @param experiment the calibration file, which says the series
     * @param posterior the sample that its fit left, with the discrepancy
     * @param unseenSd how far series stray that were never fitted
     */
    public static SeriesScores of(Path experiment, Path posterior, double unseenSd) {
        Calibration calibration = read(experiment);
        try (Workers workers = new Workers(1)) {
            double[][] draws = draws(calibration, posterior);
            return new SeriesScores(
                    calibration,
                    new PosteriorPredictive(calibration, draws, unseenSd, workers)
                            .predicted()
                            .points());
        }
    }

    private static Calibration read(Path experiment) {
        Reading reading = ExperimentFile.read(experiment, List.of(), Overrides.NONE);
        if (!(reading instanceof Reading.Loaded loaded)
                || !(CalibrationBuilder.of(loaded) instanceof CalibrationReading.Loaded ready)) {
            throw new IllegalArgumentException("experiment (" + experiment + ") must be a calibration without faults.");
        }
        return ready.calibration();
    }

    private static double[][] draws(Calibration calibration, Path file) {
        List<String> lines = lines(file);
        List<String> header = List.of(lines.get(0).split(","));
        int[] places = calibration.parameters().stream()
                .mapToInt(parameter -> header.indexOf(
                        parameter.paths().isEmpty()
                                ? parameter.name()
                                : parameter.paths().get(0)))
                .toArray();
        return lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> Arrays.stream(places)
                        .mapToDouble(place -> Double.parseDouble(cells[place]))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Points of a class of series within bands.
     *
     * @param points measured points after the first of their series
     * @param half of them in the central half
     * @param nineTenths of them in the central nine tenths
     */
    public record Share(int series, int points, int half, int nineTenths) {
        Share and(Share other) {
            return new Share(
                    series + other.series, points + other.points, half + other.half, nineTenths + other.nineTenths);
        }
    }

    /** By class, those fitted first. */
    public Map<String, Share> byClass() {
        Map<String, Share> classes = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            for (Target target : calibration.targets()) {
                if (target.role() == role) {
                    classes.merge(kind(target), share(target), Share::and);
                }
            }
        }
        return classes;
    }

    /** The same by the age of the points, of all series: a discrepancy that grew would show in the last rows. */
    public Map<String, Share> byAge() {
        Map<String, Share> ages = new LinkedHashMap<>();
        for (int bin = 0; bin < AGES.length - 1; bin++) {
            for (Role role : Role.values()) {
                double from = AGES[bin];
                double to = AGES[bin + 1];
                List<Share> shares = calibration.targets().stream()
                        .filter(target -> target.role() == role)
                        .map(target -> share(target, from, to))
                        .filter(share -> share.points() > 0)
                        .toList();
                shares.stream()
                        .reduce(Share::and)
                        .ifPresent(all -> ages.put(
                                String.format(Locale.ROOT, "%s, days %.0f to %.0f", said(role), from, to - 1), all));
            }
        }
        return ages;
    }

    private static String said(Role role) {
        return role == Role.CALIBRATION ? "fitted" : "never fitted";
    }

    private String kind(Target target) {
        OperatingPoint point =
                calibration.worlds().at(target.release(), values()).points().get(target.point());
        return said(target.role()) + ": "
                + (point.features() ? "features on the way, " : "one recipe, ")
                + (point.load() == OperatingPoint.Load.SEQUENCES_PER_CHIP ? "at a batch" : "at a speed");
    }

    private double[] values() {
        return FreeParameter.values(
                calibration.parameters(), new double[calibration.parameters().size()]);
    }

    private Share share(Target target) {
        return share(target, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private Share share(Target target, double from, double to) {
        List<PredictedPoint> own = points.stream()
                .filter(point -> point.series().equals(target.series()) && point.isMeasured())
                .skip(1)
                .filter(point -> from <= point.day() && point.day() < to)
                .toList();
        return new Share(
                1,
                own.size(),
                (int) own.stream().filter(PredictedPoint::insideHalf).count(),
                (int) own.stream().filter(PredictedPoint::insideNineTenths).count());
    }

    /**
     * A comparison with a null model, series or families left out one by one.
     *
     * @param sum of the log predictive densities, the model's less the null model's
     * @param error its standard error over what is left out
     * @param better how many the model predicts better
     */
    public record Lead(int count, double own, double other, double sum, double error, int better) {
        /** Whether the model is better by two standard errors. */
        public boolean isClear() {
            return sum > 2 * error;
        }
    }

    /** The model against a null model, from a table of scores that a fit left. */
    public static Lead against(Path scores, String nullModel) {
        Map<String, Map<String, Double>> byModel = new LinkedHashMap<>();
        lines(scores).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> byModel.computeIfAbsent(cells[0], unused -> new LinkedHashMap<>())
                        .put(cells[1], Double.parseDouble(cells[2])));
        Map<String, Double> own = byModel.get(MODEL);
        Map<String, Double> other = byModel.get(nullModel);
        double[] differences = own.keySet().stream()
                .mapToDouble(series -> own.get(series) - other.get(series))
                .toArray();
        double sum = Arrays.stream(differences).sum();
        double mean = sum / differences.length;
        double squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        return new Lead(
                differences.length,
                own.values().stream().mapToDouble(d -> d).sum(),
                other.values().stream().mapToDouble(d -> d).sum(),
                sum,
                Math.sqrt(squares / (differences.length - 1) * differences.length),
                (int) Arrays.stream(differences).filter(d -> d > 0).count());
    }

    /** The spread of exponents by which series stray that were never fitted, from the diagnostics of a fit. */
    public static double unseenSd(Path diagnostics) {
        return lines(diagnostics).stream()
                .filter(line -> line.startsWith("unseen_exponent_sd,"))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .findFirst()
                .orElse(0);
    }

    /**
     * The scores as the lines of a section.
     *
     * @param fit directory of the scores and diagnostics that the fit left
     */
    public static List<String> section(Path experiment, Path posterior, Path fit) {
        double unseen = unseenSd(fit.resolve("diagnostics.csv"));
        SeriesScores played = of(experiment, posterior, unseen);
        List<String> lines = new ArrayList<>();
        lines.add("### Series, fitted and never fitted");
        lines.add("");
        lines.add("Measured points after the first of their series, within the bands of `" + experiment
                + "` from that first point on. Of a series that was never fitted nothing is used but its first point.");
        lines.add("");
        lines.add("| class | series | points | in the 50 % band | in the 90 % band | share |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        played.byClass().forEach((kind, share) -> lines.add(line(kind, share)));
        lines.add("");
        lines.add("By age:");
        lines.add("");
        lines.add("| age | series | points | in the 50 % band | in the 90 % band | share |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        played.byAge().forEach((age, share) -> lines.add(line(age, share)));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Series that were never fitted may stray by `(1 + day)^δ`; the spread of δ that the classes left out say is %.2f: by day 200 a factor of %.2f more or less. So a"
                        + " discrepancy that grows adds little to the bands of old points.",
                unseen,
                Math.exp(unseen * Math.log(201))));
        lines.add("");
        lines.addAll(LateScores.section(played.calibration, draws(played.calibration, posterior), unseen));
        lines.add("");
        lines.add("### Against a power law");
        lines.add("");
        lines.add(
                "Log predictive density of what was left out of the fit, ratios within series alone, the model's against that of a power law with a floor"
                        + " (three numbers, fitted to the same):");
        lines.add("");
        lines.add(
                "| left out one by one | number | model | power law | difference | standard error | predicted better by the model |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|");
        lines.add(line("series", against(fit.resolve("scores.csv"), POWER_LAW)));
        lines.add(line("classes of series", against(fit.resolve("family_scores.csv"), POWER_LAW)));
        boolean clear = against(fit.resolve("scores.csv"), POWER_LAW).isClear()
                && against(fit.resolve("family_scores.csv"), POWER_LAW).isClear();
        lines.add("");
        lines.add(
                clear
                        ? "The model is better by more than two standard errors, over series and over classes."
                        : "**The model is not better than three numbers of a power law by two standard errors over both.**");
        return lines;
    }

    private static String line(String what, Share share) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.0f %% |",
                what,
                share.series(),
                share.points(),
                share.half(),
                share.nineTenths(),
                100.0 * share.nineTenths() / share.points());
    }

    private static String line(String what, Lead lead) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %+.1f | %.1f | %d |",
                what,
                lead.count(),
                lead.own(),
                lead.other(),
                lead.sum(),
                lead.error(),
                lead.better());
    }
}
