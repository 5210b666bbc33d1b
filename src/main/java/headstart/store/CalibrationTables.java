package headstart.store;

import static headstart.store.Csv.number;
import static headstart.text.Numbers.toText;

import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.calibration.FreeParameter;
import headstart.calibration.PredictedPoint;
import headstart.calibration.RidgePoint;
import headstart.calibration.Score;
import headstart.calibration.SearchStep;
import headstart.calibration.SmcStep;
import headstart.calibration.UnseenDiscrepancy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The tables of a calibration, out and in. */
final class CalibrationTables {
    static final String FIT = "fit.csv";
    static final String POSTERIOR = "posterior.csv";
    static final String FRAGMENT = "fitted.yaml";

    private static final String SEARCH = "search.csv";
    private static final String SAMPLING = "sampling.csv";
    private static final String PREDICTIONS = "predictions.csv";
    private static final String SCORES = "scores.csv";
    private static final String FAMILY_SCORES = "family_scores.csv";
    private static final String RIDGE = "ridge.csv";
    private static final String DIAGNOSTICS = "diagnostics.csv";
    static final List<String> FILES =
            List.of(FIT, POSTERIOR, FRAGMENT, SEARCH, SAMPLING, PREDICTIONS, SCORES, FAMILY_SCORES, RIDGE, DIAGNOSTICS);

    private static final List<String> FIT_COLUMNS = List.of(
            "parameter",
            "low",
            "high",
            "distribution",
            "best",
            "mean",
            "sd",
            "p05",
            "p25",
            "p50",
            "p75",
            "p95",
            "contraction",
            "known",
            "at_low",
            "at_high",
            "bound");
    private static final List<String> SEARCH_COLUMNS = List.of("start", "evaluations", "best", "spread");
    private static final List<String> SAMPLING_COLUMNS = List.of("reached", "effective", "acceptance", "reach");
    private static final List<String> PREDICTION_COLUMNS =
            List.of("series", "day", "observed", "p05", "p25", "p50", "p75", "p95", "inside_50", "inside_90");
    private static final List<String> SCORE_COLUMNS = List.of("model", "series", "log_density");
    private static final List<String> FAMILY_COLUMNS = List.of("model", "family", "log_density");
    private static final List<String> RIDGE_COLUMNS = List.of("along", "against", "log_posterior");
    private static final List<String> DIAGNOSTIC_COLUMNS = List.of("quantity", "value");

    private final Path directory;

    CalibrationTables(Path directory) {
        this.directory = directory;
    }

    void write(OwnFiles files, CalibrationResults results) throws IOException {
        write(
                files,
                FIT,
                FIT_COLUMNS,
                results.fitted().stream().map(CalibrationTables::fitted).toList());
        write(files, POSTERIOR, posteriorColumns(results.calibration()), posterior(results));
        write(
                files,
                SEARCH,
                SEARCH_COLUMNS,
                results.search().stream().map(CalibrationTables::search).toList());
        write(
                files,
                SAMPLING,
                SAMPLING_COLUMNS,
                results.sampling().stream().map(CalibrationTables::sampling).toList());
        write(
                files,
                PREDICTIONS,
                PREDICTION_COLUMNS,
                results.predictions().stream()
                        .map(CalibrationTables::prediction)
                        .toList());
        write(files, SCORES, SCORE_COLUMNS, scores(results.scores()));
        write(files, FAMILY_SCORES, FAMILY_COLUMNS, scores(results.familyScores()));
        write(
                files,
                RIDGE,
                RIDGE_COLUMNS,
                results.ridge().stream()
                        .map(point -> row(toText(point.along()), toText(point.against()), toText(point.logPosterior())))
                        .toList());
        write(files, DIAGNOSTICS, DIAGNOSTIC_COLUMNS, diagnostics(results));
    }

    private static void write(OwnFiles files, String file, List<String> header, List<String[]> rows)
            throws IOException {
        files.write(file, temporary -> Csv.write(temporary, header, (Consumer<String[]> out) -> rows.forEach(out)));
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static String[] fitted(Fitted row) {
        FreeParameter parameter = row.parameter();
        return row(
                parameter.name(),
                toText(parameter.prior().low()),
                toText(parameter.prior().high()),
                parameter.prior().shape().name().toLowerCase(Locale.ROOT),
                toText(row.best()),
                toText(row.mean()),
                toText(row.sd()),
                toText(row.p05()),
                toText(row.p25()),
                toText(row.p50()),
                toText(row.p75()),
                toText(row.p95()),
                toText(row.contraction()),
                row.known().name().toLowerCase(Locale.ROOT),
                toText(row.atLow()),
                toText(row.atHigh()),
                row.bound() == Fitted.Bound.NONE ? "" : row.bound().name().toLowerCase(Locale.ROOT));
    }

    /** A column for every place of the experiment, and one for the discrepancy. */
    private static List<String> posteriorColumns(Calibration calibration) {
        return calibration.parameters().stream()
                .flatMap(parameter -> parameter.paths().isEmpty()
                        ? java.util.stream.Stream.of(parameter.name())
                        : parameter.paths().stream())
                .toList();
    }

    private static List<String[]> posterior(CalibrationResults results) {
        List<String[]> rows = new ArrayList<>();
        for (double[] draw : results.posterior()) {
            List<String> cells = new ArrayList<>();
            for (int p = 0; p < draw.length; p++) {
                int copies = Math.max(
                        1, results.calibration().parameters().get(p).paths().size());
                for (int c = 0; c < copies; c++) {
                    cells.add(toText(draw[p]));
                }
            }
            rows.add(cells.toArray(String[]::new));
        }
        return rows;
    }

    private static String[] search(SearchStep step) {
        return row(
                Integer.toString(step.start()),
                Integer.toString(step.evaluations()),
                toText(step.best()),
                toText(step.spread()));
    }

    private static String[] sampling(SmcStep step) {
        return row(toText(step.reached()), toText(step.effective()), toText(step.acceptance()), toText(step.reach()));
    }

    private static String[] prediction(PredictedPoint point) {
        return row(
                point.series(),
                toText(point.day()),
                toText(point.observed()),
                toText(point.p05()),
                toText(point.p25()),
                toText(point.p50()),
                toText(point.p75()),
                toText(point.p95()),
                point.isMeasured() ? String.valueOf(point.insideHalf()) : "",
                point.isMeasured() ? String.valueOf(point.insideNineTenths()) : "");
    }

    private static List<String[]> scores(List<Score> scores) {
        return scores.stream()
                .map(score -> row(score.model(), score.series(), toText(score.logDensity())))
                .toList();
    }

    private static List<String[]> diagnostics(CalibrationResults results) {
        return List.of(
                row("log_likelihood", toText(results.logLikelihood())),
                row("log_likelihood_sd", toText(results.logLikelihoodSd())),
                row("log_evidence", toText(results.logEvidence())),
                row("distinct_particles", Integer.toString(results.distinct())),
                row("unseen_exponent_sd", toText(results.unseen().exponentSd())),
                row("unseen_exponent_sd_low", toText(results.unseen().low())),
                row("unseen_exponent_sd_high", toText(results.unseen().high())));
    }

    /** Reads the results of a calibration back. */
    CalibrationResults read(Calibration calibration) throws IOException {
        Map<String, Double> diagnostics = new HashMap<>();
        rows(DIAGNOSTICS, DIAGNOSTIC_COLUMNS).forEach(row -> diagnostics.put(row[0], number(row[1])));
        List<Fitted> fitted = new ArrayList<>();
        List<String[]> rows = rows(FIT, FIT_COLUMNS);
        for (int p = 0; p < rows.size(); p++) {
            fitted.add(fitted(calibration.parameters().get(p), rows.get(p)));
        }
        return new CalibrationResults(
                calibration,
                fitted,
                posterior(calibration),
                fitted.stream().mapToDouble(Fitted::best).toArray(),
                diagnostics.getOrDefault("log_likelihood", Double.NaN),
                diagnostics.getOrDefault("log_likelihood_sd", Double.NaN),
                diagnostics.getOrDefault("log_evidence", Double.NaN),
                diagnostics.getOrDefault("distinct_particles", Double.NaN).intValue(),
                rows(SEARCH, SEARCH_COLUMNS).stream()
                        .map(row -> new SearchStep(
                                Integer.parseInt(row[0]), Integer.parseInt(row[1]), number(row[2]), number(row[3])))
                        .toList(),
                rows(SAMPLING, SAMPLING_COLUMNS).stream()
                        .map(row -> new SmcStep(number(row[0]), number(row[1]), number(row[2]), number(row[3])))
                        .toList(),
                rows(PREDICTIONS, PREDICTION_COLUMNS).stream()
                        .map(CalibrationTables::prediction)
                        .toList(),
                readScores(SCORES, SCORE_COLUMNS),
                readScores(FAMILY_SCORES, FAMILY_COLUMNS),
                new UnseenDiscrepancy(
                        diagnostics.getOrDefault("unseen_exponent_sd", 0.0),
                        diagnostics.getOrDefault("unseen_exponent_sd_low", 0.0),
                        diagnostics.getOrDefault("unseen_exponent_sd_high", 0.0)),
                rows(RIDGE, RIDGE_COLUMNS).stream()
                        .map(row -> new RidgePoint(number(row[0]), number(row[1]), number(row[2])))
                        .toList());
    }

    private List<Score> readScores(String file, List<String> header) throws IOException {
        return rows(file, header).stream()
                .map(row -> new Score(row[0], row[1], number(row[2])))
                .toList();
    }

    private List<String[]> rows(String file, List<String> header) throws IOException {
        List<String[]> rows = new ArrayList<>();
        Csv.read(directory.resolve(file), header, rows::add);
        return rows;
    }

    private double[][] posterior(Calibration calibration) throws IOException {
        List<double[]> draws = new ArrayList<>();
        for (String[] row : rows(POSTERIOR, posteriorColumns(calibration))) {
            double[] draw = new double[calibration.parameters().size()];
            int column = 0;
            for (int p = 0; p < draw.length; p++) {
                draw[p] = number(row[column]);
                column += Math.max(1, calibration.parameters().get(p).paths().size());
            }
            draws.add(draw);
        }
        return draws.toArray(double[][]::new);
    }

    private static Fitted fitted(FreeParameter parameter, String[] row) {
        return new Fitted(
                parameter,
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]),
                number(row[11]),
                number(row[12]),
                Fitted.Known.valueOf(row[13].toUpperCase(Locale.ROOT)),
                number(row[14]),
                number(row[15]));
    }

    private static PredictedPoint prediction(String[] row) {
        return new PredictedPoint(
                row[0],
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]));
    }

    /** Whether a directory holds a calibration that has got as far as its tables. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FIT));
    }
}
