package headstart.config;

import headstart.calibration.PanelEvidence;
import headstart.calibration.PanelRow;
import headstart.calibration.Target;
import headstart.config.document.Literal;
import headstart.config.document.Tree;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.EvidenceKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.PanelKeys;
import headstart.config.schema.PanelRowKeys;
import headstart.config.schema.SeriesKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says of every measured series and of every statement whether a panel counts it, and why. */
final class PanelEvidences {
    private final Fields calibration;
    private final Fields panel;
    private final PanelWindows windows;
    private final Map<String, Target> targets;
    private final Map<String, String> rowOf = new LinkedHashMap<>();
    private final Map<String, SortedMap<Double, List<Double>>> measured = new LinkedHashMap<>();

    PanelEvidences(Fields calibration, Fields panel, PanelWindows windows, Map<String, Target> targets) {
        this.calibration = calibration;
        this.panel = panel;
        this.windows = windows;
        this.targets = targets;
        panel.get(PanelKeys.ROWS)
                .forEach((name, row) -> row.get(PanelRowKeys.SERIES).forEach(series -> rowOf.put(series, name)));
        panel.get(PanelKeys.EVIDENCE).values().forEach(this::gather);
    }

    private void gather(Fields statement) {
        Optional<Double> day = number(statement, EvidenceKeys.DAY);
        Optional<Double> value = number(statement, EvidenceKeys.VALUE);
        if (day.isPresent() && value.isPresent()) {
            measured.computeIfAbsent(group(statement), unused -> new TreeMap<>())
                    .computeIfAbsent(day.get(), unused -> new ArrayList<>())
                    .add(value.get());
        }
    }

    private SortedMap<Double, List<Double>> recipe(Fields statement) {
        return Optional.ofNullable(measured.get(group(statement))).orElseGet(TreeMap::new);
    }

    /** The last value over the first, in the order of the days and of the table. */
    private static double gain(SortedMap<Double, List<Double>> recipe) {
        List<Double> values = recipe.values().stream().flatMap(List::stream).toList();
        return values.size() < 2 ? Double.NaN : values.get(values.size() - 1) / values.get(0);
    }

    List<PanelEvidence> all() {
        List<PanelEvidence> all = new ArrayList<>();
        calibration.get(CalibrationKeys.DATA).forEach((name, series) -> all.add(series(name, series)));
        panel.get(PanelKeys.EVIDENCE).forEach((name, statement) -> all.add(statement(name, statement)));
        return all;
    }

    private PanelEvidence series(String name, Fields series) {
        Optional<Target> target = Optional.ofNullable(targets.get(name));
        Optional<PanelRow.Share> share = rowOf.containsKey(name) ? target.flatMap(windows::share) : Optional.empty();
        List<Double> values = series.get(SeriesKeys.VALUES);
        double[] days = target.map(Target::days)
                .orElseGet(() -> series.get(SeriesKeys.DAYS).stream()
                        .mapToDouble(day -> day)
                        .toArray());
        return new PanelEvidence(
                name,
                PanelEvidence.Kind.SERIES,
                target.map(Target::team).orElse(""),
                target.map(Target::release).orElse(""),
                series.get(SeriesKeys.METRIC),
                Arrays.stream(days).mapToObj(Tree::show).collect(Collectors.joining(" ")),
                Optional.ofNullable(rowOf.get(name)).map(row -> access(row)).orElse(""),
                values.isEmpty() ? Double.NaN : values.get(values.size() - 1) / values.get(0),
                share.isPresent(),
                share.map(found -> "day " + Tree.show(found.earlyDay()) + " over day " + Tree.show(found.lateDay()))
                        .orElseGet(() -> notCounted(name, days)),
                series.get(SeriesKeys.SOURCE));
    }

    private String access(String row) {
        return Optional.ofNullable(panel.get(PanelKeys.ROWS).get(row))
                .map(fields -> fields.get(PanelRowKeys.SOURCE))
                .orElse("");
    }

    private String notCounted(String series, double[] days) {
        return Optional.ofNullable(panel.get(PanelKeys.LEFT_OUT).get(series))
                .orElseGet(() -> rowOf.containsKey(series)
                        ? windows.missing(days)
                        : "in no row: how early its team had the model is not stated");
    }

    private PanelEvidence statement(String name, Fields statement) {
        return new PanelEvidence(
                name,
                PanelEvidence.Kind.STATEMENT,
                statement.get(EvidenceKeys.WHO) + ", " + statement.get(EvidenceKeys.CHIP),
                statement.get(EvidenceKeys.MODEL),
                statement.get(EvidenceKeys.METRIC) + ": " + statement.get(EvidenceKeys.VALUE) + " "
                        + statement.get(EvidenceKeys.UNIT),
                statement.get(EvidenceKeys.DAY),
                statement.get(EvidenceKeys.ACCESS),
                isRatio(statement) ? Double.NaN : gain(recipe(statement)),
                false,
                whyNot(statement),
                statement.get(EvidenceKeys.SOURCE));
    }

    private String whyNot(Fields statement) {
        if (statement.get(EvidenceKeys.UNIT).equals("event")) {
            return "says that it ran, not how fast: support on day 0 is not a lead";
        }
        if (number(statement, EvidenceKeys.VALUE).isEmpty()
                && !statement.get(EvidenceKeys.UNIT).equals("ratio")) {
            return "without a throughput: it says nothing of how far the first days were from later ones";
        }
        if (isRatio(statement)) {
            return "a ratio: it says nothing of how far the first days were from later ones of the same recipe";
        }
        if (number(statement, EvidenceKeys.DAY).isEmpty()) {
            return "without a day";
        }
        double[] days =
                recipe(statement).keySet().stream().mapToDouble(day -> day).toArray();
        String missing = windows.missing(days);
        return missing.isEmpty() ? "has both ends: name it a series and a target, and put it into a row" : missing;
    }

    private static boolean isRatio(Fields statement) {
        return statement.get(EvidenceKeys.UNIT).equals("ratio")
                || number(statement, EvidenceKeys.VALUE).isEmpty();
    }

    /** Statements of one recipe: the same stack, chip, model and measurement, whether before or after a change. */
    private static String group(Fields statement) {
        String metric = statement.get(EvidenceKeys.METRIC).replaceAll(",? ?(before|after)( PR| vLLM PR \\d+)?", "");
        return String.join(
                "\n",
                statement.get(EvidenceKeys.WHO),
                statement.get(EvidenceKeys.CHIP),
                statement.get(EvidenceKeys.MODEL),
                metric,
                statement.get(EvidenceKeys.UNIT));
    }

    private static Optional<Double> number(Fields statement, Key<String> key) {
        return Literal.value(Literal.number(statement.get(key))) instanceof Number number
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }
}
