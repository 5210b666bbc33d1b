package headstart.config.plugin;

import headstart.plugin.Plugin;
import headstart.plugin.Setting;
import java.nio.file.Path;
import java.util.List;

/**
 * A plug-in that a jar holds, with what it says of itself; in the tree of an experiment it stands for its name. Two of one name out of the same
 * jar are equal.
 *
 * @param plugin what the jar made
 * @param kind what it is
 * @param name its name in experiments
 * @param version its version, by itself
 * @param about what it does, in one line
 * @param settings what it takes
 * @param sha256 digest of its jar
 * @param jar the jar, as it was named
 */
public record FoundPlugin(
        Plugin plugin,
        PluginKind kind,
        String name,
        String version,
        String about,
        List<Setting> settings,
        String sha256,
        Path jar) {
    public FoundPlugin {
        settings = List.copyOf(settings);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoundPlugin found && name.equals(found.name) && sha256.equals(found.sha256);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
