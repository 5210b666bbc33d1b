package headstart.benchmark;

import com.sun.management.OperatingSystemMXBean;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.Played;
import headstart.experiment.Scenario;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.model.OperatingPoint;
import headstart.model.Operator;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Simulation;
import headstart.model.Team;
import headstart.random.Streams;
import headstart.report.chart.Axis;
import headstart.report.chart.Chart;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.util.FastMath;

/**
 * How a run grows with teams, operators, days and operating points, and a study with scenarios and replications: microseconds of processor time a
 * run, of the V4 world with its teams or operators several times over. Of a run it is that of the thread that plays it; of a study that of the whole
 * process, playing, tables of outcomes, curves and comparisons. Prints CSV: what grows, how much of it, median of the rounds, least, most, exponent
 * since the row above; and how many runs of a crowd all cores play a second. With a file as its argument it leaves the figure there.
 */
public final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int ROUNDS = 5;
    private static final double WARM_NANOS = 1e9;
    private static final double ROUND_NANOS = 2e8;
    private static final int RUNS_OF_A_CROWD = 300;

    private final List<Series> lines = new ArrayList<>();

    private Growth() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        Experiment v4 = experiment("deepseek-v4.yaml");
        Parameters world = v4.scenarios().get(0).parameters();
        Parameters served =
                experiment("deepseek-v4-served.yaml").scenarios().get(0).parameters();
        System.out.println("grows,count,microseconds,least,most,exponent");
        Growth growth = new Growth();
        growth.grow(
                "teams",
                world.teams().size(),
                new int[] {1, 2, 4, 8, 13, 16, 32, 64},
                times -> ofRun(withTeams(world, times)));
        growth.grow(
                "operators",
                world.releases().get(0).operators().size(),
                new int[] {1, 2, 4, 8, 16, 32},
                times -> ofRun(withOperators(world, times)));
        growth.grow(
                "days", (int) world.horizonDays(), new int[] {1, 2, 4, 8, 16}, times -> ofRun(withDays(world, times)));
        growth.grow("operating_points", 1, new int[] {1, 2, 4, 8, 16}, times -> ofRun(withPoints(served, times)));
        growth.grow(
                "scenarios",
                1,
                new int[] {1, 2, 4, 8, 16},
                times -> ofStudy(withScenarios(v4, times).sample(60)));
        growth.grow(
                "replications",
                60,
                new int[] {1, 2, 4, 8, 16},
                times -> ofStudy(withScenarios(v4, 2).sample(60 * times)));
        crowd(withTeams(world, 13));
        if (arguments.length > 0) {
            Files.writeString(
                    Path.of(arguments[0]), growth.figure().whole(Sheet.page()).svg(Theme.LIGHT));
        }
    }

    /** Prints how many runs a second all cores play together: median, least and most of the rounds. */
    private static void crowd(Parameters world) {
        int cores = Runtime.getRuntime().availableProcessors();
        runsPerSecond(world, cores);
        double[] rounds = new double[ROUNDS];
        Arrays.setAll(rounds, round -> runsPerSecond(world, cores));
        Arrays.sort(rounds);
        System.out.println(String.format(
                Locale.ROOT,
                "runs_per_s_of_%d_teams_on_%d_cores,,%.0f,%.0f,%.0f,",
                world.teams().size(),
                cores,
                rounds[ROUNDS / 2],
                rounds[0],
                rounds[ROUNDS - 1]));
    }

    /** Every core plays the same number of runs in a world of its own. */
    private static double runsPerSecond(Parameters world, int cores) {
        long start = System.nanoTime();
        IntStream.range(0, cores).parallel().forEach(core -> {
            Simulation own = Simulation.of(world);
            for (int run = 0; run < RUNS_OF_A_CROWD; run++) {
                own.run(Streams.of(core).replication(run));
            }
        });
        return cores * RUNS_OF_A_CROWD / ((System.nanoTime() - start) / 1e9);
    }

    private static Experiment experiment(String file) {
        Reading reading = ExperimentFile.read(Path.of("experiments", file), List.of(), Overrides.NONE);
        return ((Reading.Loaded) reading).experiment();
    }

    private void grow(String what, int unit, int[] times, IntFunction<double[]> measured) {
        double[] grown = new double[times.length];
        double[] medians = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double[] rounds = measured.apply(times[i]);
            grown[i] = times[i];
            medians[i] = rounds[rounds.length / 2];
            double exponent = i == 0
                    ? Double.NaN
                    : FastMath.log(medians[i] / medians[i - 1]) / FastMath.log(grown[i] / grown[i - 1]);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s,%d,%.0f,%.0f,%.0f,%.2f",
                    what,
                    unit * times[i],
                    medians[i],
                    rounds[0],
                    rounds[rounds.length - 1],
                    exponent));
        }
        double first = medians[0];
        double[] ratios = Arrays.stream(medians).map(median -> median / first).toArray();
        lines.add(Series.line(what.replace('_', ' '), lines.size(), grown, ratios));
    }

    private Chart figure() {
        Panel panel = new Panel(
                "",
                Axis.logarithmic("times as many", 1, 64),
                Axis.logarithmic("times as long a run", 0.25, 4096),
                lines,
                List.of(),
                List.of(),
                "");
        return new PanelChart(
                "What a run takes, by what there is more of",
                "Processor time a run over that of the V4 study as it stands; both axes in powers",
                "tools/growth.sh",
                List.of(panel),
                1);
    }

    private static double[] ofRun(Parameters world) {
        return microseconds(Simulation.of(world));
    }

    /** Of each round, in ascending order: played and worked out. */
    private static double[] ofStudy(Experiment study) {
        worked(study);
        double[] rounds = new double[3];
        Arrays.setAll(rounds, round -> worked(study));
        Arrays.sort(rounds);
        return rounds;
    }

    private static double worked(Experiment study) {
        long start = PROCESS.getProcessCpuTime();
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(study);
        List<RunResult> runs = LongStream.range(0, study.plan().size())
                .mapToObj(index -> player.play(study.plan().get(index)))
                .toList();
        StudyResults results = StudyResults.of(study, runs::forEach, 1);
        if (results.curves().isEmpty()) {
            throw new IllegalStateException("nothing was worked out.");
        }
        return (PROCESS.getProcessCpuTime() - start) / 1e3 / runs.size();
    }

    private static Experiment withScenarios(Experiment study, int count) {
        List<Scenario> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Scenario one = study.scenarios().get(i % study.scenarios().size());
            all.add(new Scenario(one.name() + "_" + i, one.choices(), one.parameters()));
        }
        Played played = study.played();
        return new Experiment(
                study.about(),
                study.asked(),
                new Played(
                        played.seed(),
                        played.replications(),
                        all,
                        all.get(0).name(),
                        Optional.empty(),
                        Optional.empty()));
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

    private static Parameters withDays(Parameters world, int times) {
        return new Parameters(
                world.teams(),
                world.releases(),
                world.tuning(),
                world.commons(),
                world.access(),
                world.horizonDays() * times);
    }

    private static Parameters withPoints(Parameters world, int count) {
        List<OperatingPoint> points = new ArrayList<>();
        points.add(OperatingPoint.batch("batch", 32));
        for (int i = 1; i < count; i++) {
            points.add(OperatingPoint.interactive("at_" + 4 * i, 4.0 * i));
        }
        return world.withPoints(points);
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
