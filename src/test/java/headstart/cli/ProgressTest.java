package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A fit said "runs: 51,288 of 39,920": of what was counted nobody knew the number before. */
class ProgressTest {
    private final StringWriter said = new StringWriter();
    private final PrintWriter err = new PrintWriter(said, true);

    @Test
    void whatIsKnownOnlyAboutIsNeverMoreThanAll() {
        try (Progress progress = Progress.about("sets of values", 3, err, false)) {
            for (int i = 0; i < 5; i++) {
                progress.step(false);
            }
        }
        assertThat(said.toString()).matches("sets of values: 5 in [0-9.]+ s\\R");
    }

    @Test
    void whatIsKnownIsSaidOfAll() {
        try (Progress progress = Progress.of("runs", 1, 3, err, false)) {
            progress.step(false);
            progress.step(true);
        }
        assertThat(said.toString()).matches("runs: 3 of 3 in [0-9.]+ s\\R");
    }

    /** The first run of a study takes as long as a thousand others: eight minutes were said to be left of six seconds. */
    @Test
    void theFirstStepSaysNothingOfTheOthers() {
        Progress.Rate rate = new Progress.Rate();
        rate.step(6_000_000_000L);
        assertThat(rate.of(1000, false, 6_000_000_000L)).isEmpty();
        for (int i = 0; i < 100; i++) {
            rate.step(7_000_000_000L);
        }
        assertThat(rate.of(1000, false, 7_000_000_000L)).isEqualTo(", 100 per second, 10.0 s left");
    }
}
