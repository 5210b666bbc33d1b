package headstart.store;

import static headstart.store.CalibrationColumns.LOG;
import static headstart.store.Columns.PURE;

import headstart.calibration.AlternativeFit;
import headstart.calibration.Fit;
import headstart.calibration.Fitted;
import headstart.calibration.FreeParameter;
import headstart.calibration.ScoreLead;
import headstart.calibration.ScoreTotal;
import headstart.experiment.Alternative;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a fit under its alternatives: weights and scores of each, and one posterior with the alternative as its first column. */
final class WeightTables {
    static final String FILE = "weights.csv";
    private static final String ALTERNATIVE = "alternative";

    static final Columns<AlternativeFit> COLUMNS = Columns.<AlternativeFit>of(
                    FILE, "one alternative, fitted and weighed")
            .and(RangeColumns.ABOUT, AlternativeFit::about)
            .text(
                    "fit",
                    "own, or base where nothing that it changes touches the fit",
                    fit -> fit.ownFit() ? "own" : Alternative.BASE)
            .number(
                    "weight",
                    PURE,
                    "weight by how well it predicts single series; empty without scores",
                    fit -> fit.about().weight().orElse(Double.NaN))
            .number(
                    "weight_se",
                    PURE,
                    "standard error of that",
                    fit -> fit.about().weightSe().orElse(Double.NaN))
            .number(
                    "class_weight",
                    PURE,
                    "weight by how well it predicts whole families of series",
                    fit -> fit.classWeight().orElse(Double.NaN))
            .number(
                    "class_weight_se",
                    PURE,
                    "standard error of that",
                    fit -> fit.classWeightSe().orElse(Double.NaN))
            .number(
                    "score",
                    LOG,
                    "log density of every series from the others, summed",
                    fit -> total(fit, ScoreTotal::logDensity))
            .number(
                    "score_monte_carlo_sd",
                    LOG,
                    "how far that may be off by chance of the sampler",
                    fit -> total(fit, ScoreTotal::monteCarloSd))
            .number(
                    "against_base",
                    LOG,
                    "the score less that of base; empty where the fit is that of base",
                    fit -> lead(fit, ScoreLead::sum))
            .number(
                    "against_base_se",
                    LOG,
                    "standard error of that, over series and sampler",
                    fit -> lead(fit, ScoreLead::error))
            .number("series", PURE, "series that were scored", fit -> lead(fit, ScoreLead::series))
            .number(
                    "log_evidence",
                    LOG,
                    "log of the marginal likelihood of its fit",
                    fit -> fit.results().logEvidence())
            .text(
                    "bounds",
                    "parameters that a bound of their prior cuts off",
                    fit -> fit.results().fitted().stream()
                            .filter(row -> row.bound() != Fitted.Bound.NONE)
                            .map(row -> row.parameter().name())
                            .collect(Collectors.joining(" ")));

    private final Path directory;

    WeightTables(Path directory) {
        this.directory = directory;
    }

    static void write(OwnFiles files, List<AlternativeFit> fits) throws IOException {
        Csv.write(files, COLUMNS, fits);
        Columns<Draw> posterior = posterior(fits);
        files.write(
                posterior.file(),
                temporary -> Csv.write(temporary, posterior, rows -> fits.forEach(fit -> draws(fit, rows))));
        DataPackage.write(files, CalibrationColumns.all(fits.get(0).results().calibration(), posterior, COLUMNS));
    }

    private static double total(AlternativeFit fit, ToDoubleFunction<ScoreTotal> value) {
        return fit.results().totals().stream()
                .filter(total -> total.model().equals(Fit.MODEL))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double lead(AlternativeFit fit, ToDoubleFunction<ScoreLead> value) {
        return fit.lead().map(lead -> value.applyAsDouble(lead)).orElse(Double.NaN);
    }

    /** A draw of the posterior of an alternative. */
    record Draw(AlternativeFit fit, double[] values) {
        /** The value of a column of that name; NaN where the alternative does not fit it. */
        double value(String column) {
            List<FreeParameter> parameters = fit.results().calibration().parameters();
            for (int p = 0; p < parameters.size(); p++) {
                if (CalibrationColumns.names(parameters.get(p)).contains(column)) {
                    return values[p];
                }
            }
            return Double.NaN;
        }
    }

    /** Draws of all alternatives: the columns of the study as it stands, then those that only others have. */
    private static Columns<Draw> posterior(List<AlternativeFit> fits) {
        Columns<Draw> columns = Columns.<Draw>of(
                        CalibrationTables.POSTERIOR, "one draw of the posterior of an alternative")
                .text(ALTERNATIVE, "the alternative", draw -> draw.fit().about().name());
        Set<String> known = new LinkedHashSet<>();
        for (AlternativeFit fit : fits) {
            for (FreeParameter parameter : fit.results().calibration().parameters()) {
                for (String name : CalibrationColumns.names(parameter)) {
                    if (known.add(name)) {
                        columns = columns.number(
                                name,
                                CalibrationColumns.OF_THE_PARAMETER,
                                "the parameter " + parameter.name() + "; empty where the alternative does not fit it",
                                draw -> draw.value(name));
                    }
                }
            }
        }
        return columns;
    }

    private static void draws(AlternativeFit fit, Consumer<Draw> rows) {
        for (double[] draw : fit.results().posterior()) {
            rows.accept(new Draw(fit, draw));
        }
    }

    /** The rows of the study as it stands, in those columns, which come before those that only others have. */
    List<StoredRow> posteriorOfBase(Columns<double[]> columns) throws IOException {
        Path file = directory.resolve(CalibrationTables.POSTERIOR);
        List<StoredRow> rows = new ArrayList<>();
        if (!Files.exists(directory.resolve(FILE))) {
            Csv.read(directory, columns, rows::add);
            return rows;
        }
        StoredRow.Layout layout = new StoredRow.Layout(columns);
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            List<String> header = List.of(lines.findFirst().orElse("").split(",", -1));
            Csv.read(file, header, row -> {
                if (row[0].equals(Alternative.BASE)) {
                    rows.add(layout.row(
                            Arrays.copyOfRange(row, 1, 1 + columns.columns().size())));
                }
            });
        }
        return rows;
    }
}
