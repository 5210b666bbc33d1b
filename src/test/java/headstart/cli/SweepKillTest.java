package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are killed, or run out of disk, lose nothing that was stored. */
class SweepKillTest {
    private static final int KILLS = 20;
    private static final int REPLICATIONS = 30_000;

    @TempDir
    private Path temporary;

    private Process start(String shell, Path file, Path directory, int replications) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", shell + "exec \"$@\"", "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "headstart.cli.Headstart",
                "sweep",
                file.toString(),
                "-o",
                directory.toString(),
                "--quiet",
                "--scenario",
                "withheld",
                "--replications",
                Integer.toString(replications)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("output.txt").toFile())
                .start();
    }

    @Test
    void killedAtTwentyRandomMomentsTheSweepEndsWithTheSameBytes() throws IOException, InterruptedException {
        Path file = SweepFiles.write(temporary, "killed", SweepFiles.GRID);
        Path directory = temporary.resolve("killed");
        Random moments = new Random(20260424);
        int inFlight = 0;
        for (int i = 0; i < KILLS; i++) {
            long before = size(directory);
            Process process = start("", file, directory, REPLICATIONS);
            awaitGrowth(process, directory, before, i % 4 == 0 ? 0 : 1500);
            Thread.sleep(moments.nextInt(i % 4 == 0 ? 1000 : 300));
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(137);
            assertThat(size(directory)).isGreaterThanOrEqualTo(before - 1000);
            inFlight += size(directory) > before ? 1 : 0;
        }
        // Three of four kills wait until the process stores runs; the others may meet it while it starts.
        assertThat(inFlight).isGreaterThanOrEqualTo(KILLS * 3 / 4);
        Process last = start("", file, directory, REPLICATIONS);
        assertThat(last.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();
        Path whole = temporary.resolve("whole");
        Process straight = start("", file, whole, REPLICATIONS);
        assertThat(straight.waitFor(300, TimeUnit.SECONDS)).isTrue();
        Map<String, Integer> expected = ResultFiles.hashes(whole);
        assertThat(expected).containsKeys("journal.bin", "runs.parquet", "points.csv", "responses.csv", "report.html");
        assertThat(ResultFiles.hashes(directory)).isEqualTo(expected);
    }

    private static void awaitGrowth(Process process, Path directory, long before, int polls)
            throws IOException, InterruptedException {
        for (int i = 0; i < polls && process.isAlive() && size(directory) <= before; i++) {
            Thread.sleep(20);
        }
    }

    private static long size(Path directory) throws IOException {
        Path journal = directory.resolve("journal.bin");
        return Files.exists(journal) ? Files.size(journal) : 0;
    }

    /** A limit on the size of files stands for a full disk: writing beyond it fails in the same way. */
    @Test
    void aFullDiskEndsCleanlyAndKeepsWhatIsDone() throws IOException, InterruptedException {
        Path file = SweepFiles.write(temporary, "full", SweepFiles.GRID);
        Path directory = temporary.resolve("full");
        Process process = start("ulimit -f 64; ", file, directory, 3000);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(temporary.resolve("output.txt"), StandardCharsets.UTF_8))
                .contains("journal.bin")
                .contains("What was written before is kept")
                .doesNotContain("Exception");
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(size(directory)).isBetween(50_000L, 65_536L);
        Process again = start("", file, directory, 3000);
        assertThat(again.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isZero();
        Path whole = temporary.resolve("whole");
        assertThat(start("", file, whole, 3000).waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(ResultFiles.hashes(directory)).isEqualTo(ResultFiles.hashes(whole));
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws IOException, InterruptedException {
        Path file = SweepFiles.write(temporary, "unwritable", SweepFiles.GRID);
        Process process = start("", file, Path.of("/proc/headstart"), 2);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(temporary.resolve("output.txt"), StandardCharsets.UTF_8))
                .contains("/proc/headstart: no directory can be made there.\nMaybe give another directory with -o.")
                .doesNotContain("kept")
                .doesNotContain("\tat ");
    }
}
