package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real processes of every command that writes, killed at a system call that changes a file, or without room on the disk from one on: the same
 * command then ends with the same bytes, and nothing of the user's is touched. {@code tools/faults-at-calls.c} makes the fault; it needs gcc.
 * {@code -Dheadstart.kills=N} plays N of the calls of each command, drawn with a fixed seed; without it, all.
 */
class NightlyKills {
    private static final long FULL_TO_THE_END = 1_000_000_000;

    @TempDir
    private static Path temporary;

    private static Path library;
    private static Path experiment;
    private static Path study;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        library = temporary.resolve("faults.so");
        Process gcc = new ProcessBuilder(
                        "gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), "tools/faults-at-calls.c", "-ldl")
                .inheritIO()
                .start();
        assertThat(gcc.waitFor()).isZero();
        experiment = SweepFiles.write(temporary, "killed", SweepFiles.GRID);
        study = temporary.resolve("study");
        assertThat(Cli.run(arguments("run", study)).exitCode()).isZero();
    }

    /** What is given to the program, for a name of what is tried. */
    private static Object[] arguments(String what, Path directory) throws IOException {
        return switch (what) {
            case "run", "sweep" ->
                new Object[] {what, experiment, "-o", directory, "--quiet", "--threads", 1, "--replications", 2};
            case "calibrate" ->
                new Object[] {what, CalibrationFiles.small(temporary), "-o", directory, "--quiet", "--threads", 1};
            default -> new Object[] {"report", directory, "--format", what};
        };
    }

    private static boolean isReport(String what) {
        return List.of("html", "md", "pdf").contains(what);
    }

    /** A directory as it is before the command: empty but for a note, or for a report with a whole study. */
    private static Path before(String what, String name) throws IOException {
        Path directory = temporary.resolve(what + "-" + name);
        if (isReport(what)) {
            try (Stream<Path> files = Files.walk(study)) {
                for (Path file : files.toList()) {
                    Files.copy(file, directory.resolve(study.relativize(file)));
                }
            }
            Files.writeString(directory.resolve("notes.txt"), "mine");
        }
        return directory;
    }

    private static int play(String what, Path directory, Map<String, String> faults)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "headstart.cli.Headstart"));
        Arrays.stream(arguments(what, directory)).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("output.txt").toFile());
        builder.environment().putAll(faults);
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("FAULTS_BELOW", directory.toString());
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Calls of a command that change a file; of the parts of figures, which all are written alike, a few. */
    private static long[] calls(String what) throws IOException, InterruptedException {
        Path log = temporary.resolve(what + ".log");
        Path directory = before(what, "counted");
        assertThat(play(what, directory, Map.of("FAULTS_LOG", log.toString()))).isZero();
        int count = Files.readAllLines(log).size();
        long[] all = LongStream.rangeClosed(1, count).toArray();
        int asked = Integer.getInteger("headstart.kills", count);
        return asked >= count
                ? all
                : new Random(20260424 + count)
                        .longs(1, count + 1)
                        .distinct()
                        .limit(asked)
                        .sorted()
                        .toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "calibrate", "html", "md", "pdf"})
    void theSameCommandEndsWithTheSameBytes(String what) throws IOException, InterruptedException {
        Path whole = before(what, "whole");
        assertThat(Cli.run(arguments(what, whole)).exitCode()).isZero();
        Map<String, Integer> expected = ResultFiles.hashes(whole);
        int tried = 0;
        List<String> broken = new ArrayList<>();
        for (long call : calls(what)) {
            String how = List.of("kill", "torn", "full").get(tried++ % 3);
            Path directory = before(what, how + call);
            int code = play(
                    what,
                    directory,
                    Map.of(
                            "FAULTS_HOW",
                            how,
                            "FAULTS_AT",
                            Long.toString(call),
                            "FAULTS_FOR",
                            Long.toString(FULL_TO_THE_END)));
            String said = Files.readString(temporary.resolve("output.txt"));
            Cli again = Cli.run(arguments(what, directory));
            // The last calls of a command need no room: a disk that is full only then spoils nothing.
            boolean clear = how.equals("full") ? (code == 2 || code == 0) && !said.contains("Exception") : code == 137;
            if (!clear
                    || again.exitCode() != 0
                    || !ResultFiles.hashes(directory).equals(expected)) {
                broken.add(how + " at call " + call + ": code " + code + ", " + said + again.err());
            }
        }
        System.out.printf("%s: %d of %d end with the same bytes%n", what, tried - broken.size(), tried);
        assertThat(broken).isEmpty();
    }
}
