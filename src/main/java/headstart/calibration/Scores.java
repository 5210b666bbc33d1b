package headstart.calibration;

import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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

    /**
     * The scores of a model whose posterior is known: the sampler goes from there to the posterior without the series, and the ratio of
     * the normalising constants is the predictive density. Only ratios within the series are predicted, for null models know no scale: where
     * it is known what the series counts, its scale is freed first.
     */
    List<Score> of(String model, Evaluator evaluator, List<double[]> particles) {
        int series = fitted.size();
        long[] masks = LongStream.concat(
                        LongStream.of(0), IntStream.range(0, series).mapToLong(s -> 1L << s))
                .toArray();
        masks = LongStream.concat(
                        Arrays.stream(masks), IntStream.range(0, series).mapToLong(s -> Block.freeingScales(1L << s)))
                .toArray();
        double[][] logs = evaluator.logLikelihoods(particles, masks);
        List<Score> scores = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            if (fitted.get(s).size() > 1) {
                String name = fitted.get(s).series();
                Ratio ratio = new Ratio(evaluator, particles, logs, masks, "scores/" + model + "/" + name);
                double freed = fitted.get(s).scale().isPresent() ? ratio.to(1 + series + s) : 0;
                scores.add(new Score(model, name, freed - ratio.to(1 + s)));
            }
        }
        return scores;
    }

    /** Ratios of normalising constants, of what a column of log likelihoods leaves out to the whole. */
    private final class Ratio {
        private final Evaluator evaluator;
        private final List<double[]> particles;
        private final double[][] logs;
        private final long[] masks;
        private final String stream;

        Ratio(Evaluator evaluator, List<double[]> particles, double[][] logs, long[] masks, String stream) {
            this.evaluator = evaluator;
            this.particles = particles;
            this.logs = logs;
            this.masks = masks;
            this.stream = stream;
        }

        double to(int column) {
            double[][] pairs = Arrays.stream(logs)
                    .map(row -> new double[] {row[0], row[column]})
                    .toArray(double[][]::new);
            return Smc.logEvidenceLeavingOut(evaluator, particles, pairs, masks[column], moves, luck.stream(stream));
        }
    }

    /** The scores of a model that has to be fitted first. */
    List<Score> of(String model, Evaluator evaluator, int particles) {
        return of(model, evaluator, posterior(model, evaluator, particles));
    }

    /** The scores of a null model, which costs nothing to evaluate. */
    List<Score> ofNull(NullModels model, Evaluator evaluator) {
        return of(model.key(), evaluator, NULL_PARTICLES);
    }

    List<double[]> posterior(String model, Evaluator evaluator, int particles) {
        return Smc.fromPrior(evaluator, 0, particles, moves, luck.stream("scores/" + model))
                .scores();
    }

    /** Every n-th particle. */
    static List<double[]> thinned(List<double[]> particles, int count) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kept.add(particles.get((int) ((long) i * particles.size() / count)));
        }
        return kept;
    }
}
