package headstart.calibration;

import headstart.random.Streams;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the scores with the greatest posterior density, from several starts: the median of the prior first, then draws from it.
 * What is maximised is the log likelihood less half the squared length of the scores, the log prior.
 */
final class CmaEsSearch {
    private static final double SPREAD = 0.7;
    private static final double NARROW = 1e-3;

    private final Evaluator evaluator;
    private final Streams.Replication luck;

    CmaEsSearch(Evaluator evaluator, Streams.Replication luck) {
        this.evaluator = evaluator;
        this.luck = luck;
    }

    /**
     * The search from a number of starts.
     *
     * @param evaluations per start
     */
    Found restarts(int starts, int evaluations) {
        List<SearchStep> steps = new ArrayList<>();
        Best best = new Best(new double[evaluator.dimension()], Double.NEGATIVE_INFINITY);
        for (int start = 0; start < starts; start++) {
            String name = "search/" + start;
            double[] from = start == 0
                    ? new double[evaluator.dimension()]
                    : Gaussians.next(luck.stream(name + "/start"), evaluator.dimension());
            Best found = climb(start, new CmaEs(from, SPREAD, luck.stream(name)), evaluations, steps);
            best = found.logPosterior() > best.logPosterior() ? found : best;
        }
        return new Found(best.scores(), best.logPosterior(), steps);
    }

    /** The search from one place. */
    Found from(double[] start, double spread, int evaluations) {
        List<SearchStep> steps = new ArrayList<>();
        Best found = climb(0, new CmaEs(start, spread, luck.stream("search")), evaluations, steps);
        return new Found(found.scores(), found.logPosterior(), steps);
    }

    private Best climb(int start, CmaEs strategy, int evaluations, List<SearchStep> steps) {
        Best best = new Best(new double[evaluator.dimension()], Double.NEGATIVE_INFINITY);
        for (int used = strategy.size(); used <= evaluations && strategy.spread() > NARROW; used += strategy.size()) {
            List<double[]> points = strategy.ask();
            double[][] logs = evaluator.logLikelihoods(points, 0);
            double[] losses = new double[points.size()];
            for (int k = 0; k < losses.length; k++) {
                double log = logs[k][0] + logPrior(points.get(k));
                losses[k] = -log;
                best = log > best.logPosterior() ? new Best(points.get(k), log) : best;
            }
            strategy.tell(losses);
            steps.add(new SearchStep(start, used, best.logPosterior(), strategy.spread()));
        }
        return best;
    }

    static double logPrior(double[] scores) {
        return -0.5 * Cholesky.dot(scores, scores);
    }

    private record Best(double[] scores, double logPosterior) {}

    /**
     * What was found.
     *
     * @param scores the best scores
     * @param logPosterior log likelihood less half the squared length of the scores there
     * @param steps how the search went
     */
    record Found(double[] scores, double logPosterior, List<SearchStep> steps) {}
}
