package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file, reading it answers: an experiment, or faults that say what is wrong. Seeds are fixed. */
class ExperimentFuzzTest {
    private static final int ROUNDS = 400;
    private static final Path SHIPPED = Path.of("experiments");
    private static final List<String> ODD = List.of(
            "null",
            "-1",
            "1e999",
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
            "<<: 3");

    @TempDir
    private Path directory;

    private byte[] shipped = new byte[0];
    private Path file = Path.of("");

    @BeforeEach
    void copyTheShippedStudy() throws IOException {
        shipped = Files.readAllBytes(SHIPPED.resolve("deepseek-v4.yaml"));
        file = directory.resolve("mutant.yaml");
        Files.createDirectory(directory.resolve("data"));
        for (String table : List.of("chips.csv", "operators_deepseek_v4_pro.csv")) {
            Files.copy(
                    SHIPPED.resolve("data").resolve(table),
                    directory.resolve("data").resolve(table));
        }
    }

    @Test
    void changedBytesNeverThrow() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutant = shipped.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutant[random.nextInt(mutant.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : 32 + random.nextInt(95));
            }
            assertAnswered(mutant, "bytes, round " + round);
        }
    }

    @Test
    void changedKeysAndValuesNeverThrow() throws IOException {
        Random random = new Random(2);
        String[] lines = new String(shipped, StandardCharsets.UTF_8).split("\n", -1);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> mutant = new ArrayList<>(List.of(lines));
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutate(mutant, random);
            }
            assertAnswered(String.join("\n", mutant).getBytes(StandardCharsets.UTF_8), "lines, round " + round);
        }
    }

    @Test
    void changedTablesNeverThrow() throws IOException {
        Random random = new Random(3);
        Path table = directory.resolve("data").resolve("chips.csv");
        byte[] chips = Files.readAllBytes(table);
        for (int round = 0; round < ROUNDS / 4; round++) {
            byte[] mutant = chips.clone();
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            mutant[random.nextInt(200)] = (byte) (32 + random.nextInt(95));
            Files.write(table, mutant);
            assertAnswered(shipped, "table, round " + round);
        }
    }

    private static void mutate(List<String> lines, Random random) {
        int i = random.nextInt(lines.size());
        String line = lines.get(i);
        int colon = line.indexOf(':');
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(i);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> lines.set(i, " ".repeat(random.nextInt(4)) + line.strip());
            case 3 -> lines.set(i, colon < 0 ? line : line.substring(0, colon) + "x" + line.substring(colon));
            default ->
                lines.set(
                        i, colon < 0 ? line : line.substring(0, colon + 1) + " " + ODD.get(random.nextInt(ODD.size())));
        }
    }

    private void assertAnswered(byte[] mutant, String what) throws IOException {
        Files.write(file, mutant);
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        if (reading instanceof Reading.Faulty faulty) {
            assertThat(faulty.faults()).as(what).isNotEmpty();
            assertThat(faulty.faults()).as(what).allSatisfy(ExperimentFuzzTest::assertWellFormed);
        } else {
            assertThat(((Reading.Loaded) reading).experiment().scenarios())
                    .as(what)
                    .isNotEmpty();
        }
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
