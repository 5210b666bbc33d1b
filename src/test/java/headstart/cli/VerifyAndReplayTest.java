package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored runs can be played again, and a difference is found and named. */
class VerifyAndReplayTest {
    private static final Path SMALL = Path.of("experiments", "02-scenarios.yaml");

    @TempDir
    private static Path temporary;

    private static Path study;

    @BeforeAll
    static void play() {
        study = temporary.resolve("study");
        assertThat(Cli.run("run", SMALL, "-o", study, "--quiet", "--replications", 12)
                        .exitCode())
                .isZero();
    }

    private static String firstScenario() throws IOException {
        return Files.readAllLines(study.resolve("runs.csv")).get(1).split(",")[0];
    }

    @Test
    void aSampleOfTheRunsIsPlayedAgain() {
        Cli cli = Cli.run("verify", study, "--runs", 10);
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).startsWith("10 of ").contains("stored runs played again: all the same, bit for bit.");
    }

    @Test
    void oneChangedDigitIsFoundAndNamed() throws IOException {
        Path broken = Files.createDirectory(temporary.resolve("broken"));
        for (String file : new String[] {"manifest.json", "experiment.yaml"}) {
            Files.copy(study.resolve(file), broken.resolve(file));
        }
        Files.write(
                broken.resolve("journal.bin"), withFirstRunChanged(Files.readAllBytes(study.resolve("journal.bin"))));
        Cli cli = Cli.run("verify", broken, "--runs", 1_000_000);
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err())
                .contains(firstScenario() + "/0 differs: digest ")
                .contains("step ")
                .contains("Maybe look closer with: headstart replay " + broken + " " + firstScenario() + "/0 --trace");
    }

    /** Changes the last number of the first record and mends its checksum. */
    private static byte[] withFirstRunChanged(byte[] journal) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(journal);
        int length = bytes.getInt(0);
        bytes.put(4 + length - 3, (byte) (bytes.get(4 + length - 3) ^ 1));
        CRC32C crc = new CRC32C();
        crc.update(journal, 4, length);
        bytes.putInt(4 + length, (int) crc.getValue());
        return journal;
    }

    @Test
    void oneRunIsReplayedWithItsOutcomes() throws IOException {
        Cli cli = Cli.run("replay", study, firstScenario() + "/7");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.err()).contains(", as stored.");
        String line = Files.readAllLines(study.resolve("runs.csv")).stream()
                .filter(row -> row.startsWith(scenarioUnchecked() + ",0,7,"))
                .findFirst()
                .orElseThrow();
        String header = Files.readAllLines(study.resolve("runs.csv")).get(0);
        assertThat(cli.out()).contains(header.split(",")[3] + ": " + line.split(",")[3]);
    }

    private static String scenarioUnchecked() {
        try {
            return firstScenario();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aTraceTellsTheEventsInOrder() throws IOException {
        Cli cli = Cli.run("replay", study, firstScenario() + "/3", "--trace");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).startsWith("day,event,team,release,operator,excess_before,excess_after\n");
        double[] days = cli.out()
                .lines()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[0]))
                .toArray();
        assertThat(days.length).isGreaterThan(10);
        assertThat(days).isSorted();
        assertThat(cli.out()).contains(",access,").contains(",improvement,").contains(",release,");
    }

    @Test
    void aRunThatDoesNotExistIsRefused() throws IOException {
        Cli cli = Cli.run("replay", study, "nobody/3");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("RUN (nobody/3) must be SCENARIO/REPLICATION, with a scenario among");
        Cli late = Cli.run("replay", study, firstScenario() + "/12");
        assertThat(late.exitCode()).isEqualTo(2);
        assertThat(late.err()).contains("must name a replication from 0 to 11.");
    }

    @Test
    void aDirectoryWithoutResultsIsRefused() {
        Cli cli = Cli.run("verify", temporary);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("is not a result directory: it has no manifest.json.");
    }
}
