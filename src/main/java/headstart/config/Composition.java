package headstart.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts an experiment together from its files: what it extends, and the tables it names. */
final class Composition {
    private final Faults faults;
    private final YamlReader yaml;
    private final CsvTables csv;

    Composition(Faults faults) {
        this.faults = faults;
        this.yaml = new YamlReader(faults);
        this.csv = new CsvTables(faults);
    }

    /** The composed tree; empty, with a fault noted, if a file cannot be read. */
    Optional<Map<String, Object>> read(Path file) {
        return read(file, List.of());
    }

    private Optional<Map<String, Object>> read(Path file, List<Path> extendedBy) {
        Path own = file.toAbsolutePath().normalize();
        List<Path> chain = new ArrayList<>(extendedBy);
        chain.add(own);
        if (extendedBy.contains(own)) {
            String shown =
                    chain.stream().map(Path::getFileName).map(String::valueOf).collect(Collectors.joining(" -> "));
            faults.add("extends", " (" + shown + ") goes round in a circle.", "let one of them extend nothing.");
            return Optional.empty();
        }
        Optional<Map<String, Object>> tree = yaml.read(file);
        tree.ifPresent(node -> inlineTables(node, own));
        if (tree.isEmpty() || !(tree.get().get("extends") instanceof String parent)) {
            return tree;
        }
        Path parentFile = own.resolveSibling(parent);
        Map<String, Object> differences = new LinkedHashMap<>(tree.get());
        differences.remove("extends");
        return read(parentFile, chain).map(base -> {
            base.remove("name");
            return withNewDifferences(base, differences);
        });
    }

    /** Scenarios that the base does not have are differences still to be applied: what they take away must not get lost. */
    private static Map<String, Object> withNewDifferences(Map<String, Object> base, Map<String, Object> differences) {
        Map<String, Object> merged = Tree.merge(base, differences);
        Tree.mapAt(base, "teams").keySet().stream()
                .filter(team -> !Tree.mapAt(merged, "teams").containsKey(team))
                .forEach(team -> PosteriorTable.leaveOut(team, merged));
        for (String key : List.of("scenarios", ScenarioProduct.KEY)) {
            Map<String, Object> old = Tree.mapAt(base, key);
            Map<String, Object> all = new LinkedHashMap<>(Tree.mapAt(merged, key));
            Tree.mapAt(differences, key).forEach((name, difference) -> {
                if (!old.containsKey(name) && difference instanceof Map<?, ?>) {
                    all.put(name, difference);
                }
            });
            if (!all.isEmpty()) {
                merged.put(key, all);
            }
        }
        return merged;
    }

    private void inlineTables(Map<String, Object> tree, Path file) {
        if (tree.get("chips") instanceof String table) {
            tree.put("chips", csv.read(file.resolveSibling(table), "chips", "chip"));
        }
        if (tree.get("posterior") instanceof String table) {
            tree.put("posterior", PosteriorTable.columns(csv.readRows(file.resolveSibling(table), "posterior")));
        }
        if (Tree.mapAt(tree, "calibration").get("data") instanceof String table) {
            Tree.mapAt(tree, "calibration").put("data", new SeriesTable(csv, faults).read(file.resolveSibling(table)));
        }
        if (Tree.mapAt(tree, "design").get("rows") instanceof String table) {
            Tree.mapAt(tree, "design").put("rows", csv.readRows(file.resolveSibling(table), "design.rows"));
        }
        inlineOperators(Tree.mapAt(tree, "releases"), "releases.", file);
        inlineOperators(Tree.mapAt(Tree.mapAt(tree, "calibration"), "releases"), "calibration.releases.", file);
    }

    private void inlineOperators(Map<String, Object> releases, String prefix, Path file) {
        releases.forEach((name, release) -> {
            if (release instanceof Map<?, ?> map && map.get("operators") instanceof String table) {
                String path = prefix + name + ".operators";
                Tree.map(map).put("operators", csv.read(file.resolveSibling(table), path, "operator"));
            }
        });
    }

    /** Lays {@code path=value} over the tree. */
    void set(Map<String, Object> tree, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            faults.add("--set", " (" + assignment + ") must be PATH=VALUE.", "access.a_team.lead_days=30.");
            return;
        }
        String path = assignment.substring(0, equals).strip();
        if (new SettingPath(tree, "--set ", faults).leadsSomewhere(path)) {
            Tree.put(tree, path, yaml.value(assignment.substring(equals + 1)));
        }
    }
}
