package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.document.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where two effective experiments differ. */
public final class ExperimentDifference {
    private ExperimentDifference() {}

    /** A line {@code path: old -> new} for every difference, in the order of the files. */
    public static List<String> lines(String oldYaml, String newYaml) {
        Map<String, String> before = flat(oldYaml);
        Map<String, String> after = flat(newYaml);
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        for (String path : paths) {
            String old = before.getOrDefault(path, "(none)");
            String now = after.getOrDefault(path, "(none)");
            if (!old.equals(now)) {
                lines.add(path + ": " + old + " -> " + now);
            }
        }
        return lines;
    }

    /**
     * Words in which two experiments of the same runs differ: the first parts of their paths. What says how many runs there are is none.
     *
     * @param whole whether both have as many runs; otherwise what was remarked of their number does not count either
     */
    public static List<String> texts(String oldYaml, String newYaml, boolean whole) {
        List<String> paths = lines(oldYaml, newYaml).stream()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .filter(path -> !isAmount(path) && (whole || !isOfAmount(path)))
                .toList();
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> other.startsWith(path + ".")))
                .toList();
    }

    private static boolean isAmount(String path) {
        return List.of("replications", "factors", "design", "on_failure").contains(first(path));
    }

    private static boolean isOfAmount(String path) {
        return List.of("precision", "remarks").contains(first(path));
    }

    private static String first(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    private static Map<String, String> flat(String yaml) {
        Map<String, String> flat = new LinkedHashMap<>();
        Optional<Map<String, Object>> tree = new YamlReader(new Faults()).parse("", yaml);
        tree.ifPresent(root -> flatten("", root, flat));
        return flat;
    }

    private static void flatten(String path, Object node, Map<String, String> flat) {
        if (node instanceof Map<?, ?> map && !map.isEmpty()) {
            Tree.map(map).forEach((key, child) -> flatten(Tree.join(path, key), child, flat));
        } else {
            flat.put(path, node instanceof Map<?, ?> ? "{}" : String.valueOf(node));
        }
    }
}
