package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command that writes, after it was killed at any system call that changes a file, or in the middle of a write, and after it found no room on the disk
 * from any call on: the same command then ends with the same bytes, and nothing of the user's is touched.
 * {@code tools/faults-at-calls.c} makes the faults, or the directories that kills would leave; it needs gcc. Of calls in a row that do the
 * same to the same file some stand for all. {@code -Dheadstart.kills=N} plays N of the calls of each command, drawn with a fixed seed.
 */
class NightlyKills {
    @TempDir
    private static Path temporary;

    /** As small as a study can be that has every kind of table and figure. */
    private static final String EXPERIMENT = """
            name: killed
            seed: 7
            replications: 2
            horizon_days: 20
            report_days: [0, 10]
            outcomes: [gap_area]
            releases:
              model:
                operators: {attention: {share: 0.4, novelty: 1}, experts: {share: 0.6, novelty: 0.7}}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            scenarios: {withheld: {}, equal: {access: {late: {lead_days: 30}}}}
            baseline: equal
            factors:
              access.early.lead_days: {values: [0, 30]}
            design: {kind: grid}
            """;

    private static Path library;
    private static Path program;
    private static Path classes;
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
        experiment = Files.writeString(temporary.resolve("killed.yaml"), EXPERIMENT);
        study = temporary.resolve("study");
        assertThat(Cli.run(arguments("run", study)).exitCode()).isZero();
        archive();
    }

    /** The program as a jar with its classes laid out for memory, which halves what a process costs. */
    private static void archive() throws IOException, InterruptedException {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        program = temporary.resolve("headstart.jar");
        assertThat(jar.run(System.out, System.err, "-cf", program.toString(), "-C", "target/classes", "."))
                .isZero();
        classes = temporary.resolve("headstart.jsa");
        List<String> command = command("run", temporary.resolve("archived"));
        command.set(1, "-XX:ArchiveClassesAtExit=" + classes);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("archive.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> command(String what, Path directory) throws IOException {
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(":"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:SharedArchiveFile=" + classes,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                program + ":" + libraries,
                "headstart.cli.Headstart"));
        Arrays.stream(arguments(what, directory)).map(String::valueOf).forEach(command::add);
        return command;
    }

    /** What is given to the program, for a name of what is tried. */
    private static Object[] arguments(String what, Path directory) throws IOException {
        return switch (what) {
            case "run", "sweep" ->
                new Object[] {what, experiment, "-o", directory, "--quiet", "--no-live", "--threads", 1};
            case "calibrate" ->
                new Object[] {what, CalibrationFiles.small(temporary), "-o", directory, "--quiet", "--threads", 1};
            default -> new Object[] {"report", directory, "--no-live", "--format", what};
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
        ProcessBuilder builder = new ProcessBuilder(command(what, directory))
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("output.txt").toFile());
        builder.environment().putAll(faults);
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("FAULTS_BELOW", directory.toString());
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** One process gives the command for a directory for each call, below which the disk is full from that call on. */
    private static void playOnFullDisks(String what, List<Integer> calls, Path said)
            throws IOException, InterruptedException {
        Path pattern = temporary.resolve(what + "-full-NUMBER");
        for (int call : calls) {
            before(what, "full-" + call);
        }
        List<String> command = command(what, pattern);
        int program = command.indexOf("headstart.cli.Headstart");
        command.set(program, "headstart.cli.ManyTimes");
        command.addAll(program + 1, List.of(said.toString(), calls.toString()));
        command.set(program - 1, command.get(program - 1) + ":target/test-classes");
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("FAULTS_HOW", "full-each");
        builder.environment()
                .put("FAULTS_BELOW", temporary.resolve(what + "-full-").toString());
        assertThat(builder.start().waitFor()).isZero();
    }

    /** Calls of a command that change a file, by their place; of calls in a row that do the same to the same file, the first and the last. */
    private static List<Integer> calls(String what) throws IOException, InterruptedException {
        Path log = temporary.resolve(what + ".log");
        Path directory = before(what, "counted");
        assertThat(play(what, directory, Map.of("FAULTS_LOG", log.toString()))).isZero();
        List<String> calls = Files.readAllLines(log);
        List<Integer> turns = IntStream.range(0, calls.size())
                .filter(i -> i == 0
                        || i == calls.size() - 1
                        || !calls.get(i).equals(calls.get(i - 1))
                        || !calls.get(i).equals(calls.get(i + 1)))
                .mapToObj(i -> i + 1)
                .toList();
        System.out.printf("%s: %d calls, %d of them by themselves%n", what, calls.size(), turns.size());
        return turns;
    }

    /** All of them, or as many as are asked for. */
    private static <T> List<T> some(List<T> all) {
        int asked = Integer.getInteger("headstart.kills", all.size());
        if (asked >= all.size()) {
            return all;
        }
        return new Random(20260424 + all.size())
                .ints(0, all.size())
                .distinct()
                .limit(asked)
                .sorted()
                .mapToObj(all::get)
                .toList();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What a command leaves that is given once more in a directory; empty where it ends with the bytes that are expected. */
    private static Optional<String> again(String what, Path directory, Map<String, Integer> expected)
            throws IOException {
        Cli again = Cli.run(arguments(what, directory));
        boolean same = again.exitCode() == 0 && ResultFiles.hashes(directory).equals(expected);
        if (Files.exists(directory)) {
            delete(directory);
        }
        return same ? Optional.empty() : Optional.of("code " + again.exitCode() + ", " + again.err());
    }

    private static Map<String, Integer> expected(String what, String name) throws IOException {
        Path whole = before(what, name);
        assertThat(Cli.run(arguments(what, whole)).exitCode()).isZero();
        return ResultFiles.hashes(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "pdf", "sweep", "calibrate", "html", "run"})
    void afterAKillTheSameCommandEndsWithTheSameBytes(String what) throws IOException, InterruptedException {
        Map<String, Integer> expected = expected(what, "whole");
        Path states = Files.createDirectory(temporary.resolve("states-" + what));
        Map<String, String> plan = Map.of("FAULTS_HOW", "states", "FAULTS_STATES", states.toString());
        assertThat(play(what, before(what, "watched"), plan)).isZero();
        List<Path> left;
        try (Stream<Path> files = Files.list(states)) {
            left = files.sorted().toList();
        }
        List<String> broken = new ArrayList<>();
        for (Path state : some(left)) {
            again(what, state, expected).ifPresent(how -> {
                broken.add(state.getFileName() + ": " + how);
                System.out.println(what + " " + broken.get(broken.size() - 1));
            });
        }
        System.out.printf(
                "%s: %d of %d after a kill%n",
                what, some(left).size() - broken.size(), some(left).size());
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "pdf", "sweep", "calibrate", "html", "run"})
    void afterAFullDiskTheSameCommandEndsWithTheSameBytes(String what) throws IOException, InterruptedException {
        Map<String, Integer> expected = expected(what, "roomy");
        List<String> broken = new ArrayList<>();
        List<Integer> calls = some(calls(what));
        Path said = Files.createDirectory(temporary.resolve("said-" + what));
        playOnFullDisks(what, calls, said);
        for (int call : calls) {
            String ended = Files.readString(said.resolve(Integer.toString(call)));
            // The last calls of a command need no room: a disk that is full only then spoils nothing.
            boolean clear = (ended.startsWith("2 ") || ended.startsWith("0 ")) && !ended.contains("Exception");
            Optional<String> again = again(what, temporary.resolve(what + "-full-" + call), expected);
            if (!clear || again.isPresent()) {
                broken.add("call " + call + ": " + ended + again.orElse(""));
                System.out.println(what + " " + broken.get(broken.size() - 1));
            }
        }
        System.out.printf("%s: %d of %d after a full disk%n", what, calls.size() - broken.size(), calls.size());
        assertThat(broken).isEmpty();
    }
}
