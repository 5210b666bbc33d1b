package headstart.calibration;

import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.util.FastMath;

/** Scores models by how well they predict each series from all others (leave-one-series-out log predictive density). */
final class Scores {
    static final int NULL_PARTICLES = 400;

    private final List<Target> fitted;
    private final int moves;
    private final Streams.Replication luck;

    Scores(List<Target> fitted, int moves, Streams.Replication luck) {
        this.fitted = fitted;
        this.moves = moves;
        this.luck = luck;
    }

    /** The scores of a model, and their sum. */
    record Of(List<Score> each, ScoreTotal total) {}

    /**
     * The scores of a model whose posterior is known: the sampler goes from there to the posterior without the series, and the ratio of
     * the normalising constants is the predictive density. Only ratios within the series are predicted, for null models know no scale: where
     * it is known what the series counts, its scale is freed first.
     */
    Of of(String model, Evaluator evaluator, Particles particles) {
        int series = fitted.size();
        long[] masks = LongStream.concat(
                        LongStream.of(0), IntStream.range(0, series).mapToLong(s -> 1L << s))
                .toArray();
        masks = LongStream.concat(
                        Arrays.stream(masks),
                        IntStream.range(0, series).mapToLong(s -> SeriesBlock.freeingScales(1L << s)))
                .toArray();
        double[][] logs = evaluator.logLikelihoods(particles.scores(), masks);
        List<Score> scores = new ArrayList<>();
        double sum = 0;
        double hysteresis = 0;
        double[] influence = new double[0];
        for (int s = 0; s < series; s++) {
            if (fitted.get(s).size() > 1) {
                String name = fitted.get(s).series();
                Ratio ratio = new Ratio(evaluator, particles, logs, masks, "scores/" + model + "/" + name);
                Smc.Result without = ratio.to(1 + s);
                Optional<Smc.Result> freed =
                        fitted.get(s).scale().isPresent() ? Optional.of(ratio.to(1 + series + s)) : Optional.empty();
                Score score = Score.of(model, name, without, freed);
                scores.add(score);
                sum += score.logDensity();
                hysteresis += Score.hysteresis(without, freed);
                influence = added(influence, Score.influence(without, freed));
            }
        }
        return new Of(scores, new ScoreTotal(model, sum, FastMath.hypot(Score.sd(influence), hysteresis)));
    }

    private static double[] added(double[] sum, double[] more) {
        double[] all = Arrays.copyOf(more, Math.max(sum.length, more.length));
        for (int i = 0; i < sum.length; i++) {
            all[i] += sum[i];
        }
        return all;
    }

    /** Ratios of normalising constants, of what a column of log likelihoods leaves out to the whole. */
    private final class Ratio {
        private final Evaluator evaluator;
        private final Particles particles;
        private final double[][] logs;
        private final long[] masks;
        private final String stream;

        Ratio(Evaluator evaluator, Particles particles, double[][] logs, long[] masks, String stream) {
            this.evaluator = evaluator;
            this.particles = particles;
            this.logs = logs;
            this.masks = masks;
            this.stream = stream;
        }

        Smc.Result to(int column) {
            double[][] pairs = Arrays.stream(logs)
                    .map(row -> new double[] {row[0], row[column]})
                    .toArray(double[][]::new);
            return Smc.leavingOut(evaluator, particles, pairs, masks[column], moves, luck.stream(stream));
        }
    }

    /** The scores of a model that has to be fitted first. */
    Of of(String model, Evaluator evaluator, int particles) {
        return of(model, evaluator, posterior(model, evaluator, particles));
    }

    /** The scores of a null model, which costs nothing to evaluate. */
    Of ofNull(NullModels model, Evaluator evaluator) {
        return of(model.key(), evaluator, NULL_PARTICLES);
    }

    Particles posterior(String model, Evaluator evaluator, int particles) {
        return Smc.fromPrior(evaluator, 0, particles, moves, luck.stream("scores/" + model))
                .particles();
    }

    /** Every n-th of some sets of values. */
    static List<double[]> thinned(List<double[]> particles, int count) {
        return Particles.independent(particles).thinned(count).scores();
    }
}
