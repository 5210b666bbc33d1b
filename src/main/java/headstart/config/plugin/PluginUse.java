package headstart.config.plugin;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.text.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the plug-ins that an experiment names into its tree: where {@code plugin: NAME} stands, what a jar holds under that name. */
public final class PluginUse {
    /** Where an experiment says which jars it needs, and the effective one which plug-ins it has. */
    public static final String KEY = "plugins";
    /** What stands in the place of a built-in rule's name. */
    public static final String NAME = "plugin";

    private static final String OPTION = "--plugins";
    private static final String SHA256 = "sha256";
    private static final List<String> PARTS = List.of(
            "access_rule",
            "staffing",
            "tuning",
            "outcomes",
            "figures",
            "design",
            "scenarios",
            "scenario_product",
            "alternatives");

    private final Map<String, Object> root;
    private final Faults faults;
    private final PluginShelf shelf;
    private final Map<String, Object> expected;
    private final Map<String, FoundPlugin> used = new TreeMap<>();
    private final boolean allRead;

    private PluginUse(Map<String, Object> root, List<Path> places, Faults faults) {
        this.root = root;
        this.faults = faults;
        Faults ofJars = new Faults();
        this.shelf = new PluginShelf(ofJars);
        places.forEach(place -> shelf.add(place, OPTION));
        named(root.get(KEY)).forEach(place -> shelf.add(place, KEY));
        this.expected = root.get(KEY) instanceof Map<?, ?> map ? Tree.map(map) : Map.of();
        this.allRead = ofJars.isEmpty();
        faults.addAll(ofJars);
    }

    /**
     * Finds the plug-ins of a tree and leaves at {@code plugins} which they are.
     *
     * @param places jars and directories of jars beside those that the tree names
     * @return those that it uses, by name
     */
    public static List<FoundPlugin> of(Map<String, Object> root, List<Path> places, Faults faults) {
        PluginUse use = new PluginUse(root, places, faults);
        PARTS.forEach(part -> {
            if (root.get(part) instanceof Map<?, ?> map) {
                root.put(part, use.resolved(Tree.map(map), part));
            }
        });
        return use.leave();
    }

    private List<Path> named(@org.jspecify.annotations.Nullable Object value) {
        if (value == null || value == Tree.Null.NULL || value instanceof Map<?, ?>) {
            return List.of();
        }
        List<Path> paths = new ArrayList<>();
        for (Object name : value instanceof List<?> list ? list : List.of(value)) {
            try {
                paths.add(Path.of(String.valueOf(name)));
            } catch (InvalidPathException e) {
                faults.add(KEY, " (" + Tree.show(name) + ") must be a jar, or a directory with jars in it.", "");
            }
        }
        return paths;
    }

    private Map<String, Object> resolved(Map<String, Object> map, String path) {
        Map<String, Object> resolved = map instanceof Tree.Table ? new Tree.Table(Map.of()) : new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String own = Tree.join(path, key);
            if (value instanceof Map<?, ?> child) {
                resolved.put(key, resolved(Tree.map(child), own));
            } else {
                resolved.put(key, key.equals(NAME) ? found(value, own) : value);
            }
        });
        return resolved;
    }

    private Object found(Object value, String path) {
        if (value instanceof FoundPlugin plugin) {
            use(plugin);
            return plugin;
        }
        if (!(value instanceof String name)) {
            return value;
        }
        if (shelf.find(name).isEmpty() && allRead) {
            faults.add(path, " (" + Tree.show(name) + ") " + missing(), advice(name));
        }
        shelf.find(name).ifPresent(this::use);
        return shelf.find(name).<Object>map(plugin -> plugin).orElse(value);
    }

    private String missing() {
        List<String> names = shelf.all().stream().map(FoundPlugin::name).toList();
        return names.isEmpty()
                ? "is a plug-in that was not found: no jars were named."
                : "is a plug-in that was not found: there are " + String.join(", ", names) + ".";
    }

    private String advice(String name) {
        if (expected.get(name) instanceof Map<?, ?> one) {
            return "give --plugins DIR with the jar of its version " + one.get("version") + ".";
        }
        List<FoundPlugin> all = shelf.all();
        return all.isEmpty()
                ? "give --plugins DIR, or write plugins: DIR into the experiment."
                : Nearest.advice(name, all.stream().map(FoundPlugin::name).toList());
    }

    private void use(FoundPlugin plugin) {
        FoundPlugin other = used.putIfAbsent(plugin.name(), plugin);
        if (other != null && !other.equals(plugin)) {
            faults.add(
                    KEY,
                    ": two plug-ins have the name " + plugin.name() + ", one of " + other.jar() + " and one of "
                            + plugin.jar() + ".",
                    "use one of them.");
        }
        if (other == null
                && expected.get(plugin.name()) instanceof Map<?, ?> said
                && said.get(SHA256) != null
                && !String.valueOf(said.get(SHA256)).equals(plugin.sha256())) {
            faults.add(
                    KEY + "." + plugin.name(),
                    ": " + plugin.jar() + " (version " + plugin.version() + ", sha256 " + plugin.sha256()
                            + ") is not the plug-in that is asked for (version " + said.get("version") + ", sha256 "
                            + said.get(SHA256) + ").",
                    "give --plugins DIR with that version, or play the study anew with this one.");
        }
    }

    private List<FoundPlugin> leave() {
        root.remove(KEY);
        if (!used.isEmpty()) {
            Map<String, Object> said = new LinkedHashMap<>();
            used.forEach((name, plugin) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("kind", plugin.kind().key());
                one.put("version", plugin.version());
                one.put(SHA256, plugin.sha256());
                said.put(name, one);
            });
            root.put(KEY, said);
        }
        return new ArrayList<>(used.values());
    }
}
