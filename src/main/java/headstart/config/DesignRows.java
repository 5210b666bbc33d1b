package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.Node;
import headstart.config.schema.SettingPath;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the points of a list, each value checked as if it stood at the factor's path in the experiment. */
final class DesignRows {
    private static final String ROWS = "design.rows";

    private final Map<String, Object> effective;
    private final List<Factor> factors;
    private final Faults faults;
    private final Map<String, List<Node<?>>> places = new LinkedHashMap<>();

    DesignRows(Map<String, Object> effective, List<Factor> factors, Faults faults) {
        this.effective = effective;
        this.factors = factors;
        this.faults = faults;
        for (Factor factor : factors) {
            SettingPath paths = new SettingPath(effective, "", new Faults());
            places.put(
                    factor.name(),
                    factor.paths().stream()
                            .map(paths::node)
                            .<Node<?>>flatMap(Optional::stream)
                            .toList());
        }
    }

    double[][] points() {
        List<?> rows = Tree.mapAt(effective, "design").get("rows") instanceof List<?> list ? list : List.of();
        List<Map<String, Object>> maps = rows.stream()
                .map(row -> row instanceof Map<?, ?> map ? Tree.map(map) : Map.<String, Object>of())
                .toList();
        Set<Factor> missing = columns(maps);
        double[][] points = new double[rows.size()][factors.size()];
        for (int row = 0; row < points.length; row++) {
            String path = ROWS + "[" + row + "]";
            if (!(rows.get(row) instanceof Map<?, ?>)) {
                faults.add(path, " must be a map from factors to values.", "");
                continue;
            }
            for (int f = 0; f < factors.size(); f++) {
                points[row][f] =
                        missing.contains(factors.get(f)) ? Double.NaN : cell(path, maps.get(row), factors.get(f));
            }
        }
        return points;
    }

    /** Notes columns that are no factors, and factors that have no value in any row: each once, however many rows there are. Gives the latter. */
    private Set<Factor> columns(List<Map<String, Object>> rows) {
        List<String> names = factors.stream().map(Factor::name).toList();
        Map<String, Integer> unknown = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            for (String column : rows.get(row).keySet()) {
                Optional<String> meant =
                        names.stream().filter(column::equalsIgnoreCase).findFirst();
                meant.ifPresent(known::add);
                if (meant.isEmpty()) {
                    unknown.putIfAbsent(column, row);
                }
            }
        }
        Set<Factor> missing = new LinkedHashSet<>(factors);
        missing.removeIf(factor -> rows.isEmpty() || known.contains(factor.name()));
        unknown.entrySet().stream().findFirst().ifPresent(first -> {
            List<String> others = unknown.keySet().stream().skip(1).toList();
            faults.add(
                    ROWS + "[" + first.getValue() + "]." + first.getKey(),
                    " is no factor" + (others.isEmpty() ? "" : ", nor " + Tree.some(others)) + ": factors are "
                            + Tree.some(names) + ".",
                    Nearest.advice(first.getKey(), names));
        });
        if (unknown.isEmpty()) {
            missing.forEach(factor -> faults.add(
                    ROWS, " has no value for the factor " + factor.name() + ".", "add a column of that name."));
        }
        return missing;
    }

    private double cell(String path, Map<String, Object> row, Factor factor) {
        Optional<Object> value = row.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(factor.name()))
                .map(Map.Entry::getValue)
                .filter(given -> !given.equals(""))
                .findFirst();
        if (value.isEmpty()) {
            faults.add(path, " has no value for the factor " + factor.name() + ".", "fill it in.");
            return Double.NaN;
        }
        String own = path + "." + factor.name();
        Faults wrong = new Faults();
        places.getOrDefault(factor.name(), List.of()).forEach(place -> place.check(value.get(), own, wrong));
        faults.addAll(wrong);
        return wrong.isEmpty() ? code(own, factor, value.get()) : Double.NaN;
    }

    private double code(String path, Factor factor, Object value) {
        double code = FactorReader.code(factor, value);
        if (factor.law() instanceof FactorLaw.Between between) {
            boolean inside = code >= between.low() && code <= between.high();
            if (!inside || (between.whole() && code != Math.rint(code))) {
                faults.add(
                        path,
                        " (" + Tree.show(value) + ") must be " + (between.whole() ? "a whole number" : "a number")
                                + " from low (" + Tree.show(between.low()) + ") to high (" + Tree.show(between.high())
                                + ") of the factor.",
                        "widen the factor.");
            }
        } else if (!isLevel(factor, code)) {
            faults.add(path, " (" + Tree.show(value) + ") is not a level of the factor.", "add it to its values.");
        }
        return code;
    }

    private static boolean isLevel(Factor factor, double code) {
        for (double level : factor.law().grid()) {
            if (level == code) {
                return true;
            }
        }
        return false;
    }

    /** Notes names of factors that would be a second column of the same name in the table of all runs, whatever the case of their letters. */
    static void names(List<Factor> factors, List<String> outcomes, Faults faults) {
        Map<String, String> taken = new LinkedHashMap<>();
        for (String column : List.of("scenario", "design_point", "replication", "status", "digest", "message")) {
            taken.put(column, "a column of the table of all runs");
        }
        outcomes.forEach(outcome -> taken.put(outcome.toLowerCase(Locale.ROOT), "an outcome"));
        for (Factor factor : factors) {
            String lower = factor.name().toLowerCase(Locale.ROOT);
            String other = taken.putIfAbsent(lower, "the factor " + factor.name());
            if (other != null) {
                faults.add(
                        "factors." + factor.name(),
                        " must not have the name of " + other + ": both would be columns of one table.",
                        "give it another name, and its path under paths.");
            }
        }
    }

    /** Notes factors that would set the same place. */
    static void paths(List<Factor> factors, Faults faults) {
        List<Map.Entry<String, Factor>> before = new ArrayList<>();
        for (Factor factor : factors) {
            for (String path : factor.paths()) {
                before.stream()
                        .filter(other -> meets(other.getKey(), path))
                        .findFirst()
                        .ifPresent(other -> faults.add(
                                "factors." + factor.name(),
                                " (" + path + ") must not set what the factor "
                                        + other.getValue().name() + " sets.",
                                "take the path out of one of them."));
                before.add(Map.entry(path, factor));
            }
        }
    }

    private static boolean meets(String path, String other) {
        return path.equals(other) || path.startsWith(other + ".") || other.startsWith(path + ".");
    }
}
