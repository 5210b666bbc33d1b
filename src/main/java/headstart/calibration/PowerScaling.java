package headstart.calibration;

import headstart.statistics.Ascending;
import headstart.statistics.JensenShannon;
import headstart.statistics.ParetoSmoothing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Raises priors or likelihood to a power by weighing draws of the posterior. The prior of every parameter is that of its normal score, so that a bound is as far
 * from the middle of every prior and a flat prior has a strength too: a power below 1 leads towards the bounds, one above 1 towards the median. Weights are
 * smoothed ({@link ParetoSmoothing}).
 */
final class PowerScaling {
    private static final double STEP = 1.01;
    private static final double FAR = 1.25;
    private static final double LN2 = FastMath.log(2);

    private final List<String> names;
    private final List<double[]> scores;
    private final double[] logLikelihoods;

    /**
     * The draws.
     *
     * @param names of the parameters that the data touch
     * @param scores of these, by draw
     * @param logLikelihoods by draw
     */
    PowerScaling(List<String> names, List<double[]> scores, double[] logLikelihoods) {
        this.names = List.copyOf(names);
        this.scores = List.copyOf(scores);
        this.logLikelihoods = logLikelihoods.clone();
    }

    /**
     * A number whose law is looked at.
     *
     * @param label what readers call it
     * @param values finite ones
     * @param draws the draw of the posterior that each belongs to
     */
    record Quantity(String name, String label, PriorSensitivity.Kind kind, double[] values, int[] draws) {
        private double[] of(ParetoSmoothing weights) {
            return Arrays.stream(draws)
                    .mapToDouble(draw -> weights.weights()[draw])
                    .toArray();
        }
    }

    /** The sensitivity of a number. */
    PriorSensitivity of(Quantity quantity) {
        IntToDoubleFunction all = draw -> -0.5 * Cholesky.dot(scores.get(draw), scores.get(draw));
        IntToDoubleFunction data = draw -> logLikelihoods[draw];
        int most = 0;
        double[] alone = new double[names.size()];
        for (int p = 0; p < alone.length; p++) {
            int place = p;
            alone[p] = sensitivity(quantity, draw -> -0.5 * scores.get(draw)[place] * scores.get(draw)[place]);
            most = alone[p] > alone[most] ? p : most;
        }
        List<ParetoSmoothing> far = new ArrayList<>();
        for (IntToDoubleFunction part : List.of(all, data)) {
            far.add(weights(part, 1 / FAR));
            far.add(weights(part, FAR));
        }
        double[] medians = far.stream()
                .mapToDouble(weights -> median(quantity.values(), quantity.of(weights)))
                .toArray();
        return new PriorSensitivity(
                quantity.name(),
                quantity.label(),
                quantity.kind(),
                sensitivity(quantity, all),
                sensitivity(quantity, data),
                alone.length == 0 ? "" : names.get(most),
                alone.length == 0 ? 0 : alone[most],
                median(quantity.values(), even(quantity.values().length)),
                medians[0],
                medians[1],
                medians[2],
                medians[3],
                far.stream().mapToDouble(ParetoSmoothing::effective).min().orElse(0),
                far.stream().allMatch(ParetoSmoothing::isCarried));
    }

    /** The distance for a doubling of the power, from a small step to either side. */
    private double sensitivity(Quantity quantity, IntToDoubleFunction part) {
        double down = JensenShannon.distance(quantity.values(), quantity.of(weights(part, 1 / STEP)));
        double up = JensenShannon.distance(quantity.values(), quantity.of(weights(part, STEP)));
        return (down + up) / 2 / (FastMath.log(STEP) / LN2);
    }

    /** Importance weights of the draws under a part of the posterior to that power. */
    private ParetoSmoothing weights(IntToDoubleFunction part, double power) {
        return ParetoSmoothing.of(IntStream.range(0, logLikelihoods.length)
                .mapToDouble(draw -> (power - 1) * part.applyAsDouble(draw))
                .toArray());
    }

    private static double[] even(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** The value that half of the weight lies below, halfway where it is between two. */
    static double median(double[] values, double[] weights) {
        int[] order = Ascending.order(values);
        double half = Arrays.stream(weights).sum() / 2;
        double below = 0;
        for (int k = 0; k < order.length; k++) {
            double next = below + weights[order[k]];
            if (next > half) {
                return values[order[k]];
            }
            if (next == half && k + 1 < order.length) {
                return (values[order[k]] + values[order[k + 1]]) / 2;
            }
            below = next;
        }
        return values.length == 0 ? Double.NaN : values[order[order.length - 1]];
    }
}
