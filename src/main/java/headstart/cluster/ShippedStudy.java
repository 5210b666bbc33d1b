package headstart.cluster;

import headstart.config.Reading;
import headstart.config.plugin.FoundPlugin;
import headstart.store.BuildInfo;
import headstart.text.Sha256;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that another machine needs to play the runs of a study: its effective experiment, the jars of its plug-ins, and which version must play
 * it. Made of what any Java reads back.
 */
public final class ShippedStudy implements Serializable {
    private static final long serialVersionUID = 1;

    private final boolean sweep;
    private final String effectiveYaml;
    private final String identity;
    private final LinkedHashMap<String, byte[]> plugins;
    private final String version;
    private final String codeDigest;

    private ShippedStudy(boolean sweep, Reading.Loaded loaded, Map<String, byte[]> plugins, BuildInfo build) {
        this.sweep = sweep;
        this.effectiveYaml = loaded.effectiveYaml();
        this.identity = loaded.identityText();
        this.plugins = new LinkedHashMap<>(plugins);
        this.version = build.version();
        this.codeDigest = build.codeDigest();
    }

    /** The runs of every scenario. */
    public static ShippedStudy ofRuns(Reading.Loaded loaded) throws IOException {
        return of(loaded, false);
    }

    /** The runs of every scenario at every point of the design. */
    public static ShippedStudy ofSweep(Reading.Loaded loaded) throws IOException {
        return of(loaded, true);
    }

    private static ShippedStudy of(Reading.Loaded loaded, boolean sweep) throws IOException {
        Map<String, byte[]> jars = new LinkedHashMap<>();
        for (FoundPlugin plugin : loaded.plugins()) {
            jars.put(plugin.sha256() + ".jar", bytes(plugin));
        }
        return new ShippedStudy(sweep, loaded, jars, BuildInfo.current());
    }

    private static byte[] bytes(FoundPlugin plugin) throws IOException {
        Path jar = plugin.jar();
        if (!Files.isRegularFile(jar)) {
            throw new ClusterFault(jar + " with the plug-in " + plugin.name() + " is not there any more."
                    + "\nMaybe put it back; the same command goes on.");
        }
        return Files.readAllBytes(jar);
    }

    /** Whether the runs are those of the design. */
    boolean isSweep() {
        return sweep;
    }

    /** Whether an experiment as it was read is this one; of a sweep the identity says more than the file does. */
    boolean isOf(Reading.Loaded loaded) {
        return identity.startsWith(loaded.identityText());
    }

    String effectiveYaml() {
        return effectiveYaml;
    }

    /** Jars of plug-ins by the name of their file. */
    Map<String, byte[]> plugins() {
        return plugins;
    }

    /** Version of Headstart that ships it. */
    String version() {
        return version;
    }

    /** Digest of the code that must play it. */
    String codeDigest() {
        return codeDigest;
    }

    /** The same study has the same key, in any process. */
    public String key() {
        String text = sweep + codeDigest + plugins.keySet() + effectiveYaml;
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
