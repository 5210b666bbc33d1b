package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says without any effect is told before the runs, and with what is found: the same words in three places. */
class NoEffectCommandTest {
    private static final Path LESSON = Path.of("experiments/01-two-teams.yaml");
    private static final String SET = "commons={copy_rate_per_day: 0.1, portability: {default: 0.8}}";
    private static final String WARNING =
            "commons.copy_rate_per_day (0.1), commons.portability.default (0.8) have no effect: nobody publishes";

    private static final String ON_PAGE =
            "commons copy rate per day (0.1), commons portability default (0.8) have no effect: nobody publishes";

    @TempDir
    private Path temporary;

    private void assertTold(Path file, String warning, String... more) throws IOException {
        assertToldAs(file, warning, warning, more);
    }

    /** On the page places of the file have names for readers. */
    private void assertToldAs(Path file, String warning, String onPage, String... more) throws IOException {
        Path study = temporary.resolve("told");
        List<Object> run = new ArrayList<>(List.of("run", file, "-o", study, "--replications", 2, "--quiet"));
        run.addAll(List.of(more));
        List<Object> dry = new ArrayList<>(run);
        dry.add("--dry-run");
        List<Object> check = new ArrayList<>(List.of("config", "check", file));
        check.addAll(List.of(more));
        for (List<Object> command : List.of(check, dry)) {
            Cli cli = Cli.run(command.toArray());
            assertThat(cli.exitCode()).as(cli.err()).isZero();
            assertThat(cli.out()).containsOnlyOnce("Warning: " + warning);
        }
        assertThat(Cli.run(run.toArray()).exitCode()).isZero();
        assertThat(Files.readString(study.resolve("report.html"))).contains(onPage);
        Files.delete(study.resolve("report.html"));
        Cli.run("report", study);
        assertThat(Files.readString(study.resolve("report.html"))).contains(onPage);
    }

    @Test
    void whatWentWithSomethingIsToldInAllThreePlaces() throws IOException {
        Path child = Files.writeString(
                temporary.resolve("child.yaml"),
                "extends: " + LESSON.toAbsolutePath() + "\nlabels: {gaps: {early_over_late: East over West}}\n"
                        + "answers: {a: {text: \"It is {v}.\", values: {v: {outcome: early_over_late.gap_area}}}}\n");
        Path without = Files.writeString(
                temporary.resolve("without.yaml"), "extends: child.yaml\ngaps: {early_over_late: null}\n");
        assertThat(child).exists();
        assertTold(without, "gaps.early_over_late is taken away, and with it answers.a");
    }

    @Test
    void anAlternativeThatIsPlayedAloneIsToldItsOwn() throws IOException {
        Path study = Files.writeString(
                temporary.resolve("study.yaml"),
                "extends: " + LESSON.toAbsolutePath() + "\nalternatives: {shared: {" + SET.replace("=", ": ") + "}}\n");
        assertToldAs(study, WARNING, ON_PAGE, "--alternative", "shared");
    }

    @Test
    void aTierWithoutTeamsIsAWarning() throws IOException {
        assertToldAs(
                LESSON,
                "access_rule.leads.domestik has no effect: no team has that tier; there are domestic.",
                "access rule leads domestik has no effect: no team has that tier; there are domestic.",
                "--set",
                "access_rule={kind: staggered, leads: {domestik: 30, domestic: 20}}",
                "--set",
                "access=null",
                "--set",
                "teams.early.tier=domestic");
    }

    @Test
    void slidersThatNoPageWillHaveAreToldInAllThreePlaces() throws IOException {
        assertTold(
                LESSON,
                "explore has no effect: its work is stated per step, at operating points",
                "--set",
                "operating_points={batch: {sequences_per_chip: 8}}",
                "--set",
                "explore={tuning.successes_per_day: {from: 0.05, to: 0.5, step: 0.05}}");
    }

    @Test
    void checkDryRunAndReportTellIt() throws IOException {
        Path study = temporary.resolve("study");
        assertThat(Cli.run("config", "check", LESSON, "--set", SET).out()).contains("Warning: " + WARNING);
        assertThat(Cli.run("run", LESSON, "--set", SET, "-o", study, "--dry-run")
                        .out())
                .contains("Warning: " + WARNING);
        Cli.run("run", LESSON, "--set", SET, "-o", study, "--replications", 2, "--quiet");
        assertThat(Files.readString(study.resolve("report.html"))).contains(ON_PAGE);
        Files.delete(study.resolve("report.html"));
        Cli.run("report", study);
        assertThat(Files.readString(study.resolve("report.html"))).contains(ON_PAGE);
    }
}
