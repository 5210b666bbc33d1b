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
 * What is known exactly about a lead, seen through {@code compare} and its tables. Under the same luck a team with a lead of L days at full
 * fidelity lives the path it would have lived without, L days earlier, so that everything here holds run by run, not only on average.
 */
class ExactComparisonTest {
    private static final int LEAD = 30;
    private static final int HORIZON = 120;
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path temporary;

    private Path study;

    @BeforeEach
    void compare() throws IOException {
        Path file = temporary.resolve("lead.yaml");
        Files.writeString(
                file, """
                extends: %s
                replications: 40
                access: {early: {lead_days: 0, fidelity: 1}, late: {lead_days: 0, fidelity: 1}}
                outcomes: [gap_area, software_gap, days_to_parity, days_behind, tokens_served]
                scenarios:
                  nobody: {}
                  early_leads: {access: {early: {lead_days: %d}}}
                  both_lead: {access: {early: {lead_days: %d}, late: {lead_days: %d}}}
                """.formatted(Path.of("experiments", "01-two-teams.yaml").toAbsolutePath(), LEAD, LEAD, LEAD));
        study = temporary.resolve("study");
        Cli cli = Cli.run("compare", file, "--baseline", "nobody", "-o", study, "--quiet");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
    }

    private List<String[]> rows(String table) throws IOException {
        return Files.readAllLines(study.resolve(table)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private Map<Integer, Double> meanExcess(String scenario, String team) throws IOException {
        Map<Integer, Double> byDay = new TreeMap<>();
        for (String[] row : rows("curves.csv")) {
            if (row[0].equals(scenario) && row[1].equals(team) && row[2].equals("excess")) {
                byDay.put(Integer.parseInt(row[3]), row[5].isEmpty() ? Double.NaN : Double.parseDouble(row[5]));
            }
        }
        return byDay;
    }

    private static double sum(Map<Integer, Double> excess, int from, int until) {
        double sum = 0;
        for (int day = from; day < until; day++) {
            sum += excess.get(day);
        }
        return sum;
    }

    private double outcome(String table, int key, String... names) throws IOException {
        String[] row = rows(table).stream()
                .filter(candidate -> List.of(candidate).subList(0, names.length).equals(List.of(names)))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(row[key]);
    }

    @Test
    void theAreaBetweenWithAndWithoutALeadIsThatOfTheFirstDaysMinusThatOfTheLast() throws IOException {
        Map<Integer, Double> without = meanExcess("nobody", "early");
        Map<Integer, Double> with = meanExcess("early_leads", "early");
        int end = HORIZON - LEAD;
        double area = sum(without, 0, end) - sum(with, 0, end);
        assertThat(area).isGreaterThan(10);
        assertThat(area).isCloseTo(sum(without, 0, LEAD) - sum(without, end, HORIZON), within(ROUNDING));
    }

    @Test
    void aLeadMovesTheWholePath() throws IOException {
        Map<Integer, Double> without = meanExcess("nobody", "early");
        Map<Integer, Double> with = meanExcess("early_leads", "early");
        for (int day = 0; day + LEAD <= HORIZON; day++) {
            assertThat(with.get(day)).isCloseTo(without.get(day + LEAD), within(ROUNDING));
        }
    }

    @Test
    void theTeamWithoutTheLeadIsTheSameInBothWorlds() throws IOException {
        assertThat(meanExcess("early_leads", "late")).isEqualTo(meanExcess("nobody", "late"));
        assertThat(outcome("comparisons.csv", 5, "early_leads", "nobody", "late", "tokens_served"))
                .isZero();
        assertThat(outcome("comparisons.csv", 5, "early_leads", "nobody", "late", "tokens_lost"))
                .isZero();
    }

    @Test
    void whatIsServedMoreIsLostLess() throws IOException {
        double served = outcome("comparisons.csv", 5, "early_leads", "nobody", "early", "tokens_served");
        assertThat(served).isPositive();
        assertThat(outcome("comparisons.csv", 5, "early_leads", "nobody", "early", "tokens_lost"))
                .isEqualTo(-served);
        assertThat(outcome("comparisons.csv", 6, "early_leads", "nobody", "early", "tokens_lost"))
                .isEqualTo(-outcome("comparisons.csv", 7, "early_leads", "nobody", "early", "tokens_served"));
    }

    /** With the same lead on both sides every gap is that of the world without, a lead earlier. */
    @Test
    void equalLeadsLeaveTheGapAsItWas() throws IOException {
        Map<Integer, Double> gap = new TreeMap<>();
        for (String[] row : rows("curves.csv")) {
            if (row[1].equals("early_over_late") && row[2].equals("software_gap") && !row[0].equals("early_leads")) {
                int day = Integer.parseInt(row[3]) + (row[0].equals("both_lead") ? LEAD : 0);
                if (!row[5].isEmpty() && day <= HORIZON && day >= LEAD) {
                    double value = Double.parseDouble(row[5]);
                    Double other = gap.putIfAbsent(day, value);
                    assertThat(other == null ? value : other).isCloseTo(value, within(ROUNDING));
                }
            }
        }
        assertThat(gap).hasSize(HORIZON - LEAD + 1);
    }

    @Test
    void perfectTunersOnEqualChipsAreLevelAndNoTuningKeepsTheGapOfTheReleaseDay() throws IOException {
        for (String scenario : List.of("nobody", "early_leads", "both_lead")) {
            assertThat(outcome("bounds.csv", 6, "perfect_tuner", scenario, "early_over_late", "gap_area"))
                    .isZero();
            assertThat(outcome("bounds.csv", 6, "perfect_tuner", scenario, "early_over_late", "days_to_parity"))
                    .isZero();
        }
        double atRelease = outcome("summary.csv", 5, "early_leads", "early_over_late", "software_gap_day0");
        assertThat(atRelease).isGreaterThan(0.3);
        for (int day : List.of(0, 30, 60, 90)) {
            assertThat(outcome(
                            "bounds.csv", 6, "no_tuning", "early_leads", "early_over_late", "software_gap_day" + day))
                    .isCloseTo(atRelease, within(ROUNDING));
        }
    }

    @Test
    void anUnlimitedLeadIsTheRoofForWhoHasOneAndNothingForTheOthers() throws IOException {
        double day = 86_400.0 * 1000 * HORIZON;
        double roof = outcome("bounds.csv", 6, "unlimited_lead", "early_leads", "early", "tokens_served");
        double played = outcome("summary.csv", 5, "early_leads", "early", "tokens_served");
        assertThat(roof).isCloseTo(0.65 * day, within(0.65 * day * ROUNDING)).isGreaterThan(played);
        assertThat(outcome("bounds.csv", 6, "unlimited_lead", "early_leads", "late", "tokens_served"))
                .isEqualTo(outcome("summary.csv", 5, "early_leads", "late", "tokens_served"));
        assertThat(outcome("bounds.csv", 6, "unlimited_lead", "nobody", "early", "tokens_served"))
                .isEqualTo(outcome("summary.csv", 5, "nobody", "early", "tokens_served"));
    }

    @Test
    void waitingTimesHoldTheMedianOfTheRuns() throws IOException {
        List<String[]> runs = rows("runs.csv");
        List<String> header =
                List.of(Files.readAllLines(study.resolve("runs.csv")).get(0).split(","));
        int column = header.indexOf("early_over_late.days_to_parity");
        double[] days = runs.stream()
                .filter(row -> row[0].equals("early_leads"))
                .mapToDouble(row -> row[column].equals("inf") ? HORIZON : Double.parseDouble(row[column]))
                .sorted()
                .toArray();
        // The curve stands at one half exactly from the 20th of 40 uncensored times to the 21st: the median is the
        // middle of both.
        assertThat(outcome("waiting_times.csv", 5, "early_leads", "early_over_late", "days_to_parity"))
                .isEqualTo((days[19] + days[20]) / 2);
        double mean = 0;
        for (double time : days) {
            mean += time / days.length;
        }
        assertThat(outcome("waiting_times.csv", 8, "early_leads", "early_over_late", "days_to_parity"))
                .isCloseTo(mean, within(ROUNDING));
    }
}
