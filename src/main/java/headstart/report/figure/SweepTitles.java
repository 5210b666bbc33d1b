package headstart.report.figure;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Unit;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.SensitivityIndex.Kind;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.HeatChart;
import headstart.statistics.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the figures of a sweep have found. What a factor does is told by its two ends, which the file names before anything is played; which factor
 * matters most only where intervals that hold together are apart.
 */
final class SweepTitles {
    private static final int MOST_NAMED = 3;

    private final SweepNames names;
    private final SweepResults results;

    SweepTitles(SweepNames names) {
        this.names = names;
        this.results = names.results();
    }

    /** The means of an outcome at the ends of a factor: of the first scenario shown, or of its difference from the baseline. */
    String response(OutcomeColumn column, int factor, String baseline) {
        Optional<String> scenario = names.scenarios().stream()
                .filter(name -> !name.equals(baseline))
                .findFirst();
        String what = baseline.isEmpty()
                ? names.of(column)
                : names.say("%s, difference from %s", names.of(column), names.scenario(baseline));
        Factor own = names.sweep().factors().get(factor);
        return Results.capital(scenario.flatMap(name -> ends(name, baseline, column, factor)
                        .map(ends -> ends.isSame()
                                ? names.say(
                                        "%s: %s at every level of %s",
                                        what, text(ends.first(), column), names.without(own))
                                : names.say(
                                                "%s: %s at %s and %s at %s of %s",
                                                what,
                                                text(ends.first(), column),
                                                level(own, ends.first()),
                                                text(ends.last(), column),
                                                level(own, ends.last()),
                                                names.without(own))
                                        + names.say(ends.doubt())
                                        + whose(name)))
                .orElseGet(() -> names.say("%s against %s", what, names.without(own))));
    }

    private String level(Factor factor, Response response) {
        return names.measured(factor, response.levels().get(0));
    }

    private String text(Response response, OutcomeColumn column) {
        String value = names.value(response.summary().mean(), column);
        Unit unit = column.kind().unit();
        return unit.isBare() || Shares.isShare(unit.text()) ? value : value + " " + names.unit(column);
    }

    private String whose(String scenario) {
        return names.scenarios().size() > 1 ? names.say(" (%s)", names.scenario(scenario)) : "";
    }

    /**
     * An outcome along a factor.
     *
     * @param first at its lowest level
     * @param last at its highest
     * @param isSame whether the mean is the same at all of them
     */
    private record Along(Response first, Response last, boolean isSame) {
        boolean hasIntervals() {
            return first.summary().meanLow() <= first.summary().meanHigh()
                    && last.summary().meanLow() <= last.summary().meanHigh();
        }

        boolean isApart() {
            Summary low = first.summary();
            Summary high = last.summary();
            return low.meanHigh() < high.meanLow() || high.meanHigh() < low.meanLow();
        }

        /** What weakens a statement about both ends. */
        String doubt() {
            return isApart() ? "" : hasIntervals() ? ", not apart for sure" : ", without intervals";
        }
    }

    private Optional<Along> ends(String scenario, String baseline, OutcomeColumn column, int factor) {
        List<Response> all = results.responses(scenario, baseline, column, factor).stream()
                .filter(response -> Double.isFinite(response.summary().mean()))
                .toList();
        boolean same = all.stream()
                        .mapToDouble(response -> response.summary().mean())
                        .distinct()
                        .count()
                == 1;
        return all.size() < 2 ? Optional.empty() : Optional.of(new Along(all.get(0), all.get(all.size() - 1), same));
    }

    /** Which factors move an outcome between their ends, in the order of the file. */
    String mainEffects(OutcomeColumn column, int shown) {
        String scenario = names.scenarios().get(0);
        List<Integer> told = IntStream.range(0, shown)
                .boxed()
                .filter(f -> ends(scenario, "", column, f).isPresent())
                .toList();
        boolean none = told.stream()
                .allMatch(f -> !ends(scenario, "", column, f).orElseThrow().hasIntervals());
        boolean same = told.stream()
                .allMatch(f -> ends(scenario, "", column, f).orElseThrow().isSame());
        List<String> moving = told.stream()
                .filter(f -> ends(scenario, "", column, f).orElseThrow().isApart())
                .map(f -> names.without(names.sweep().factors().get(f)))
                .toList();
        if (told.isEmpty() || (none && !same)) {
            return names.say("Main effects on %s, all on one scale, without intervals", names.of(column));
        }
        if (same) {
            return names.say("No factor changes %s", names.of(column)) + whose(scenario);
        }
        return (moving.isEmpty()
                        ? names.say(
                                "No factor moves %s for sure from one end of its range to the other", names.of(column))
                        : names.say(
                                "%s is moved for sure by %s of %s factors, from one end of their range to the other: %s",
                                names.of(column), moving.size(), shown, listed(moving)))
                + whose(scenario);
    }

    private String listed(List<String> all) {
        String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining(names.say(", ")));
        return all.size() > MOST_NAMED ? first + names.say(" and %s more", all.size() - MOST_NAMED) : first;
    }

    /** Which factor matters most for an outcome, where intervals that hold together carry it. */
    String indices(OutcomeColumn column) {
        String scenario = names.scenarios().get(0);
        List<SensitivityIndex> own = results.indices().stream()
                .filter(index -> index.scenario().equals(scenario)
                        && index.column().equals(column)
                        && (index.kind() == Kind.MU_STAR || index.kind() == Kind.TOTAL))
                .toList();
        String what = names.of(column);
        if (!own.isEmpty() && own.stream().allMatch(index -> index.value() == 0)) {
            return names.say("No factor changes %s", what) + whose(scenario);
        }
        Optional<SensitivityIndex> leading = results.leading(scenario, column);
        if (leading.isPresent()) {
            return names.say(
                            "For %s, %s matters most",
                            what, names.factor(leading.get().factor()))
                    + whose(scenario);
        }
        return own.size() < 2
                ? names.say("How much factors matter for %s", what)
                : names.say(
                        "Which factor matters most for %s is open: %s",
                        what,
                        names.say(
                                own.get(0).carried() == SensitivityIndex.Carried.YES
                                        ? "intervals overlap"
                                        : own.get(0).carried().reason()));
    }

    /** ": from 3 (0; 10) to 12 (60; 20)": the least and the largest value on maps, and where they are; empty where all are one. */
    String reach(List<HeatChart.Panel> panels, OutcomeColumn column, boolean isNamed) {
        List<Cell> cells = panels.stream().flatMap(this::cells).toList();
        Optional<Cell> least = cells.stream().min(Comparator.comparingDouble(Cell::value));
        Optional<Cell> most = cells.stream().max(Comparator.comparingDouble(Cell::value));
        if (cells.isEmpty() || least.get().value() == most.get().value()) {
            return "";
        }
        boolean several = panels.size() > 1;
        String where = isNamed && !several ? names.say(", ") + panels.get(0).title() : "";
        return names.say(
                "%s: from %s to %s", where, text(least.get(), column, several), text(most.get(), column, several));
    }

    private String text(Cell cell, OutcomeColumn column, boolean isNamed) {
        return names.value(cell.value(), column)
                + names.say(" (%s)", cell.place() + (isNamed ? names.say("; ") + cell.map() : ""));
    }

    /** A value on a map. */
    private record Cell(double value, String place, String map) {}

    private Stream<Cell> cells(HeatChart.Panel panel) {
        return IntStream.range(0, panel.y().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, panel.x().size())
                        .mapToObj(at -> new Cell(
                                panel.values()[row][at],
                                panel.x().get(at) + names.say("; ") + panel.y().get(row),
                                panel.title())))
                .filter(cell -> Double.isFinite(cell.value()));
    }
}
