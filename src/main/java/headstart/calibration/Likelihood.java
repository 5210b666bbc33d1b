package headstart.calibration;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The synthetic likelihood of the calibration series (Wood, Nature 466, 2010; Price, Drovandi, Lee and Nott, JCGS 27, 2018): the log
 * throughputs of a block are taken as Gaussian around the model's mean path, with the covariance of the paths, which holds the luck of
 * tuning, plus that of the measurements. That mean and covariance of the paths are estimates from some runs is integrated out, which makes
 * the law one of Student's ({@link Contrasts}). The unknown scale of each series is integrated out under a flat prior, so that only contrasts
 * within a series count; where it is known what a series counts, its scale has a normal prior instead. That a team is ready on its first measured day, and not on its unreachable days, counts with its probability.
 */
final class Likelihood {
    /** What stands for the logarithm of zero. */
    static final double IMPOSSIBLE = -1e6;

    private final List<SeriesBlock> blocks;

    Likelihood(List<Target> targets) {
        this.blocks = SeriesBlock.of(targets);
    }

    List<SeriesBlock> blocks() {
        return blocks;
    }

    /**
     * Logarithm of the density of the contrasts.
     *
     * @param discrepancy standard deviation, log scale, of what no run of the model can show
     * @param leftOut bit i is set if the values of target i do not count; see {@link SeriesBlock#observations}
     */
    double log(List<PathMoments> moments, double discrepancy, long leftOut) {
        double sum = 0;
        for (int b = 0; b < blocks.size(); b++) {
            PathMoments own = moments.get(b);
            if (own.runs() < PathMoments.FEWEST_RUNS) {
                return IMPOSSIBLE;
            }
            sum += readiness(blocks.get(b), own) + contrasts(blocks.get(b).observations(leftOut), own, discrepancy);
        }
        return sum;
    }

    private static double readiness(SeriesBlock block, PathMoments moments) {
        int runs = moments.readyDays().length;
        if (runs == 0) {
            return 0;
        }
        int right = 0;
        for (double day : moments.readyDays()) {
            right += day > block.lastUnreachableDay() && day <= block.firstDay() ? 1 : 0;
        }
        return right == runs ? 0 : FastMath.log((right + 0.5) / (runs + 1.0));
    }

    private static double contrasts(SeriesBlock.Observations seen, PathMoments moments, double discrepancy) {
        return seen.size() <= seen.seriesCount()
                ? 0
                : Contrasts.of(seen, moments, discrepancy)
                        .map(Contrasts::logDensity)
                        .orElse(IMPOSSIBLE);
    }
}
