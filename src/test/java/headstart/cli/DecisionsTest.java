package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What decisions hang on, against what is known exactly for two equal teams. Effort scales time, and both teams' luck stays the
 * same, so that m-fold effort meets a lead of L days on day {@code L / (m - 1)} in every single run, not only in the mean.
 */
class DecisionsTest {
    private static final Path LESSON = Path.of("experiments", "04-decisions.yaml");

    /** Between events nothing changes, so that a few runs have the same outcome on a whole range of efforts; many narrow it. */
    private static final Object[] MANY = {"--set", "decisions.gap_on_day_30.replications=400"};

    @TempDir
    private Path temporary;

    private Path run(Object... more) {
        Path directory = temporary.resolve("study");
        List<Object> arguments =
                new ArrayList<>(List.of("run", LESSON, "-o", directory, "--quiet", "--replications", 30));
        arguments.addAll(List.of("--set", "decisions.gap_on_day_30.replications=60"));
        arguments.addAll(Arrays.asList(more));
        Cli cli = Cli.run(arguments.toArray());
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        return directory;
    }

    private static List<String[]> rows(Path directory, String quantity) throws IOException {
        return Files.readAllLines(directory.resolve("decisions.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[1].equals(quantity))
                .toList();
    }

    private static double value(Path directory, String quantity) throws IOException {
        return Double.parseDouble(rows(directory, quantity).get(0)[5]);
    }

    @Test
    void twiceTheEffortMakesUpForALeadOfThirtyDaysOnDayThirty() throws IOException {
        assertThat(value(run(MANY), "equal_effort")).isCloseTo(2, within(0.01));
    }

    @Test
    void threeTimesTheEffortMakesUpForALeadOfSixtyDaysOnDayThirty() throws IOException {
        Path directory = run(Stream.concat(Stream.of(MANY), Stream.of("--set", "access.early.lead_days=60"))
                .toArray());
        assertThat(value(directory, "equal_effort")).isCloseTo(3, within(0.01));
        assertThat(value(directory, "equal_effort_engineers")).isCloseTo(150, within(0.5));
    }

    @Test
    void alikeTeamsWithAlikeAccessHaveNoShareInAnything() throws IOException {
        Path directory = run("--set", "access.early.lead_days=0", "--set", "access.late.fidelity=1");
        assertThat(rows(directory, "share"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row[5]).isEqualTo("0"));
        assertThat(value(directory, "shares_total")).isZero();
        assertThat(value(directory, "equal_effort")).isCloseTo(1, within(0.01));
    }

    @Test
    void whatIsAlikeHasNoShareAndTheSharesAddUp() throws IOException {
        Path directory = run("--set", "teams.early.engineers=80");
        List<String[]> shares = rows(directory, "share");
        assertThat(shares).extracting(row -> row[2]).containsExactly("silicon", "starting_excess", "lead", "effort");
        assertThat(shares.get(0)[5]).isEqualTo("0");
        assertThat(shares.get(1)[5]).isEqualTo("0");
        double sum =
                shares.stream().mapToDouble(row -> Double.parseDouble(row[5])).sum();
        assertThat(sum).isCloseTo(value(directory, "shares_total"), within(1e-12));
        assertThat(Double.parseDouble(shares.get(2)[5])).isPositive();
        assertThat(Double.parseDouble(shares.get(3)[5])).isPositive();
    }

    @Test
    void theValueOfADayIsTheSlopeOfTheOutcomeByLead() throws IOException {
        Path directory = run();
        List<String[]> outcomes = rows(directory, "outcome_by_lead");
        List<String[]> slopes = rows(directory, "value_of_a_day");
        assertThat(outcomes).hasSize(6);
        assertThat(slopes).hasSize(5);
        for (int i = 0; i < slopes.size(); i++) {
            double rise = Double.parseDouble(outcomes.get(i + 1)[5]) - Double.parseDouble(outcomes.get(i)[5]);
            assertThat(Double.parseDouble(slopes.get(i)[5])).isCloseTo(rise / 10, within(1e-12));
            assertThat(Double.parseDouble(slopes.get(i)[3])).isEqualTo(5.0 + 10 * i);
        }
    }

    @Test
    void theLeadThatGivesATargetIsWhereTheOutcomeByLeadCrossesIt() throws IOException {
        Path directory = run();
        double lead = value(directory, "break_even_lead");
        for (String[] row : rows(directory, "outcome_by_lead")) {
            assertThat(Double.parseDouble(row[5]) > 0.1).isEqualTo(Double.parseDouble(row[3]) > lead);
        }
    }

    @Test
    void aTargetOutOfReachIsSaidSo() throws IOException {
        Path directory = run("--set", "decisions.gap_on_day_30.target=0.9");
        assertThat(rows(directory, "break_even_lead").get(0)[5]).isEmpty();
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains(
                        "<b>No lead is enough.</b> None from 0 to 50 days gives a mean software gap of 0.9 on day 30.")
                .contains("What decisions hang on")
                .contains("figure-value-of-a-day")
                .contains("figure-attribution");
    }

    /** One end of the interval was always the value: the tolerance of the search. */
    @Test
    void theIntervalOfTheLeadThatIsNeededHoldsItWithRoomOnBothSides() throws IOException {
        String[] row = rows(run(), "break_even_lead").get(0);
        double value = Double.parseDouble(row[5]);
        assertThat(Double.parseDouble(row[6])).isLessThan(value - 1);
        assertThat(Double.parseDouble(row[7])).isGreaterThan(value + 1);
        assertThat(row[9]).isEmpty();
    }

    /** Such a search once answered 32.5. */
    @ParameterizedTest
    @CsvSource({
        "access.early.fidelity=0, break_even_lead, flat",
        "teams.late.engineers=0, equal_effort, flat",
        "decisions.gap_on_day_30.target=0.9, break_even_lead, no_root",
        "teams.early.engineers=100, break_even_lead, no_root",
    })
    void whatHasNoRootSaysSo(String set, String quantity, String why) throws IOException {
        String[] row = rows(run("--set", set), quantity).get(0);
        assertThat(List.of(row[5], row[6], row[7])).containsOnly("");
        assertThat(row[9]).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"access.early.lead_days=0, 1, at_edge", "decisions.gap_on_day_30.day=30, 2, exact"})
    void aRootThatIsExactOrAtTheEndOfTheSearchSaysSo(String set, double effort, String why) throws IOException {
        String[] row = rows(run("--set", set), "equal_effort").get(0);
        assertThat(Double.parseDouble(row[5])).isCloseTo(effort, within(0.03));
        assertThat(List.of(row[6], row[7])).containsOnly("");
        assertThat(row[9]).isEqualTo(why);
    }

    @Test
    void theSameBytesWhateverTheThreadsAndAfterTheTables() throws IOException {
        Path directory = run("--threads", 1);
        Path other = temporary.resolve("other");
        Cli.run("run", directory.resolve("experiment.yaml"), "-o", other, "--quiet", "--threads", 3);
        assertThat(Files.readString(other.resolve("decisions.csv")))
                .isEqualTo(Files.readString(directory.resolve("decisions.csv")));
        Map<String, Integer> before = ResultFiles.hashes(directory);
        Files.delete(directory.resolve("report.html"));
        assertThat(Cli.run("report", directory).exitCode()).isZero();
        assertThat(ResultFiles.hashes(directory)).isEqualTo(before);
    }

    @Test
    void wrongDecisionsAreAnswered() {
        assertThat(refused("decisions.gap_on_day_30.gap=late_over_early"))
                .contains("decisions.gap_on_day_30.gap (late_over_early) must be one of the gaps: early_over_late.");
        assertThat(refused("decisions.gap_on_day_30.day=121"))
                .contains("decisions.gap_on_day_30.day (121) must be from 0 to 120, the days from release");
        assertThat(refused("decisions.gap_on_day_30.leads=[10, 10]")).contains("must hold two different lead times");
        assertThat(refused("decisions.gap_on_day_30.scenario=none")).contains("must be one of the scenarios: base.");
        assertThat(refused("decisions.gap_on_day_30.outcome=ready_day")).contains("decisions.gap_on_day_30.outcome");
    }

    private String refused(String set) {
        Cli cli = Cli.run("run", LESSON, "-o", temporary.resolve("none"), "--set", set);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(temporary.resolve("none")).doesNotExist();
        return cli.err();
    }
}
