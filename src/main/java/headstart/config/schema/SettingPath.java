package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.plugin.PluginUse;
import headstart.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that a path of {@code --set} or of a factor leads to a place of the experiment, so that a slip is not taken for a new name. */
public final class SettingPath {
    private static final Pattern SCENARIO = Pattern.compile("scenarios\\.[^.]+");

    private final Map<String, Object> tree;
    private final String where;
    private final Faults faults;

    /**
     * Paths into that tree.
     *
     * @param where what a fault's own path begins with
     */
    public SettingPath(Map<String, Object> tree, String where, Faults faults) {
        this.tree = tree;
        this.where = where;
        this.faults = faults;
    }

    /** Whether a value may be put there; a fault if not. */
    public boolean leadsSomewhere(String path) {
        return node(path).isPresent();
    }

    /** What may stand there; a fault if nothing may. */
    public Optional<Node<?>> node(String path) {
        Node<?> node = ExperimentKeys.ROOT;
        Map<String, Object> place = tree;
        String walked = "";
        for (String key : path.split("\\.", -1)) {
            if (node instanceof Pluggable<?> rule) {
                node = below(rule, place);
            }
            List<String> valid = valid(node, place, walked);
            boolean isMap = node instanceof Node.Obj || node instanceof MapOf;
            walked = Tree.join(walked, key);
            if (!isMap || (!valid.isEmpty() && !valid.contains(key))) {
                unknown(walked, key, valid);
                return Optional.empty();
            }
            node = below(node, key, walked);
            place = Tree.mapAt(place, key);
        }
        return Optional.of(node);
    }

    /** What a plug-in takes; anything where its jar is still to be read. */
    private static Node<?> below(Pluggable<?> rule, Map<String, Object> place) {
        Optional<Node.Obj> opened = rule.opened(place);
        if (opened.isPresent()) {
            return opened.get();
        }
        return place.containsKey(PluginUse.NAME) ? new MapOf<>("settings", new Node.Anything("a setting"), 0) : rule;
    }

    /** The keys that may stand here; empty if any may. */
    private static List<String> valid(Node<?> node, Map<String, Object> place, String path) {
        if (SCENARIO.matcher(path).matches()) {
            return ExperimentKeys.WORLD;
        }
        if (node instanceof Node.Obj keys) {
            return keys.keys().stream().<String>map(Key::name).toList();
        }
        boolean named = node instanceof MapOf<?> map && map.element() instanceof Node.Obj;
        boolean inBase = !path.startsWith("scenarios.") && !path.equals("access");
        boolean mustExist = path.equals("scenarios") || (named && inBase);
        return mustExist ? List.copyOf(place.keySet()) : List.of();
    }

    private static Node<?> below(Node<?> node, String key, String path) {
        if (SCENARIO.matcher(path).matches()) {
            return ExperimentKeys.ROOT;
        }
        if (node instanceof MapOf<?> map) {
            return map.element();
        }
        return ((Node.Obj) node)
                .keys().stream()
                        .filter(candidate -> candidate.name().equals(key))
                        .<Node<?>>map(Key::node)
                        .findFirst()
                        .orElseThrow();
    }

    private void unknown(String path, String key, List<String> valid) {
        String names = valid.isEmpty() ? "nothing can be set below it" : "valid are " + String.join(", ", valid);
        faults.add(where + path, " is not in the experiment: " + names + ".", Nearest.advice(key, valid));
    }
}
