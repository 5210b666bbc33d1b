package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Differences over time and rankings through the real command line. The story: two equal teams, one of them early; in the
 * baseline both are early, so the baseline's gap is 0 on average and the difference is the gap itself.
 */
class DifferenceTablesTest {
    private static final Path SMALL = Path.of("experiments", "02-scenarios.yaml");
    private static final int REPLICATIONS = 60;

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");

    @BeforeEach
    void run() {
        directory = temporary.resolve("study");
        Cli cli = Cli.run("run", SMALL, "-o", directory, "--quiet", "--replications", REPLICATIONS);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    @Test
    void theTablesHaveTheirColumns() throws IOException {
        assertThat(Files.readAllLines(directory.resolve("differences.csv")).get(0))
                .isEqualTo("scenario,baseline,subject,measure,day,n,difference,low,high,simultaneous_low,"
                        + "simultaneous_high");
        assertThat(Files.readAllLines(directory.resolve("rankings.csv")).get(0))
                .isEqualTo("subject,outcome,place,scenario,n,mean,resampled_share_best,share_best,share_best_low,"
                        + "share_best_high,tied,against_best_low,against_best_high");
        assertThat(Files.readAllLines(directory.resolve("pairs.csv")).get(0))
                .isEqualTo("subject,outcome,scenario,other,n,difference,low,high,p,adjusted_p,note,together_low,"
                        + "together_high");
        assertThat(rows("differences.csv").stream()
                        .map(row -> row[0] + " " + row[1] + " " + row[2] + " " + row[3])
                        .distinct())
                .hasSize(2 * (2 * 2 + 5))
                .contains(
                        "withheld equal early head_start_effect",
                        "withheld equal late software_difference",
                        "withheld_but_published equal early_over_late days_behind");
    }

    @Test
    void aDifferenceOfMeansIsTheMeanOfDifferences() throws IOException {
        Map<String, Double> means = new TreeMap<>();
        for (String[] row : rows("curves.csv")) {
            if (Integer.parseInt(row[4]) == REPLICATIONS) {
                means.put(row[0] + row[1] + row[2] + row[3], number(row[5]));
            }
        }
        int compared = 0;
        for (String[] row : rows("differences.csv")) {
            Double here = means.get(row[0] + row[2] + row[3] + row[4]);
            Double there = means.get(row[1] + row[2] + row[3] + row[4]);
            if (here != null && there != null && Integer.parseInt(row[5]) == REPLICATIONS) {
                assertThat(number(row[6])).isCloseTo(here - there, within(1e-9 * (1 + Math.abs(here))));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    @Test
    void theBandForTheWholeCurveHoldsThePointwiseOne() throws IOException {
        int bands = 0;
        for (String[] row : rows("differences.csv")) {
            if (!row[9].isEmpty()) {
                assertThat(number(row[9])).isLessThanOrEqualTo(number(row[7]));
                assertThat(number(row[10])).isGreaterThanOrEqualTo(number(row[8]));
                bands++;
            }
        }
        assertThat(bands).isGreaterThan(1000);
    }

    @Test
    void aTeamThatNothingHappensToHasADifferenceOfExactlyZero() throws IOException {
        // Without copying the early team is the same in both scenarios, run for run: no run differs, so there is no
        // interval.
        assertThat(rows("differences.csv"))
                .filteredOn(row -> row[0].equals("withheld") && row[2].equals("early") && !row[6].isEmpty())
                .hasSizeGreaterThan(200)
                .allSatisfy(row -> assertThat(List.of(row[6], row[7], row[8])).containsExactly("0", "", ""));
    }

    @Test
    void theSureDaysAreNamedInWords() throws IOException {
        String report = Files.readString(directory.resolve("report.html"));
        assertThat(report)
                .containsPattern("<td>software gap</td><td[^>]*>days -\\d+ to \\d+</td>")
                .contains("When the difference from Early access for both is sure")
                .contains("All pairs of scenarios");
        for (String figure : List.of(
                "difference-head-start-effect",
                "difference-gap",
                "difference-software-gap",
                "difference-days-behind",
                "outcome-differences-gaps",
                "outcome-differences-teams",
                "ranking")) {
            assertThat(directory.resolve("figures").resolve(figure + ".svg")).isNotEmptyFile();
            assertThat(report).contains("figure-" + figure);
        }
    }

    @Test
    void thePlacesOfARankingCoverAllScenariosAndTheirSharesAddToOne() throws IOException {
        List<String[]> area = rows("rankings.csv").stream()
                .filter(row -> row[1].equals("gap_area"))
                .toList();
        assertThat(area).extracting(row -> row[2]).containsExactly("1", "2", "3");
        assertThat(area).extracting(row -> row[3]).containsExactly("equal", "withheld_but_published", "withheld");
        assertThat(area.stream().mapToDouble(row -> number(row[6])).sum()).isCloseTo(1, within(1e-12));
        assertThat(area.stream().mapToDouble(row -> number(row[7])).sum()).isCloseTo(1, within(1e-12));
        assertThat(rows("pairs.csv").stream().filter(row -> row[1].equals("gap_area")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(number(row[9])).isGreaterThanOrEqualTo(number(row[8])));
    }

    @Test
    void theReportIsRebuiltFromTheTablesToTheSameBytes() throws IOException {
        Map<String, Integer> before = ResultFiles.hashes(directory);
        Files.delete(directory.resolve("report.html"));
        assertThat(Cli.run("report", directory).exitCode()).isZero();
        assertThat(ResultFiles.hashes(directory)).isEqualTo(before);
    }
}
