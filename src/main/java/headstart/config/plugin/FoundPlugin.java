package headstart.config.plugin;

import headstart.plugin.Plugin;
import headstart.plugin.Setting;
import java.nio.file.Path;
import java.util.List;

/** A plug-in that a jar holds, with what it says of itself; in the tree of an experiment it stands for its name. */
public final class FoundPlugin {
    private final Plugin plugin;
    private final PluginKind kind;
    private final String name;
    private final String version;
    private final String about;
    private final List<Setting> settings;
    private final String sha256;
    private final Path jar;

    FoundPlugin(
            Plugin plugin,
            PluginKind kind,
            String name,
            String version,
            String about,
            List<Setting> settings,
            String sha256,
            Path jar) {
        this.plugin = plugin;
        this.kind = kind;
        this.name = name;
        this.version = version;
        this.about = about;
        this.settings = List.copyOf(settings);
        this.sha256 = sha256;
        this.jar = jar;
    }

    /** What the jar made. */
    public Plugin plugin() {
        return plugin;
    }

    public PluginKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public String about() {
        return about;
    }

    public List<Setting> settings() {
        return settings;
    }

    /** Digest of its jar. */
    public String sha256() {
        return sha256;
    }

    /** The jar, as it was named. */
    public Path jar() {
        return jar;
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
