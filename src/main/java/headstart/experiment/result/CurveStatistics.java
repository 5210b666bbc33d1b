package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.measure.DayGrid;
import headstart.experiment.measure.Supports;
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
import java.util.concurrent.Callable;

/**
 * Curves with their bands, exact over all replications. Works on a block of days at a time, so that memory stays within a
 * budget however many replications there are.
 */
final class CurveStatistics {
    private static final long BLOCK_VALUES = 24L << 20;
    /** Replications whose values are put into their places together: as many as share a line of the processor's cache. */
    private static final int TOGETHER = 8;

    private final Experiment experiment;
    private final RunSource runs;
    private final int threads;
    private final RunCurves drawn;
    private final DifferenceStatistics differences;
    private final Reach[] reaches;

    private CurveStatistics(Experiment experiment, RunSource runs, int threads) {
        this.experiment = experiment;
        this.runs = runs;
        this.threads = threads;
        this.drawn = new RunCurves(experiment);
        this.differences = new DifferenceStatistics(experiment, drawn.keys(), threads);
        this.reaches = new Reach[experiment.scenarios().size() * drawn.keys().size()];
        Arrays.fill(reaches, Reach.NONE);
    }

    /** What there is over time: curves per scenario, and differences from the baseline. */
    record Found(List<Curve> curves, List<DifferenceCurve> differences) {}

    static Found of(Experiment experiment, RunSource runs, int threads) {
        return new CurveStatistics(experiment, runs, threads).found();
    }

    private Found found() {
        int scenarios = experiment.scenarios().size();
        int series = scenarios * drawn.keys().size();
        List<List<Summary>> summaries = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            summaries.add(new ArrayList<>());
        }
        long perDay = (long) series * experiment.replications();
        int block =
                (int) Math.max(1, Math.min(experiment.lastDay() + 1L - experiment.firstDay(), BLOCK_VALUES / perDay));
        double[][][] room = new double[series][block][experiment.replications()];
        for (int day = experiment.firstDay(); day <= experiment.lastDay(); day += block) {
            DayGrid grid = new DayGrid(day, Math.min(block, experiment.lastDay() + 1 - day));
            double[][][] values = Arrays.stream(room)
                    .map(days -> Arrays.copyOf(days, grid.count()))
                    .toArray(double[][][]::new);
            collect(grid, values);
            summarise(values, summaries);
            differences.add(values);
        }
        List<Curve> curves = new ArrayList<>();
        for (int s = 0; s < scenarios; s++) {
            int first = s * drawn.keys().size();
            curves.addAll(
                    curves(s, summaries.subList(first, first + drawn.keys().size())));
        }
        return new Found(curves, differences.curves());
    }

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

    /** Fills in the values by series, day and replication. */
    private void collect(DayGrid grid, double[][][] values) {
        for (double[][] byDay : values) {
            for (double[] row : byDay) {
                Arrays.fill(row, Double.NaN);
            }
        }
        Tasks tasks = new Tasks(threads);
        Replication replication = new Replication(experiment.scenarios().size());
        List<Whole> waiting = new ArrayList<>();
        runs.forEach(run -> {
            if (replication.add(run)) {
                waiting.add(new Whole(run.spec().replication(), List.of(replication.take())));
            }
            if (waiting.size() == TOGETHER) {
                List<Whole> whole = List.copyOf(waiting);
                waiting.clear();
                tasks.submit(() -> put(whole, grid, values));
            }
        });
        put(waiting, grid, values);
        tasks.finish();
    }

    /** A replication with the runs of all scenarios. */
    private record Whole(int replication, List<Trajectory> runs) {}

    /** Puts values of some replications into their places, day by day: what lies side by side is written together. */
    private void put(List<Whole> whole, DayGrid grid, double[][][] values) {
        double[][][] rows = new double[whole.size()][][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = drawn.values(whole.get(i).runs(), experiment.baselineIndex(), grid);
        }
        for (int series = 0; series < values.length; series++) {
            for (int i = 0; i < rows.length; i++) {
                put(rows[i][series], values[series], whole.get(i).replication());
            }
        }
    }

    private static void put(double[] byDay, double[][] values, int replication) {
        for (int d = 0; d < byDay.length; d++) {
            values[d][replication] = byDay[d];
        }
    }

    private void summarise(double[][][] values, List<List<Summary>> summaries) {
        List<Callable<List<Summary>>> jobs = new ArrayList<>();
        List<Support> supports =
                drawn.keys().stream().map(key -> Supports.of(key.measure())).toList();
        for (int i = 0; i < values.length; i++) {
            double[][] byDay = values[i];
            Support support = supports.get(i % supports.size());
            int series = i;
            jobs.add(() -> {
                Support seen = seen(support, byDay, series);
                return Arrays.stream(byDay).map(day -> Summary.of(day, seen)).toList();
            });
        }
        List<List<Summary>> done = Tasks.all(threads, jobs);
        for (int i = 0; i < values.length; i++) {
            summaries.get(i).addAll(done.get(i));
        }
    }

    /** What a series can be, by all its days so far: late runs look as others did on their first days. */
    private Support seen(Support support, double[][] byDay, int series) {
        Support block = support.seenIn(byDay);
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
