package headstart.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program this is; the build writes it into the jar.
 *
 * @param version version of Headstart
 * @param commit commit it was built from, {@code unknown} outside a repository
 * @param dirty whether sources differed from that commit
 * @param codeDigest digest of the sources that can change a result: random, statistics, model and experiment
 */
public record BuildInfo(String version, String commit, boolean dirty, String codeDigest) {
    private static final String RESOURCE = "build.properties";
    private static final String UNKNOWN = "unknown";
    private static final String DIRTY = "-dirty";
    private static final int SHOWN_DIGITS = 16;

    /** The running program. */
    public static BuildInfo current() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The build left no " + RESOURCE + ".\nMaybe build with Maven.");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String sources = properties.getProperty("code.checksum", "");
        String commit = properties.getProperty("commit", "");
        return new BuildInfo(
                properties.getProperty("version", UNKNOWN),
                commit.isBlank() || commit.startsWith("${") ? UNKNOWN : commit.replace(DIRTY, ""),
                commit.endsWith(DIRTY),
                sources.substring(0, Math.min(SHOWN_DIGITS, sources.length())));
    }
}
