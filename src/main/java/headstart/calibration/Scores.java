package headstart.calibration;

import headstart.random.Streams;
import java.util.ArrayList;
import java.util.List;

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
     * the normalising constants is the predictive density.
     */
    List<Score> of(String model, Evaluator evaluator, List<double[]> particles) {
        List<Score> scores = new ArrayList<>();
        for (int s = 0; s < fitted.size(); s++) {
            if (fitted.get(s).size() > 1) {
                String series = fitted.get(s).series();
                Smc.Result without = Smc.leavingOut(
                        evaluator, particles, 1L << s, moves, luck.stream("scores/" + model + "/" + series));
                scores.add(new Score(model, series, -without.logEvidence()));
            }
        }
        return scores;
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
