package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job through the real command line, on the experiments that are shipped. */
class RunCommandTest {
    private static final Path V4 = Path.of("experiments", "deepseek-v4.yaml");
    private static final Path SMALL = Path.of("experiments", "02-scenarios.yaml");

    @TempDir
    private Path temporary;

    private Path runV4(String name, Object... more) {
        Path directory = temporary.resolve(name);
        Object[] arguments = {"run", V4, "-o", directory, "--quiet", "--replications", 6};
        Object[] all = Stream.concat(List.of(arguments).stream(), List.of(more).stream())
                .toArray();
        Cli cli = Cli.run(all);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        return directory;
    }

    @Test
    void leavesEveryFileOfTheContract() throws IOException {
        Path directory = runV4("study");
        assertThat(directory)
                .isDirectoryContaining("glob:**/manifest.json")
                .isDirectoryContaining("glob:**/experiment.yaml")
                .isDirectoryContaining("glob:**/report.html");
        assertThat(header(directory, "curves.csv"))
                .isEqualTo("scenario,subject,measure,day,n,mean,mean_low,mean_high,p05,p25,p50,p75,p95");
        assertThat(header(directory, "comparisons.csv"))
                .isEqualTo("scenario,baseline,subject,outcome,n,difference,low,high,probability_better,"
                        + "variance_ratio,note,median_difference,median_low,median_high,censored_share,"
                        + "baseline_censored_share");
        assertThat(header(directory, "summary.csv"))
                .isEqualTo("scenario,subject,outcome,n,censored,mean,mean_low,mean_high,p05,p50,p95,note,p05_low,"
                        + "p05_high,p50_low,p50_high,p95_low,p95_high");
        assertThat(header(directory, "runs.csv"))
                .startsWith("scenario,design_point,replication,")
                .endsWith(",status,digest");
        assertThat(Files.readAllLines(directory.resolve("runs.csv"))).hasSize(1 + 5 * 6);
        for (String figure : List.of(
                "timeline",
                "throughput",
                "roofline-share",
                "gap",
                "software-gap",
                "days-behind",
                "head-start-effect",
                "days-to-parity",
                "days-to-software-parity",
                "restricted-means")) {
            for (String ending : List.of(".svg", ".png", ".csv")) {
                assertThat(directory.resolve("figures").resolve(figure + ending))
                        .isNotEmptyFile();
            }
        }
    }

    private static String header(Path directory, String file) throws IOException {
        try (var lines = Files.lines(directory.resolve(file))) {
            return lines.findFirst().orElseThrow();
        }
    }

    @Test
    void curvesHoldTeamsChipsAndGapsWithTheirMeasures() throws IOException {
        List<String> curves = Files.readAllLines(runV4("study").resolve("curves.csv"));
        assertThat(curves.stream().map(line -> column(line, 2)).distinct())
                .contains(
                        "throughput",
                        "roofline_share",
                        "excess",
                        "head_start_effect",
                        "gap",
                        "software_gap",
                        "log_gap",
                        "days_behind");
        assertThat(curves.stream().map(line -> column(line, 1)).distinct())
                .contains("rocm_mi355x", "MI355X", "ascend_over_amd");
        assertThat(curves).anyMatch(line -> line.startsWith("withheld,rocm_mi355x,throughput,-58,6,0,,,0,0,0,0,0"));
    }

    private static String column(String line, int index) {
        return line.split(",", -1)[index];
    }

    @Test
    void theSameBytesWhateverTheThreadsAndTheLocale() {
        Map<String, Integer> one = ResultFiles.hashes(runV4("one", "--threads", 1));
        Map<String, Integer> eight = ResultFiles.hashes(runV4("eight", "--threads", 8));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        Map<String, Integer> comma;
        try {
            comma = ResultFiles.hashes(runV4("comma", "--threads", 3));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(eight).isEqualTo(one);
        assertThat(comma).isEqualTo(one);
    }

    @Test
    void aFinishedStudyIsLeftAlone() throws IOException {
        Path directory = runV4("study");
        var time = Files.getLastModifiedTime(directory.resolve("report.html"));
        Cli again = Cli.run("run", V4, "-o", directory, "--replications", 6);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("is up to date.").contains("Report: " + directory.resolve("report.html"));
        assertThat(Files.getLastModifiedTime(directory.resolve("report.html"))).isEqualTo(time);
    }

    @Test
    void moreReplicationsExtendAStudyToTheBytesOfALongerOne() {
        Path extended = temporary.resolve("extended");
        Cli.run("run", V4, "-o", extended, "--quiet", "--replications", 3);
        Cli.run("run", V4, "-o", extended, "--quiet", "--replications", 6);
        assertThat(tables(extended)).isEqualTo(tables(runV4("whole")));
    }

    private static Map<String, Integer> tables(Path directory) {
        Map<String, Integer> hashes = ResultFiles.hashes(directory);
        hashes.keySet().removeIf(name -> !name.endsWith(".csv") && !name.endsWith(".bin"));
        assertThat(hashes).containsKeys("journal.bin", "curves.csv", "runs.csv");
        return hashes;
    }

    @Test
    void aStudyThatWasInterruptedGoesOnToTheSameBytes() throws IOException {
        Path whole = runV4("whole");
        Path cut = runV4("cut");
        byte[] journal = Files.readAllBytes(cut.resolve("journal.bin"));
        Files.write(cut.resolve("journal.bin"), Arrays.copyOf(journal, journal.length / 2));
        Files.delete(cut.resolve("curves.csv"));
        Cli.run("run", V4, "-o", cut, "--quiet", "--replications", 6);
        assertThat(tables(cut)).isEqualTo(tables(whole));
    }

    @Test
    void anotherStudyIsRefusedWithTheDifferenceAndKept() {
        Path directory = runV4("study");
        Map<String, Integer> before = ResultFiles.hashes(directory);
        Cli other =
                Cli.run("run", V4, "-o", directory, "--replications", 6, "--set", "access.rocm_mi355x.lead_days=30");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err())
                .contains("holds another study (deepseek-v4); it differs in:")
                .contains("access.rocm_mi355x.lead_days: 0 -> 30")
                .contains("Maybe give another directory with -o, or --replace to lose what is there.");
        assertThat(ResultFiles.hashes(directory)).isEqualTo(before);
        Cli replaced = Cli.run(
                "run",
                V4,
                "-o",
                directory,
                "--quiet",
                "--replace",
                "--replications",
                6,
                "--set",
                "access.rocm_mi355x.lead_days=30");
        assertThat(replaced.exitCode()).isZero();
        assertThat(ResultFiles.hashes(directory)).isNotEqualTo(before);
    }

    @Test
    void foreignFilesAreNeverTouched() throws IOException {
        Path letters = Files.createDirectory(temporary.resolve("letters"));
        Files.writeString(letters.resolve("letter.txt"), "dear");
        Cli cli = Cli.run("run", SMALL, "-o", letters, "--replace");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .contains("holds files that are not results of Headstart, such as letter.txt")
                .contains("Maybe give another directory with -o.");
        assertThat(letters).isDirectoryNotContaining("glob:**/manifest.json");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "text");
        Cli cli = Cli.run("run", SMALL, "-o", file);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(file.toString());
        assertThat(file).hasContent("text");
    }

    @Test
    void aWrongFileNamesAllFaultsAndWritesNothing() throws IOException {
        Path wrong = Files.writeString(
                temporary.resolve("wrong.yaml"),
                Files.readString(Path.of("experiments", "01-two-teams.yaml")).replace("horizon_days:", "horizon_day:")
                        + "\nsede: 3\n");
        Path directory = temporary.resolve("none");
        Cli cli = Cli.run("run", wrong, "-o", directory);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .contains("has 2 faults:")
                .contains("horizon_day is not a key")
                .contains("Maybe horizon_days.")
                .contains("sede is not a key")
                .contains("Maybe seed.");
        assertThat(directory).doesNotExist();
    }

    @Test
    void aDryRunSaysTheCostAndWritesNothing() {
        Path directory = temporary.resolve("none");
        Cli cli = Cli.run("run", V4, "-o", directory, "--dry-run");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out())
                .matches(
                        "(?s)5,000 runs \\(5 scenarios x 1,000 replications\\), and 1,200 runs of 6 alternatives, about .*"
                                + " \\(.* for start and reading, .* for the runs that are left, .* for alternatives, .* for tables,"
                                + " .* for figures and report\\), about \\d+ MB on disk\\.\\R");
        assertThat(directory).doesNotExist();
    }

    @Test
    void chosenScenariosKeepTheBaseline() throws IOException {
        Path directory = runV4("study", "--scenario", "withheld");
        assertThat(Files.readAllLines(directory.resolve("runs.csv")).stream()
                        .skip(1)
                        .map(line -> column(line, 0))
                        .distinct())
                .containsExactly("withheld", "industry_practice");
    }

    @Test
    void runsThatThrowAreResultsAndTheOthersFinish() throws IOException {
        Path directory = temporary.resolve("failing");
        // A hundred regressions a day, each of ten log units on average, go beyond the largest number in every run.
        Cli cli = Cli.run(
                "run",
                SMALL,
                "-o",
                directory,
                "--quiet",
                "--replications",
                3,
                "--set",
                "scenarios.withheld.tuning.regression_rate_per_day=100",
                "--set",
                "scenarios.withheld.tuning.regression_mean_log_jump=10",
                "--set",
                "scenarios.withheld.tuning.repair_rate_per_day=0",
                "--set",
                "scenarios.withheld.tuning.successes_per_day=0");
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).startsWith("3 runs failed; ").contains("failures.csv");
        List<String> failures = Files.readAllLines(directory.resolve("failures.csv"));
        assertThat(failures).hasSize(4);
        assertThat(failures.get(3))
                .startsWith("withheld,0,2,")
                .endsWith("headstart replay " + directory + " withheld/2");
        assertThat(Files.readAllLines(directory.resolve("runs.csv")))
                .filteredOn(line -> line.contains(",completed,"))
                .hasSize(6);
        assertThat(Files.readString(directory.resolve("report.html"))).contains("3 runs failed and are missing");
        Cli replayed = Cli.run("replay", directory, "withheld/2");
        assertThat(replayed.exitCode()).isEqualTo(1);
        // The kind and the place of what was thrown, as the journal and the table keep them.
        assertThat(replayed.err())
                .containsPattern(
                        "^withheld/2 failed: [A-Z][A-Za-z]+Exception: .*, at headstart\\.[\\w.]+\\(\\w+\\.java:\\d+\\)");
        assertThat(failures.get(0)).isEqualTo("scenario,design_point,replication,seed,kind,message,place,repeat_with");
        assertThat(failures.get(3))
                .containsPattern(",[A-Z][A-Za-z]+Exception,.*headstart\\.[\\w.]+\\(\\w+\\.java:\\d+\\)");
    }

    @Test
    void aReportIsRebuiltFromTheTablesToTheSameBytes() throws IOException {
        Path directory = runV4("study");
        Map<String, Integer> before = ResultFiles.hashes(directory);
        Files.delete(directory.resolve("report.html"));
        Files.delete(directory.resolve("figures").resolve("gap.svg"));
        Files.delete(directory.resolve("journal.bin"));
        Cli cli = Cli.run("report", directory);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        before.remove("journal.bin");
        assertThat(ResultFiles.hashes(directory)).isEqualTo(before);
    }

    @Test
    void theStoredExperimentMakesTheSameStudy() {
        Path directory = runV4("study");
        Path again = temporary.resolve("again");
        Cli cli = Cli.run("run", directory.resolve("experiment.yaml"), "-o", again, "--quiet");
        assertThat(cli.exitCode()).isZero();
        assertThat(tables(again)).isEqualTo(tables(directory));
    }
}
