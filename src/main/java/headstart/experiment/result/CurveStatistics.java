package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.measure.DayGrid;
import headstart.experiment.measure.Measure;
import headstart.experiment.run.RunCurves;
import headstart.experiment.run.RunResult;
import headstart.experiment.run.RunSource;
import headstart.experiment.run.Tasks;
import headstart.model.Trajectory;
import headstart.statistics.Reach;
import headstart.statistics.Summary;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Curves with their bands, exact over all replications. Works on some subjects at a time, and where these are too many still on a block of days, so
 * that memory stays within a budget however many replications there are.
 */
final class CurveStatistics {
    /** Values that are looked at together to see what a series can be. */
    private static final long STEP_VALUES = 24L << 20;
    /** Values that are held at a time. */
    private static final long ROOM_VALUES = 24L << 20;
    /** Replications whose values are put into their places together: as many as share a line of the processor's cache. */
    private static final int TOGETHER = 8;
    /** Days that are filled together: their lines of the cache, and their pages, are at hand at the same time. */
    private static final int DAYS_TOGETHER = 32;

    private final Experiment experiment;
    private final RunSource runs;
    private final int threads;
    private final long room;
    private final RunCurves drawn;
    private final DifferenceStatistics differences;
    private final Reach[] reaches;
    /** Days that are looked at together to see what a series can be. */
    private final int stepDays;

    private CurveStatistics(
            Experiment experiment,
            RunSource runs,
            int threads,
            RunCurves drawn,
            DifferenceStatistics differences,
            long step,
            long room) {
        this.experiment = experiment;
        this.runs = runs;
        this.threads = threads;
        this.room = room;
        this.drawn = drawn;
        this.differences = differences;
        this.reaches = new Reach[experiment.scenarios().size() * drawn.keys().size()];
        Arrays.fill(reaches, Reach.NONE);
        this.stepDays = atMost(
                experiment.lastDay() + 1 - experiment.firstDay(),
                step / ((long) reaches.length * experiment.replications()));
    }

    /** What there is over time: curves per scenario, and differences from the baseline. */
    record Found(List<Curve> curves, List<DifferenceCurve> differences) {}

    static Found of(Experiment experiment, RunSource runs, int threads) {
        return of(experiment, runs, threads, STEP_VALUES, ROOM_VALUES);
    }

    /** The curves of some measures per scenario alone. */
    static List<Curve> curves(Experiment experiment, RunSource runs, Set<Measure> measures, int threads) {
        RunCurves drawn = new RunCurves(experiment).only(measures);
        DifferenceStatistics none = new DifferenceStatistics(experiment, List.of(), threads);
        return drawn.keys().isEmpty()
                ? List.of()
                : new CurveStatistics(experiment, runs, threads, drawn, none, STEP_VALUES, ROOM_VALUES).found().curves;
    }

    /** The same with other numbers of values that are looked at together, and that are held. */
    static Found of(Experiment experiment, RunSource runs, int threads, long step, long room) {
        RunCurves drawn = new RunCurves(experiment);
        DifferenceStatistics differences = new DifferenceStatistics(experiment, drawn.keys(), threads);
        return new CurveStatistics(experiment, runs, threads, drawn, differences, step, room).found();
    }

    private Found found() {
        int scenarios = experiment.scenarios().size();
        List<List<Summary>> summaries = new ArrayList<>();
        for (int i = 0; i < reaches.length; i++) {
            summaries.add(new ArrayList<>());
        }
        long perDay = (long) scenarios * experiment.replications();
        int days = experiment.lastDay() + 1 - experiment.firstDay();
        int together = atMost(days, Math.max(1, room / perDay / stepDays) * stepDays);
        List<RunCurves> parts = drawn.parts(atMost(drawn.keys().size(), room / perDay / together));
        int most = parts.stream().mapToInt(part -> part.keys().size()).max().orElse(0);
        double[][][] held = new double[scenarios * most][together][experiment.replications()];
        int first = 0;
        for (RunCurves part : parts) {
            double[][][] own = Arrays.copyOf(held, scenarios * part.keys().size());
            for (int day = experiment.firstDay(); day <= experiment.lastDay(); day += together) {
                DayGrid grid = new DayGrid(day, Math.min(together, experiment.lastDay() + 1 - day));
                Block block = new Block(part, first, grid, on(grid, own));
                collect(block);
                summarise(block, summaries);
                differences.add(block.values, first, part.keys().size());
            }
            first += part.keys().size();
        }
        List<Curve> curves = new ArrayList<>();
        for (int s = 0; s < scenarios; s++) {
            int from = s * drawn.keys().size();
            curves.addAll(curves(s, summaries.subList(from, from + drawn.keys().size())));
        }
        return new Found(curves, differences.curves());
    }

    private static int atMost(int all, long most) {
        return (int) Math.max(1, Math.min(all, most));
    }

    private static double[][][] on(DayGrid grid, double[][][] held) {
        return Arrays.stream(held)
                .map(days -> Arrays.copyOf(days, grid.count()))
                .toArray(double[][][]::new);
    }

    /**
     * What is held at a time.
     *
     * @param part whose curves
     * @param first place of its first key among all
     * @param grid on which days
     * @param values by series (scenario, key of the part), day and replication
     */
    private record Block(RunCurves part, int first, DayGrid grid, double[][][] values) {}

    /** The curves of a scenario, with those of chips that are their only team. */
    private List<Curve> curves(int scenario, List<List<Summary>> summaries) {
        String name = experiment.scenarios().get(scenario).name();
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < summaries.size(); i++) {
            RunCurves.Key key = drawn.keys().get(i);
            curves.add(new Curve(name, key.subject(), key.measure(), experiment.firstDay(), summaries.get(i)));
        }
        drawn.ofOneTeam()
                .forEach((chip, team) -> List.copyOf(curves).stream()
                        .filter(curve -> curve.subject().equals(team))
                        .map(curve -> new Curve(name, chip, curve.measure(), curve.firstDay(), curve.days()))
                        .forEach(curves::add));
        return curves;
    }

    /** Fills in the values. */
    private void collect(Block block) {
        for (double[][] byDay : block.values) {
            for (double[] row : byDay) {
                Arrays.fill(row, Double.NaN);
            }
        }
        Tasks tasks = new Tasks(threads);
        Replication replication = new Replication(experiment.scenarios().size());
        List<Whole> waiting = new ArrayList<>();
        runs.ofTeams(block.part.teams()).forEach(run -> {
            if (replication.add(run)) {
                waiting.add(new Whole(run.spec().replication(), List.of(replication.take())));
            }
            if (waiting.size() == TOGETHER) {
                List<Whole> whole = List.copyOf(waiting);
                waiting.clear();
                tasks.submit(() -> put(whole, block));
            }
        });
        put(waiting, block);
        tasks.finish();
    }

    /** A replication with the runs of all scenarios. */
    private record Whole(int replication, List<Trajectory> runs) {}

    /** Puts values of some replications into their places, day by day: what lies side by side is written together. */
    private void put(List<Whole> whole, Block block) {
        double[][][] rows = new double[whole.size()][][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = block.part.values(whole.get(i).runs(), experiment.baselineIndex(), block.grid);
        }
        for (int series = 0; series < block.values.length; series++) {
            for (int day = 0; day < block.grid.count(); day += DAYS_TOGETHER) {
                int end = Math.min(block.grid.count(), day + DAYS_TOGETHER);
                for (int i = 0; i < rows.length; i++) {
                    put(
                            rows[i][series],
                            day,
                            end,
                            block.values[series],
                            whole.get(i).replication());
                }
            }
        }
    }

    private static void put(double[] byDay, int from, int to, double[][] values, int replication) {
        for (int d = from; d < to; d++) {
            values[d][replication] = byDay[d];
        }
    }

    private void summarise(Block block, List<List<Summary>> summaries) {
        List<Callable<List<Summary>>> jobs = new ArrayList<>();
        int keys = block.part.keys().size();
        for (int i = 0; i < block.values.length; i++) {
            double[][] byDay = block.values[i];
            Support support =
                    experiment.supports().of(block.part.keys().get(i % keys).measure());
            int series = place(block, i);
            jobs.add(() -> summaries(support, byDay, series));
        }
        List<List<Summary>> done = Tasks.all(threads, jobs);
        for (int i = 0; i < block.values.length; i++) {
            summaries.get(place(block, i)).addAll(done.get(i));
        }
    }

    /** The place of a series of a block among all. */
    private int place(Block block, int series) {
        int keys = block.part.keys().size();
        return series / keys * drawn.keys().size() + block.first + series % keys;
    }

    private List<Summary> summaries(Support support, double[][] byDay, int series) {
        List<Summary> summaries = new ArrayList<>();
        for (int from = 0; from < byDay.length; from += stepDays) {
            double[][] step = Arrays.copyOfRange(byDay, from, Math.min(byDay.length, from + stepDays));
            Support seen = seen(support, step, series);
            for (double[] day : step) {
                summaries.add(Summary.of(day, seen));
            }
        }
        return summaries;
    }

    /** What a series can be, by all its days so far: late runs look as others did on their first days. */
    private Support seen(Support support, double[][] step, int series) {
        Support block = support.seenIn(step);
        if (!support.is(Support.Kind.LOG_RATIO)) {
            return block;
        }
        reaches[series] = reaches[series].and(block.reach());
        return support.reaching(reaches[series]);
    }

    /** The runs of one replication as they come in; complete when every scenario has a trajectory. */
    private static final class Replication {
        private Trajectory[] trajectories;
        private final int scenarios;
        private int number = -1;
        private int present;

        Replication(int scenarios) {
            this.scenarios = scenarios;
            this.trajectories = new Trajectory[scenarios];
        }

        boolean add(RunResult run) {
            if (run.spec().replication() != number) {
                number = run.spec().replication();
                present = 0;
            }
            if (run instanceof RunResult.Completed completed) {
                trajectories[run.spec().scenario()] = completed.trajectory();
                present++;
            }
            return present == scenarios;
        }

        Trajectory[] take() {
            Trajectory[] complete = trajectories;
            trajectories = new Trajectory[scenarios];
            present = 0;
            return complete;
        }
    }
}
