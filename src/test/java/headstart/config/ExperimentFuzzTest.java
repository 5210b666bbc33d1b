package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in a file, reading it answers: an experiment, or faults that say what is wrong. Two thousand mutants of the shipped studies,
 * of a small one that uses every kind of table, and of those tables; what can be read is read on as a sweep and as a calibration. Seeds are
 * fixed; {@code -Dheadstart.mutants=10} tries ten times as many.
 */
class ExperimentFuzzTest {
    private static final int TIMES = Integer.getInteger("headstart.mutants", 1);
    private static final int SHIPPED_MUTANTS = 17 * TIMES;
    private static final int SMALL_MUTANTS = 650 * TIMES;
    private static final int TABLE_MUTANTS = 100 * TIMES;
    private static final int FEW_DRAWS = 6;
    private static final Path EXPERIMENTS = Path.of("experiments");
    private static final List<String> ODD = List.of(
            "null",
            "-1",
            "1e999",
            "1e308",
            "-.inf",
            ".nan",
            "fifty",
            "[]",
            "{}",
            "true",
            "''",
            "[1, [2, {a: b}]]",
            "1" + "0".repeat(400),
            "&a [*a]",
            "!!binary aGk=",
            "0x10",
            "1_000",
            "2026-04-24",
            "{a: {b: c}}",
            "9223372036854775808",
            "\"\\u0000\"",
            "|",
            "- 1",
            "? x",
            "<<: 3",
            "昇腾",
            "{from: 0, to: 1e9, step: 1e-9}",
            "{values: [1, one]}",
            "operators.csv");
    private static final List<String> ODD_CELLS = List.of(
            "", " ", "-1", "1e308", "-1e308", "NaN", "inf", "1,5", "\"", "\"\"", "=1+1", "昇腾", "n.a.", "0x10", "1;2",
            "\u0000");

    private static final String SMALL = """
            title: Every kind of table
            seed: 7
            replications: 2
            horizon_days: 40
            report_days: [0, 30]
            chips: chips.csv
            releases:
              m: {day: 0, operators: operators.csv}
            teams:
              early: {chipmaker: A, chip: X100, starting_excess: {novel: 20}, bring_up: {stages: 2, mean_days: 3}}
              late: {chipmaker: B, chip: Y200, starting_excess: {novel: 20}, publishes: true}
            access: {early: {lead_days: 20, fidelity: 0.8}, late: {lead_days: 0}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            commons: {copy_rate_per_day: 0.05, portability: {default: 0.3}}
            baseline: equal
            scenarios:
              withheld: {}
              equal: {access: {late: {lead_days: 20}}}
            uncertain: posterior
            posterior: posterior.csv
            factors:
              access.early.lead_days: {low: 0, high: 60}
              teams.early.bring_up.stages: {values: [1, 2, 3]}
              tuning.allocation: {values: [profile_guided, uniform]}
            design: {kind: list, rows: rows.csv}
            decisions:
              a_day: {gap: early_over_late, outcome: gap_area, leads: [0, 10, 20]}
            outcomes: [day0_gap, days_to_parity, gap_area]
            calibration:
              data: series.csv
              targets:
                slow_series: {team: late, release: m}
                fast_series: {team: early, release: m}
              free:
                tuning.successes_per_day: {low: 0.02, high: 0.5, distribution: log_uniform}
                teams.late.starting_excess.novel: {low: 5, high: 300, distribution: log_uniform}
              replications: 16
              restarts: 1
              evaluations: 20
              particles: 20
              moves: 1
              draws: 10
            """;

    private static final Map<String, String> TABLES =
            Map.of("chips.csv", """
            chip,bf16_tflops_dense,fp8_tflops_dense,hbm_gb,hbm_tb_s,scaleup_gb_s
            X100,1000,2000,192,8.5,900
            Y200,1200,2400,144,4.5,500
            """, "operators.csv", """
            operator,gflop_per_token,hbm_mb_per_token,precision,novelty
            attention,10,20,fp8,1.0
            experts,30,5,fp8,0.5
            """, "posterior.csv", """
            tuning.difficulty_exponent,teams.early.starting_excess.novel
            0.5,10
            0.7,20
            0.9,30
            """, "rows.csv", """
            access.early.lead_days,teams.early.bring_up.stages,tuning.allocation
            0,1,uniform
            30,2,profile_guided
            60,3,uniform
            """, "series.csv", """
            series_id,metric,days_since_release,value,source
            slow_series,tok/s/GPU,1,30,made up
            slow_series,tok/s/GPU,20,260,made up
            fast_series,relative speed-up,1,1.0,made up
            fast_series,relative speed-up,30,2.5,made up
            """);

    @TempDir
    private static Path directory;

    /** How many were answered in which way, so that mutants that all fail at once are not taken for a success. */
    private final Map<String, Integer> answers = new HashMap<>();

    /** Those of the last mutant. */
    private List<Fault> faults = List.of();

    @BeforeAll
    static void writeTables() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        try (Stream<Path> files = Files.list(EXPERIMENTS.resolve("data"))) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        for (String name : shipped()) {
            Files.copy(EXPERIMENTS.resolve(name), directory.resolve(name));
        }
        Path draws = data.resolve("posterior-v4.csv");
        Files.write(draws, Files.readAllLines(draws).subList(0, FEW_DRAWS));
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            Files.writeString(directory.resolve(table.getKey()), table.getValue());
        }
    }

    @Test
    void theUnchangedStudyUsesEveryTable() throws IOException {
        assertAnswered(bytes(SMALL), "unchanged");
        assertThat(faults).isEmpty();
        assertThat(answers).isEqualTo(Map.of("played", 1, "swept", 1, "fitted", 1));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void changedShippedStudiesAreAnswered(String name) throws IOException {
        String whole = Files.readString(EXPERIMENTS.resolve(name));
        changedBytes(new Random(name.hashCode()), bytes(whole), SHIPPED_MUTANTS / 4);
        changedLines(new Random(name.hashCode() + 1L), whole, SHIPPED_MUTANTS - SHIPPED_MUTANTS / 4);
    }

    static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(EXPERIMENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void changedBytesOfASmallStudyAreAnswered() throws IOException {
        changedBytes(new Random(2), bytes(SMALL), SMALL_MUTANTS);
        assertThat(answers).containsKeys("played", "faulty");
    }

    private void changedBytes(Random random, byte[] whole, int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            byte[] mutant = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutant[random.nextInt(mutant.length)] = odd(random);
            }
            assertAnswered(mutant, "bytes, round " + round);
        }
    }

    private static byte odd(Random random) {
        return (byte) (random.nextBoolean() ? random.nextInt(256) : 32 + random.nextInt(95));
    }

    @Test
    void changedLinesOfASmallStudyAreAnswered() throws IOException {
        changedLines(new Random(4), SMALL, SMALL_MUTANTS);
        assertThat(answers).containsKeys("played", "swept", "fitted", "faulty");
    }

    private void changedLines(Random random, String whole, int rounds) throws IOException {
        List<String> lines = List.of(whole.split("\n", -1));
        for (int round = 0; round < rounds; round++) {
            List<String> mutant = new ArrayList<>(lines);
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutate(mutant, random);
            }
            assertAnswered(bytes(String.join("\n", mutant)), "lines, round " + round);
        }
    }

    private static void mutate(List<String> lines, Random random) {
        int i = random.nextInt(lines.size());
        String line = lines.get(i);
        int colon = line.indexOf(':');
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(i);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> lines.set(i, " ".repeat(random.nextInt(4)) + line.strip());
            case 3 -> lines.set(i, colon < 0 ? line : line.substring(0, colon) + "x" + line.substring(colon));
            case 4 -> lines.set(i, line.replaceFirst("(?<=: |\\[)[0-9.]+", odd(random, ODD)));
            default -> lines.set(i, colon < 0 ? line : line.substring(0, colon + 1) + " " + odd(random, ODD));
        }
    }

    private static String odd(Random random, List<String> odd) {
        return odd.get(random.nextInt(odd.size())).replace("\\", "\\\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chips.csv", "operators.csv", "posterior.csv", "rows.csv", "series.csv"})
    void changedTablesAreAnswered(String name) throws IOException {
        Path table = directory.resolve(name);
        String whole = TABLES.getOrDefault(name, "");
        Random random = new Random(name.hashCode());
        try {
            for (int round = 0; round < TABLE_MUTANTS; round++) {
                Files.write(table, round % 2 == 0 ? changedBytes(random, whole) : changedCells(random, whole));
                assertAnswered(bytes(SMALL), name + ", round " + round);
            }
        } finally {
            Files.writeString(table, whole);
        }
        assertThat(answers).containsKeys("played", "faulty");
    }

    private static byte[] changedBytes(Random random, String whole) {
        byte[] mutant = bytes(whole);
        for (int change = random.nextInt(3); change >= 0; change--) {
            mutant[random.nextInt(mutant.length)] = odd(random);
        }
        return mutant;
    }

    private static byte[] changedCells(Random random, String whole) {
        List<String> lines = new ArrayList<>(List.of(whole.split("\n")));
        for (int change = random.nextInt(2); change >= 0; change--) {
            int i = random.nextInt(lines.size());
            String[] cells = lines.get(i).split(",", -1);
            cells[random.nextInt(cells.length)] = ODD_CELLS.get(random.nextInt(ODD_CELLS.size()));
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(i);
                case 1 -> lines.add(lines.get(i));
                case 2 -> lines.set(i, lines.get(i) + ",");
                default -> lines.set(i, String.join(",", cells));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return bytes(String.join("\n", lines));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertAnswered(byte[] mutant, String what) throws IOException {
        Path file = Files.write(directory.resolve("mutant.yaml"), mutant);
        try {
            Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
            if (reading instanceof Reading.Loaded loaded) {
                assertThat(loaded.experiment().scenarios()).as(what).isNotEmpty();
                answers.merge("played", 1, Integer::sum);
                readOn(loaded, what);
            } else {
                answers.merge("faulty", 1, Integer::sum);
                assertWellFormed(((Reading.Faulty) reading).faults(), what);
            }
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new AssertionError(what + ":\n" + new String(mutant, StandardCharsets.UTF_8), e);
        }
    }

    private void readOn(Reading.Loaded loaded, String what) {
        if (SweepBuilder.of(loaded) instanceof SweepReading.Faulty faulty) {
            assertWellFormed(faulty.faults(), what);
        } else {
            answers.merge("swept", 1, Integer::sum);
        }
        if (CalibrationBuilder.of(loaded) instanceof CalibrationReading.Faulty faulty) {
            assertWellFormed(faulty.faults(), what);
        } else {
            answers.merge("fitted", 1, Integer::sum);
        }
    }

    private void assertWellFormed(List<Fault> found, String what) {
        faults = found;
        assertThat(faults).as(what).isNotEmpty();
        assertThat(faults).as(what).allSatisfy(ExperimentFuzzTest::assertWellFormed);
    }

    static void assertWellFormed(Fault fault) {
        List<String> lines = fault.message().lines().toList();
        assertThat(fault.path()).isNotBlank();
        assertThat(lines.get(0))
                .startsWith(fault.path())
                .endsWith(".")
                .doesNotContain("null.")
                .doesNotContain("Exception");
        assertThat(lines).hasSizeBetween(1, 2);
        if (lines.size() == 2) {
            assertThat(lines.get(1)).startsWith("Maybe ").endsWith(".");
        }
    }
}
