package headstart.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the posterior knows of each parameter, beside what the prior knew. */
final class Identifiability {
    private static final double NEAR = FreeParameter.score(0.95);

    private Identifiability() {}

    /**
     * The parameters one by one.
     *
     * @param scores equally weighted posterior scores of all parameters
     * @param best scores at the greatest density
     * @param active places of the parameters that change the likelihood
     */
    static List<Fitted> of(List<FreeParameter> parameters, List<double[]> scores, double[] best, int[] active) {
        List<Fitted> fitted = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            int place = p;
            FreeParameter parameter = parameters.get(p);
            double[] own = scores.stream().mapToDouble(set -> set[place]).toArray();
            double[] values = Arrays.stream(own).map(parameter::at).sorted().toArray();
            double contraction = 1 - sd(own);
            boolean touched = IntStream.of(active).anyMatch(a -> a == place);
            fitted.add(new Fitted(
                    parameter,
                    parameter.at(best[p]),
                    mean(values),
                    sd(values),
                    quantile(values, 0.05),
                    quantile(values, 0.25),
                    quantile(values, 0.5),
                    quantile(values, 0.75),
                    quantile(values, 0.95),
                    touched ? contraction : 0,
                    Fitted.Known.of(contraction, touched),
                    share(own, -1),
                    share(own, 1)));
        }
        return fitted;
    }

    /** Share of the scores beyond the 5 % quantile of the prior on that side. */
    private static double share(double[] scores, int side) {
        return Arrays.stream(scores).filter(score -> side * score >= NEAR).count() / (double) scores.length;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double sd(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    /**
     * Quantile of a law that sorted values are drawn from, beyond which a new one lies with probability 1 - p: linear between them at
     * {@code p (d + 1)} of d different ones (type 6 of Hyndman and Fan 1996). The middle of the sample itself (type 7) leaves a new
     * value outside of a 90 % interval from 60 particles 13 times of 100.
     */
    static double quantile(double[] sorted, double p) {
        double different = different(sorted);
        double share = different > 1 ? (p * (different + 1) - 1) / (different - 1) : 0;
        double place = Math.max(0, Math.min(1, share)) * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static int different(double[] sorted) {
        int different = 1;
        for (int i = 1; i < sorted.length; i++) {
            different += sorted[i] > sorted[i - 1] ? 1 : 0;
        }
        return different;
    }
}
