package headstart.calibration;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * A sequential Monte Carlo sampler (Del Moral, Doucet and Jasra, JRSS B 68, 2006) that leads particles from one density to another,
 * {@code prior * exp((1 - t) a + t b)} with t from 0 to 1: from the prior to the posterior with {@code a = 0} and b the log
 * likelihood, or from a posterior to the one without a series. The steps in t keep the effective sample size at half the particles or more;
 * after each, particles are resampled systematically and moved by Crank-Nicolson steps around the Gaussian that fits them (Kantas,
 * Beskos and Jasra, SIAM/ASA JUQ 2, 2014), whose reach follows their acceptance.
 */
final class Smc {
    private static final double LEAST_SHARE = 0.5;
    private static final int BISECTIONS = 60;
    private static final double WANTED_ACCEPTANCE = 0.35;
    private static final double SMALLEST_REACH = 0.05;

    private final Evaluator evaluator;
    private final long[] ends;
    private final boolean fromPrior;
    private final int moves;
    private final RandomStream luck;
    private final List<SmcStep> steps = new ArrayList<>();
    private List<double[]> scores;
    private double[][] logs;
    private double logEvidence;
    private double reach = 0.6;

    /**
     * A sampler.
     *
     * @param from what a leaves out; ignored if it starts from the prior, where a is 0
     * @param to what b leaves out
     */
    private Smc(
            Evaluator evaluator,
            boolean fromPrior,
            long from,
            long to,
            int moves,
            RandomStream luck,
            List<double[]> start,
            double[][] startLogs) {
        this.evaluator = evaluator;
        this.fromPrior = fromPrior;
        this.ends = fromPrior ? new long[] {to} : new long[] {from, to};
        this.moves = moves;
        this.luck = luck;
        this.scores = new ArrayList<>(start);
        this.logs = startLogs.clone();
    }

    /** From the prior to the posterior without the targets that are left out. */
    static Result fromPrior(Evaluator evaluator, long leftOut, int particles, int moves, RandomStream luck) {
        List<double[]> start = IntStream.range(0, particles)
                .mapToObj(i -> Gaussians.next(luck, evaluator.dimension()))
                .toList();
        double[][] logs = Arrays.stream(evaluator.logLikelihoods(start, leftOut))
                .map(row -> new double[] {0, row[0]})
                .toArray(double[][]::new);
        return new Smc(evaluator, true, 0, leftOut, moves, luck, start, logs).run();
    }

    /** From particles of the whole posterior to the one without the targets that are left out. */
    static Result leavingOut(
            Evaluator evaluator, List<double[]> particles, long leftOut, int moves, RandomStream luck) {
        double[][] logs = evaluator.logLikelihoods(particles, 0, leftOut);
        return new Smc(evaluator, false, 0, leftOut, moves, luck, particles, logs).run();
    }

    /**
     * The log evidence alone of what {@link #leavingOut} finds, from log likelihoods that are known already: particles are not moved where they
     * arrive, and where the weights stay even nothing is evaluated at all.
     *
     * @param logs by particle, with all targets and without those left out
     */
    static double logEvidenceLeavingOut(
            Evaluator evaluator,
            List<double[]> particles,
            double[][] logs,
            long leftOut,
            int moves,
            RandomStream luck) {
        return new Smc(evaluator, false, 0, leftOut, moves, luck, particles, logs).arrive();
    }

    private double[][] pairs(double[][] evaluated) {
        return Arrays.stream(evaluated)
                .map(row -> fromPrior ? new double[] {0, row[0]} : row)
                .toArray(double[][]::new);
    }

    private Result run() {
        double reached = 0;
        while (reached < 1) {
            double next = next(reached);
            follow(next, weigh(next - reached));
            reached = next;
        }
        return new Result(List.copyOf(scores), logEvidence, distinct(), List.copyOf(steps));
    }

    private double arrive() {
        double reached = 0;
        while (reached < 1) {
            double next = next(reached);
            double[] weights = weigh(next - reached);
            if (next < 1) {
                follow(next, weights);
            }
            reached = next;
        }
        return logEvidence;
    }

    private double[] weigh(double stride) {
        double[] increments = increments(stride);
        logEvidence += logMean(increments);
        return normalised(increments);
    }

    private void follow(double reached, double[] weights) {
        resample(weights);
        double acceptance = move(reached);
        steps.add(new SmcStep(reached, effective(weights), acceptance, reach));
        reach = Math.min(1, Math.max(SMALLEST_REACH, reach * FastMath.exp(1.5 * (acceptance - WANTED_ACCEPTANCE))));
    }

    private double[] increments(double stride) {
        return Arrays.stream(logs)
                .mapToDouble(log -> stride * (log[1] - log[0]))
                .toArray();
    }

    /** The farthest place on the way that leaves enough of the particles effective. */
    private double next(double reached) {
        double wanted = LEAST_SHARE * scores.size();
        if (effective(normalised(increments(1 - reached))) >= wanted) {
            return 1;
        }
        double low = reached;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (effective(normalised(increments(middle - reached))) >= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double logMean(double[] logs) {
        double most = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (double log : logs) {
            sum += FastMath.exp(log - most);
        }
        return most + FastMath.log(sum / logs.length);
    }

    private static double[] normalised(double[] logs) {
        double total = logMean(logs) + FastMath.log(logs.length);
        return Arrays.stream(logs).map(log -> FastMath.exp(log - total)).toArray();
    }

    private static double effective(double[] weights) {
        return 1 / Cholesky.dot(weights, weights);
    }

    private void resample(double[] weights) {
        int n = weights.length;
        List<double[]> drawn = new ArrayList<>();
        double[][] drawnLogs = new double[n][];
        double place = luck.nextDouble();
        double sum = 0;
        int from = -1;
        for (int i = 0; i < n; i++) {
            while (from < n - 1 && sum <= (i + place) / n) {
                from++;
                sum += weights[from];
            }
            drawn.add(scores.get(from));
            drawnLogs[i] = logs[from];
        }
        scores = drawn;
        logs = drawnLogs;
    }

    /** Moves every particle several times; the share of moves that were accepted. */
    private double move(double reached) {
        int accepted = 0;
        for (int m = 0; m < moves; m++) {
            GaussianFit fit = GaussianFit.of(scores);
            List<double[]> proposed = new ArrayList<>();
            double[] thresholds = new double[scores.size()];
            for (int i = 0; i < thresholds.length; i++) {
                proposed.add(fit.propose(scores.get(i), reach, luck));
                thresholds[i] = FastMath.log(Math.max(luck.nextDouble(), Double.MIN_NORMAL));
            }
            double[][] found = pairs(evaluator.logLikelihoods(proposed, ends));
            for (int i = 0; i < thresholds.length; i++) {
                double gain = log(proposed.get(i), found[i], reached)
                        - log(scores.get(i), logs[i], reached)
                        + fit.logDensity(scores.get(i))
                        - fit.logDensity(proposed.get(i));
                if (gain > thresholds[i]) {
                    scores.set(i, proposed.get(i));
                    logs[i] = found[i];
                    accepted++;
                }
            }
        }
        return (double) accepted / moves / scores.size();
    }

    private static double log(double[] scores, double[] logs, double reached) {
        return CmaEsSearch.logPrior(scores) + (1 - reached) * logs[0] + reached * logs[1];
    }

    private int distinct() {
        return (int) scores.stream().distinct().count();
    }

    /**
     * Where the particles have arrived.
     *
     * @param scores equally weighted particles
     * @param logEvidence logarithm of the ratio of the two normalising constants
     * @param distinct different particles among them
     * @param steps how they got there
     */
    record Result(List<double[]> scores, double logEvidence, int distinct, List<SmcStep> steps) {}
}
