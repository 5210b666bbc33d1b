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
 * @param fitDigest digest of the sources that can change a calibration beside those
 */
public record BuildInfo(String version, String commit, boolean dirty, String codeDigest, String fitDigest) {
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
        String commit = properties.getProperty("commit", "");
        return new BuildInfo(
                properties.getProperty("version", UNKNOWN),
                commit.isBlank() || commit.startsWith("${") ? UNKNOWN : commit.replace(DIRTY, ""),
                commit.endsWith(DIRTY),
                shown(properties.getProperty("code.checksum", "")),
                shown(properties.getProperty("fit.checksum", "")));
    }

    private static String shown(String digest) {
        return digest.substring(0, Math.min(SHOWN_DIGITS, digest.length()));
    }
}
