package headstart.report.figure;

import headstart.experiment.Scenario;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.SensitivityIndex.Kind;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Dot;
import headstart.report.chart.DotChart.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How much each factor matters for an outcome: the indices of Morris's and Saltelli's designs, the largest first. */
final class IndexFigure {
    private static final int MOST_ROWS = 25;
    private static final double UNSEEN = 1e-3;

    private final SweepNames names;
    private final SweepResults results;

    IndexFigure(SweepNames names) {
        this.names = names;
        this.results = names.results();
    }

    Optional<Figure> of(OutcomeColumn column) {
        boolean morris = results.indices().stream().anyMatch(index -> index.kind() == Kind.MU_STAR);
        CsvText csv = new CsvText("scenario", "factor", "index", "value", "low", "high");
        List<DotChart.Panel> panels = new ArrayList<>();
        for (Scenario scenario : results.sweep().experiment().scenarios()) {
            List<Row> rows = rows(scenario.name(), column, morris, csv);
            if (!rows.isEmpty()) {
                String unit = morris
                        ? names.say("mean absolute effect of the whole range, %s", names.axis(column))
                        : names.say("share of the variance");
                panels.add(new DotChart.Panel(names.scenario(scenario.name()), unit, 0, rows));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String title = Results.capital(new SweepTitles(names).indices(column));
        String what = names.say("Which factors matter for %s", names.of(column));
        String reading = names.say(
                morris
                        ? "Dot: mu*, the mean absolute elementary effect; line: its 95 %% interval; ±: sigma, the standard"
                                + " deviation of the effects, which tells interaction or curvature"
                        : "Dots: first-order index and, including all interactions, total index; lines: their 95 %%"
                                + " intervals");
        List<String> legend = morris ? List.of() : List.of(names.say("first order"), names.say("total"));
        return Optional.of(new Figure(
                "indices-" + FigureNames.of(column.header()),
                title,
                what + ". " + reading + ". " + names.basis() + ".",
                title + ": a panel for each scenario, a row for each factor, the most important first.",
                new DotChart(title, reading + ".", names.footnote(), legend, panels),
                csv.toString()));
    }

    private List<Row> rows(String scenario, OutcomeColumn column, boolean morris, CsvText csv) {
        List<SensitivityIndex> own = results.indices().stream()
                .filter(index ->
                        index.scenario().equals(scenario) && index.column().equals(column))
                .toList();
        own.forEach(index -> csv.row(
                List.of(scenario, index.factor(), index.kind().key(), index.value(), index.low(), index.high())));
        return own.stream()
                .filter(index -> index.kind() == (morris ? Kind.MU_STAR : Kind.TOTAL) && !Double.isNaN(index.value()))
                .sorted(order())
                .limit(MOST_ROWS)
                .map(index -> row(index, own, morris))
                .toList();
    }

    /** The largest first; in the order of the file where luck cannot be told from sensitivity. */
    private Comparator<SensitivityIndex> order() {
        return results.sweep().experiment().replications() > 1
                ? Comparator.comparingDouble(SensitivityIndex::value).reversed()
                : Comparator.comparingInt(index -> results.sweep().indexOf(index.factor()));
    }

    private Row row(SensitivityIndex index, List<SensitivityIndex> own, boolean morris) {
        SensitivityIndex other = own.stream()
                .filter(candidate -> candidate.factor().equals(index.factor())
                        && candidate.kind() == (morris ? Kind.SIGMA : Kind.FIRST_ORDER))
                .findFirst()
                .orElse(index);
        List<Dot> dots = morris
                ? List.of(new Dot(0, index.value(), index.low(), index.high()))
                : List.of(
                        new Dot(0, other.value(), other.low(), other.high()),
                        new Dot(1, index.value(), index.low(), index.high()));
        String note = morris ? "±" + Amounts.figure(seen(other.value(), own), names.language()) : "";
        return new Row(names.factor(index.factor()), note, dots);
    }

    /** Nothing, where it would never be seen on the axis: "1.170e-07" stood beside effects of a tenth. */
    private static double seen(double sigma, List<SensitivityIndex> own) {
        double most = own.stream()
                .filter(index -> index.kind() == Kind.MU_STAR)
                .mapToDouble(SensitivityIndex::value)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return sigma < UNSEEN * most ? 0 : sigma;
    }
}
