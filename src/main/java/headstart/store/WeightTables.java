package headstart.store;

import static headstart.text.Numbers.toText;

import headstart.calibration.AlternativeFit;
import headstart.calibration.CalibrationResults;
import headstart.calibration.Fit;
import headstart.calibration.Fitted;
import headstart.experiment.Alternative;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a fit under its alternatives: weights and scores of each, and one posterior with the alternative as its first column. */
final class WeightTables {
    static final String FILE = "weights.csv";
    private static final String ALTERNATIVE = "alternative";
    private static final List<String> COLUMNS = List.of(
            ALTERNATIVE,
            "label",
            "fit",
            "weight",
            "weight_se",
            "class_weight",
            "class_weight_se",
            "score",
            "score_monte_carlo_sd",
            "against_base",
            "against_base_se",
            "series",
            "log_evidence",
            "bounds");

    private final Path directory;

    WeightTables(Path directory) {
        this.directory = directory;
    }

    static void write(OwnFiles files, List<AlternativeFit> fits) throws IOException {
        List<String[]> weights = fits.stream().map(WeightTables::row).toList();
        write(files, FILE, COLUMNS, weights);
        Set<String> columns = new LinkedHashSet<>();
        fits.forEach(fit -> columns.addAll(
                CalibrationColumns.posterior(fit.results().calibration()).header()));
        List<String[]> rows = new ArrayList<>();
        fits.forEach(fit -> rows.addAll(posterior(fit, List.copyOf(columns))));
        write(
                files,
                CalibrationTables.POSTERIOR,
                Stream.concat(Stream.of(ALTERNATIVE), columns.stream()).toList(),
                rows);
    }

    private static void write(OwnFiles files, String file, List<String> header, List<String[]> rows)
            throws IOException {
        files.write(file, temporary -> Csv.write(temporary, header, (Consumer<String[]> out) -> rows.forEach(out)));
    }

    private static String[] row(AlternativeFit fit) {
        CalibrationResults results = fit.results();
        return new String[] {
            fit.about().name(),
            fit.about().label(),
            fit.ownFit() ? "own" : Alternative.BASE,
            text(fit.about().weight()),
            text(fit.about().weightSe()),
            text(fit.classWeight()),
            text(fit.classWeightSe()),
            results.totals().stream()
                    .filter(total -> total.model().equals(Fit.MODEL))
                    .map(total -> toText(total.logDensity()))
                    .findFirst()
                    .orElse(""),
            results.totals().stream()
                    .filter(total -> total.model().equals(Fit.MODEL))
                    .map(total -> toText(total.monteCarloSd()))
                    .findFirst()
                    .orElse(""),
            fit.lead().map(lead -> toText(lead.sum())).orElse(""),
            fit.lead().map(lead -> toText(lead.error())).orElse(""),
            fit.lead().map(lead -> Integer.toString(lead.series())).orElse(""),
            toText(results.logEvidence()),
            results.fitted().stream()
                    .filter(row -> row.bound() != Fitted.Bound.NONE)
                    .map(row -> row.parameter().name())
                    .collect(Collectors.joining(" "))
        };
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? toText(value.getAsDouble()) : "";
    }

    private static List<String[]> posterior(AlternativeFit fit, List<String> columns) {
        List<String> own =
                CalibrationColumns.posterior(fit.results().calibration()).header();
        List<String[]> rows = new ArrayList<>();
        for (String[] draw : draws(fit.results())) {
            String[] row = new String[columns.size() + 1];
            row[0] = fit.about().name();
            for (int c = 0; c < columns.size(); c++) {
                int place = own.indexOf(columns.get(c));
                row[c + 1] = place < 0 ? "" : draw[place];
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String[]> draws(CalibrationResults results) {
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

    /** The rows of the study as it stands, in those columns, which come before those that only others have. */
    List<String[]> posteriorOfBase(List<String> columns) throws IOException {
        Path file = directory.resolve(CalibrationTables.POSTERIOR);
        List<String[]> rows = new ArrayList<>();
        if (!Files.exists(directory.resolve(FILE))) {
            Csv.read(file, columns, rows::add);
            return rows;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            List<String> header = List.of(lines.findFirst().orElse("").split(",", -1));
            Csv.read(file, header, row -> {
                if (row[0].equals(Alternative.BASE)) {
                    String[] own = new String[columns.size()];
                    System.arraycopy(row, 1, own, 0, own.length);
                    rows.add(own);
                }
            });
        }
        return rows;
    }
}
