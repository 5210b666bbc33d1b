package headstart.experiment;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.measure.DayGrid;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Supports;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunCurves;
import headstart.experiment.run.RunResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many runs of a shipped study, whose outcomes and curves are then the law that groups are drawn from with replacement: what is true of the
 * law is known, whatever is true of the study.
 *
 * @param experiment with that many replications
 * @param outcomes of all runs
 * @param curves differences from the baseline, by name, day and replication
 */
public record EngineRuns(Experiment experiment, OutcomeMatrix outcomes, Map<String, double[][]> curves) {
    /** Which curve to keep. */
    public record Wanted(String scenario, String subject, Measure measure) {
        String name() {
            return scenario + ", " + subject + ", " + measure.key();
        }
    }

    /** The study of that file. */
    public static Experiment read(Path file, int replications) {
        Reading reading = ExperimentFile.read(
                file, List.of(), new Overrides(Optional.of(replications), Optional.empty(), List.of()));
        return ((Reading.Loaded) reading).experiment();
    }

    /** Plays it. */
    public static EngineRuns play(Experiment experiment, List<Wanted> wanted) {
        OutcomeMatrix outcomes = OutcomeMatrix.blank(
                OutcomeTable.of(experiment).columns(), experiment.scenarios().size(), experiment.replications());
        RunCurves drawn = new RunCurves(experiment);
        DayGrid grid = new DayGrid(experiment.firstDay(), experiment.lastDay() - experiment.firstDay() + 1);
        Map<String, double[][]> curves = new LinkedHashMap<>();
        wanted.forEach(one -> curves.put(one.name(), new double[grid.count()][experiment.replications()]));
        int baseline = experiment.baselineIndex();
        List<RunResult.Completed> replication = new ArrayList<>();
        new LocalEngine(2).run(experiment, 0, run -> {
            RunResult.Completed completed = (RunResult.Completed) run;
            outcomes.put(completed);
            replication.add(completed);
            if (replication.size() == experiment.scenarios().size()) {
                for (Wanted one : wanted) {
                    put(experiment, drawn, grid, one, replication, baseline, curves.get(one.name()));
                }
                replication.clear();
            }
        });
        outcomes.compareWith(baseline);
        return new EngineRuns(experiment, outcomes, curves);
    }

    private static void put(
            Experiment experiment,
            RunCurves drawn,
            DayGrid grid,
            Wanted one,
            List<RunResult.Completed> replication,
            int baseline,
            double[][] curve) {
        int key = 0;
        while (!drawn.keys().get(key).subject().name().equals(one.subject())
                || drawn.keys().get(key).measure() != one.measure()) {
            key++;
        }
        int scenario = experiment.indexOf(one.scenario());
        int r = replication.get(0).spec().replication();
        var there = replication.get(baseline).trajectory();
        double[] ours = drawn.values(replication.get(scenario).trajectory(), there, grid)[key];
        double[] theirs = drawn.values(there, there, grid)[key];
        for (int day = 0; day < curve.length; day++) {
            curve[day][r] = ours[day] - theirs[day];
        }
    }

    /** Values of a column with waits cut off at the horizon. */
    public double[] restricted(int scenario, int column) {
        return outcomes.restricted(scenario, column, experiment.lastDay() - experiment.releaseDay());
    }

    /** What curves of that measure can differ by. */
    public static headstart.statistics.Support ofDifference(Measure measure) {
        return Supports.ofDifference(measure);
    }

    /** What the study of some of the runs would know of a column. */
    public headstart.statistics.Support support(int column, int[] replications) {
        OutcomeColumn own = outcomes.columns().get(column);
        List<OutcomeColumn> columns = outcomes.columns().stream()
                .filter(other -> other.isOnOtherDay(own))
                .toList();
        OutcomeMatrix sample =
                OutcomeMatrix.blank(columns, experiment.scenarios().size(), replications.length);
        for (int s = 0; s < sample.values().length; s++) {
            for (int c = 0; c < columns.size(); c++) {
                int place = outcomes.columns().indexOf(columns.get(c));
                sample.values()[s][c] = at(restricted(s, place), replications);
            }
        }
        return sample.support(columns.indexOf(own));
    }

    /** Those values at some replications. */
    public static double[] at(double[] values, int[] replications) {
        return Arrays.stream(replications).mapToDouble(r -> values[r]).toArray();
    }
}
