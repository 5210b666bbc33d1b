package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author names the outcomes that a study is about; their intervals hold together, in the table, on the page and in its answer. */
class PrimaryOutcomesTest {
    private static final Path LESSON = Path.of("experiments", "02-scenarios.yaml");
    private static final String NAMED = "primary_outcomes=[early_over_late.gap_area, early_over_late.days_to_parity]";

    @TempDir
    private Path temporary;

    @Test
    void theirIntervalsHoldTogetherInTablePageAndAnswer() throws IOException {
        Path directory = temporary.resolve("study");
        Cli cli = Cli.run("run", LESSON, "-o", directory, "--replications", 80, "--quiet", "--set", NAMED);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        List<String> rows = Files.readAllLines(directory.resolve("primary_outcomes.csv"));
        assertThat(rows.get(0))
                .isEqualTo("scenario,baseline,subject,outcome,statistic,n,value,together_low,together_high,numbers");
        // Two outcomes in three scenarios, and two differences of each.
        assertThat(rows).hasSize(11).filteredOn(row -> row.endsWith(",10")).hasSize(10);
        String[] difference = rows.stream()
                .filter(row -> row.startsWith("withheld,equal,early_over_late,gap_area,median,80,"))
                .findFirst()
                .orElseThrow()
                .split(",");
        String[] alone = Files.readAllLines(directory.resolve("comparisons.csv")).stream()
                .filter(row -> row.startsWith("withheld,equal,early_over_late,gap_area,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(difference[6]).isEqualTo(alone[11]);
        assertThat(Double.parseDouble(difference[7])).isLessThan(Double.parseDouble(alone[12]));
        assertThat(Double.parseDouble(difference[8])).isGreaterThan(Double.parseDouble(alone[13]));
        assertThat(directory.resolve("report.html"))
                .content()
                .contains("Named beforehand, in intervals that hold together in 95 %.")
                .contains("all 10 numbers at once in 95 % of studies or more");
        assertThat(Files.readString(directory.resolve("experiment.yaml"))).contains("primary_outcomes:");
    }

    /** The order statistics of 80 values at 1 - 0.05 / 10: ranks 28 and 53, for at most 27 of 80 lie below the median with a chance of 0.0022. */
    @Test
    void theyTakeTheRanksOfTheSharperConfidence() throws IOException {
        Path directory = temporary.resolve("ranks");
        Cli.run("run", LESSON, "-o", directory, "--replications", 80, "--quiet", "--set", NAMED);
        List<String> runs = Files.readAllLines(directory.resolve("runs.csv"));
        int column = List.of(runs.get(0).split(",")).indexOf("early_over_late.gap_area");
        List<String> sorted = runs.stream()
                .filter(row -> row.startsWith("equal,"))
                .map(row -> row.split(",", -1)[column])
                .sorted(java.util.Comparator.comparingDouble(Double::parseDouble))
                .toList();
        String[] row = Files.readAllLines(directory.resolve("primary_outcomes.csv")).stream()
                .filter(line -> line.startsWith("equal,,early_over_late,gap_area,"))
                .findFirst()
                .orElseThrow()
                .split(",");
        assertThat(row[7]).isEqualTo(sorted.get(27));
        assertThat(row[8]).isEqualTo(sorted.get(52));
    }

    /** Two outcomes of three scenarios against one, and those of a second study with another seed: ten differences, each at 1 - 0.05 / 10. */
    @Test
    void storedStudiesGiveTheirDifferencesIntervalsThatHoldTogether() throws IOException {
        Path one = temporary.resolve("one");
        Path two = temporary.resolve("two");
        Cli.run("run", LESSON, "-o", one, "--replications", 80, "--quiet", "--set", NAMED);
        Cli.run("run", LESSON, "-o", two, "--replications", 60, "--quiet", "--seed", 77);
        Path directory = temporary.resolve("stored");
        Cli cli = Cli.run("compare", one, two, "--baseline", "one:equal", "-o", directory);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        List<String> rows = Files.readAllLines(directory.resolve("stored_differences.csv"));
        List<String> header = List.of(rows.get(0).split(","));
        int low = header.indexOf("low");
        int together = header.indexOf("together_low");
        int primaries = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            boolean primary =
                    row.contains(",early_over_late,gap_area,") || row.contains(",early_over_late,days_to_parity,");
            primaries += primary ? 1 : 0;
            assertThat(cells[together].isEmpty()).as(row).isEqualTo(!primary);
            if (primary) {
                assertThat(Double.parseDouble(cells[together])).isLessThan(Double.parseDouble(cells[low]));
                assertThat(Double.parseDouble(cells[together + 1])).isGreaterThan(Double.parseDouble(cells[low + 1]));
            }
        }
        assertThat(primaries).isEqualTo(10);
        assertThat(directory.resolve("report.html"))
                .content()
                .contains("all 10 differences at once in 95 % of comparisons or more");
    }

    @Test
    void mistakesAreAnswered() {
        Path none = temporary.resolve("none");
        assertThat(Cli.run("run", LESSON, "-o", none, "--set", "primary_outcomes=[early_over_late.gap_are]")
                        .err())
                .contains("primary_outcomes (early_over_late.gap_are) must be a column of runs.csv: ")
                .contains("Maybe early_over_late.gap_area");
        assertThat(Cli.run(
                                "run",
                                LESSON,
                                "-o",
                                none,
                                "--set",
                                "primary_outcomes=[early_over_late.gap_area, early_over_late.gap_area]")
                        .err())
                .contains("primary_outcomes (early_over_late.gap_area) must be named once.");
        assertThat(Cli.run("run", LESSON, "-o", none, "--set", "primary_outcomes=[]")
                        .err())
                .contains("primary_outcomes");
        assertThat(none).doesNotExist();
    }

    @Test
    void namingThemLaterPlaysNothing() throws IOException {
        Path directory = temporary.resolve("later");
        assertThat(Cli.run("run", LESSON, "-o", directory, "--replications", 20, "--quiet")
                        .exitCode())
                .isZero();
        byte[] journal = Files.readAllBytes(directory.resolve("runs.csv"));
        Cli named = Cli.run("run", LESSON, "-o", directory, "--replications", 20, "--quiet", "--set", NAMED);
        assertThat(named.exitCode()).as(named.err()).isZero();
        assertThat(directory.resolve("primary_outcomes.csv")).exists();
        assertThat(directory.resolve("runs.csv")).hasBinaryContent(journal);
    }

    /** 2 levels of the one factor x 3 scenarios and 2 differences: ten numbers, each at 1 - 0.05 / 10. */
    @Test
    void aSweepGivesThemIntervalsThatHoldTogether() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("swept.yaml"),
                "extends: " + LESSON.toAbsolutePath() + "\nprimary_outcomes: [early_over_late.gap_area]\n"
                        + "factors: {teams.late.engineers: {values: [40, 60]}}\ndesign: {kind: grid}\n");
        Path directory = temporary.resolve("swept");
        Cli cli = Cli.run("sweep", file, "-o", directory, "--replications", 30, "--quiet");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        List<String> rows = Files.readAllLines(directory.resolve("responses.csv"));
        List<String> header = List.of(rows.get(0).split(","));
        int low = header.indexOf("mean_low");
        int together = header.indexOf("together_low");
        assertThat(together).isPositive();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            boolean primary = row.contains(",early_over_late,gap_area,");
            assertThat(cells[together].isEmpty()).as(row).isEqualTo(!primary);
            if (primary) {
                assertThat(Double.parseDouble(cells[together])).isLessThan(Double.parseDouble(cells[low]));
                assertThat(Double.parseDouble(cells[together + 1])).isGreaterThan(Double.parseDouble(cells[low + 1]));
            }
        }
        assertThat(directory.resolve("report.html"))
                .content()
                .contains("all 10 means at once in 95 % of studies or more");
    }

    @Test
    void filesThatAreComparedKeepWhatAllOfThemName() throws IOException {
        Path one = named("one", "[early_over_late.gap_area, late.ready_day]");
        Path two = named("two", "[late.ready_day, early_over_late.gap_area, early_over_late.days_to_parity]");
        Path directory = temporary.resolve("compared");
        Cli cli = Cli.run(
                "compare", one, two, "--baseline", "one:equal", "-o", directory, "--replications", 40, "--quiet");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(Files.readString(directory.resolve("experiment.yaml")))
                .contains("primary_outcomes")
                .doesNotContain("- early_over_late.days_to_parity");
        // Two outcomes in six scenarios, and five differences of each.
        assertThat(Files.readAllLines(directory.resolve("primary_outcomes.csv")))
                .hasSize(23);
    }

    private Path named(String name, String primaries) throws IOException {
        return Files.writeString(
                temporary.resolve(name + ".yaml"),
                "extends: " + LESSON.toAbsolutePath() + "\nname: " + name + "\nprimary_outcomes: " + primaries + "\n");
    }
}
