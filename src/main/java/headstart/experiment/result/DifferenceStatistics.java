package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.run.RunCurves;
import headstart.experiment.run.Tasks;
import headstart.random.Streams;
import headstart.statistics.SimultaneousBand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Gathers the difference of every scenario from the baseline, some curves at a time. */
final class DifferenceStatistics {
    /** Days whose signs are flipped together: what is added up for them stays close to the processor. */
    private static final int TOGETHER = 64;

    private final Experiment experiment;
    private final List<RunCurves.Key> keys;
    private final int threads;
    private final List<Line> lines = new ArrayList<>();

    /** One curve on its way. */
    private record Line(int scenario, int key, SimultaneousBand.Builder band) {}

    DifferenceStatistics(Experiment experiment, List<RunCurves.Key> keys, int threads) {
        this.experiment = experiment;
        this.keys = keys;
        this.threads = threads;
        for (int s = 0; s < experiment.scenarios().size(); s++) {
            for (int key = 0; s != experiment.baselineIndex() && key < keys.size(); key++) {
                if (keys.get(key).measure().isCompared()) {
                    lines.add(new Line(s, key, builder(keys.get(key))));
                }
            }
        }
    }

    /** The same flips for all scenarios, so that the order of scenarios and their number change nothing. */
    private SimultaneousBand.Builder builder(RunCurves.Key key) {
        String stream = "statistics/difference/" + key.subject().name() + "/"
                + key.measure().key();
        Streams.Replication luck = Streams.of(experiment.seed()).replication(0);
        return new SimultaneousBand.Builder(
                SimultaneousBand.DRAWS, experiment.supports().ofDifference(key.measure()), () -> luck.stream(stream));
    }

    /**
     * Takes in the values of some keys on the next days.
     *
     * @param values by series (scenario, key), day and replication
     * @param first place of the first of these keys
     * @param count how many there are
     */
    void add(double[][][] values, int first, int count) {
        List<Callable<Line>> jobs = new ArrayList<>();
        for (Line line : lines) {
            if (first <= line.key && line.key < first + count) {
                double[][] here = values[line.scenario * count + line.key - first];
                double[][] there = values[experiment.baselineIndex() * count + line.key - first];
                jobs.add(() -> {
                    add(here, there, line.band);
                    return line;
                });
            }
        }
        Tasks.all(threads, jobs);
    }

    private static void add(double[][] here, double[][] there, SimultaneousBand.Builder band) {
        for (int from = 0; from < here.length; from += TOGETHER) {
            double[][] differences = new double[Math.min(TOGETHER, here.length - from)][];
            for (int day = 0; day < differences.length; day++) {
                differences[day] = here[from + day].clone();
                for (int r = 0; r < differences[day].length; r++) {
                    // In the baseline a ratio to the baseline is 1 and a difference from it 0, where either is defined.
                    differences[day][r] -= there[from + day][r];
                }
            }
            band.add(differences);
        }
    }

    List<DifferenceCurve> curves() {
        List<DifferenceCurve> curves = new ArrayList<>();
        for (Line line : lines) {
            RunCurves.Key key = keys.get(line.key);
            curves.add(new DifferenceCurve(
                    experiment.scenarios().get(line.scenario).name(),
                    experiment.baseline(),
                    key.subject(),
                    key.measure(),
                    experiment.firstDay(),
                    line.band.build()));
        }
        return curves;
    }
}
