package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios of one and of several files against a baseline, through the real command line. */
class CompareCommandTest {
    private static final Path FIRST = Path.of("experiments", "01-two-teams.yaml");
    private static final Path SECOND = Path.of("experiments", "02-scenarios.yaml");

    @TempDir
    private Path temporary;

    private Path compare(String name, Object... arguments) {
        Path directory = temporary.resolve(name);
        Object[] all = new Object[arguments.length + 6];
        all[0] = "compare";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        List<Object> rest = List.of("-o", directory, "--quiet", "--replications", 20);
        for (int i = 0; i < rest.size(); i++) {
            all[arguments.length + 1 + i] = rest.get(i);
        }
        Cli cli = Cli.run(all);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        return directory;
    }

    private static List<String> column(Path directory, String file, int index) throws IOException {
        return Files.readAllLines(directory.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[index])
                .distinct()
                .toList();
    }

    @Test
    void scenariosOfOneFileMeetAnotherBaseline() throws IOException {
        Path directory = compare("one", SECOND, "--baseline", "withheld", "--scenario", "withheld_but_published");
        assertThat(column(directory, "runs.csv", 0)).containsExactly("withheld", "withheld_but_published");
        assertThat(column(directory, "comparisons.csv", 0)).containsExactly("withheld_but_published");
        assertThat(column(directory, "comparisons.csv", 1)).containsExactly("withheld");
        assertThat(directory.resolve("differences.csv")).isNotEmptyFile();
        assertThat(directory.resolve("figures").resolve("ranking.svg")).isNotEmptyFile();
    }

    @Test
    void theSameLuckAsInARun() throws IOException {
        Path compared = compare("compared", SECOND, "--baseline", "withheld");
        Path run = temporary.resolve("run");
        Cli.run("run", SECOND, "-o", run, "--quiet", "--replications", 20);
        assertThat(Files.readAllLines(compared.resolve("runs.csv")))
                .isEqualTo(Files.readAllLines(run.resolve("runs.csv")));
    }

    @Test
    void scenariosOfTwoFilesAreNamedAndPairedRunForRun() throws IOException {
        Path other = variant("slower.yaml", "horizon_days: 120", "horizon_days: 90");
        Path directory = compare("two", FIRST, other, "--baseline", "01-two-teams:base");
        assertThat(column(directory, "runs.csv", 0)).containsExactly("01-two-teams:base", "slower:base");
        // The two files differ in the horizon alone, which is cut for both: the paired difference is exactly 0.
        assertThat(column(directory, "comparisons.csv", 5)).containsExactly("0");
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains("The horizons differ; days after day 90 are left out.");
        assertThat(column(directory, "curves.csv", 3)).contains("90").doesNotContain("91");
    }

    /** What a file calls itself is what its scenarios, and the results, are called after; two of one name are told apart. */
    @Test
    void aFileIsCalledByItsName() throws IOException {
        Path other = variant("slower.yaml", "horizon_days: 120", "name: patient\nhorizon_days: 90");
        Path directory = compare("named", FIRST, other, "--baseline", "patient:base");
        assertThat(column(directory, "runs.csv", 0)).containsExactly("01-two-teams:base", "patient:base");
        assertThat(Files.readString(directory.resolve("experiment.yaml")))
                .startsWith("name: compare-01-two-teams-patient\n")
                .contains("Comparison of 01-two-teams, patient");
        Path same = variant("third.yaml", "horizon_days: 120", "name: patient\nhorizon_days: 60");
        Cli cli = Cli.run("compare", other, same, "--baseline", "slower:base", "-o", temporary.resolve("no"));
        assertThat(cli.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(cli.err()).contains("patient:base", "patient-2:base");
    }

    /** The first file's alternatives were once played for the scenarios of all files, some of which they did not touch. */
    @Test
    void alternativesOfSeveralFilesAreLeftOutAndTheReportSaysSo() throws IOException {
        Path other = variant("slower.yaml", "horizon_days: 120", "horizon_days: 90");
        Files.writeString(other, Files.readString(other) + "\nalternatives: {tolerant: {parity_tolerance: 0.3}}\n");
        for (List<Path> files : List.of(List.of(FIRST, other), List.of(other, FIRST))) {
            Path directory = compare(
                    "without-" + files.get(0).getFileName(),
                    files.get(0),
                    files.get(1),
                    "--baseline",
                    "01-two-teams:base");
            assertThat(directory.resolve("alternatives")).doesNotExist();
            assertThat(Files.readString(directory.resolve("report.html")))
                    .contains("Alternatives of slower are left out: each is a difference from its own file");
        }
    }

    private Path variant(String name, String from, String to) throws IOException {
        String text = Files.readString(FIRST);
        assertThat(text).contains(from);
        return Files.writeString(temporary.resolve(name), text.replace(from, to));
    }

    @Test
    void aTeamThatOnlyOneFileHasIsLeftOutAndNamed() throws IOException {
        Path more = variant(
                "more.yaml",
                "  late: {label:",
                "  third: {chipmaker: C, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}\n  late: {label:");
        Files.writeString(
                more,
                Files.readString(more)
                        + "  third_over_late: {leader: third, laggard: late}\nscenarios: {crowded: {access: {third: {lead_days: 3}}}}\n");
        Path directory = compare("left-out", more, SECOND, "--baseline", "equal");
        assertThat(column(directory, "runs.csv", 0))
                .containsExactly("crowded", "withheld", "equal", "withheld_but_published");
        assertThat(column(directory, "curves.csv", 1)).contains("early", "late").doesNotContain("third");
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains("so that nobody learns from them either: third.")
                .contains("Pairs with a side that is left out are left out: third_over_late.");
    }

    @Test
    void theStoredExperimentMakesTheSameStudyAgain() throws IOException {
        Path directory = compare("two", FIRST, SECOND, "--baseline", "equal");
        Path again = temporary.resolve("again");
        Cli cli = Cli.run("run", directory.resolve("experiment.yaml"), "-o", again, "--quiet");
        assertThat(cli.err()).isEmpty();
        for (String table : List.of("runs.csv", "differences.csv", "rankings.csv", "pairs.csv", "comparisons.csv")) {
            assertThat(Files.readString(again.resolve(table))).isEqualTo(Files.readString(directory.resolve(table)));
        }
        assertThat(Cli.run("verify", directory, "--runs", 10).exitCode()).isZero();
    }

    @Test
    void wrongNamesAreAnsweredWithTheRightOnes() {
        Cli cli = Cli.run("compare", SECOND, "--baseline", "equals", "-o", temporary.resolve("none"));
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .contains("--baseline (equals) must be a scenario: withheld, equal, withheld_but_published.")
                .contains("Maybe equal.");
        assertThat(temporary.resolve("none")).doesNotExist();
        assertThat(Cli.run("compare", FIRST, "--baseline", "base").err())
                .contains("There is nothing to compare base with: it is the only scenario.");
        assertThat(Cli.run("compare", SECOND).err()).contains("--baseline");
    }

    @Test
    void faultsNameTheirFile() {
        Path missing = temporary.resolve("missing.yaml");
        Cli cli = Cli.run("compare", SECOND, missing, "--baseline", "equal");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(missing + " does not exist.");
    }
}
