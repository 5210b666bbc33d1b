package headstart.config.plugin;

import headstart.config.document.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All plug-ins of some jars and directories of jars, by name. */
public final class PluginShelf {
    private final Map<String, FoundPlugin> plugins = new LinkedHashMap<>();
    private final Faults faults;

    /** An empty shelf, which notes what is wrong with what is put on it. */
    public PluginShelf(Faults faults) {
        this.faults = faults;
    }

    /**
     * Puts everything there is at a place on the shelf.
     *
     * @param place a jar, or a directory whose jars are meant
     * @param named who names it, such as {@code --plugins}
     */
    public void add(Path place, String named) {
        if (Files.isDirectory(place)) {
            List<Path> jars = jars(place);
            if (jars.isEmpty()) {
                faults.add(named, " (" + place + ") holds no jar.", "name the directory that the plug-ins lie in.");
            }
            jars.forEach(jar -> jar(jar, named));
        } else if (Files.exists(place)) {
            jar(place, named);
        } else {
            faults.add(named, " (" + place + ") is not there.", "name a jar, or a directory with jars in it.");
        }
    }

    private static List<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void jar(Path jar, String named) {
        try {
            for (FoundPlugin plugin : new PluginJar(jar).plugins()) {
                add(plugin, named);
            }
        } catch (PluginJar.Refused refused) {
            faults.add(named, " (" + jar + ") " + refused.what(), refused.advice());
        }
    }

    /** Copies of one jar are one. */
    private void add(FoundPlugin plugin, String named) {
        FoundPlugin other = plugins.putIfAbsent(plugin.name(), plugin);
        if (other != null && !other.equals(plugin)) {
            faults.add(
                    named,
                    ": two plug-ins have the name " + plugin.name() + ", one of " + other.jar() + " (version "
                            + other.version() + ") and one of " + plugin.jar() + " (version " + plugin.version() + ").",
                    "leave one of them out.");
        }
    }

    /** The plug-in of that name. */
    public Optional<FoundPlugin> find(String name) {
        return Optional.ofNullable(plugins.get(name));
    }

    /** All of them, in the order of the places. */
    public List<FoundPlugin> all() {
        return new ArrayList<>(plugins.values());
    }
}
