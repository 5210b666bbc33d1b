package headstart.benchmark;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.model.Parameters;
import headstart.model.Simulation;
import headstart.model.Trajectory;
import headstart.random.Streams;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs of {@code experiments/deepseek-v4.yaml} per second on one core, beside the same law as a bare loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-XX:+UseParallelGC")
public class RunBenchmark {
    private Experiment experiment;
    private Simulation simulation;
    private BareLoop bare;
    private LocalEngine.RunPlayer player;
    private Simulation withMarket;
    private int replication;

    /** Reads the experiment; the first scenario is the one that is played. */
    @Setup
    public void read() {
        Reading reading = ExperimentFile.read(Path.of("experiments", "deepseek-v4.yaml"), List.of(), Overrides.NONE);
        experiment = ((Reading.Loaded) reading).experiment();
        Parameters parameters = experiment.scenarios().get(0).parameters();
        simulation = Simulation.of(parameters);
        bare = new BareLoop(parameters);
        player = new LocalEngine.RunPlayer(experiment);
        Reading controlled =
                ExperimentFile.read(Path.of("experiments", "export-controls.yaml"), List.of(), Overrides.NONE);
        withMarket =
                Simulation.of(scenario(((Reading.Loaded) controlled).experiment(), "domestic_first_x_rules_of_2026"));
    }

    /** The engine: MASON's schedule, agents, named streams, conservation laws, full trajectory. */
    @Benchmark
    public Trajectory engine() {
        return simulation.run(Streams.of(1).replication(replication++ & 0xFFFF));
    }

    private static Parameters scenario(Experiment experiment, String name) {
        return experiment.scenarios().get(experiment.indexOf(name)).parameters();
    }

    /** The engine with aggregate buyers in three segments and five export rules. */
    @Benchmark
    public Trajectory engineWithMarket() {
        return withMarket.run(Streams.of(1).replication(replication++ & 0xFFFF));
    }

    /** The engine with the curve of every team sampled on the day grid. */
    @Benchmark
    public double engineWithCurves() {
        return sampled(simulation.run(Streams.of(1).replication(replication++ & 0xFFFF)));
    }

    private double sampled(Trajectory trajectory) {
        double sum = 0;
        int days = experiment.lastDay() - experiment.firstDay() + 1;
        for (int team = 0; team < trajectory.curves().size(); team++) {
            sum += trajectory.throughput(team).sample(experiment.firstDay(), days)[days - 1];
        }
        return sum;
    }

    /** The same with all outcomes of the experiment taken from the run. */
    @Benchmark
    public double engineWithOutcomesAndCurves() {
        int r = replication++ % experiment.replications();
        RunResult.Completed run =
                (RunResult.Completed) player.play(experiment.plan().get((long) r * 5));
        return run.outcomes()[0] + sampled(run.trajectory());
    }

    /** The same law without MASON. */
    @Benchmark
    public double bareLoop() {
        return bare.run(Streams.of(1).replication(replication++ & 0xFFFF));
    }

    /** Runs the benchmarks of this class. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(RunBenchmark.class.getName()).build()).run();
    }
}
