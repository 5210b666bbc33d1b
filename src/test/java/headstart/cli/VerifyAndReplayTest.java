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

    /** Changes the last number of the first run and mends its checksum. */
    private static byte[] withFirstRunChanged(byte[] journal) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(journal);
        int header = 20;
        int first = header + bytes.getInt(12) + 4;
        int length = bytes.getInt(first + 12);
        int last = first + header + length - 3;
        bytes.put(last, (byte) (bytes.get(last) ^ 1));
        CRC32C crc = new CRC32C();
        crc.update(journal, first + header, length);
        bytes.putInt(first + header + length, (int) crc.getValue());
        return journal;
    }

    @Test
    void everyFileIsComparedWithItsDigestFirst() throws IOException {
        assertThat(Cli.run("verify", study, "--runs", 1).out()).containsPattern("[0-9]+ files are as written\\.");
        Path changed = copy("changed");
        Files.writeString(changed.resolve("summary.csv"), Files.readString(changed.resolve("summary.csv")) + "x");
        Files.delete(changed.resolve("pairs.csv"));
        Cli cli = Cli.run("verify", changed, "--runs", 1);
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err())
                .contains(changed + "/summary.csv is not as it was written")
                .contains(changed + "/pairs.csv is missing.")
                .contains("make it again from the journal, without playing a run: headstart run ")
                .doesNotContain("--replace");
        assertThat(cli.out()).contains("all the same, bit for bit.");
    }

    @Test
    void aJournalThatIsShortIsNoCompleteStudy() throws IOException {
        Path cut = copy("cut");
        byte[] journal = Files.readAllBytes(cut.resolve("journal.bin"));
        Files.write(cut.resolve("journal.bin"), java.util.Arrays.copyOf(journal, journal.length / 2));
        Cli cli = Cli.run("verify", cut, "--runs", 1);
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).containsPattern("journal.bin holds [0-9]+ of 36 runs.");
        Files.delete(cut.resolve("journal.bin"));
        Cli none = Cli.run("verify", cut, "--runs", 1);
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("journal.bin holds 0 of 36 runs.");
        Cli again = Cli.run("run", SMALL, "-o", cut, "--quiet", "--replications", 12);
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("journal.bin is short: 0 of 36 records are intact and kept");
        assertThat(ResultFiles.hashes(cut)).isEqualTo(ResultFiles.hashes(study));
    }

    private static Path copy(String name) throws IOException {
        Path copy = temporary.resolve(name);
        try (java.util.stream.Stream<Path> files = Files.walk(study)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(study.relativize(file)));
            }
        }
        return copy;
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
