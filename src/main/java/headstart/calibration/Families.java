package headstart.calibration;

import headstart.random.Streams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Leaves out whole families of series: how well each is predicted from the others, and how far it strays. */
final class Families {
    private static final int PREDICTING_PARTICLES = 24;
    private static final double GRID_STEP = 0.02;
    private static final int GRID_POINTS = 76;
    /** Half the 95 % quantile of chi-squared with one degree of freedom. */
    private static final double INTERVAL_DROP = 1.92;

    private final List<Target> fitted;
    private final int moves;
    private final Streams.Replication luck;
    private final Map<String, Long> masks = new LinkedHashMap<>();

    Families(List<Target> fitted, int moves, Streams.Replication luck) {
        this.fitted = fitted;
        this.moves = moves;
        this.luck = luck;
        for (int t = 0; t < fitted.size(); t++) {
            if (fitted.get(t).size() > 1) {
                masks.merge(fitted.get(t).family(), 1L << t, (a, b) -> a | b);
            }
        }
    }

    /** A family predicted from the others: its score, and particles of the posterior without it. */
    record LeftOut(Score score, List<double[]> particles) {}

    /** Every family predicted from the others by that model, whose posterior has these particles. */
    List<LeftOut> of(String model, Evaluator evaluator, Particles particles) {
        List<LeftOut> all = new ArrayList<>();
        masks.forEach((family, mask) -> {
            String stream = "families/" + model + "/" + family;
            Smc.Result without = Smc.leavingOut(evaluator, particles, mask, moves, luck.stream(stream));
            Optional<Smc.Result> freed =
                    hasScale(mask) ? Optional.of(freed(evaluator, particles, mask, stream)) : Optional.empty();
            all.add(new LeftOut(Score.of(model, family, without, freed), without.scores()));
        });
        return all;
    }

    private boolean hasScale(long mask) {
        return IntStream.range(0, fitted.size())
                .anyMatch(
                        t -> SeriesBlock.isOut(mask, t) && fitted.get(t).scale().isPresent());
    }

    /** Only ratios within series are predicted, for null models know no scale. */
    private Smc.Result freed(Evaluator evaluator, Particles particles, long mask, String stream) {
        return Smc.leavingOut(evaluator, particles, SeriesBlock.freeingScales(mask), moves, luck.stream(stream));
    }

    /** How many ratios of posteriors it takes to leave out every family and every class once. */
    long ratios(Map<String, Map<String, String>> classes) {
        Set<Long> known = new HashSet<>(masks.values());
        long families = masks.values().stream().mapToLong(this::ratios).sum();
        known.add(masks.values().stream().reduce(0L, (a, b) -> a | b));
        return families
                + classes.values().stream()
                        .flatMap(bySeries -> masksOf(bySeries).values().stream())
                        .filter(known::add)
                        .mapToLong(this::ratios)
                        .sum();
    }

    private long ratios(long mask) {
        return hasScale(mask) ? 2 : 1;
    }

    /**
     * Other classes of series predicted from the rest; a class that is a family already, or everything, is left out.
     *
     * @param classes by dimension and series, the class of the series
     */
    List<Score> classes(
            String model, Evaluator evaluator, Particles particles, Map<String, Map<String, String>> classes) {
        Set<Long> known = new HashSet<>(masks.values());
        known.add(masks.values().stream().reduce(0L, (a, b) -> a | b));
        List<Score> all = new ArrayList<>();
        classes.forEach((dimension, bySeries) -> masksOf(bySeries).forEach((name, mask) -> {
            if (known.add(mask)) {
                String label = dimension + " " + name;
                String stream = "classes/" + model + "/" + label;
                all.add(Score.of(
                        model,
                        label,
                        Smc.leavingOut(evaluator, particles, mask, moves, luck.stream(stream)),
                        hasScale(mask) ? Optional.of(freed(evaluator, particles, mask, stream)) : Optional.empty()));
            }
        }));
        return all;
    }

    private Map<String, Long> masksOf(Map<String, String> bySeries) {
        Map<String, Long> found = new LinkedHashMap<>();
        for (int t = 0; t < fitted.size(); t++) {
            String name = bySeries.getOrDefault(fitted.get(t).series(), "");
            if (fitted.get(t).size() > 1 && !name.isEmpty()) {
                found.merge(name, 1L << t, (a, b) -> a | b);
            }
        }
        return found;
    }

    /**
     * The standard deviation of the exponent under which the families left out are most likely, each at the values that the others leave.
     *
     * @param left the families, their particles as values of all parameters
     */
    UnseenDiscrepancy strays(CurveModel model, List<LeftOut> left) {
        double[] logs = new double[GRID_POINTS];
        int discrepancy =
                model.parameters().stream().map(FreeParameter::name).toList().indexOf(FreeParameter.DISCREPANCY);
        for (LeftOut family : left) {
            add(model, family, discrepancy, logs);
        }
        return ofGrid(logs);
    }

    private void add(CurveModel model, LeftOut family, int discrepancy, double[] logs) {
        Likelihood likelihood = new Likelihood(fitted.stream()
                .filter(target -> target.family().equals(family.score().series()) && target.size() > 1)
                .toList());
        double[][] byParticle = Scores.thinned(family.particles(), PREDICTING_PARTICLES).stream()
                .map(values -> byExponent(
                        likelihood,
                        model.moments(likelihood.blocks(), values),
                        discrepancy < 0 ? 0 : values[discrepancy]))
                .toArray(double[][]::new);
        for (int g = 0; g < logs.length; g++) {
            int place = g;
            logs[g] += logMean(IntStream.range(0, byParticle.length)
                    .mapToDouble(i -> byParticle[i][place])
                    .toArray());
        }
    }

    private static double[] byExponent(Likelihood likelihood, List<PathMoments> moments, double discrepancy) {
        return IntStream.range(0, GRID_POINTS)
                .mapToDouble(g -> likelihood.log(
                        IntStream.range(0, moments.size())
                                .mapToObj(b -> strayed(
                                        moments.get(b),
                                        likelihood.blocks().get(b).days(),
                                        g * GRID_STEP))
                                .toList(),
                        discrepancy,
                        SeriesBlock.freeingScales((1L << SeriesBlock.MOST_TARGETS) - 1)))
                .toArray();
    }

    /** The same paths under an exponent that is not known better than that. */
    static PathMoments strayed(PathMoments moments, double[] days, double exponentSd) {
        double[][] covariance = new double[days.length][days.length];
        for (int d = 0; d < days.length; d++) {
            for (int e = 0; e < days.length; e++) {
                double drift = exponentSd * exponentSd * FastMath.log1p(days[d]) * FastMath.log1p(days[e]);
                covariance[d][e] = moments.covariance()[d][e] + drift;
            }
        }
        return new PathMoments(moments.mean(), covariance, moments.runs(), moments.readyDays());
    }

    private static double logMean(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += FastMath.exp(log - most);
        }
        return most + FastMath.log(sum / logs.length);
    }

    private static UnseenDiscrepancy ofGrid(double[] logs) {
        int best = 0;
        for (int g = 1; g < logs.length; g++) {
            best = logs[g] > logs[best] ? g : best;
        }
        int low = best;
        while (low > 0 && logs[low - 1] >= logs[best] - INTERVAL_DROP) {
            low--;
        }
        int high = best;
        while (high + 1 < logs.length && logs[high + 1] >= logs[best] - INTERVAL_DROP) {
            high++;
        }
        return new UnseenDiscrepancy(best * GRID_STEP, low * GRID_STEP, high * GRID_STEP);
    }
}
