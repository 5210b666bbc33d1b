package headstart.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A master and two workers on the loopback address, each a process of Spark's own class: what is played there is, byte for byte, what this
 * machine plays alone, whoever is killed on the way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkClusterIT {
    private static final Path PLUGIN = Path.of("examples", "plugin", "target", "example-plugin.jar");

    @TempDir
    private static Path temporary = Path.of("");

    private Path cluster = Path.of("");
    private String master = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        cluster = temporary.resolve("cluster");
        master = Commands.script("tools/spark-cluster.sh", "start", cluster, 2);
        assertThat(master).startsWith("spark://127.0.0.1:");
        Commands.script("examples/plugin/build");
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        Commands.script("tools/spark-cluster.sh", "stop", cluster);
    }

    private Path place(String name) {
        return temporary.resolve(name);
    }

    private Process startOnCluster(String name, Object... arguments) throws IOException {
        Object[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.<Object>of("--engine", "spark", "--master", master, "-o", place(name)))
                .toArray();
        return Commands.start(place(name + ".txt"), all);
    }

    private Commands.Ended onCluster(String name, Object... arguments) throws IOException, InterruptedException {
        return Commands.ended(startOnCluster(name, arguments), place(name + ".txt"));
    }

    private Commands.Ended here(String name, Object... arguments) throws IOException, InterruptedException {
        Object[] all = Stream.concat(Stream.of(arguments), Stream.<Object>of("-o", place(name)))
                .toArray();
        return Commands.run(place(name + ".txt"), all);
    }

    /** All files of a result directory but its manifest. */
    private Map<String, byte[]> files(String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String relative = place(name).relativize(file).toString();
                if (!relative.endsWith("manifest.json")) {
                    files.put(relative, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private void requireSameBytes(String name, String other) throws IOException {
        Map<String, byte[]> files = files(name);
        Map<String, byte[]> others = files(other);
        assertThat(files).containsKey("journal.bin");
        assertThat(files.keySet()).isEqualTo(others.keySet());
        files.forEach((file, bytes) -> {
            if (file.startsWith("report.")) {
                assertThat(untimed(bytes)).as(file).isEqualTo(untimed(others.get(file)));
            } else {
                assertThat(bytes).as(file).isEqualTo(others.get(file));
            }
        });
        assertThat(files).containsKey("report.html");
    }

    /** A page without how long its study took. */
    private static String untimed(byte[] page) {
        return new String(page, StandardCharsets.UTF_8).replaceAll("[0-9.]+ s\\b", "TIME");
    }

    private long bytesOfJournal(String name) throws IOException {
        Path journal = place(name).resolve("journal.bin");
        return Files.exists(journal) ? Files.size(journal) : 0;
    }

    /** Waits until a command that plays has left so many bytes of runs. */
    private void awaitJournal(String name, long bytes, Process process) throws IOException, InterruptedException {
        while (bytesOfJournal(name) < bytes) {
            assertThat(process.isAlive())
                    .as(Files.readString(place(name + ".txt")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void aStudyWithPlugInsIsTheSameAndVerifies() throws IOException, InterruptedException {
        Object[] study = {"run", "examples/plugin/every-kind.yaml", "--replications", 40, "--quiet"};
        Commands.Ended local = here("plugins-here", study);
        assertThat(local.code()).as(local.err()).isZero();
        Commands.Ended spark = onCluster("plugins", study);
        assertThat(spark.code()).as(spark.err()).isZero();
        requireSameBytes("plugins", "plugins-here");
        Commands.Ended verified = Commands.run(place("verify.txt"), "verify", place("plugins"));
        assertThat(verified.out()).contains("80 of 80 stored runs played again: all the same");
        Commands.Ended more = onCluster(
                "plugins",
                "run",
                "examples/plugin/every-kind.yaml",
                "--replications",
                45,
                "--plugins",
                PLUGIN,
                "--quiet");
        assertThat(more.code()).as(more.err()).isZero();
        assertThat(Commands.run(place("verify.txt"), "verify", place("plugins")).out())
                .contains("90 of 90 stored runs played again: all the same");
    }

    @Test
    void aSweepLosesAWorkerAndIsTheSame() throws IOException, InterruptedException {
        Object[] sweep = {"sweep", "experiments/screening.yaml", "--replications", 3, "--format", "csv"};
        Process process = startOnCluster("worker", sweep);
        awaitJournal("worker", 10_000, process);
        long worker =
                Long.parseLong(Files.readString(cluster.resolve("worker-1.pid")).strip());
        ProcessHandle.of(worker).orElseThrow().destroyForcibly();
        Commands.Ended spark = Commands.ended(process, place("worker.txt"));
        assertThat(spark.code()).as(spark.err()).isZero();
        assertThat(spark.err()).contains("is lost").contains("its runs are played elsewhere");
        Commands.Ended local = here("worker-here", sweep);
        assertThat(local.code()).as(local.err()).isZero();
        requireSameBytes("worker", "worker-here");
    }

    @Test
    void aKilledDriverGoesOn() throws IOException, InterruptedException {
        Object[] sweep = {"sweep", "experiments/screening.yaml", "--replications", 2, "--seed", 7};
        Process process = startOnCluster("driver", sweep);
        awaitJournal("driver", 10_000, process);
        process.destroyForcibly().waitFor();
        long kept = bytesOfJournal("driver");
        assertThat(place("driver").resolve("report.html")).doesNotExist();
        Commands.Ended spark = onCluster("driver", sweep);
        assertThat(spark.code()).as(spark.err()).isZero();
        assertThat(spark.err()).contains("of them stored already");
        assertThat(bytesOfJournal("driver")).isGreaterThan(kept);
        here("driver-here", sweep);
        requireSameBytes("driver", "driver-here");
    }

    private static final String FAILING = """
            extends: %s
            name: failing
            outcomes: [gap_area, days_to_parity]
            tuning: {regression_mean_log_jump: 10, repair_rate_per_day: 0, successes_per_day: 0}
            factors:
              tuning.regression_rate_per_day: {values: [0, 100]}
              access.early.lead_days: {values: [0, 30]}
            design: {kind: grid}
            on_failure: %s
            """;

    private Path failing(String onFailure) throws IOException {
        Path base = Path.of("experiments", "02-scenarios.yaml").toAbsolutePath();
        return Files.writeString(place(onFailure + ".yaml"), FAILING.formatted(base, onFailure));
    }

    @ParameterizedTest
    @CsvSource({"finish, 1", "ignore, 0", "stop, 1"})
    void failedRunsAreNamedWithTheirMachine(String onFailure, int code) throws IOException, InterruptedException {
        Object[] sweep = {"sweep", failing(onFailure), "--replications", 30, "--quiet"};
        Commands.Ended spark = onCluster(onFailure, sweep);
        Commands.Ended local = here(onFailure + "-here", sweep);
        assertThat(spark.code()).as(spark.err()).isEqualTo(code);
        assertThat(local.code()).as(local.err()).isEqualTo(code);
        String failures = Files.readString(place(onFailure).resolve("failures.csv"));
        assertThat(failures.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(" on 127.0.0.1"));
        assertThat(failures.replace(" on 127.0.0.1", "").replace(onFailure + " ", onFailure + "-here "))
                .isEqualTo(Files.readString(place(onFailure + "-here").resolve("failures.csv")));
        assertThat(Files.readAllBytes(place(onFailure).resolve("responses.csv")))
                .isEqualTo(Files.readAllBytes(place(onFailure + "-here").resolve("responses.csv")));
    }

    @Test
    void theCostIsThatOfTheClustersCores() throws IOException, InterruptedException {
        Commands.Ended dry = onCluster("dry", "run", "experiments/01-two-teams.yaml", "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).containsPattern("for the runs that are left on \\d cores? of Spark 4.2.0 at " + master);
        assertThat(place("dry")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "spark://127.0.0.1:1, does not answer, Maybe the master is not started",
        "spark://no.such.machine.invalid:7077, no machine is called no.such.machine.invalid, Maybe the master",
        "http://127.0.0.1:7077, must be spark://HOST:PORT, Maybe spark://127.0.0.1:7077",
        "spark://127.0.0.1, must be spark://HOST:PORT, Maybe spark://127.0.0.1:7077",
        "yarn, must be spark://HOST:PORT, Maybe start a standalone cluster there",
    })
    void aWrongMasterIsOneMessage(String url, String what, String advice) throws IOException, InterruptedException {
        Path results = place("wrong");
        Commands.Ended wrong = Commands.run(
                place("wrong.txt"),
                "run",
                "experiments/01-two-teams.yaml",
                "--engine",
                "spark",
                "--master",
                url,
                "-o",
                results);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("--master (" + url + ")")
                .contains(what)
                .contains(advice);
        assertThat(wrong.err().lines()).hasSize(2);
        assertThat(results).doesNotExist();
    }

    /** Somebody listens who is no master: the wait for an answer ends. */
    @Test
    void whoIsNoMasterIsOneMessage() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "spark://127.0.0.1:" + silent.getLocalPort();
            Object[] run = {"run", "experiments/01-two-teams.yaml", "--engine", "spark", "--master", url};
            Object[] all = Stream.concat(Stream.of(run), Stream.of("-o", place("silent")))
                    .toArray();
            Commands.Ended wrong = Commands.run(place("silent.txt"), all);
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.err().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.contains("has not answered as a master of Spark does within 60 s"))
                    .anyMatch(line -> line.startsWith("Maybe something else listens there"));
            assertThat(place("silent")).doesNotExist();
        }
    }
}
