package headstart.calibration;

import headstart.experiment.sweep.FactorLaw;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A number that is fitted. Search and posterior work on normal scores: a score z stands for the value at the quantile Φ(z) of the
 * prior, so that the prior of every score is the standard normal law whatever the prior of the number is.
 *
 * @param name key in the experiment file
 * @param paths the places of the experiment that take its value; none for {@link #DISCREPANCY}
 * @param prior what was known before
 * @param label what readers call it
 */
public record FreeParameter(String name, List<String> paths, FactorLaw.Between prior, String label) {
    /** The standard deviation, on the log scale, of what a measurement shows and no run of the model can: a parameter of no path. */
    public static final String DISCREPANCY = "discrepancy";

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** A number that readers call by its key in words. */
    public FreeParameter(String name, List<String> paths, FactorLaw.Between prior) {
        this(name, paths, prior, name.replace('_', ' ').replace('.', ' '));
    }

    public FreeParameter {
        paths = List.copyOf(paths);
    }

    /** The value at a score. */
    public double at(double score) {
        return prior.at(NORMAL.cumulativeProbability(score));
    }

    /** The values at the scores. */
    static double[] values(List<FreeParameter> parameters, double[] scores) {
        double[] values = new double[scores.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters.get(i).at(scores[i]);
        }
        return values;
    }

    /** The score of a number that is even on the unit interval. */
    static double score(double u) {
        return NORMAL.inverseCumulativeProbability(u);
    }
}
