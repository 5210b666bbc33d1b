package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The world around the tuning, taken out of a file that has all of it, leaves the bytes of a file that never had any. */
class WorldOffTest {
    private static final List<String> TABLES = List.of(
            "runs.csv",
            "curves.csv",
            "summary.csv",
            "comparisons.csv",
            "differences.csv",
            "rankings.csv",
            "bounds.csv",
            "waiting_times.csv",
            "journal.bin",
            "experiment.yaml");
    private static final String PLAIN = """
            name: study
            seed: 11
            replications: 8
            horizon_days: 100
            report_days: [0, 30]
            releases:
              first: {day: 0, operators: {a: {share: 0.6, novelty: 1}, b: {share: 0.4, novelty: 0.5}}}
            teams:
              early: {chipmaker: A, tier: domestic, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}, publishes: true}
              late: {chipmaker: B, tier: partner, roofline_tokens_per_s: 900, starting_excess: {novel: 20}, bring_up: {mean_days: 5}}
            access: {early: {lead_days: 30}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            outcomes: [gap_area, days_to_parity, tokens_served]
            scenarios: {held_back: {}, equal: {access: {late: {lead_days: 30}}}}
            """;
    private static final String WORLD = """
            extends: plain.yaml
            name: study
            releases:
              second: {day: 50, operators: {a: {share: 0.6, novelty: 1}, b: {share: 0.4, novelty: 0.5}}}
              third: {day: 80, operators: {a: {share: 0.6, novelty: 1}, b: {share: 0.4, novelty: 0.5}}}
            cadence: {after: first, log_sd: 0.3}
            access_rule: {kind: domestic_first, lead_days: 20}
            staffing: {rule: follow_share, response: 2, review_days: 10, hiring_delay_days: 5, tooling_gain: 0.01}
            market:
              buyers: individual
              segments: {home: {chips: 1000, buyers: 30, initial: {early: 1, late: 1}}}
              prices: {early: 1, late: 1}
              rules: {ban: {kind: forbid, chips: late, segments: home, from_day: 40}}
            outcomes: [gap_area, days_to_parity, tokens_served, adoption_share, life_share_behind]
            """;
    private static final String OFF = """
            extends: world.yaml
            name: study
            releases: {second: null, third: null}
            cadence: null
            access_rule: null
            staffing: null
            market: null
            outcomes: [gap_area, days_to_parity, tokens_served]
            """;

    @TempDir
    private Path temporary;

    private Path run(String name, String text) throws IOException {
        Path file = Files.writeString(temporary.resolve(name + ".yaml"), text);
        Path study = temporary.resolve(name);
        Cli cli = Cli.run("run", file, "-o", study, "--quiet");
        assertThat(cli.err()).isEmpty();
        return study;
    }

    @Test
    void everyPartTakenOutLeavesTheBytesOfAStudyThatNeverHadIt() throws IOException {
        Path plain = run("plain", PLAIN);
        Path world = run("world", WORLD);
        Path off = run("off", OFF);
        for (String table : TABLES) {
            assertThat(off.resolve(table)).as(table).hasSameBinaryContentAs(plain.resolve(table));
        }
        assertThat(Files.readString(world.resolve("summary.csv")))
                .isNotEqualTo(Files.readString(plain.resolve("summary.csv")));
    }

    /** Each part alone, written out in the form that does nothing. */
    @Test
    void partsThatDoNothingChangeNoByteOfAnyTable() throws IOException {
        Path plain = run("plain", PLAIN);
        List<String> idle = List.of(
                "staffing: {rule: fixed, response: 5, review_days: 3}\n",
                "cadence: {after: first, log_sd: 2}\n",
                "access_rule: {kind: everyone_at_release}\n");
        for (int i = 0; i < idle.size(); i++) {
            Path with = run("idle" + i, "extends: plain.yaml\nname: study\n" + idle.get(i));
            for (String table : TABLES.subList(0, 8)) {
                assertThat(with.resolve(table)).as(idle.get(i) + table).hasSameBinaryContentAs(plain.resolve(table));
            }
        }
    }
}
