package headstart.store;

import headstart.text.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * What makes two studies the same: their runs, replication for replication, are equal. The number of replications is no
 * part of it, so that a study can be extended.
 *
 * @param experiment digest of the effective experiment
 * @param code digest of the sources that can change a result
 */
public record Identity(String experiment, String code) {
    private static final int SHOWN_DIGITS = 16;

    /** The identity of an experiment, given by its canonical text, under a build. */
    public static Identity of(String experimentText, BuildInfo build) {
        return new Identity(
                Sha256.hex(experimentText.getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN_DIGITS),
                build.codeDigest());
    }

    /** Both in one word. */
    public String text() {
        return experiment + "-" + code;
    }
}
