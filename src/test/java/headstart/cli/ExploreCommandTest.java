package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page cannot play is refused before anything is written, with the reason and what to do instead. */
class ExploreCommandTest {
    @TempDir
    private Path temporary;

    private Cli explore(String experiment, String... sets) {
        Object[] arguments = new Object[5 + 2 * sets.length];
        arguments[0] = "explore";
        arguments[1] = Path.of("experiments", experiment + ".yaml");
        arguments[2] = "-o";
        arguments[3] = temporary.resolve("page.html");
        arguments[4] = "--no-open";
        for (int i = 0; i < sets.length; i++) {
            arguments[5 + 2 * i] = "--set";
            arguments[6 + 2 * i] = sets[i];
        }
        return Cli.run(arguments);
    }

    @Test
    void thousandsOfBuyersAreTooMany() {
        Cli cli = explore("lock-in", "market.segments.everybody.buyers=2000");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .contains("lock-in cannot be played in a page: its market has 2000 buyers who decide one by one"
                        + " (a page plays 1000 at most).")
                .contains("Maybe --set market.buyers=aggregate.")
                .contains("Or run it here: headstart run");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void workPerStepIsNotPlayed() {
        Cli cli = explore("deepseek-v4-served");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .contains(
                        "deepseek-v4-served cannot be played in a page: its work is stated per step, at operating points")
                .contains("Or run it here: headstart run");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aSliderThatMovesNothingIsAFault() {
        Cli cli = explore("01-two-teams", "explore={speed: {from: 1, to: 2}}");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("explore.speed (speed) must lie in chips, releases");
    }

    @Test
    void aSliderWithoutARangeIsAFault() {
        Cli cli = explore("01-two-teams", "explore={access.early.lead_days: {from: 30, to: 30}}");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("explore.access.early.lead_days.to (30) must be greater than from.");
    }

    /** A report leaves the simulator out and says why, unless it is told to say nothing of it. */
    @Test
    void aReportThatCannotHoldTheSimulatorSaysWhy() throws IOException {
        Path study = temporary.resolve("study");
        Object[] run = {
            "run",
            Path.of("experiments", "lock-in.yaml"),
            "--set",
            "market.segments.everybody.buyers=1001",
            "--replications",
            1,
            "--quiet",
            "-o",
            study
        };
        assertThat(Cli.run(run).exitCode()).isZero();
        assertThat(Files.readString(study.resolve("report.html")))
                .contains("This page does not hold the simulator: its market has 1001 buyers who decide one by one"
                        + " (a page plays 1000 at most). Maybe --set market.buyers=aggregate.")
                .doesNotContain("hs-wasm");
        assertThat(Cli.run("report", study, "--no-live").exitCode()).isZero();
        assertThat(Files.readString(study.resolve("report.html"))).doesNotContain("does not hold the simulator");
    }
}
