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
 * likelihood, or from a posterior to the one without a series. The steps in t keep the effective sample size at half the particles or more,
 * at four fifths on the way to a wider density, whose ratio of constants is then estimated backwards, from where the particles have arrived:
 * weights that grow where there are no particles make the forward estimate too small, by 0.9 where a series leaves a tenth of the spread;
 * after each, particles are resampled systematically and moved by Crank-Nicolson steps around the Gaussian that fits them (Kantas,
 * Beskos and Jasra, SIAM/ASA JUQ 2, 2014), whose reach follows their acceptance.
 */
final class Smc {
    private static final double LEAST_SHARE = 0.5;
    private static final double LEAST_SHARE_OUTWARDS = 0.8;
    private static final int BISECTIONS = 60;
    private static final double WANTED_ACCEPTANCE = 0.35;
    private static final double SMALLEST_REACH = 0.05;

    private final Evaluator evaluator;
    private final long[] ends;
    private final boolean fromPrior;
    private final int moves;
    private final RandomStream luck;
    private final double[] influence;
    private final List<SmcStep> steps = new ArrayList<>();
    private List<double[]> scores;
    private int[] lineages;
    private double[][] logs;
    private double logEvidence;
    /** How much larger the ratio is forwards than backwards. */
    private double hysteresis;

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
            Particles start,
            double[][] startLogs) {
        this.evaluator = evaluator;
        this.fromPrior = fromPrior;
        this.ends = fromPrior ? new long[] {to} : new long[] {from, to};
        this.moves = moves;
        this.luck = luck;
        this.scores = new ArrayList<>(start.scores());
        this.lineages = start.lineages();
        this.influence = new double[Arrays.stream(lineages).max().orElse(-1) + 1];
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
        return new Smc(evaluator, true, 0, leftOut, moves, luck, Particles.independent(start), logs).run();
    }

    /** From particles of the whole posterior to the one without the targets that are left out. */
    static Result leavingOut(Evaluator evaluator, Particles particles, long leftOut, int moves, RandomStream luck) {
        double[][] logs = evaluator.logLikelihoods(particles.scores(), 0, leftOut);
        return leavingOut(evaluator, particles, logs, leftOut, moves, luck);
    }

    /**
     * The same from log likelihoods that are known already.
     *
     * @param logs by particle, with all targets and without those left out
     */
    static Result leavingOut(
            Evaluator evaluator, Particles particles, double[][] logs, long leftOut, int moves, RandomStream luck) {
        return new Smc(evaluator, false, 0, leftOut, moves, luck, particles, logs).run();
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
            double stride = next - reached;
            double[] increments = increments(stride);
            double[] weights = normalised(increments);
            double forwards = logMean(increments);
            reached = next;
            if (fromPrior) {
                count(weights, 1);
                logEvidence += forwards;
            }
            resample(weights);
            double acceptance = move(reached);
            if (!fromPrior) {
                double[] back = increments(-stride);
                count(normalised(back), -1);
                logEvidence -= logMean(back);
                hysteresis += forwards + logMean(back);
            }
            steps.add(new SmcStep(reached, effective(weights), acceptance, reach));
            reach = Math.min(1, Math.max(SMALLEST_REACH, reach * FastMath.exp(1.5 * (acceptance - WANTED_ACCEPTANCE))));
        }
        return new Result(
                new Particles(scores, lineages),
                logEvidence,
                Arrays.stream(logs).mapToDouble(row -> row[1]).toArray(),
                distinct(),
                List.copyOf(steps),
                influence.clone(),
                hysteresis);
    }

    /** Adds what each lineage has in a ratio of constants beyond its share of the particles. */
    private void count(double[] weights, int sign) {
        for (int i = 0; i < weights.length; i++) {
            influence[lineages[i]] += sign * (weights[i] - 1.0 / weights.length);
        }
    }

    private double[] increments(double stride) {
        return Arrays.stream(logs)
                .mapToDouble(log -> stride * (log[1] - log[0]))
                .toArray();
    }

    /** The farthest place on the way that leaves enough of the particles effective. */
    private double next(double reached) {
        double wanted = (fromPrior ? LEAST_SHARE : LEAST_SHARE_OUTWARDS) * scores.size();
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
        int[] drawnLineages = new int[n];
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
            drawnLineages[i] = lineages[from];
        }
        scores = drawn;
        logs = drawnLogs;
        lineages = drawnLineages;
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
     * @param particles equally weighted
     * @param logEvidence logarithm of the ratio of the two normalising constants
     * @param logLikelihoods log likelihood of each particle where they have arrived
     * @param distinct different particles among them
     * @param steps how they got there
     * @param influence by lineage, what it adds to the logarithm of that ratio (Chan and Lai, Annals of Statistics 41, 2013; Lee and
     *     Whiteley, Biometrika 105, 2018): the squares add up to the variance of the ratio
     * @param hysteresis how much larger the ratio is forwards than backwards; 0 from the prior
     */
    record Result(
            Particles particles,
            double logEvidence,
            double[] logLikelihoods,
            int distinct,
            List<SmcStep> steps,
            double[] influence,
            double hysteresis) {
        List<double[]> scores() {
            return particles.scores();
        }
    }
}
