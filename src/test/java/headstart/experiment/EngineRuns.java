package headstart.experiment;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.measure.DayGrid;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.SubjectKind;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.RunCurves;
import headstart.experiment.run.RunResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

        private int place(List<RunCurves.Key> keys) {
            int place = 0;
            while (!keys.get(place).subject().name().equals(subject)
                    || keys.get(place).measure() != measure) {
                place++;
            }
            return place;
        }
    }

    /** The study of that file as it ships. */
    public static Experiment read(Path file) {
        return ((Reading.Loaded) ExperimentFile.read(file, List.of(), Overrides.NONE)).experiment();
    }

    /** The study of that file. */
    public static Experiment read(Path file, int replications) {
        Reading reading = ExperimentFile.read(
                file, List.of(), new Overrides(Optional.of(replications), Optional.empty(), List.of()));
        return ((Reading.Loaded) reading).experiment();
    }

    /** Plays it. */
    public static EngineRuns play(Experiment experiment, List<Wanted> wanted) {
        OutcomeMatrix outcomes = OutcomeMatrix.blank(experiment);
        RunCurves drawn = new RunCurves(experiment);
        DayGrid grid = new DayGrid(experiment.firstDay(), experiment.lastDay() - experiment.firstDay() + 1);
        Map<String, double[][]> curves = new LinkedHashMap<>();
        wanted.forEach(one -> curves.put(one.name(), new double[grid.count()][experiment.replications()]));
        List<RunResult.Completed> replication = new ArrayList<>();
        new LocalEngine(2).run(experiment, 0, run -> {
            RunResult.Completed completed = (RunResult.Completed) run;
            outcomes.put(completed);
            replication.add(completed);
            if (replication.size() == experiment.scenarios().size()) {
                put(experiment, drawn, grid, wanted, replication, curves);
                replication.clear();
            }
        });
        outcomes.compareWith(experiment.baselineIndex());
        return new EngineRuns(experiment, outcomes, curves);
    }

    /** What differs from the baseline in a replication, of every scenario that a curve is wanted of. */
    private static void put(
            Experiment experiment,
            RunCurves drawn,
            DayGrid grid,
            List<Wanted> wanted,
            List<RunResult.Completed> replication,
            Map<String, double[][]> curves) {
        int r = replication.get(0).spec().replication();
        var there = replication.get(experiment.baselineIndex()).trajectory();
        Map<String, double[][]> values = new HashMap<>();
        for (Wanted one : wanted) {
            double[][] here = values.computeIfAbsent(
                    one.scenario(),
                    name -> drawn.values(
                            replication.get(experiment.indexOf(name)).trajectory(), there, grid));
            double[][] base = values.computeIfAbsent(experiment.baseline(), unused -> drawn.values(there, there, grid));
            int key = one.place(drawn.keys());
            double[][] curve = curves.get(one.name());
            for (int day = 0; day < curve.length; day++) {
                curve[day][r] = here[key][day] - base[key][day];
            }
        }
    }

    /**
     * Every compared curve of all pairs and of the first team and the first seller, each of another scenario in turn.
     *
     * @param most no more than these
     */
    public static List<Wanted> curves(Experiment experiment, int most) {
        List<String> others = experiment.scenarioNames().stream()
                .filter(name -> !name.equals(experiment.baseline()))
                .toList();
        List<RunCurves.Key> keys = new RunCurves(experiment)
                .keys().stream().filter(key -> key.measure().isCompared()).toList();
        List<RunCurves.Key> kept = new ArrayList<>();
        Set<SubjectKind> seen = EnumSet.noneOf(SubjectKind.class);
        Subject last = null;
        for (RunCurves.Key key : keys) {
            boolean first = seen.add(key.subject().kind());
            if (first || key.subject().equals(last) || key.subject().kind() == SubjectKind.GAP) {
                kept.add(key);
                last = key.subject();
            }
        }
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < Math.min(most, kept.size()) && !others.isEmpty(); i++) {
            RunCurves.Key key = kept.get((int) ((long) i * kept.size() / Math.min(most, kept.size())));
            wanted.add(new Wanted(others.get(i % others.size()), key.subject().name(), key.measure()));
        }
        return wanted;
    }

    /** Values of a column with waits cut off at the horizon. */
    public double[] restricted(int scenario, int column) {
        return outcomes.restricted(scenario, column, experiment.lastDay() - experiment.releaseDay());
    }

    /** What curves of that measure can differ by. */
    public headstart.statistics.Support ofDifference(Measure measure) {
        return experiment.supports().ofDifference(measure);
    }

    /** What the study of some of the runs would know of a column. */
    public headstart.statistics.Support support(int column, int[] replications) {
        OutcomeColumn own = outcomes.columns().get(column);
        List<OutcomeColumn> columns = outcomes.columns().stream()
                .filter(other -> other.isOnOtherDay(own))
                .toList();
        OutcomeMatrix sample = OutcomeMatrix.blank(
                columns, experiment.supports(), experiment.scenarios().size(), replications.length);
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
