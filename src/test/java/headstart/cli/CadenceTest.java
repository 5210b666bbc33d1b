package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases on days that every run draws anew: law, pairing, exact results run by run, through the real command line. */
class CadenceTest {
    private static final String WORLD = """
            seed: 7
            replications: %d
            horizon_days: %d
            report_days: [0]
            releases:
              first: {day: 0, operators: {a: {share: 0.6, novelty: 1}, b: {share: 0.4, novelty: 0.5}}}
              second: {day: 90, operators: {a: {share: 0.6, novelty: 0.8}, b: {share: 0.4, novelty: 0.5}}}
              third: {day: 180, operators: {a: {share: 0.6, novelty: 0.8}, b: {share: 0.4, novelty: 0.5}}}
            teams:
              early: {chipmaker: A, tier: domestic, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, tier: partner, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            access_rule: {kind: everyone_at_release, lead_days: 30, fidelity: 1}
            outcomes: [life_share_behind, software_parity_before_reset, gap_area]
            scenarios: {nobody: {}, everybody: {access_rule: {kind: standard_practice}}}
            """;
    private static final String DRAWN = "cadence: {after: first, log_sd: 0.4}\n";

    @TempDir
    private Path temporary;

    private Path run(String name, int replications, int horizon, String more, Object... options) throws IOException {
        Path file = temporary.resolve(name + ".yaml");
        Files.writeString(file, String.format(WORLD, replications, horizon) + more);
        Path study = temporary.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of("run", file, "-o", study, "--quiet"));
        arguments.addAll(Arrays.asList(options));
        Cli cli = Cli.run(arguments.toArray());
        assertThat(cli.err()).isEmpty();
        return study;
    }

    /** Days of the releases in one run, as its trace tells them. */
    private static List<Double> days(Path study, String run) {
        return Cli.run("replay", study, run, "--trace")
                .out()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("release"))
                .map(line -> line.strip().split("[,\\s]+", -1)[0])
                .filter(day -> day.matches("-?[0-9].*"))
                .map(Double::valueOf)
                .toList();
    }

    /**
     * 80 runs. Logarithms of the distances over the planned ones, by the standard deviation, are standard normal, and neighbours do not
     * know each other: two tests, alpha 1e-3 in all.
     */
    @Test
    void distancesAreLogNormalAboutThePlannedOnesAndTheSameInAllScenarios() throws IOException {
        int runs = 80;
        Path study = run("law", runs, 900, DRAWN);
        double[] all = new double[2 * runs];
        double product = 0;
        for (int r = 0; r < runs; r++) {
            List<Double> days = days(study, "nobody/" + r);
            assertThat(days).hasSize(3).startsWith(0.0);
            if (r % 8 == 0) {
                assertThat(days(study, "everybody/" + r)).isEqualTo(days);
            }
            all[2 * r] = Math.log(days.get(1) / 90) / 0.4;
            all[2 * r + 1] = Math.log((days.get(2) - days.get(1)) / 90) / 0.4;
            product += all[2 * r] * all[2 * r + 1];
        }
        NormalDistribution normal = new NormalDistribution();
        assertThat(KolmogorovSmirnovTest.withDefaults()
                        .test(all, normal::cumulativeProbability)
                        .getPValue())
                .isGreaterThan(5e-4);
        assertThat(Math.abs(product / Math.sqrt(runs))).isLessThan(normal.inverseCumulativeProbability(1 - 2.5e-4));
    }

    /**
     * Between one access and the next lies the same time with and without a lead, whatever days a run has drawn: a lead on every release is
     * worth on each what it is worth on the first, run by run.
     */
    @Test
    void aLeadOnEveryReleaseDoesNotAddUpInAnyRun() throws IOException {
        HashSet<List<Double>> drawn = new HashSet<>();
        for (int seed = 1; seed <= 2; seed++) {
            Path study = run("lead" + seed, 1, 400, DRAWN, "--seed", seed);
            List<Double> days = days(study, "nobody/0");
            drawn.add(days);
            for (String team : List.of("early", "late")) {
                Map<Integer, Double> without = share(study, "nobody", team);
                Map<Integer, Double> with = share(study, "everybody", team);
                int compared = 0;
                for (int r = 0; r < days.size(); r++) {
                    double end = r + 1 < days.size() ? days.get(r + 1) : 400;
                    for (int day = (int) Math.ceil(days.get(r)); day + 30 < end; day++) {
                        assertThat(with.get(day)).isCloseTo(without.get(day + 30), within(1e-9));
                        compared++;
                    }
                }
                assertThat(compared).isGreaterThan(100);
            }
        }
        assertThat(drawn).hasSize(2);
    }

    private static Map<Integer, Double> share(Path study, String scenario, String team) throws IOException {
        Map<Integer, Double> byDay = new TreeMap<>();
        for (String line : Files.readAllLines(study.resolve("curves.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(scenario) && cells[1].equals(team) && cells[2].equals("roofline_share")) {
                byDay.put(Integer.parseInt(cells[3]), Double.parseDouble(cells[5]));
            }
        }
        return byDay;
    }

    @Test
    void withoutSpreadEveryReleaseComesAsPlannedAndNoByteChanges() throws IOException {
        Path without = run("without", 10, 270, "");
        Path with = run("with", 10, 270, "cadence: {after: first, log_sd: 0}\n");
        for (String table : List.of("runs.csv", "curves.csv", "summary.csv", "comparisons.csv", "bounds.csv")) {
            assertThat(with.resolve(table)).hasSameBinaryContentAs(without.resolve(table));
        }
        assertThat(days(with, "nobody/9")).containsExactly(0.0, 90.0, 180.0);
    }

    @Test
    void drawnDaysAreTheSameAtAnyNumberOfThreadsAndInAReplay() throws IOException {
        Path one = run("one", 12, 270, DRAWN, "--threads", 1);
        Path two = run("two", 12, 270, DRAWN, "--threads", 2);
        for (String table : List.of("runs.csv", "curves.csv", "journal.bin")) {
            assertThat(one.resolve(table)).hasSameBinaryContentAs(two.resolve(table));
        }
        assertThat(Cli.run("verify", one).exitCode()).isZero();
    }

    /** A release that the horizon cuts off has no life in that run: its outcomes are blank in both scenarios, and counted. */
    @Test
    void aReleaseThatComesTooLateIsBlankInThatRun() throws IOException {
        Path study = run("late", 40, 200, DRAWN);
        List<String> lines = Files.readAllLines(study.resolve("runs.csv"));
        int column = List.of(lines.get(0).split(",", -1)).indexOf("early_over_late.life_share_behind_third");
        int blank = 0;
        for (int r = 0; r < 40; r++) {
            boolean came = days(study, "nobody/" + r).size() == 3;
            String nobody = lines.get(1 + 2 * r).split(",", -1)[column];
            String everybody = lines.get(2 + 2 * r).split(",", -1)[column];
            assertThat(nobody.isEmpty()).isEqualTo(!came);
            assertThat(everybody.isEmpty()).isEqualTo(!came);
            blank += came ? 0 : 1;
        }
        assertThat(blank).isBetween(1, 39);
        assertThat(Files.readString(study.resolve("summary.csv")))
                .contains("nobody,early_over_late,life_share_behind_third," + (40 - blank) + ",");
        assertThat(Files.readAllLines(study.resolve("figures").resolve("by-release-life-share-behind.csv")))
                .hasSize(1 + 2 * 4)
                .anyMatch(line -> line.startsWith("early_over_late,life_share_behind_overall,everybody,40,"));
        assertThat(Files.readString(study.resolve("figures").resolve("releases.svg")))
                .contains("whose day every run draws");
    }

    @Test
    void aReleaseThatDoesNotExistIsAnswered() throws IOException {
        Path file = temporary.resolve("refused.yaml");
        Files.writeString(file, String.format(WORLD, 2, 270) + "cadence: {after: frst, log_sd: -1}\n");
        assertThat(Cli.run("config", "check", file).err())
                .contains("cadence.log_sd (-1) must be a number from 0 to 3.");
        Files.writeString(file, String.format(WORLD, 2, 270) + "cadence: {after: frst, log_sd: 1}\n");
        assertThat(Cli.run("config", "check", file).err())
                .contains("cadence.after (frst) must be a release: first, second, third.")
                .contains("Maybe first.");
        Files.writeString(
                file, String.format(WORLD, 2, 270).replace("nobody: {}", "nobody: {cadence: {log_sd: 0.1}}") + DRAWN);
        assertThat(Cli.run("config", "check", file).err())
                .contains("must have the teams, chips, release days, cadence,");
    }
}
