package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Operating points and the work of a step, late gains, doubt and buyers: each key written out with the value that does nothing leaves the bytes of a study that does not have it,
 * and with another value it does not.
 */
class NeutralKeysTest {
    private static final List<String> TABLES = List.of("runs.csv", "curves.csv", "summary.csv", "comparisons.csv");
    private static final String STUDY = """
            name: study
            seed: 11
            replications: 6
            horizon_days: 90
            report_days: [0, 30]
            chips:
              East 1: {vendor: East, fp8_tflops_dense: 1000, hbm_tb_s: 4, scaleup_gb_s: 400, launch_us: 2, price_usd_est: 10}
              West 1: {vendor: West, fp8_tflops_dense: 4000, hbm_tb_s: 8, scaleup_gb_s: 900, launch_us: 2, price_usd_est: 30}
            operating_points: {batch: {sequences_per_chip: 32}, fast: {tokens_per_s_per_user: 20}}
            releases:
              model:
                day: 0
                operators:
                  read: {precision: fp8, hbm_mb_fixed: 9000, hbm_mb_per_sequence: 40, gflop_per_sequence: 30, launches: 200, novelty: 0.7}
                  send: {precision: fp8, network_mb_fixed: 1, network_mb_per_sequence: 0.2, novelty: 0.7}
            teams:
              early: {chipmaker: East, chip: East 1, starting_excess: {novel: 20}}
              late: {chipmaker: West, chip: West 1, starting_excess: {novel: 20}, bring_up: {mean_days: 5}}
            access: {early: {lead_days: 30}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            scenarios: {held_back: {}, equal: {access: {late: {lead_days: 30}}}}
            market:
              buyers: individual
              inertia: 0.5
              segments: {home: {chips: 1000, buyers: 40, initial: {East 1: 0.5, West 1: 0.5}}}
              prices: {East 1: 10, West 1: 30}
              supply_per_year: {West 1: 20000}
              rules: {ban: {kind: forbid, chips: West 1, segments: home, from_day: 30}}
            outcomes: [gap_area, days_to_parity, tokens_served, adoption_share]
            """;

    @TempDir
    private static Path temporary;

    private static Path plain;

    @BeforeAll
    static void playWithout() throws IOException {
        Files.writeString(temporary.resolve("plain.yaml"), STUDY);
        plain = run("plain.yaml", "plain");
    }

    private static Path run(String file, String name) {
        Path study = temporary.resolve(name);
        Cli cli = Cli.run("run", temporary.resolve(file), "-o", study, "--quiet", "--no-live");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return study;
    }

    private static Path with(String key, String how) throws IOException {
        String name = how + Integer.toHexString(key.hashCode());
        Files.writeString(
                temporary.resolve(name + ".yaml"),
                "extends: plain.yaml\nname: study\n"
                        + key.replaceFirst("^\\{(.*)\\}$", "$1").replace(", posterior:", "\nposterior:") + "\n");
        return run(name + ".yaml", name);
    }

    @Test
    void whatIsPlayedBesideChangesNoByte() throws IOException {
        Path same = with(
                "alternatives: {wider: {parity_tolerance: 0.3}}\ndecisions: {first: {gap: early_over_late, replications: 2}}",
                "beside");
        for (String table : TABLES) {
            assertThat(same.resolve(table)).as(table).hasSameBinaryContentAs(plain.resolve(table));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tuning: {jump_rate_per_day: 0}| tuning: {jump_rate_per_day: 0.1}",
                "tuning: {jump_rate_per_day: 0, jump_mean_log: 2}| tuning: {jump_rate_per_day: 0.1, jump_mean_log: 2}",
                "teams: {late: {late_start: {probability: 0, mean_days: 40}}}| teams: {late: {late_start: {probability: 1, mean_days: 40}}}",
                "teams: {late: {features: {mtp: {mean_days: 9, speedup: 1}}}}| teams: {late: {features: {mtp: {mean_days: 9, speedup: 2}}}}",
                "releases: {model: {novelty_by_team: {late: 0.7}}}| releases: {model: {novelty_by_team: {late: 0.2}}}",
                "operating_points: {fast: {features: all}}| operating_points: {fast: {tokens_per_s_per_user: 25}}",
                "operating_points: {fast: {most_sequences_per_chip: 1e6}}| operating_points: {fast: {most_sequences_per_chip: 4}}",
                "batches: {most_sequences_per_chip: 1e6}| batches: {most_sequences_per_chip: 4}",
                "batches: {least_sequences_per_chip: 1e-6}| batches: {least_sequences_per_chip: 4000}",
                "gaps: {early_over_late: {point: batch}}| gaps: {early_over_late: {leader: late, laggard: early}}",
                "market: {smuggled_share: {West 1: 0}}| market: {smuggled_share: {West 1: 0.5}}",
                "market: {queue: false}| market: {queue: true}",
                "market: {rules: {both: {kind: approval, chips: East 1, segments: home, from_day: -900, approved_from: {us: -800, china: -700}}}}|"
                        + " market: {rules: {both: {kind: approval, chips: East 1, segments: home, from_day: -900, approved_from: {us: -800, china: 50}}}}",
                "chips: {West 1: {launch_us: null}}| chips: {West 1: {launch_us: 20}}",
                "releases: {model: {operators: {send: {gflop_per_sequence: 0}}}}| releases: {model: {operators: {send: {gflop_per_sequence: 9000}}}}",
                "releases: {model: {operators: {send: {hbm_mb_fixed: 0}}}}| releases: {model: {operators: {send: {hbm_mb_fixed: 900}}}}",
                "releases: {model: {operators: {send: {hbm_mb_per_sequence: 0}}}}| releases: {model: {operators: {send: {hbm_mb_per_sequence: 90}}}}",
                "releases: {model: {operators: {read: {network_mb_fixed: 0}}}}| releases: {model: {operators: {read: {network_mb_fixed: 9000}}}}",
                "releases: {model: {operators: {read: {network_mb_per_sequence: 0}}}}| releases: {model: {operators: {read: {network_mb_per_sequence: 900}}}}",
                "releases: {model: {operators: {send: {launches: 0}}}}| releases: {model: {operators: {send: {launches: 100}}}}",
                "releases: {model: {operators: {read: {touched_share: 1}}}}| releases: {model: {operators: {read: {touched_share: 0.01}}}}",
                "releases: {model: {operators: {read: {group_chips: 1}}}}|"
                        + " releases: {model: {operators: {read: {group_chips: 8, touched_share: 0.001}}}}",
                "uncertain: none| {uncertain: posterior, posterior: {tuning.successes_per_day: [0.05, 0.2]}}",
                "market: {segments: {home: {initial: {West 1: 0.5}}}}| market: {segments: {home: {initial: {West 1: 0.1}}}}"
            })
    void aKeyThatDoesNothingChangesNoByte(String neutral, String active) throws IOException {
        Path same = with(neutral, "neutral");
        for (String table : TABLES) {
            assertThat(same.resolve(table)).as(neutral + table).hasSameBinaryContentAs(plain.resolve(table));
        }
        Path other = with(active, "active");
        assertThat(Files.readString(other.resolve("runs.csv")) + Files.readString(other.resolve("curves.csv")))
                .as(active)
                .isNotEqualTo(
                        Files.readString(plain.resolve("runs.csv")) + Files.readString(plain.resolve("curves.csv")));
    }
}
