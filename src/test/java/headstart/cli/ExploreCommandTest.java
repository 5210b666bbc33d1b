package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.PageStudy;
import headstart.config.Reading;
import headstart.explorer.ExplorerStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** Sliders of a stored screening: its factors in the order of their indices, over what was screened; what a study lacks has none. */
    @Test
    void aStoredScreeningGivesSliders() throws IOException {
        Path file = SweepFiles.write(temporary, "screened", """
                factors:
                  access.early.lead_days: {label: head start, low: 0, high: 60}
                  teams.late.engineers: {low: 20, high: 60, whole: true}
                  tuning.successes_per_day: {low: 0.05, high: 0.2}
                  tuning.allocation: {values: [profile_guided, uniform]}
                design: {kind: morris, trajectories: 4}
                """);
        Path stored = temporary.resolve("stored");
        assertThat(Cli.run("sweep", file, "-o", stored, "--quiet").exitCode()).isZero();
        Path lesson = Path.of("experiments", "02-scenarios.yaml");
        Reading reading = ExperimentFile.read(lesson, List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        PageStudy study = PageStudy.of((Reading.Loaded) reading);
        List<PageStudy.Slider> sliders = new ScreenedSliders(stored, study).all(new PluginOption());
        List<Map<String, String>> rows = SweepFiles.rows(stored.resolve("indices.csv")).stream()
                .filter(row -> "mu_star".equals(row.get("index")))
                .toList();
        List<String> ranked = rows.stream()
                .filter(row -> row.get("scenario").equals(rows.get(0).get("scenario"))
                        && row.get("outcome").equals(rows.get(0).get("outcome"))
                        && row.get("subject").equals(rows.get(0).get("subject")))
                .filter(row -> !"tuning.allocation".equals(row.get("factor")))
                .sorted(Comparator.comparingDouble(row -> -SweepFiles.number(row, "value")))
                .map(row -> row.get("factor"))
                .toList();
        assertThat(sliders).extracting(slider -> slider.paths().get(0)).containsExactlyElementsOf(ranked);
        assertThat(sliders)
                .filteredOn(slider -> slider.label().equals("head start"))
                .first()
                .satisfies(slider -> {
                    assertThat(slider.from()).isZero();
                    assertThat(slider.to()).isEqualTo(60);
                    assertThat(slider.step()).isEqualTo(1);
                    assertThat(slider.unit()).isEqualTo("days");
                    assertThat(slider.group()).isEqualTo("What matters most, by stored");
                });
        ExplorerStudy shown = ExplorerStudy.of((Reading.Loaded) reading, "x").with(sliders);
        assertThat(shown.study().sliders())
                .containsAll(sliders.stream()
                        .filter(slider -> slider.paths().get(0).startsWith("tuning."))
                        .toList());
    }

    @Test
    void whatIsNoScreeningIsSaidSo() {
        Path lesson = Path.of("experiments", "02-scenarios.yaml");
        Path study = temporary.resolve("study");
        assertThat(Cli.run("run", lesson, "-o", study, "--quiet", "--replications", 2)
                        .exitCode())
                .isZero();
        Cli plain = Cli.run("explore", lesson, "--no-open", "--screening", study, "-o", temporary.resolve("page.html"));
        assertThat(plain.exitCode()).isEqualTo(2);
        assertThat(plain.err())
                .contains("--screening (" + study + ") must be a sweep with indices, and it has no factors.")
                .contains("Maybe make one: headstart sweep experiments/screening.yaml");
        Cli nowhere =
                Cli.run("explore", lesson, "--no-open", "--screening", temporary, "-o", temporary.resolve("page.html"));
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("is not a result directory");
        assertThat(temporary.resolve("page.html")).doesNotExist();
    }
}
