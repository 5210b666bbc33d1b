package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Coverage of 90 % intervals over {@value #STUDIES} synthetic studies with fresh luck, reported in {@code target/nightly-coverage.txt}. For each
 * parameter the number of intervals that hold the truth is binomial; 79 or fewer, or 99 or more, of 100 have a probability below
 * 2.5e-3 together where the coverage is 0.9.
 */
class NightlyCoverage {
    static final int STUDIES = 100;
    private static final Settings THOROUGH = new Settings(256, 1, 20, 200, 3, 200, 0, false, 20);
    private static final Path LOG = Path.of("target", "nightly-coverage.txt");

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() throws IOException {
        long seed = Long.getLong("headstart.seed", System.nanoTime() >>> 8);
        int[] held = new int[SyntheticStudies.PARAMETERS.size()];
        for (int study = 0; study < STUDIES; study++) {
            boolean[] covered = SyntheticStudies.covered(study, seed, THOROUGH);
            for (int p = 0; p < held.length; p++) {
                held[p] += covered[p] ? 1 : 0;
            }
        }
        StringBuilder text = new StringBuilder("seed " + seed + "\n");
        for (int p = 0; p < held.length; p++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s: %d of %d intervals hold the truth%n",
                    SyntheticStudies.PARAMETERS.get(p).name(),
                    held[p],
                    STUDIES));
        }
        Files.createDirectories(LOG.getParent());
        Files.writeString(LOG, text);
        assertThat(java.util.Arrays.stream(held).boxed())
                .as(text.toString())
                .allMatch(count -> count >= 80 && count <= 98);
    }
}
