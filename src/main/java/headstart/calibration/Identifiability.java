package headstart.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the posterior knows of each parameter, beside what the prior knew. */
final class Identifiability {
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
                    Fitted.Known.of(contraction, touched)));
        }
        return fitted;
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

    /** Quantile of sorted values, linear between them (type 7 of Hyndman and Fan 1996). */
    static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
