package headstart.config;

import headstart.calibration.FreeParameter;
import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.experiment.Alternative;
import headstart.experiment.Experiment;
import headstart.experiment.Uncertainty;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Doubt about numbers: a sample of equally likely sets of values, a column for each path of the experiment. */
final class PosteriorTable {
    private static final String ON = "posterior";
    private static final String PATH = "posterior";

    private PosteriorTable() {}

    /** The column that says which alternative of the study a row is of. */
    static final String ALTERNATIVE = "alternative";

    /**
     * The rows of alternatives by their names; the tree keeps those of the study as it stands. A column that an alternative did not fit has no
     * values there.
     */
    static Map<String, Map<String, Object>> byAlternative(Map<String, Object> root, Faults faults) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        Map<String, Object> all = Tree.mapAt(root, PATH);
        if (!(all.get(ALTERNATIVE) instanceof List<?> names)) {
            return found;
        }
        for (Object name : names) {
            found.computeIfAbsent(String.valueOf(name), own -> rows(all, names, own));
        }
        Map<String, Object> base = found.remove(Alternative.BASE);
        if (base == null) {
            faults.add(
                    PATH + "." + ALTERNATIVE,
                    " (" + String.join(", ", found.keySet()) + ") must be " + Alternative.BASE + " in some rows.",
                    "the rows of the study as it stands are those of " + Alternative.BASE + ".");
            base = Map.of();
        }
        root.put(PATH, new Tree.Table(base));
        return found;
    }

    private static Map<String, Object> rows(Map<String, Object> all, List<?> names, String own) {
        Map<String, Object> rows = new LinkedHashMap<>();
        all.forEach((path, column) -> {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < names.size() && column instanceof List<?> cells && i < cells.size(); i++) {
                if (own.equals(String.valueOf(names.get(i)))) {
                    values.add(cells.get(i));
                }
            }
            if (!path.equals(ALTERNATIVE) && values.stream().anyMatch(value -> !"".equals(value))) {
                rows.put(path, values);
            }
        });
        return rows;
    }

    /** The rows of an alternative in a table of its own: those with its name, else those of the study as it stands, where rows have names. */
    static Map<String, Object> rowsOf(String alternative, Map<String, Object> all) {
        if (!(all.get(ALTERNATIVE) instanceof List<?> names)) {
            return all;
        }
        boolean named = names.stream().map(String::valueOf).anyMatch(alternative::equals);
        return rows(all, names, named ? alternative : Alternative.BASE);
    }

    /** Leaves out what an alternative states itself, and where the sample is its own, puts medians in the place of the fitted values. */
    static void fix(Map<String, Object> tree, Map<String, Object> difference) {
        Map<String, Object> columns = new LinkedHashMap<>(Tree.mapAt(tree, PATH));
        if (columns.isEmpty()) {
            return;
        }
        columns.keySet().removeIf(path -> Tree.at(difference, path).isPresent());
        tree.put(PATH, new Tree.Table(columns));
        columns.forEach((path, column) -> {
            double[] values = ((List<?>) column)
                    .stream()
                            .filter(Number.class::isInstance)
                            .mapToDouble(value -> ((Number) value).doubleValue())
                            .sorted()
                            .toArray();
            if (values.length > 0 && !path.equals(FreeParameter.DISCREPANCY)) {
                Map<String, Object> changed = Tree.with(tree, path, values[values.length / 2]);
                tree.putAll(changed);
            }
        });
    }

    /** Columns without what belongs to no path of an experiment. */
    static Map<String, Object> columns(Map<String, Object> all) {
        Map<String, Object> columns = new LinkedHashMap<>(all);
        columns.remove(FreeParameter.DISCREPANCY);
        return columns;
    }

    /** Leaves the sample only where it is used, so that an experiment without doubt is the same with and without one. */
    static void keepIfUsed(Map<String, Object> effective, Faults faults) {
        boolean used = ON.equals(effective.get("uncertain"));
        if (used && !effective.containsKey(PATH)) {
            faults.add(
                    "uncertain",
                    " (posterior) needs posterior: a map from paths to values, or a CSV file with a column for each path.",
                    "extend the fitted.yaml of a calibration.");
        }
        if (!used) {
            effective.remove("uncertain");
            effective.remove(PATH);
        }
    }

    /** Leaves out what the sample says of a team that is taken out of the experiment: what is left is a sample of the others. */
    static void leaveOut(String team, Map<String, Object> tree) {
        Map<String, Object> columns = new LinkedHashMap<>(Tree.mapAt(tree, PATH));
        if (columns.keySet().removeIf(path -> path.startsWith("teams." + team + "."))) {
            tree.put(PATH, columns);
        }
    }

    /** The experiment with its doubt, if it has any; what is wrong with the sample becomes faults. */
    static Experiment with(Experiment experiment, Map<String, Object> effective, Faults faults) {
        Map<String, Object> columns = Tree.mapAt(effective, PATH);
        if (columns.isEmpty()) {
            return experiment;
        }
        List<double[]> draws = draws(columns, faults);
        List<Factor> factors = columns.entrySet().stream()
                .map(column -> new Factor(column.getKey(), List.of(column.getKey()), levels(column.getValue())))
                .toList();
        PointTrees trees = new PointTrees(PATH + ".", effective, factors, faults);
        trees.check(experiment);
        columns.keySet().forEach(path -> noLead(path, faults));
        List<String> names = experiment.scenarioNames();
        return experiment.with(new Uncertainty(
                List.copyOf(columns.keySet()),
                draws.toArray(double[][]::new),
                (scenario, draw) -> trees.at(names.indexOf(scenario), draws.get(draw))));
    }

    private static FactorLaw levels(Object values) {
        return new FactorLaw.Levels(
                ((List<?>) values).stream().map(Object.class::cast).distinct().toList());
    }

    private static List<double[]> draws(Map<String, Object> columns, Faults faults) {
        List<List<?>> values = new ArrayList<>();
        columns.values().forEach(column -> values.add((List<?>) column));
        int count = values.get(0).size();
        columns.forEach((path, column) -> {
            if (((List<?>) column).size() != count) {
                faults.add(
                        PATH + "." + path,
                        " has " + ((List<?>) column).size() + " values where others have " + count + ".",
                        "");
            }
        });
        List<double[]> draws = new ArrayList<>();
        for (int draw = 0; faults.isEmpty() && draw < count; draw++) {
            int row = draw;
            draws.add(values.stream()
                    .mapToDouble(column -> ((Number) column.get(row)).doubleValue())
                    .toArray());
        }
        return draws;
    }

    /** Curves of all replications begin on one day. */
    private static void noLead(String path, Faults faults) {
        if (path.endsWith(".lead_days")) {
            faults.add(
                    PATH + "." + path,
                    " cannot be in doubt: all replications begin with the same access.",
                    "make it a factor of a sweep.");
        }
    }
}
