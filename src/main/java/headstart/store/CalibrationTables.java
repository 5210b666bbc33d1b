package headstart.store;

import static headstart.store.Csv.number;

import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.calibration.FreeParameter;
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
import java.util.Locale;
import java.util.Map;

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
            WeightTables.FILE);

    static final String SCORE = "score:";
    static final String MONTE_CARLO = ":monte_carlo_sd";

    private final Path directory;

    CalibrationTables(Path directory) {
        this.directory = directory;
    }

    void write(OwnFiles files, CalibrationResults results) throws IOException {
        write(files, CalibrationColumns.FIT, results.fitted());
        write(files, CalibrationColumns.posterior(results.calibration()), List.of(results.posterior()));
        write(files, CalibrationColumns.SEARCH, results.search());
        write(files, CalibrationColumns.SAMPLING, results.sampling());
        write(files, CalibrationColumns.PREDICTIONS, results.predictions());
        write(files, CalibrationColumns.SCORES, results.scores());
        write(files, CalibrationColumns.FAMILY_SCORES, results.familyScores());
        write(files, CalibrationColumns.RIDGE, results.ridge());
        write(files, CalibrationColumns.PRIOR_SENSITIVITY, results.sensitivities());
        write(files, CalibrationColumns.DIAGNOSTICS, CalibrationColumns.diagnostics(results));
        DataPackage.write(files, CalibrationColumns.all(results.calibration()));
    }

    private static <R> void write(OwnFiles files, Columns<R> columns, List<R> rows) throws IOException {
        files.write(columns.file(), temporary -> Csv.write(temporary, columns, rows::forEach));
    }

    /** Reads the results of a calibration back. */
    CalibrationResults read(Calibration calibration) throws IOException {
        Map<String, Double> diagnostics = new LinkedHashMap<>();
        rows(CalibrationColumns.DIAGNOSTICS).forEach(row -> diagnostics.put(row[0], number(row[1])));
        List<Fitted> fitted = new ArrayList<>();
        List<String[]> rows = rows(CalibrationColumns.FIT);
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
                                Integer.parseInt(row[0]), Integer.parseInt(row[1]), number(row[2]), number(row[3])))
                        .toList(),
                rows(CalibrationColumns.SAMPLING).stream()
                        .map(row -> new SmcStep(number(row[0]), number(row[1]), number(row[2]), number(row[3])))
                        .toList(),
                rows(CalibrationColumns.PREDICTIONS).stream()
                        .map(CalibrationTables::prediction)
                        .toList(),
                readScores(CalibrationColumns.SCORES),
                readScores(CalibrationColumns.FAMILY_SCORES),
                new UnseenDiscrepancy(
                        diagnostics.getOrDefault("unseen_exponent_sd", 0.0),
                        diagnostics.getOrDefault("unseen_exponent_sd_low", 0.0),
                        diagnostics.getOrDefault("unseen_exponent_sd_high", 0.0)),
                rows(CalibrationColumns.RIDGE).stream()
                        .map(row -> new RidgePoint(number(row[0]), number(row[1]), number(row[2])))
                        .toList(),
                totals(diagnostics),
                sensitivities());
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

    private List<Score> readScores(Columns<Score> columns) throws IOException {
        return rows(columns).stream()
                .map(row -> new Score(row[0], row[1], number(row[2]), number(row[3])))
                .toList();
    }

    private List<String[]> rows(Columns<?> columns) throws IOException {
        List<String[]> rows = new ArrayList<>();
        Csv.read(directory.resolve(columns.file()), columns.header(), rows::add);
        return rows;
    }

    private double[][] posterior(Calibration calibration) throws IOException {
        List<double[]> draws = new ArrayList<>();
        List<String> header = CalibrationColumns.posterior(calibration).header();
        for (String[] row : new WeightTables(directory).posteriorOfBase(header)) {
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

    private static PriorSensitivity sensitivity(String[] row) {
        return new PriorSensitivity(
                row[0],
                PriorSensitivity.Kind.of(row[1]),
                number(row[2]),
                number(row[3]),
                row[4],
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]),
                number(row[11]));
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
