package headstart.benchmark;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.experiment.Plan;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepRun;
import headstart.store.PlayedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs of a sweep over the V4 study per second, on one and on two threads: through the engine, which hands them over in order, and alone,
 * which is as much as the machine can give.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-XX:+UseParallelGC")
public class SweepBenchmark {
    private static final int RUNS = 4000;

    private static final String SWEEP = """
            extends: %s
            name: v4
            baseline: withheld
            scenarios: {industry_practice: null, no_early_access: null, only_us: null, withheld_no_kernels: null}
            outcomes: [days_to_software_parity, gap_area, days_behind]
            factors: {tuning.step_shape: {low: 1.2, high: 1.8}}
            design: {kind: latin_hypercube, points: 100}
            replications: 1000
            """;

    private SweepPlayer player;
    private Plan plan;
    private final AtomicLong next = new AtomicLong();

    /** Reads the study and lays out the sweep. */
    @Setup
    public void read() throws IOException {
        Path study = Path.of("experiments", "deepseek-v4.yaml").toAbsolutePath();
        Path file = Files.writeString(Files.createTempFile("sweep", ".yaml"), SWEEP.formatted(study));
        Reading.Loaded loaded = (Reading.Loaded) ExperimentFile.read(file, List.of(), Overrides.NONE);
        Sweep sweep = ((SweepReading.Loaded) SweepBuilder.of(loaded)).sweep();
        Files.delete(file);
        player = new SweepPlayer(sweep);
        plan = sweep.plan();
    }

    private SweepRun play(long index) {
        return player.play(plan.get(index % plan.size()));
    }

    private long throughEngine(int threads) {
        long from = next.getAndAdd(RUNS);
        long[] bytes = new long[1];
        new LocalEngine(threads).each(LongStream.range(from, from + RUNS).iterator(), this::play, batch -> {
            batch.forEach(run -> bytes[0] += PlayedRun.of(run).bytes());
            return true;
        });
        return bytes[0];
    }

    /** The engine on one thread. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public long engineOneThread() {
        return throughEngine(1);
    }

    /** The engine on two threads. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public long engineTwoThreads() {
        return throughEngine(2);
    }

    /** Runs alone, one after the other. */
    @Benchmark
    @Threads(1)
    public SweepRun aloneOneThread() {
        return play(next.getAndIncrement());
    }

    /** Runs alone on two threads that share nothing but the prepared experiment. */
    @Benchmark
    @Threads(2)
    public SweepRun aloneTwoThreads() {
        return play(next.getAndIncrement());
    }

    /** Runs the benchmarks of this class. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(SweepBenchmark.class.getName()).build()).run();
    }
}
