package headstart.statistics;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Scenarios compared all with all over paired replications.
 *
 * <p>Every pair is tested by the paired test of its difference, two-sided, with Holm's correction over all pairs, and has an interval that
 * holds together with those of all other pairs (Bonferroni). From these follow the intervals of multiple comparisons with the best (Hsu,
 * Annals of Statistics 12, 1984; for common random numbers Nelson and Matejcik, Management Science 41, 1995). Which scenario wins in a
 * single world ({@link Place#shareOfReplicationsBest}) is luck that stays.
 *
 * <p>Best means and wins go by complete replications, pairs by all replications in which both are defined. An infinite value (an event
 * that never came) counts in wins and best means, but leaves a mean or difference NaN.
 *
 * @param better which end of the outcome is good
 * @param replications rows that went in
 * @param complete replications in which every scenario is defined; best means and wins are counted over these
 * @param places one per scenario, in the order given
 * @param pairs one per unordered pair of scenarios, in the order (0, 1), (0, 2), ..., (1, 2), ...
 */
public record Ranking(Better better, int replications, int complete, List<Place> places, List<Pair> pairs) {
    /** Resamples of the replications behind {@link Place#resampledShareBest}. */
    public static final int DRAWS = 2000;

    /** Replications that must be complete for a ranking: of more blanks the blanks decide. */
    private static final double COMPLETE_SHARE = 0.9;

    /**
     * One scenario.
     *
     * @param scenario index
     * @param mean over complete replications
     * @param resampledShareBest share of {@value #DRAWS} bootstrap resamples of the replications (Efron 1979), of neighbours together where
     *     they are more than {@value Groups#MOST}, in which its mean is best, ties shared; not a probability that its mean is best. NaN below two complete replications
     * @param shareOfReplicationsBest share of replications in which its value is best, ties shared
     * @param againstBest how much better its mean is than the best of the others, towards the good end, with the other scenarios' 95 %
     *     together: an upper end of 0 says that another is better, a lower end of 0 that none is
     */
    public record Place(
            int scenario,
            double mean,
            double resampledShareBest,
            Proportion shareOfReplicationsBest,
            MeanInterval againstBest) {}

    /**
     * Two scenarios.
     *
     * @param scenario index of the first
     * @param baseline index of the second, the larger index
     * @param difference first minus second, over pairs in which both are defined
     * @param together the interval of the difference that holds together with those of all pairs
     * @param p two-sided p-value: 0 if the difference is sure, NaN where there is no interval
     * @param adjustedP the same after Holm's correction
     */
    public record Pair(
            int scenario,
            int baseline,
            PairedDifference difference,
            MeanInterval together,
            double p,
            double adjustedP) {}

    public Ranking {
        places = List.copyOf(places);
        pairs = List.copyOf(pairs);
    }

    /** The ranking of scenarios by numbers that can take any value. */
    public static Ranking of(double[][] values, Better better, RandomStream random) {
        return of(values, better, Support.REAL, random);
    }

    /**
     * The ranking of these scenarios.
     *
     * @param values [scenario][replication], NaN for blank; rows of equal length
     * @param better which end of the outcome is good
     * @param support what the values can be
     * @param random draws the resamples
     * @throws IllegalArgumentException if rows differ in length
     */
    public static Ranking of(double[][] values, Better better, Support support, RandomStream random) {
        List<Pair> pairs = pairs(values, support);
        int replications = values.length == 0 ? 0 : values[0].length;
        double[][] complete = Complete.replications(values);
        int n = complete.length;
        Wins best = new Wins(complete, values.length, better);
        double[] wins = best.wins();
        double[] bestMeans = best.bestMeans(DRAWS, random);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double share = n < 2 ? Double.NaN : bestMeans[i] / DRAWS;
            places.add(new Place(i, best.mean(i), share, Proportion.of(wins[i], n), againstBest(i, pairs, better)));
        }
        return new Ranking(better, replications, n, places, pairs);
    }

    private static List<Pair> pairs(double[][] values, Support support) {
        double confidence = 1 - (1 - StudentT.CONFIDENCE) / Math.max(1, values.length * (values.length - 1) / 2);
        List<Pair> plain = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                Pairs both = Pairs.of(values[i], values[j]);
                PairedDifference difference = PairedDifference.of(values[i], values[j], support);
                plain.add(new Pair(i, j, difference, both.interval(support, confidence), both.p(support), Double.NaN));
            }
        }
        double[] adjusted = Holm.adjust(plain.stream().mapToDouble(Pair::p).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> withP(plain.get(i), adjusted[i]))
                .toList();
    }

    private static Pair withP(Pair pair, double adjusted) {
        return new Pair(pair.scenario, pair.baseline, pair.difference, pair.together, pair.p, adjusted);
    }

    /** Hsu's constrained interval; without a single one of its pairs there is none. */
    private static MeanInterval againstBest(int scenario, List<Pair> pairs, Better better) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (Pair pair : pairs) {
            if (pair.scenario != scenario && pair.baseline != scenario) {
                continue;
            }
            boolean constant = pair.together.note() == MeanNote.CONSTANT;
            double from = better.merit(constant ? pair.difference.difference() : pair.together.low());
            double to = better.merit(constant ? pair.difference.difference() : pair.together.high());
            int side = pair.scenario == scenario ? 1 : -1;
            // Math.min hands a NaN on.
            low = Math.min(low, Math.min(side * from, side * to));
            high = Math.min(high, Math.max(side * from, side * to));
        }
        return low < Double.POSITIVE_INFINITY
                ? new MeanInterval(Math.min(0, low), Math.max(0, high), MeanNote.NONE)
                : MeanInterval.none(MeanNote.FEW);
    }

    /** Whether enough replications are complete for an order to be stated: two and nine tenths of them. */
    public boolean isStated() {
        return complete >= 2 && complete >= COMPLETE_SHARE * replications;
    }

    /**
     * The place of a scenario: 1 more than the number of scenarios with a better mean, so that equal means share a place. Empty where no
     * order is stated or its mean is not a number.
     */
    public OptionalInt placeOf(int scenario) {
        double mean = places.get(scenario).mean;
        return isStated() && !Double.isNaN(mean)
                ? OptionalInt.of(1
                        + (int) places.stream()
                                .filter(other -> better.merit(other.mean) > better.merit(mean))
                                .count())
                : OptionalInt.empty();
    }

    /** Whether another scenario has the same mean and therefore the same place. */
    public boolean isTied(int scenario) {
        double mean = places.get(scenario).mean;
        return placeOf(scenario).isPresent()
                && places.stream().anyMatch(other -> other.scenario != scenario && other.mean == mean);
    }

    /** Scenario indices from the best mean to the worst; equal means in the order given, NaN last. */
    public List<Integer> order() {
        return places.stream()
                .sorted(Comparator.comparingDouble((Place place) ->
                        Double.isNaN(place.mean) ? Double.POSITIVE_INFINITY : -better.merit(place.mean)))
                .map(Place::scenario)
                .toList();
    }
}
