package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buyers through the real command line: off by default, and without feedback they watch the teams and change nothing. */
class MarketCommandTest {
    private static final String STUDY = """
            seed: 5
            replications: 6
            horizon_days: 60
            report_days: [0, 30, 60]
            releases:
              r:
                operators: {one: {share: 1, novelty: 0.5}, two: {share: 2, novelty: 1}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 100, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 150, starting_excess: {novel: 20}, bring_up: {mean_days: 6}}
              other: {chipmaker: West, roofline_tokens_per_s: 120, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            baseline: equal
            scenarios:
              held_back: {}
              equal: {access: {late: {lead_days: 30}, other: {lead_days: 30}}}
            """;
    private static final String MARKET = """
            outcomes: [gap_area, adoption_share, share_days, market_tokens, revenue]
            market:
              buyers: %s
              segments:
                home: {chips: 1000, buyers: 50, initial: {early: 0.3, late: 0.7}}
                abroad: {chips: 3000, buyers: 50, initial: {late: 1}}
              prices: {early: 10, late: 20, other: 15}
              rules:
                no_late_at_home: {kind: forbid, chips: late, segments: home, from_day: 0}
            """;

    @TempDir
    private Path temporary;

    @Test
    void buyersWithoutFeedbackChangeNoCurveOfAnyTeam() throws IOException {
        List<String> without = curves("without", "");
        for (String buyers : List.of("aggregate", "individual")) {
            List<String> with = curves(buyers, String.format(MARKET, buyers));
            assertThat(with.stream().filter(line -> line.contains(",adoption_share,")))
                    .hasSize(2 * 3 * 3 * 91);
            assertThat(with.stream().filter(line -> !line.contains(",adoption_share,")))
                    .containsExactlyElementsOf(without);
        }
    }

    private List<String> curves(String name, String market) throws IOException {
        Path directory = run(name, STUDY + market);
        return Files.readAllLines(directory.resolve("curves.csv"));
    }

    private Path run(String name, String text) throws IOException {
        Path file = Files.writeString(temporary.resolve(name + ".yaml"), text);
        Path directory = temporary.resolve(name);
        Cli cli = Cli.run("run", file, "-o", directory, "--quiet");
        assertThat(cli.err()).isEmpty();
        return directory;
    }

    @Test
    void sharesSumToOneAndMoneyAndTokensToTheWhole() throws IOException {
        Path directory = run("sums", STUDY + String.format(MARKET, "individual"));
        List<String> lines = Files.readAllLines(directory.resolve("runs.csv"));
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (String segment : List.of("home", "abroad", "market")) {
                for (String day : List.of("0", "30", "60")) {
                    double sum = 0;
                    for (String maker : List.of("East", "West")) {
                        sum += number(header, cells, segment + "/" + maker + ".adoption_share_day" + day);
                    }
                    assertThat(sum).isCloseTo(1, within(1e-9));
                }
            }
            for (String outcome : List.of("market_tokens", "revenue")) {
                double parts =
                        number(header, cells, "home/West." + outcome) + number(header, cells, "abroad/West." + outcome);
                assertThat(number(header, cells, "market/West." + outcome)).isCloseTo(parts, within(1e-9 * parts));
                assertThat(parts).isPositive();
            }
            double days = (number(header, cells, "home/East.share_days")
                            + 3 * number(header, cells, "abroad/East.share_days"))
                    / 4;
            assertThat(number(header, cells, "market/East.share_days")).isCloseTo(days, within(1e-9));
        }
    }

    private static double number(List<String> header, String[] cells, String column) {
        return Double.parseDouble(cells[header.indexOf(column)]);
    }

    @Test
    void aRunWithBuyersIsTheSameAtAnyNumberOfThreadsAndCanBeVerified() throws IOException {
        Path file = Files.writeString(temporary.resolve("m.yaml"), STUDY + String.format(MARKET, "individual"));
        for (int threads = 1; threads <= 2; threads++) {
            assertThat(Cli.run("run", file, "-o", temporary.resolve("t" + threads), "--quiet", "--threads", threads)
                            .err())
                    .isEmpty();
        }
        for (String table : List.of("runs.csv", "curves.csv", "summary.csv", "journal.bin")) {
            assertThat(temporary.resolve("t1").resolve(table))
                    .hasSameBinaryContentAs(temporary.resolve("t2").resolve(table));
        }
        assertThat(Cli.run("verify", temporary.resolve("t1")).exitCode()).isZero();
    }

    @Test
    void faultsOfTheMarketAreNamedAllAtOnce() throws IOException {
        Path file = Files.writeString(temporary.resolve("faulty.yaml"), STUDY + """
                market:
                  segments:
                    home: {chips: 1000, initial: {erly: 1}}
                  prices: {early: 10, late: 20}
                  smuggled_share: {late: 1.5}
                  rules:
                    ban: {kind: forbidden, chips: late, segments: [hom], from_day: 0}
                """);
        String faults = Cli.run("config", "check", file).err();
        assertThat(faults)
                .contains("market.segments.home.initial (erly) must be a chip of a team: early, late, other.")
                .contains("market.prices must name a price for other")
                .contains("market.smuggled_share.late (1.5) must be a number from 0 to 1.")
                .contains(
                        "market.rules.ban.kind (forbidden) must be one of forbid, allow, volume_cap, tariff, approval.")
                .contains("market.rules.ban.segments (hom) must be a segment: home.");
    }

    @Test
    void aProductOfScenariosIsDrawnAsAGridAndARuleThatIsTakenAwayIsGone() throws IOException {
        String study = STUDY.substring(0, STUDY.indexOf("baseline:")) + String.format(MARKET, "aggregate") + """
                scenario_product:
                  access:
                    held_back: {}
                    equal: {access: {late: {lead_days: 30}, other: {lead_days: 30}}}
                  export:
                    free: {market: {rules: {no_late_at_home: null}}}
                    ban: {}
                    smuggled: {market: {smuggled_share: {late: 1}}}
                """;
        Files.writeString(temporary.resolve("base.yaml"), study.substring(0, study.indexOf("scenario_product:")));
        Path directory = run("product", "extends: base.yaml\n" + study.substring(study.indexOf("scenario_product:")));
        List<String> lines = Files.readAllLines(directory.resolve("summary.csv"));
        assertThat(lines.stream().map(line -> line.split(",", -1)[0]).distinct())
                .containsExactly(
                        "scenario",
                        "held_back_x_free",
                        "equal_x_free",
                        "held_back_x_ban",
                        "equal_x_ban",
                        "held_back_x_smuggled",
                        "equal_x_smuggled");
        assertThat(of(lines, "equal_x_free")).isEqualTo(of(lines, "equal_x_smuggled"));
        assertThat(of(lines, "equal_x_free")).isNotEqualTo(of(lines, "equal_x_ban"));
        for (String figure : List.of("adoption", "share-days", "access-by-export")) {
            assertThat(directory.resolve("figures").resolve(figure + ".svg")).exists();
        }
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains("No source isolates an effect of early access on market share");
    }

    /**
     * Export rules come back to no team here, so that figures of teams show every access rule once, whichever of its scenarios stands for
     * it. A first version gave one access rule the numbers of another.
     */
    @Test
    void figuresOfTeamsShowScenariosOnceThatDifferOnlyInTheMarket() throws IOException {
        String study = STUDY.substring(0, STUDY.indexOf("baseline:")) + String.format(MARKET, "aggregate") + """
                baseline: equal_x_ban
                scenario_product:
                  access:
                    held_back: {}
                    equal: {access: {late: {lead_days: 30}, other: {lead_days: 30}}}
                    nobody: {access: {early: {lead_days: 0}}}
                  export:
                    free: {market: {rules: {no_late_at_home: {kind: tariff, amount: 0}}}}
                    ban: {}
                """;
        Path directory = run("twins", study);
        List<String> summary = Files.readAllLines(directory.resolve("summary.csv"));
        List<String> ranking = Files.readAllLines(directory.resolve("figures").resolve("ranking.csv"));
        assertThat(ranking).hasSize(1 + 3);
        for (String line : ranking.subList(1, 4)) {
            String[] cells = line.split(",", -1);
            for (String export : List.of("free", "ban")) {
                assertThat(summary)
                        .anyMatch(row -> row.startsWith(
                                cells[2] + "_x_" + export + ",early_over_late,gap_area,6,0," + cells[3] + ","));
            }
        }
        assertThat(Files.readString(directory.resolve("figures").resolve("gap.csv")))
                .contains("held back")
                .contains("equal")
                .contains("nobody")
                .doesNotContain(" x ");
        assertThat(Files.readString(directory.resolve("comparisons.csv"))).contains("nobody_x_free,equal_x_ban,");
    }

    private static String of(List<String> lines, String scenario) {
        return lines.stream()
                .filter(line -> line.startsWith(scenario + ",home/West,share_days"))
                .map(line -> line.substring(scenario.length()))
                .findFirst()
                .orElseThrow();
    }

    /** Share raises staff, staff raises speed: with the rule on, the market changes the curves of the teams. */
    @Test
    void withFollowShareTheMarketMovesTheTeams() throws IOException {
        String staffing = "staffing: {rule: follow_share, response: 1, review_days: 10, hiring_delay_days: 0}\n";
        List<String> watched = curves("watched", staffing + String.format(MARKET, "aggregate"));
        List<String> alone = curves("alone", staffing);
        assertThat(watched.stream().filter(line -> !line.contains(",adoption_share,")))
                .isNotEqualTo(alone);
        assertThat(throughput(watched, "early")).isGreaterThan(throughput(alone, "early"));
    }

    /** Mean throughput on the last day in the scenario held_back. */
    private static double throughput(List<String> curves, String team) {
        return curves.stream()
                .filter(line -> line.startsWith("held_back," + team + ",throughput,60,"))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[6]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOutcomeOfTheMarketNeedsAMarket() throws IOException {
        Path file = Files.writeString(temporary.resolve("none.yaml"), STUDY + "outcomes: [gap_area, share_days]\n");
        assertThat(Cli.run("config", "check", file).err()).contains("outcomes (share_days) needs a market.");
    }
}
