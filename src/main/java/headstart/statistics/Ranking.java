package headstart.statistics;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scenarios compared all with all over paired replications.
 *
 * <p>Every pair is tested by the paired t test, two-sided, with Holm's correction over all pairs. Two different questions about the best
 * scenario are answered side by side: which one has the best mean ({@link Place#probabilityMeanIsBest}, uncertainty that more
 * replications remove), and which one wins in a single world ({@link Place#shareOfReplicationsBest}, luck that stays).
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
    /** Resamples of the replications behind {@link Place#probabilityMeanIsBest}. */
    public static final int DRAWS = 2000;

    /**
     * One scenario.
     *
     * @param scenario index
     * @param mean over complete replications
     * @param probabilityMeanIsBest share of {@value #DRAWS} bootstrap resamples of the replications (Efron 1979) in which its mean is best,
     *     ties shared
     * @param shareOfReplicationsBest share of replications in which its value is best, ties shared
     */
    public record Place(int scenario, double mean, double probabilityMeanIsBest, Proportion shareOfReplicationsBest) {}

    /**
     * Two scenarios.
     *
     * @param scenario index of the first
     * @param baseline index of the second, the larger index
     * @param difference first minus second, over pairs in which both are defined
     * @param p two-sided p-value of the paired t test: 0 if the difference is sure, NaN below two pairs
     * @param adjustedP the same after Holm's correction
     */
    public record Pair(int scenario, int baseline, PairedDifference difference, double p, double adjustedP) {}

    public Ranking {
        places = List.copyOf(places);
        pairs = List.copyOf(pairs);
    }

    /**
     * The ranking of these scenarios.
     *
     * @param values [scenario][replication], NaN for blank; rows of equal length
     * @param better which end of the outcome is good
     * @param random draws the resamples
     * @throws IllegalArgumentException if rows differ in length
     */
    public static Ranking of(double[][] values, Better better, RandomStream random) {
        List<Pair> pairs = pairs(values);
        int replications = values.length == 0 ? 0 : values[0].length;
        double[][] complete = Complete.replications(values);
        Wins best = new Wins(complete, values.length, better);
        double[] wins = best.wins();
        double[] bestMeans = best.bestMeans(DRAWS, random);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int n = complete.length;
            double mean = best.mean(i);
            places.add(new Place(i, mean, n == 0 ? Double.NaN : bestMeans[i] / DRAWS, Proportion.of(wins[i], n)));
        }
        return new Ranking(better, replications, complete.length, places, pairs);
    }

    private static List<Pair> pairs(double[][] values) {
        List<Pair> plain = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                PairedDifference difference = PairedDifference.of(values[i], values[j]);
                plain.add(new Pair(i, j, difference, difference.p(), Double.NaN));
            }
        }
        double[] adjusted = Holm.adjust(plain.stream().mapToDouble(Pair::p).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Pair pair = plain.get(i);
            pairs.add(new Pair(pair.scenario, pair.baseline, pair.difference, pair.p, adjusted[i]));
        }
        return pairs;
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
