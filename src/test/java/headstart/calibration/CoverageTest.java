package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Simulated data with known truth are recovered within their own intervals. A small version of {@link NightlyCoverage}: with a coverage of
 * 0.9, fewer than 16 of 24 intervals hold the truth with a probability below 1e-4; with a coverage of 0.4 they pass with one below 0.02.
 */
class CoverageTest {
    private static final int STUDIES = 8;
    private static final Settings SMALL = new Settings(64, 1, 20, 120, 2, 120, 0, false, 20);

    @Test
    void ninetyPercentIntervalsHoldTheTruth() {
        int held = 0;
        for (int study = 0; study < STUDIES; study++) {
            for (boolean covered :
                    SyntheticStudies.found(study, 20260424, SMALL).covered()) {
                held += covered ? 1 : 0;
            }
        }
        assertThat(held).isGreaterThanOrEqualTo(16);
    }
}
