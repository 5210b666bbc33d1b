package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenarios of a study as a grid: every choice on a first axis meets every choice on a second.
 *
 * @param rows the first axis
 * @param columns the second
 * @param scenarios names by the choice on both axes, row by row
 * @param baseline the baseline
 */
record RuleGrid(Line rows, Line columns, Map<Choice, String> scenarios, Scenario baseline) {
    /**
     * One axis.
     *
     * @param axis its name
     * @param choices on it, in the order of the scenarios
     */
    record Line(String axis, List<String> choices) {
        Line {
            choices = List.copyOf(choices);
        }
    }

    /** A choice on each axis. */
    record Choice(String row, String column) {}

    /** The grid, where every scenario chooses on the same two axes, and no combination is left out. */
    static Optional<RuleGrid> of(Experiment experiment) {
        List<Scenario> all = experiment.scenarios();
        List<String> axes = List.copyOf(all.get(0).choices().keySet());
        if (axes.size() != 2
                || all.stream()
                        .anyMatch(scenario ->
                                !List.copyOf(scenario.choices().keySet()).equals(axes))) {
            return Optional.empty();
        }
        Line rows = line(axes.get(0), all);
        Line columns = line(axes.get(1), all);
        Map<Choice, String> names = new LinkedHashMap<>();
        all.forEach(
                scenario -> names.put(new Choice(choice(scenario, rows), choice(scenario, columns)), scenario.name()));
        Scenario baseline = all.get(experiment.baselineIndex());
        int size = rows.choices().size() * columns.choices().size();
        boolean complete =
                rows.choices().size() > 1 && columns.choices().size() > 1 && size == names.size() && size == all.size();
        return complete ? Optional.of(new RuleGrid(rows, columns, names, baseline)) : Optional.empty();
    }

    private static Line line(String axis, List<Scenario> scenarios) {
        List<String> choices = new ArrayList<>();
        scenarios.forEach(scenario -> choices.add(scenario.choices().getOrDefault(axis, "")));
        return new Line(axis, choices.stream().distinct().toList());
    }

    private static String choice(Scenario scenario, Line line) {
        return scenario.choices().getOrDefault(line.axis(), "");
    }

    /** Name of the scenario with these choices. */
    String scenario(String row, String column) {
        return scenarios.getOrDefault(new Choice(row, column), "");
    }

    /** Whether a scenario differs from the baseline on one axis only. */
    boolean changesOneRule(Scenario scenario) {
        return isChanged(scenario, rows) != isChanged(scenario, columns);
    }

    private boolean isChanged(Scenario scenario, Line line) {
        return !choice(scenario, line).equals(choice(baseline, line));
    }

    /** The scenario with the first choice of the rows alone: on the other axis it is as the baseline. */
    String firstRowAlone() {
        return scenario(rows.choices().get(0), choice(baseline, columns));
    }

    /** The scenario with the first choice of the columns alone. */
    String firstColumnAlone() {
        return scenario(choice(baseline, rows), columns.choices().get(0));
    }

    /** Whether the first scenario changes both, so that each of them can be looked at alone. */
    boolean startsWithBothChanged() {
        return !rows.choices().get(0).equals(choice(baseline, rows))
                && !columns.choices().get(0).equals(choice(baseline, columns));
    }
}
