import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.SubjectView;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A measure of one's own, compared between two scenarios under the same luck: the laggard's mean throughput over its first 60 days. */
public final class OwnStudy {
    public static void main(String[] arguments) {
        Reading.Loaded loaded = (Reading.Loaded)
                ExperimentFile.read(Path.of(arguments[0]), List.of("replications=100"), Overrides.NONE);
        Experiment experiment = loaded.experiment();
        Gap gap = experiment.gaps().get(0);
        double[][] means = new double[experiment.scenarios().size()][experiment.replications()];
        for (double[] row : means) {
            Arrays.fill(row, Double.NaN);
        }
        new LocalEngine(2).run(experiment, 0, result -> {
            if (result instanceof RunResult.Completed run) {
                SubjectView laggard = SubjectView.of(run.trajectory(), gap.laggard(), experiment.lastDay());
                double mean = laggard.throughput().integral(laggard.releaseDay(), laggard.releaseDay() + 60) / 60;
                means[run.spec().scenario()][run.spec().replication()] = mean;
            }
        });
        int withheld = experiment.indexOf("withheld");
        int equal = experiment.indexOf("equal");
        PairedDifference mean = PairedDifference.of(means[withheld], means[equal]);
        MedianDifference median = MedianDifference.of(means[withheld], means[equal]);
        System.out.printf("%.0f tokens/s (95 %% %.0f to %.0f); median %.0f (%.0f to %.0f)%n",
                mean.difference(), mean.low(), mean.high(), median.median(), median.low(), median.high());
        System.out.printf("pairing is worth %.1f times the runs%n", mean.varianceRatio());
    }
}
