package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.HeatChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Heat maps of outcomes over the first two factors, in small multiples over scenarios or over a third factor. */
final class SweepHeatMaps {
    private static final int MOST_OUTCOMES = 3;
    private static final int MOST_MULTIPLES = 9;
    private static final int THIRD = 2;

    private final SweepResults results;
    private final Sweep sweep;
    private final Experiment experiment;
    private final SweepNames names;
    private final HeatCells cells;
    private final SweepTitles titles;

    SweepHeatMaps(SweepNames names) {
        this.names = names;
        this.results = names.results();
        this.sweep = results.sweep();
        this.experiment = sweep.experiment();
        this.cells = new HeatCells(names);
        this.titles = new SweepTitles(names);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (sweep.factors().size() < 2) {
            return figures;
        }
        results.headline(MOST_OUTCOMES)
                .forEach(column ->
                        offers(column).forEach(offer -> offer.figure().get().ifPresent(figures::add)));
        return figures;
    }

    /** A sentence about the outcomes that are the same in every cell, and therefore have no map; empty if there is none. */
    String constants() {
        if (sweep.factors().size() < 2) {
            return "";
        }
        String same = results.headline(MOST_OUTCOMES).stream()
                .flatMap(column -> constant(column).stream())
                .collect(Collectors.joining(names.say(", ")));
        return same.isEmpty() ? "" : names.say("The same at every level, and not drawn as a map: %s.", same);
    }

    private Optional<String> constant(OutcomeColumn column) {
        double[] means = experiment.scenarios().stream()
                .flatMap(scenario -> results.responses(scenario.name(), "", column, 0, 1).stream())
                .mapToDouble(cell -> cell.summary().mean())
                .filter(Double::isFinite)
                .distinct()
                .toArray();
        return means.length == 1
                ? Optional.of(names.of(column) + names.say(" (%s)", names.value(means[0], column)))
                : Optional.empty();
    }

    /** The maps of one outcome. */
    List<Offer> offers(OutcomeColumn column) {
        List<Offer> offers = new ArrayList<>();
        String main = names.roles().main();
        if (sweep.factors().size() < 2
                || results.responses(main, "", column, 0, 1).isEmpty()) {
            return offers;
        }
        String name = "heat-" + FigureNames.of(column.header());
        String what = names.of(column);
        offers.add(new Offer(name, names.say("%s over two factors", what), () -> byScenario(column, "")));
        if (experiment.scenarios().size() > 1) {
            offers.add(new Offer(
                    name + "-difference",
                    names.say("Difference of %s over two factors", what),
                    () -> byScenario(column, experiment.baseline())));
        }
        if (sweep.factors().size() > THIRD
                && !results.responses(main, "", column, 0, 1, THIRD).isEmpty()) {
            offers.add(new Offer(
                    name + "-by-" + FigureNames.of(sweep.factors().get(THIRD).name()),
                    names.say("%s over three factors", what),
                    () -> byThird(column, main)));
        }
        return offers;
    }

    private Optional<Figure> byScenario(OutcomeColumn column, String baseline) {
        List<HeatChart.Panel> panels = new ArrayList<>();
        CsvText csv = cells.csv();
        for (String scenario : names.scenarios()) {
            List<Response> responses = results.responses(scenario, baseline, column, 0, 1);
            if (!responses.isEmpty()) {
                panels.add(cells.panel(names.scenario(scenario), responses, csv));
            }
        }
        String over = sweep.factors().size() > 2 ? names.say(", averaged over the other factors") : "";
        String what = baseline.isEmpty()
                ? names.say("%s over two factors", names.of(column))
                : names.say("Difference of %s from %s over two factors", names.of(column), names.scenario(baseline));
        return figure(
                "heat-" + FigureNames.of(column.header()) + (baseline.isEmpty() ? "" : "-difference"),
                what,
                reach(column, baseline, panels.size() > 1 || !baseline.isEmpty()),
                reading(column, panels, !baseline.isEmpty()) + over + names.say("; struck out: no run has a value"),
                column,
                panels,
                csv,
                Optional.empty());
    }

    /** Of the main scenario alone. */
    private Optional<String> reach(OutcomeColumn column, String baseline, boolean isNamed) {
        return Optional.of(results.responses(names.roles().main(), baseline, column, 0, 1))
                .filter(responses -> !responses.isEmpty())
                .flatMap(responses -> titles.reach(responses, column, baseline, isNamed));
    }

    private Optional<Figure> byThird(OutcomeColumn column, String scenario) {
        List<Response> responses = results.responses(scenario, "", column, 0, 1, THIRD);
        List<Double> all = HeatCells.levels(responses, THIRD);
        Factor third = sweep.factors().get(THIRD);
        List<Double> levels = spread(all);
        CsvText csv = cells.csv();
        List<HeatChart.Panel> panels = levels.stream()
                .map(level -> cells.panel(
                        names.of(third) + names.say(": ") + names.level(third, level), at(responses, level), csv))
                .toList();
        String what = names.say("%s over three factors", names.of(column));
        return figure(
                "heat-" + FigureNames.of(column.header()) + "-by-" + FigureNames.of(third.name()),
                what,
                titles.reach(
                        responses.stream()
                                .filter(cell -> levels.contains(cell.levels().get(THIRD)))
                                .toList(),
                        column,
                        "",
                        experiment.scenarios().size() > 1),
                names.say(
                                "%s in scenario %s; a panel for each level of %s",
                                reading(column, panels, false), names.scenario(scenario), names.of(third))
                        + (levels.size() < all.size() ? names.say(" (some of %s)", all.size()) : "")
                        + names.say("; struck out: no run has a value"),
                column,
                panels,
                csv,
                Optional.of(steps(column, all)));
    }

    private static List<Response> at(List<Response> cells, double level) {
        return cells.stream().filter(cell -> cell.levels().get(THIRD) == level).toList();
    }

    /** A page has room for what paper has not: every level in every scenario. */
    private Stepped steps(OutcomeColumn column, List<Double> levels) {
        Factor third = sweep.factors().get(THIRD);
        List<HeatChart.Panel> panels = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (String scenario : names.scenarios()) {
            List<Response> responses = results.responses(scenario, "", column, 0, 1, THIRD);
            groups.add(names.scenario(scenario));
            for (double level : levels) {
                panels.add(cells.panel(
                        names.say("%s, %s", names.scenario(scenario), names.of(third))
                                + names.say(": ")
                                + names.level(third, level),
                        at(responses, level),
                        cells.csv()));
            }
        }
        return new Stepped(
                panels,
                new HeatChart.Steps(
                        names.of(third),
                        levels.stream().map(level -> names.level(third, level)).toList(),
                        groups));
    }

    private record Stepped(List<HeatChart.Panel> panels, HeatChart.Steps steps) {}

    /** At most so many of them, evenly spread, with both ends. */
    private static List<Double> spread(List<Double> levels) {
        if (levels.size() <= MOST_MULTIPLES) {
            return levels;
        }
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < MOST_MULTIPLES; i++) {
            kept.add(levels.get((int) ((long) i * (levels.size() - 1) / (MOST_MULTIPLES - 1))));
        }
        return kept;
    }

    /** Between words there are no contours, nor through cells whose intervals are wider than what lies between two of them. */
    private String reading(OutcomeColumn column, List<HeatChart.Panel> panels, boolean diverging) {
        return names.say(
                !isOrdered()
                        ? "Colour: mean"
                        : panels.isEmpty()
                                        || chart("", "", column, panels, diverging)
                                                .hasContours()
                                ? "Colour and contours: mean"
                                : "Colour: mean, without contours, as intervals of the cells are wider than the steps from one to the next");
    }

    private boolean isOrdered() {
        return !sweep.factors().get(0).isCategorical()
                && !sweep.factors().get(1).isCategorical();
    }

    private HeatChart chart(
            String title, String reading, OutcomeColumn column, List<HeatChart.Panel> panels, boolean diverging) {
        int columns = panels.size() == 1 ? 1 : panels.size() <= 4 ? 2 : 3;
        HeatChart chart = new HeatChart(
                title,
                reading,
                names.footnote(),
                names.of(sweep.factors().get(0)),
                names.of(sweep.factors().get(1)),
                names.axis(column),
                diverging,
                isOrdered(),
                panels,
                columns);
        return Shares.isShare(column.kind().unit().text()) ? chart.ofShares() : chart;
    }

    private Optional<Figure> figure(
            String name,
            String what,
            Optional<String> found,
            String reading,
            OutcomeColumn column,
            List<HeatChart.Panel> panels,
            CsvText csv,
            Optional<Stepped> stepped) {
        if (isConstant(panels)) {
            return Optional.empty();
        }
        String title = found.orElseGet(() -> Results.capital(what));
        HeatChart chart = chart(title, reading + ".", column, panels, name.endsWith("-difference"));
        return Optional.of(new Figure(
                name,
                title,
                Results.capital(what) + ". " + reading + "; censored waiting times count at the horizon. "
                        + names.basis() + ".",
                title
                        + (panels.size() == 1 ? ": a heat map" : ": " + panels.size() + " heat maps")
                        + (chart.hasContours() ? " with contours." : "."),
                chart,
                csv.toString(),
                stepped.map(all -> chart.stepping(all.panels(), all.steps())).orElse(chart)));
    }

    /** Whether every cell holds the same number; {@link #constants} says which. */
    private static boolean isConstant(List<HeatChart.Panel> panels) {
        return panels.stream()
                        .flatMap(panel -> Arrays.stream(panel.values()))
                        .flatMapToDouble(Arrays::stream)
                        .filter(Double::isFinite)
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }
}
