package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A terminal stood still for half a minute while tables and figures were made, and nobody knew whether anything went on. */
@Timeout(60)
@SuppressWarnings("try") // Stages act by being there.
class StageTest {
    private final StringWriter said = new StringWriter();
    private final PrintWriter err = new PrintWriter(said, true);

    private long words(String name) {
        return List.of(said.toString().split("[\\r\\n]+")).stream()
                .filter(word -> word.startsWith(name))
                .count();
    }

    private void await(String name, long count) throws InterruptedException {
        while (words(name) < count) {
            Thread.sleep(5);
        }
    }

    @Test
    void aTerminalSeesTheNameAtOnceAndAnewWhileItGoesOn() throws InterruptedException {
        try (Stage stage = Stage.of("tables", err, true, 20)) {
            await("tables: ", 4);
        }
        assertThat(said.toString()).matches("(?s)(\\rtables: 0 s)+\\r +\\r");
        int length = said.toString().length();
        Thread.sleep(100);
        assertThat(said.toString()).hasSize(length);
    }

    @Test
    void aFileGetsALineNowAndThenAndNothingOfWhatIsShort() throws InterruptedException {
        try (Stage stage = Stage.of("tables", err, false, 10_000)) {
            Thread.sleep(50);
        }
        assertThat(said.toString()).isEmpty();
        try (Stage stage = Stage.of("figures", err, false, 20)) {
            await("figures: 0 s so far", 3);
        }
        assertThat(said.toString()).doesNotContain("\r");
    }

    @Test
    void whoeverWantsQuietHearsNothing() throws InterruptedException {
        try (Stage stage = Stage.of("tables", err, true)) {
            Thread.sleep(50);
        }
        assertThat(said.toString()).isEmpty();
    }
}
