package headstart.benchmark;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.model.Operator;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Simulation;
import headstart.model.Team;
import headstart.random.Streams;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * How a run grows with teams and operators: processor time of the thread that plays, microseconds a run, of the V4 world whose teams or
 * operators stand there several times over. Prints CSV: what grows, how often, median of the rounds, least, most, exponent since the row above.
 */
public final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;
    private static final double WARM_NANOS = 1e9;
    private static final double ROUND_NANOS = 2e8;

    private Growth() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        Reading reading = ExperimentFile.read(Path.of("experiments", "deepseek-v4.yaml"), List.of(), Overrides.NONE);
        Parameters world =
                ((Reading.Loaded) reading).experiment().scenarios().get(0).parameters();
        System.out.println("grows,count,microseconds,least,most,exponent");
        grow("teams", world.teams().size(), new int[] {1, 2, 4, 8, 13, 16}, times -> withTeams(world, times));
        grow(
                "operators",
                world.releases().get(0).operators().size(),
                new int[] {1, 2, 4, 8, 16},
                times -> withOperators(world, times));
    }

    private static void grow(String what, int unit, int[] times, IntFunction<Parameters> worlds) {
        double before = Double.NaN;
        for (int i = 0; i < times.length; i++) {
            double[] rounds = microseconds(Simulation.of(worlds.apply(times[i])));
            double median = rounds[ROUNDS / 2];
            double exponent = i == 0
                    ? Double.NaN
                    : FastMath.log(median / before) / FastMath.log((double) times[i] / times[i - 1]);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s,%d,%.0f,%.0f,%.0f,%.2f",
                    what,
                    unit * times[i],
                    median,
                    rounds[0],
                    rounds[ROUNDS - 1],
                    exponent));
            before = median;
        }
    }

    /** Of each round, in ascending order. */
    private static double[] microseconds(Simulation simulation) {
        perRun(simulation, WARM_NANOS);
        double[] rounds = new double[ROUNDS];
        Arrays.setAll(rounds, round -> perRun(simulation, ROUND_NANOS));
        Arrays.sort(rounds);
        return rounds;
    }

    private static double perRun(Simulation simulation, double nanos) {
        long start = THREADS.getCurrentThreadCpuTime();
        int runs = 0;
        while (THREADS.getCurrentThreadCpuTime() - start < nanos) {
            simulation.run(Streams.of(1).replication(runs++));
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / runs;
    }

    private static Parameters withTeams(Parameters world, int times) {
        List<Team> all = new ArrayList<>();
        for (int copy = 0; copy < times; copy++) {
            for (Team team : world.teams()) {
                all.add(named(team, copy == 0 ? team.name() : team.name() + "_" + copy));
            }
        }
        return world.withTeams(all);
    }

    private static Team named(Team team, String name) {
        return new Team(
                name,
                team.chipmaker(),
                team.hardware(),
                team.engineers(),
                team.attainableShare(),
                team.startingExcess(),
                team.bringUp(),
                team.publishes(),
                team.features(),
                team.lateStart());
    }

    private static Parameters withOperators(Parameters world, int times) {
        return world.withReleases(world.releases().stream()
                .map(release -> new Release(
                        release.name(), release.day(), repeated(release, times), release.referenceKernels()))
                .toList());
    }

    private static List<Operator> repeated(Release release, int times) {
        List<Operator> all = new ArrayList<>();
        for (int copy = 0; copy < times; copy++) {
            for (Operator one : release.operators()) {
                all.add(new Operator(copy == 0 ? one.name() : one.name() + "_" + copy, one.novelty(), one.cost()));
            }
        }
        return all;
    }
}
