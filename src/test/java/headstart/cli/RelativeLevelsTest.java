package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.measure.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where published levels disagree, tokens/s are called relative: on axes, in captions and among the doubts, and nowhere else. */
class RelativeLevelsTest {
    private static final String STUDY = """
            name: NAME
            seed: 5
            replications: 6
            horizon_days: 60
            chips:
              Fast: {fp8_tflops_dense: 4000, hbm_tb_s: 8, scaleup_gb_s: 600}
              Slow: {fp8_tflops_dense: 2000, hbm_tb_s: 4, scaleup_gb_s: 600}
            operating_points: {few: {sequences_per_chip: 1}, some: {sequences_per_chip: 8}, many: {sequences_per_chip: 64}}
            releases:
              model:
                operators:
                  read: {precision: fp8, hbm_mb_fixed: 9000, hbm_mb_per_sequence: 40, gflop_per_sequence: 30, novelty: 1}
            teams:
              early: {chipmaker: A, chip: Fast, starting_excess: {novel: 60}}
              late: {chipmaker: B, chip: Slow, starting_excess: {novel: 60}}
            access: {early: {lead_days: 30}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            report_days: [0, 30]
            """;

    private static final String RELATIVE = "Relative, so that ratios count and levels do not: Slow.";

    @TempDir
    private Path directory;

    private Path file(String name, String more) throws IOException {
        return Files.writeString(directory.resolve(name + ".yaml"), STUDY.replace("NAME", name) + more);
    }

    private Path played(String command, String name, Object... files) {
        Path out = directory.resolve(name);
        Object[] words = new Object[files.length + 5];
        words[0] = command;
        System.arraycopy(files, 0, words, 1, files.length);
        System.arraycopy(new Object[] {"-o", out, "--quiet", "--no-live"}, 0, words, 1 + files.length, 4);
        Cli cli = Cli.run(words);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return out;
    }

    private static String figure(Path study, String name) throws IOException {
        return Files.readString(study.resolve("figures").resolve(name + ".svg"));
    }

    @Test
    void axesCaptionsAndDoubtsSaySoAndNoNumberChanges() throws IOException {
        Path plain = played("run", "plain", file("plain", ""));
        Path told = played("run", "told", file("told", "relative_levels: [late]\n"));

        assertThat(figure(told, "throughput"))
                .contains("tokens/s per chip, relative<", "tokens/s per chip<", "Relative, so that");
        assertThat(figure(told, "frontier")).contains("tokens/s per chip, in part relative<");
        assertThat(figure(told, "roofline-share")).doesNotContain("elative");
        String page = Files.readString(told.resolve("report.html"));
        assertThat(page)
                .contains(RELATIVE + " ", "Tokens/s of Slow are relative: nothing published bears out their level.");
        assertThat(figure(plain, "throughput") + figure(plain, "frontier"))
                .doesNotContain(", relative", "in part relative", "levels do not");
        assertThat(Files.readString(plain.resolve("report.html"))).doesNotContain("are relative:");
        assertThat(told.resolve("runs.csv")).hasSameBinaryContentAs(plain.resolve("runs.csv"));
        assertThat(told.resolve("curves.csv")).hasSameBinaryContentAs(plain.resolve("curves.csv"));
    }

    @Test
    void ofAllChipsTheSharedAxisIsRelative() throws IOException {
        Path all = played("run", "all", file("all", "relative_levels: [early, late]\n"));
        assertThat(figure(all, "frontier")).contains("tokens/s per chip, relative<");
        assertThat(Files.readString(all.resolve("report.html")))
                .contains(
                        RELATIVE.replace("Slow", "Fast, Slow"),
                        "Tokens/s of all teams are relative: ",
                        "rest on their roofs and the shares that they attain.");
    }

    @Test
    void titlesTellNoRelativeLevels() throws IOException {
        String two = """
                baseline: equal
                scenarios: {held_back: {}, equal: {access: {late: {lead_days: 30}}}}
                """;
        Path plain = played("run", "levels", file("levels", two));
        Path told = played("run", "ratios", file("ratios", two + "relative_levels: [early, late]\n"));
        String level =
                "On the release day Slow serves [0-9,.]+ tokens/s \\(held back\\), [0-9,.]+ tokens/s \\(equal\\)";
        String ratio =
                "On the release day Slow( at 64 sequences per chip)? has (1/[0-9]+|[0-9]+ %) of its speed with equal \\(held back\\)";
        assertThat(words(plain, "throughput")).containsPattern(level);
        assertThat(words(told, "throughput")).containsPattern(ratio);
        assertThat(Cli.run("report", told, "--figure", "curves-throughput", "--width", "170")
                        .exitCode())
                .isZero();
        assertThat(words(told, "curves-throughput-170mm")).containsPattern(ratio);
    }

    /** All that is written in a figure. */
    private static String words(Path study, String figure) throws IOException {
        return figure(study, figure).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void whatOneOfTwoFilesSaysHoldsForTheirComparison() throws IOException {
        Path one = file("one", "");
        Path two = file("two", "relative_levels: [late]\n");
        Path both = played("compare", "both", one, two, "--baseline", "one:base");
        assertThat(figure(both, "throughput")).contains("tokens/s per chip, relative<");
    }

    @Test
    void aTeamThatIsNotThereIsRefused() throws IOException {
        Cli cli =
                Cli.run("run", file("wrong", "relative_levels: [lat]\n"), "-o", directory.resolve("wrong"), "--quiet");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("relative_levels (lat) must be one of the teams: early, late.", "late");
    }

    /** The table of absolute levels in docs/validation.md, whose rows are those of absolute.psv, decides. */
    @Test
    void theServedStudyNamesTheTeamsWhoseLevelsTheTableMisses() throws IOException {
        List<String> measured = Files.readAllLines(Path.of("src", "test", "resources", "v4-served", "absolute.psv"));
        List<String> page = Files.readAllLines(Path.of("docs", "validation.md"));
        Set<String> missed = new TreeSet<>();
        int at = page.indexOf("### Absolute scale");
        for (String row : measured) {
            String[] cells = row.split("\\|");
            while (!page.get(at).startsWith("| " + cells[0] + " |")) {
                at++;
            }
            if (page.get(at++).endsWith("| **no** |")) {
                missed.add(cells[3]);
            }
        }
        Experiment served = ((Reading.Loaded) ExperimentFile.read(
                        Path.of("experiments", "deepseek-v4-served.yaml"), List.of(), Overrides.NONE))
                .experiment();
        assertThat(missed).isNotEmpty();
        assertThat(served.relativeTeams()).extracting(Subject.Team::name).containsExactlyInAnyOrderElementsOf(missed);
    }

    /** Work per output token is that of no batch, and no published level can be held against it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "deepseek-v4",
                "export-controls",
                "successive-releases",
                "lead-time",
                "team-size-vs-lead",
                "screening",
                "03-real-chips"
            })
    void whereWorkIsStatedPerTokenAllTeamsAreRelative(String study) {
        Experiment experiment = ((Reading.Loaded)
                        ExperimentFile.read(Path.of("experiments", study + ".yaml"), List.of(), Overrides.NONE))
                .experiment();
        assertThat(experiment.relativeTeams())
                .extracting(Subject.Team::name)
                .containsExactlyInAnyOrderElementsOf(experiment.subjects().teamNames());
    }
}
