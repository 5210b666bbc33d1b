package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several releases, policies by name, and what chipmakers do with their people, all through the real command. */
class SuccessiveReleasesTest {
    private static final String WORLD = """
            seed: 3
            replications: 20
            horizon_days: 270
            report_days: [0]
            releases:
              first: {day: 0, operators: {a: {share: 0.6, novelty: 1}, b: {share: 0.4, novelty: 0.5}}}
              second: {day: 90, operators: {a: {share: 0.6, novelty: 0.8}, b: {share: 0.4, novelty: 0.5}}}
              third: {day: 180, operators: {a: {share: 0.6, novelty: 0.8}, b: {share: 0.4, novelty: 0.5}}}
            teams:
              early: {chipmaker: A, tier: domestic, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, tier: partner, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              twin: {chipmaker: B, tier: partner, roofline_tokens_per_s: 800, starting_excess: {novel: 60}}
            gaps: {early_over_late: {leader: early, laggard: late}, late_over_twin: {leader: late, laggard: twin}}
            outcomes: [life_share_behind, life_share_behind_in_software, software_parity_before_reset, ready_day]
            """;
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path temporary;

    private Path run(String name, String more) throws IOException {
        Path file = temporary.resolve(name + ".yaml");
        Files.writeString(file, WORLD + more);
        Path study = temporary.resolve(name);
        Cli cli = Cli.run("run", file, "-o", study, "--quiet");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        return study;
    }

    private String refused(String more) throws IOException {
        Path file = temporary.resolve("refused.yaml");
        Files.writeString(file, WORLD + more);
        Cli cli = Cli.run("run", file, "-o", temporary.resolve("refused"), "--quiet");
        assertThat(cli.exitCode()).isEqualTo(2);
        return cli.err();
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static Map<Integer, Double> share(Path study, String scenario, String team) throws IOException {
        Map<Integer, Double> byDay = new LinkedHashMap<>();
        for (String[] row : rows(study.resolve("curves.csv"))) {
            if (row[0].equals(scenario) && row[1].equals(team) && row[2].equals("roofline_share")) {
                byDay.put(Integer.parseInt(row[3]), Double.parseDouble(row[5]));
            }
        }
        return byDay;
    }

    /** The outcome in every run. */
    private static List<Double> column(Path study, String header) throws IOException {
        List<String[]> rows = rows(study.resolve("runs.csv"));
        int index = List.of(rows.get(0)).indexOf(header);
        return rows.stream()
                .skip(1)
                .map(row -> row[index].equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(row[index]))
                .toList();
    }

    /**
     * Between one access and the next lies the same time with and without a lead, so that what is carried over is the same: a lead on every
     * release is worth on the third what it is worth on the second, run by run.
     */
    @Test
    void aLeadOnEveryReleaseDoesNotAddUp() throws IOException {
        Path study = run("leads", """
                access_rule: {kind: everyone_at_release, lead_days: 30, fidelity: 1}
                scenarios: {nobody: {}, everybody: {access_rule: {kind: standard_practice}}}
                """);
        for (String team : List.of("early", "late", "twin")) {
            Map<Integer, Double> without = share(study, "nobody", team);
            Map<Integer, Double> with = share(study, "everybody", team);
            for (int release : List.of(0, 90, 180)) {
                for (int day = release; day + 30 < release + 90; day++) {
                    assertThat(with.get(day)).isCloseTo(without.get(day + 30), within(ROUNDING));
                }
            }
        }
    }

    @Test
    void aPolicyMeansWhatItSaysTeamByTeam() throws IOException {
        String scenarios = """
                scenarios:
                  by_name: {access_rule: {kind: domestic_first, lead_days: 40, fidelity: 0.5, releases: {second: standard_practice}}}
                  by_team:
                    access:
                      early: {lead_days: 40, fidelity: 0.5}
                      late: {lead_days: 0, fidelity: 0.5, releases: {second: 40}}
                      twin: {lead_days: 0, fidelity: 0.5, releases: {second: 40}}
                  staggered: {access_rule: {kind: staggered, leads: {domestic: 40, partner: 7}, fidelity: 0.5}}
                  weeks: {access: {early: {lead_days: 40, fidelity: 0.5}, late: {lead_days: 7, fidelity: 0.5}, twin: {lead_days: 7, fidelity: 0.5}}}
                """;
        Path study = run("policies", scenarios);
        for (String team : List.of("early", "late", "twin")) {
            assertThat(share(study, "by_name", team)).isEqualTo(share(study, "by_team", team));
            assertThat(share(study, "staggered", team)).isEqualTo(share(study, "weeks", team));
        }
        assertThat(share(study, "by_name", "late")).isNotEqualTo(share(study, "weeks", "late"));
    }

    @Test
    void whoIsNamedUnderAccessIsNotUnderThePolicy() throws IOException {
        Path study = run("named", """
                access_rule: {kind: standard_practice, lead_days: 40}
                access: {late: {lead_days: 0}}
                """);
        Path plain = run("plain", "access: {early: {lead_days: 40}, twin: {lead_days: 40}}\n");
        for (String team : List.of("early", "late", "twin")) {
            assertThat(share(study, "base", team)).isEqualTo(share(plain, "base", team));
        }
    }

    @Test
    void namesThatDoNotExistAreAnswered() throws IOException {
        Path file = temporary.resolve("warned.yaml");
        Files.writeString(file, WORLD + "access_rule: {kind: staggered, leads: {foreign: 4}}\n");
        Cli warned = Cli.run("config", "check", file);
        assertThat(warned.exitCode()).isZero();
        assertThat(warned.out() + warned.err())
                .contains(
                        "access_rule.leads.foreign has no effect: no team has that tier; there are domestic, partner.");
        assertThat(refused("access: {early: {releases: {fourth: 4}}}\n"))
                .contains("access.early.releases.fourth (fourth) must be a release: first, second, third.");
        assertThat(refused("access_rule: {kind: domestic_fist}\n"))
                .contains("access_rule.kind (domestic_fist) must be one of standard_practice, domestic_first,")
                .contains("Maybe domestic_first.");
        assertThat(refused("staffing: {ceiling: 0.5}\n"))
                .contains("staffing.ceiling (0.5) must be a number from 1 to 1000.");
    }

    @Test
    void fixedStaffChangesNoByte() throws IOException {
        Path without = run("without", "access: {early: {lead_days: 30}}\n");
        Path with =
                run("with", "access: {early: {lead_days: 30}}\nstaffing: {rule: fixed, response: 5, review_days: 1}\n");
        assertThat(Files.readString(with.resolve("runs.csv"))).isEqualTo(Files.readString(without.resolve("runs.csv")));
        assertThat(Files.readString(with.resolve("curves.csv")))
                .isEqualTo(Files.readString(without.resolve("curves.csv")));
    }

    /** Days and head counts of a team in the trace of one run. */
    private static List<double[]> staff(Path study, String team) {
        Cli cli = Cli.run("replay", study, "base/0", "--trace");
        assertThat(cli.exitCode()).isZero();
        List<double[]> changes = new ArrayList<>();
        for (String line : cli.out().lines().toList()) {
            String[] cells = line.split("[,\\s]+");
            if (line.toLowerCase(Locale.ROOT).contains("staff") && line.contains(team)) {
                changes.add(new double[] {
                    Double.parseDouble(cells[0]),
                    Double.parseDouble(cells[cells.length - 2]),
                    Double.parseDouble(cells[cells.length - 1])
                });
            }
        }
        return changes;
    }

    @Test
    void whoIsBehindHiresAfterADelayAndWithinTheCeiling() throws IOException {
        Path study = run("hiring", """
                access: {early: {lead_days: 30}}
                staffing: {rule: respond_to_gap, response: 3, review_days: 20, hiring_delay_days: 15, ceiling: 1.5}
                """);
        List<double[]> changes = staff(study, "twin");
        assertThat(changes).isNotEmpty();
        assertThat(changes.get(0)[0]).isEqualTo(35);
        assertThat(changes.get(0)[1]).isEqualTo(50);
        assertThat(changes).allSatisfy(change -> {
            assertThat((change[0] - 35) % 20).isZero();
            assertThat(change[2]).isBetween(50.0, 75.0);
        });
        assertThat(changes).anySatisfy(change -> assertThat(change[2]).isGreaterThan(60));
    }

    /** The twin's chip serves fewer tokens for ever, so its maker has more to gain from the other team; nobody is made or lost. */
    @Test
    void theSamePeopleGoWhereTheyDoMost() throws IOException {
        Path study = run("moving", "staffing: {rule: best_return, review_days: 10}\ntuning: {staff_elasticity: 0.5}\n");
        List<double[]> late = staff(study, "late");
        List<double[]> twin = staff(study, "twin");
        assertThat(late).isNotEmpty().hasSameSizeAs(twin);
        for (int i = 0; i < late.size(); i++) {
            assertThat(late.get(i)[0]).isEqualTo(twin.get(i)[0]);
            assertThat(late.get(i)[2] + twin.get(i)[2]).isCloseTo(100, within(ROUNDING));
        }
        // A maker with a single team has nowhere to move anybody.
        assertThat(staff(study, "early")).isEmpty();
    }

    @Test
    void maturingToolsMakeTheNextPortEasier() throws IOException {
        Path without = run("young", "");
        Path with = run("mature", "staffing: {tooling_gain: 0.02}\n");
        assertThat(share(with, "base", "late").get(89))
                .isEqualTo(share(without, "base", "late").get(89));
        assertThat(share(with, "base", "late").get(90))
                .isGreaterThan(share(without, "base", "late").get(90));
    }

    /** Between access to the second release and its day, who left the first has stopped there and who shares has not. */
    @Test
    void peopleWhoStayOnTheOldReleaseKeepMakingItFaster() throws IOException {
        String access = "access_rule: {kind: standard_practice, lead_days: 45, fidelity: 1}\n";
        Path gone = run("gone", access);
        Path shared = run("shared", access + "staffing: {next_release_share: 0.5}\n");
        Map<Integer, Double> left = share(gone, "base", "twin");
        Map<Integer, Double> stayed = share(shared, "base", "twin");
        assertThat(left.get(44)).isEqualTo(stayed.get(44));
        assertThat(left.get(89)).isEqualTo(left.get(46));
        assertThat(stayed.get(89)).isGreaterThan(stayed.get(46));
        assertThat(stayed.get(90)).isLessThan(left.get(90));
    }

    /**
     * Nobody tunes, so that on each release the leader has had the laggard's share since its access, 30 days before the release day. A
     * first version looked back across resets, and counted from the first release on.
     */
    @Test
    void daysBehindDoNotLookBackBeyondTheNewestRelease() throws IOException {
        Path file = temporary.resolve("days.yaml");
        String outcomes = "outcomes: [days_behind]\n";
        Files.writeString(
                file,
                WORLD.replaceAll("outcomes: .*\n", outcomes)
                                .replace("report_days: [0]", "report_days: [0, 50, 100, 200]")
                        + "access: {early: {lead_days: 30}}\ntuning: {successes_per_day: 0}\n");
        Path study = temporary.resolve("days");
        assertThat(Cli.run("run", file, "-o", study, "--quiet").err()).isEmpty();
        assertThat(column(study, "early_over_late.days_behind_day0")).containsOnly(30.0);
        assertThat(column(study, "early_over_late.days_behind_day50")).containsOnly(80.0);
        assertThat(column(study, "early_over_late.days_behind_day100")).containsOnly(40.0);
        assertThat(column(study, "early_over_late.days_behind_day200")).containsOnly(50.0);
        assertThat(Files.readString(study.resolve("curves.csv")))
                .contains("early_over_late,days_behind,179,20,119,")
                .contains("early_over_late,days_behind,180,20,30,");
    }

    /** Without tuning two alike stacks are level as soon as both run, so that the time behind is the wait for the bring-up. */
    @Test
    void theShareOfALifeBehindIsExact() throws IOException {
        Path study = run("behind", "tuning: {successes_per_day: 0}\n");
        assertThat(column(study, "early_over_late.life_share_behind_first")).containsOnly(0.0);
        assertThat(column(study, "late_over_twin.life_share_behind_first")).containsOnly(1.0);
        assertThat(column(study, "late_over_twin.software_parity_before_reset_first"))
                .containsOnly(0.0);
        Path waiting = temporary.resolve("waiting");
        Path file = temporary.resolve("behind.yaml");
        Cli cli = Cli.run(
                "run",
                file,
                "-o",
                waiting,
                "--quiet",
                "--set",
                "teams.late.bring_up.mean_days=30",
                "--set",
                "teams.late.bring_up.stages=2");
        assertThat(cli.err()).isEmpty();
        List<Double> ready = column(waiting, "late.ready_day");
        List<Double> behind = column(waiting, "early_over_late.life_share_behind_in_software_first");
        List<Double> overall = column(waiting, "early_over_late.life_share_behind_in_software_overall");
        List<Double> second = column(waiting, "early_over_late.life_share_behind_in_software_second");
        List<Double> third = column(waiting, "early_over_late.life_share_behind_in_software_third");
        for (int r = 0; r < ready.size(); r++) {
            assertThat(behind.get(r)).isCloseTo(Math.min(1, ready.get(r) / 90), within(ROUNDING));
            assertThat(overall.get(r)).isCloseTo((behind.get(r) + second.get(r) + third.get(r)) / 3, within(ROUNDING));
        }
    }
}
