package headstart.store;

import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.calibration.FreeParameter;
import headstart.calibration.PanelResults;
import headstart.calibration.PredictedPoint;
import headstart.calibration.PriorSensitivity;
import headstart.calibration.RidgePoint;
import headstart.calibration.Score;
import headstart.calibration.ScoreTotal;
import headstart.calibration.SearchStep;
import headstart.calibration.SmcStep;
import headstart.calibration.UnseenDiscrepancy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a calibration, out and in. */
final class CalibrationTables {
    static final String FIT = "fit.csv";
    static final String POSTERIOR = "posterior.csv";
    static final String FRAGMENT = "fitted.yaml";

    static final String SEARCH = "search.csv";
    static final String SAMPLING = "sampling.csv";
    static final String PREDICTIONS = "predictions.csv";
    static final String SCORES = "scores.csv";
    static final String FAMILY_SCORES = "family_scores.csv";
    static final String RIDGE = "ridge.csv";
    static final String PRIOR_SENSITIVITY = "prior_sensitivity.csv";
    static final String DIAGNOSTICS = "diagnostics.csv";
    static final List<String> FILES = List.of(
            FIT,
            POSTERIOR,
            FRAGMENT,
            SEARCH,
            SAMPLING,
            PREDICTIONS,
            SCORES,
            FAMILY_SCORES,
            RIDGE,
            PRIOR_SENSITIVITY,
            DIAGNOSTICS,
            PanelColumns.ROWS.file(),
            PanelColumns.ESTIMATES.file(),
            PanelColumns.PREDICTED.file(),
            PanelColumns.EVIDENCE.file(),
            WeightTables.FILE);

    static final String SCORE = "score:";
    static final String MONTE_CARLO = ":monte_carlo_sd";

    private final Path directory;

    CalibrationTables(Path directory) {
        this.directory = directory;
    }

    void write(OwnFiles files, CalibrationResults results) throws IOException {
        Csv.write(files, CalibrationColumns.FIT, results.fitted());
        Csv.write(files, CalibrationColumns.posterior(results.calibration()), List.of(results.posterior()));
        Csv.write(files, CalibrationColumns.SEARCH, results.search());
        Csv.write(files, CalibrationColumns.SAMPLING, results.sampling());
        Csv.write(files, CalibrationColumns.PREDICTIONS, results.predictions());
        Csv.write(files, CalibrationColumns.SCORES, results.scores());
        Csv.write(files, CalibrationColumns.FAMILY_SCORES, results.familyScores());
        Csv.write(files, CalibrationColumns.RIDGE, results.ridge());
        Csv.write(files, CalibrationColumns.PRIOR_SENSITIVITY, results.sensitivities());
        Csv.write(files, CalibrationColumns.DIAGNOSTICS, CalibrationColumns.diagnostics(results));
        PanelColumns.write(files, results);
        DataPackage.write(files, CalibrationColumns.all(results.calibration()));
    }

    /** Reads the results of a calibration back. */
    CalibrationResults read(Calibration calibration) throws IOException {
        Map<String, Double> diagnostics = new LinkedHashMap<>();
        rows(CalibrationColumns.DIAGNOSTICS).forEach(row -> diagnostics.put(row.text("quantity"), row.number("value")));
        List<Fitted> fitted = new ArrayList<>();
        List<StoredRow> rows = rows(CalibrationColumns.FIT);
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
                rows(CalibrationColumns.SEARCH).stream()
                        .map(row -> new SearchStep(
                                row.count("start"), row.count("evaluations"), row.number("best"), row.number("spread")))
                        .toList(),
                rows(CalibrationColumns.SAMPLING).stream()
                        .map(row -> new SmcStep(
                                row.number("reached"),
                                row.number("effective"),
                                row.number("acceptance"),
                                row.number("reach")))
                        .toList(),
                rows(CalibrationColumns.PREDICTIONS).stream()
                        .map(CalibrationTables::prediction)
                        .toList(),
                scores(CalibrationColumns.SCORES, CalibrationColumns.SERIES),
                scores(CalibrationColumns.FAMILY_SCORES, CalibrationColumns.FAMILY),
                new UnseenDiscrepancy(
                        diagnostics.getOrDefault("unseen_exponent_sd", 0.0),
                        diagnostics.getOrDefault("unseen_exponent_sd_low", 0.0),
                        diagnostics.getOrDefault("unseen_exponent_sd_high", 0.0)),
                rows(CalibrationColumns.RIDGE).stream()
                        .map(row ->
                                new RidgePoint(row.number("along"), row.number("against"), row.number("log_posterior")))
                        .toList(),
                totals(diagnostics),
                sensitivities(),
                panel(calibration));
    }

    private Optional<PanelResults> panel(Calibration calibration) throws IOException {
        return calibration.panel().isPresent()
                ? PanelColumns.read(directory, calibration.panel().get())
                : Optional.empty();
    }

    /** None in the directory of a version that did not look at them. */
    private List<PriorSensitivity> sensitivities() throws IOException {
        return Files.exists(directory.resolve(PRIOR_SENSITIVITY))
                ? rows(CalibrationColumns.PRIOR_SENSITIVITY).stream()
                        .map(CalibrationTables::sensitivity)
                        .toList()
                : List.of();
    }

    private static List<ScoreTotal> totals(Map<String, Double> diagnostics) {
        return diagnostics.keySet().stream()
                .filter(key -> key.startsWith(SCORE) && !key.endsWith(MONTE_CARLO))
                .map(key -> new ScoreTotal(
                        key.substring(SCORE.length()),
                        diagnostics.getOrDefault(key, Double.NaN),
                        diagnostics.getOrDefault(key + MONTE_CARLO, Double.NaN)))
                .toList();
    }

    private List<Score> scores(Columns<Score> columns, String leftOut) throws IOException {
        return rows(columns).stream()
                .map(row -> new Score(
                        row.text("model"), row.text(leftOut), row.number("log_density"), row.number("monte_carlo_sd")))
                .toList();
    }

    private List<StoredRow> rows(Columns<?> columns) throws IOException {
        return Csv.rows(directory, columns, row -> row);
    }

    private double[][] posterior(Calibration calibration) throws IOException {
        List<double[]> draws = new ArrayList<>();
        for (StoredRow row : new WeightTables(directory).posteriorOfBase(CalibrationColumns.posterior(calibration))) {
            draws.add(calibration.parameters().stream()
                    .mapToDouble(parameter ->
                            row.number(CalibrationColumns.names(parameter).get(0)))
                    .toArray());
        }
        return draws.toArray(double[][]::new);
    }

    private static Fitted fitted(FreeParameter parameter, StoredRow row) {
        return new Fitted(
                parameter,
                row.number("best"),
                row.number("mean"),
                row.number("sd"),
                row.number("p05"),
                row.number("p25"),
                row.number("p50"),
                row.number("p75"),
                row.number("p95"),
                row.number("contraction"),
                row.constant(Fitted.Known.class, "known"),
                row.number("at_low"),
                row.number("at_high"));
    }

    private static PriorSensitivity sensitivity(StoredRow row) {
        return new PriorSensitivity(
                row.text("quantity"),
                row.text("label"),
                PriorSensitivity.Kind.of(row.text("kind")),
                row.number("prior"),
                row.number("likelihood"),
                row.text("most_by"),
                row.number("most_prior"),
                row.number("median"),
                row.number("weaker_prior"),
                row.number("stronger_prior"),
                row.number("weaker_likelihood"),
                row.number("stronger_likelihood"),
                row.number("effective"),
                !row.constant(PriorSensitivity.Verdict.class, "verdict").equals(PriorSensitivity.Verdict.UNKNOWN));
    }

    private static PredictedPoint prediction(StoredRow row) {
        return new PredictedPoint(
                row.text("series"),
                row.number("day"),
                row.number("observed"),
                row.number("p05"),
                row.number("p25"),
                row.number("p50"),
                row.number("p75"),
                row.number("p95"));
    }

    /** Whether a directory holds a calibration that has got as far as its tables. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FIT));
    }
}
