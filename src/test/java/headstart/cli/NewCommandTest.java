package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.NewExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What new writes is right for every command at once, whatever chips and rules are named; what it cannot write it says. */
class NewCommandTest {
    @TempDir
    private Path temporary;

    private Path written(String file, String... options) {
        Path path = temporary.resolve(file);
        Cli cli = made(path, "my-study", options);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).startsWith(path + " is written.").contains("Next: headstart config check ");
        return path;
    }

    private static Cli made(Path path, String name, String... options) {
        List<Object> arguments = new ArrayList<>(List.of("new", name, "-o", path));
        arguments.addAll(List.of(options));
        return Cli.run(arguments.toArray());
    }

    private static void assertRight(Path file, String counts) {
        Cli cli = Cli.run("config", "check", file);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out())
                .isEqualTo("my-study is right: " + counts + ", 200 replications." + System.lineSeparator());
    }

    @Test
    void checksRunsAndSweepsAsItStands() throws IOException {
        Path file = written("first.yaml");
        assertRight(file, "2 teams, 3 scenarios");
        Cli run = Cli.run("run", file, "-o", temporary.resolve("run"), "--replications", 5, "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Cli.run("sweep", file, "-o", temporary.resolve("sweep"), "--dry-run")
                        .out())
                .contains("3,000 runs (5 design points x 3 scenarios x 200 replications)");
        assertThat(Files.readString(file)).contains("# ").doesNotContain("{{");
    }

    /** The rules must differ in what they do, or the file teaches nothing. */
    @Test
    void everyRuleIsAnotherScenario() {
        Path file = written(
                "rules.yaml",
                "--rule",
                "everyone_at_release",
                "--rule",
                "staggered",
                "--rule",
                "domestic_first",
                "--rule",
                "standard_practice");
        assertRight(file, "2 teams, 4 scenarios");
        Cli printed = Cli.run("config", "print", file);
        assertThat(printed.out())
                .contains("baseline: everyone_at_release")
                .contains("kind: staggered")
                .contains("foreign: 14");
        assertThat(Cli.run("run", file, "-o", temporary.resolve("run"), "--replications", 3, "--quiet")
                        .exitCode())
                .isZero();
        assertThat(temporary.resolve("run").resolve("summary.csv"))
                .content()
                .contains("everyone_at_release,", "staggered,", "domestic_first,", "standard_practice,");
    }

    /** Every chip that is listed can be named; one file holds them all, and each is compared with the first. */
    @Test
    void everyListedChipCanBePlayed() {
        List<String> chips = Cli.run("new", "--chips").out().lines().toList();
        assertThat(chips)
                .isEqualTo(NewExperiment.chips())
                .contains("MI355X", "H20")
                .doesNotContain("Baidu Kunlun P800");
        List<String> options = new ArrayList<>();
        chips.forEach(chip -> options.addAll(List.of("--chip", chip)));
        Path file = written("all.yaml", options.toArray(String[]::new));
        assertRight(file, chips.size() + " teams, 3 scenarios");
        assertThat(Cli.run("run", file, "-o", temporary.resolve("run"), "--replications", 2, "--quiet")
                        .exitCode())
                .isZero();
    }

    @Test
    void aChipIsKnownByTheBeginningOfItsName() {
        assertThat(written("short.yaml", "--chip", "mi355", "--chip", "GB300"))
                .content()
                .contains("chip: \"MI355X\"", "chip: \"GB300 NVL72 (per GPU)\"", "here domestic means AMD.");
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        Path file = Files.writeString(temporary.resolve("mine.yaml"), "mine");
        Cli cli = made(file, "mine");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(file + " exists already and is left as it is.\nMaybe take another name");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my study | B200 SXM         | NAME (my study) must be a name of letters, digits
            ../x     | B200 SXM         | NAME (../x) must be a name of letters, digits
            study    | B20O SXM         | Maybe B200 SXM.
            study    | Ascend           | Maybe Ascend 910C (CloudMatrix384, per card) or Ascend 950PR or Ascend 950DT.
            study    | Baidu Kunlun P800 | --chip (Baidu Kunlun P800) lacks hbm_tb_s, scaleup_gb_s in the table.
            study    | ascend 950dt     | --chip (Ascend 950DT) must not be given twice.
            study    | ''               | --chip () must be a chip of the table: H20; H100 SXM;
            """)
    void whatCannotBeWrittenIsSaid(String name, String chip, String message) {
        Cli cli = made(temporary.resolve("no.yaml"), name, "--chip", "Ascend 950DT", "--chip", chip);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(message);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void oneChipIsComparedWithNobody() {
        Cli cli = made(temporary.resolve("no.yaml"), "study", "--chip", "B200 SXM");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("--chip must be given twice or more");
    }

    @Test
    void theStudyNeedsAName() {
        Cli cli = Cli.run("new");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("NAME is missing: it names the study.\nMaybe headstart new my-study.");
    }
}
