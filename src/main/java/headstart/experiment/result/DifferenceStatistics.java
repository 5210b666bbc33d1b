package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Supports;
import headstart.experiment.run.RunCurves;
import headstart.experiment.run.Tasks;
import headstart.random.Streams;
import headstart.statistics.SimultaneousBand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Gathers the difference of every scenario from the baseline, block of days by block of days. */
final class DifferenceStatistics {
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
                SimultaneousBand.DRAWS, Supports.ofDifference(key.measure()), () -> luck.stream(stream));
    }

    /** Takes in the values of all curves on the next days, by series (scenario, key), day and replication. */
    void add(double[][][] values) {
        List<Callable<Line>> jobs = new ArrayList<>();
        for (Line line : lines) {
            jobs.add(() -> {
                line.band
                        .seen(here(line, values))
                        .seen(there(line, values))
                        .add(differences(here(line, values), there(line, values)));
                return line;
            });
        }
        Tasks.all(threads, jobs);
    }

    private double[][] here(Line line, double[][][] values) {
        return values[line.scenario * keys.size() + line.key];
    }

    private double[][] there(Line line, double[][][] values) {
        return values[experiment.baselineIndex() * keys.size() + line.key];
    }

    private static double[][] differences(double[][] here, double[][] there) {
        double[][] differences = new double[here.length][];
        for (int day = 0; day < here.length; day++) {
            differences[day] = here[day].clone();
            for (int r = 0; r < differences[day].length; r++) {
                // In the baseline a ratio to the baseline is 1 and a difference from it 0, where either is defined.
                differences[day][r] -= there[day][r];
            }
        }
        return differences;
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
