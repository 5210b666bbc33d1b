package headstart.benchmark;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.model.OwnLaw;
import headstart.model.Parameters;
import headstart.model.PluggedIn;
import headstart.model.Simulation;
import headstart.model.Tuning;
import headstart.plugin.Allocation;
import headstart.plugin.AllocationPlugin;
import headstart.plugin.Settings;
import headstart.random.Streams;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule costs as a plug-in: the V4 world with the program's allocation by profile beside the same rule as a plug-in, slices of processor time in
 * turn. It is the rule that is asked most, twice for every improvement. Prints the least time of either and the ratio of neighbouring slices.
 */
public final class PluginCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PAIRS = 41;
    private static final double SLICE_NANOS = 6e7;

    private PluginCost() {}

    /** Effort goes where the profile is hot, as the program's own rule has it. */
    private static final class ByProfile implements AllocationPlugin {
        @Override
        public String name() {
            return "by_profile";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String about() {
            return "Effort in proportion to the time above the roofline.";
        }

        @Override
        public Allocation allocation(Settings settings) {
            return (rooflineShare, excess) -> rooflineShare * excess;
        }
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        Reading reading = ExperimentFile.read(Path.of("experiments", "deepseek-v4.yaml"), List.of(), Overrides.NONE);
        Parameters world =
                ((Reading.Loaded) reading).experiment().scenarios().get(0).parameters();
        Simulation own = Simulation.of(world);
        Simulation plugged = Simulation.of(withPlugin(world));
        for (int run = 0; run < 200; run++) {
            Streams.Replication luck = Streams.of(1).replication(run);
            if (!own.run(luck).equals(plugged.run(luck))) {
                throw new IllegalStateException("run " + run + " differs.");
            }
        }
        double[] built = new double[PAIRS];
        double[] asked = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int pair = -PAIRS; pair < PAIRS; pair++) {
            double first = microseconds(own);
            double second = microseconds(plugged);
            if (pair >= 0) {
                built[pair] = first;
                asked[pair] = second;
                ratios[pair] = second / first;
            }
        }
        Arrays.sort(ratios);
        System.out.println("built_in_microseconds,plugin_microseconds,ratio,quartile_25,quartile_75");
        System.out.println(String.format(
                Locale.ROOT,
                "%.1f,%.1f,%.2f,%.2f,%.2f",
                Arrays.stream(built).min().orElse(0),
                Arrays.stream(asked).min().orElse(0),
                ratios[PAIRS / 2],
                ratios[PAIRS / 4],
                ratios[PAIRS - 1 - PAIRS / 4]));
    }

    private static double microseconds(Simulation simulation) {
        long start = THREADS.getCurrentThreadCpuTime();
        int runs = 0;
        while (THREADS.getCurrentThreadCpuTime() - start < SLICE_NANOS) {
            simulation.run(Streams.of(1).replication(runs++));
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / runs;
    }

    private static Parameters withPlugin(Parameters world) {
        Tuning tuning = world.tuning();
        PluggedIn<AllocationPlugin> rule =
                new PluggedIn<>(new ByProfile(), "by_profile", "", Settings.defaults(List.of()));
        return new Parameters(
                world.teams(),
                world.releases(),
                new Tuning(
                        tuning.difficultyExponent(),
                        tuning.stepShape(),
                        tuning.successesPerDay(),
                        tuning.referenceEngineers(),
                        tuning.staffElasticity(),
                        tuning.allocation(),
                        tuning.regression(),
                        tuning.jumps(),
                        new OwnLaw(Optional.of(rule), Optional.empty())),
                world.commons(),
                world.access(),
                world.horizonDays());
    }
}
