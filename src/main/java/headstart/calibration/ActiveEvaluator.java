package headstart.calibration;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The evaluator of a model in those of its scores that change its likelihood at all. The others, such as the attainable share, which a
 * free scale takes out, stay at the median of their prior here and keep their prior in the posterior.
 */
final class ActiveEvaluator implements Evaluator {
    private static final int PROBES = 6;
    private static final double ROUNDING = 1e-9;

    private final Evaluator whole;
    private final int[] active;

    private ActiveEvaluator(Evaluator whole, int[] active) {
        this.whole = whole;
        this.active = active;
    }

    /** Finds out which scores matter, by turning them round one by one at some draws from the prior. */
    static ActiveEvaluator of(Evaluator whole, RandomStream luck) {
        int dimension = whole.dimension();
        List<double[]> probes = new ArrayList<>();
        for (int probe = 0; probe < PROBES; probe++) {
            double[] base = Gaussians.next(luck, dimension);
            probes.add(base);
            for (int p = 0; p < dimension; p++) {
                double[] turned = base.clone();
                turned[p] = -turned[p];
                probes.add(turned);
            }
        }
        double[][] logs = whole.logLikelihoods(probes, 0);
        int[] active = IntStream.range(0, dimension)
                .filter(p -> matters(logs, p, dimension + 1))
                .toArray();
        return new ActiveEvaluator(whole, active);
    }

    private static boolean matters(double[][] logs, int parameter, int stride) {
        return IntStream.range(0, PROBES).anyMatch(probe -> {
            double base = logs[probe * stride][0];
            double turned = logs[probe * stride + 1 + parameter][0];
            return Math.abs(base - turned) > ROUNDING * (1 + Math.abs(base));
        });
    }

    /** Places of the scores that matter. */
    int[] active() {
        return active.clone();
    }

    /** All scores, those that do not matter as given. */
    double[] expand(double[] scores, double[] others) {
        double[] all = others.clone();
        for (int i = 0; i < active.length; i++) {
            all[active[i]] = scores[i];
        }
        return all;
    }

    /** All scores, those that do not matter at the median of their prior. */
    double[] expand(double[] scores) {
        return expand(scores, new double[whole.dimension()]);
    }

    @Override
    public int dimension() {
        return active.length;
    }

    @Override
    public double[][] logLikelihoods(List<double[]> scores, long... leftOut) {
        return whole.logLikelihoods(scores.stream().map(this::expand).toList(), leftOut);
    }

    /** The evaluator with one of the active scores held. */
    Evaluator holding(int place, double score) {
        return new Evaluator() {
            @Override
            public int dimension() {
                return active.length - 1;
            }

            @Override
            public double[][] logLikelihoods(List<double[]> scores, long... leftOut) {
                List<double[]> whole =
                        scores.stream().map(set -> with(set, place, score)).toList();
                return ActiveEvaluator.this.logLikelihoods(whole, leftOut);
            }
        };
    }

    static double[] with(double[] others, int place, double score) {
        double[] all = new double[others.length + 1];
        System.arraycopy(others, 0, all, 0, place);
        all[place] = score;
        System.arraycopy(others, place, all, place + 1, others.length - place);
        return all;
    }

    static double[] without(double[] all, int place) {
        double[] others = Arrays.copyOf(all, all.length - 1);
        System.arraycopy(all, place + 1, others, place, others.length - place);
        return others;
    }
}
