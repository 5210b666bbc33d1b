package headstart.statistics;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A mean curve with two 95 % bands: one that holds the true mean on each day, and one that holds the whole true curve.
 *
 * <p>The simultaneous band takes on every day the interval of {@link TransformedT} at the critical value c instead of Student's, so
 * that skewness of a day's differences moves its ends; c is the 95 % quantile of the largest |t| over the days, whose law is found by
 * flipping the signs of whole centred replications and studentising again ({@link SignFlips}). Replications are the unit, some
 * of them together where there are many, so days may depend on each other in any way. On no day is c taken below the pointwise critical value. On
 * curves without skewness the band is conservative, 97 %.
 *
 * <p>No end of it lies nearer to the mean than 3 / n of the largest deviation that any run shows on any day: a run of that kind may have
 * been missed on this one (the rule of three). Logarithms of ratios with a team that a few runs show not ready held 85 % at n = 50 without
 * it, 99 % with it. Pointwise intervals keep to that where values are shares or such logarithms.
 *
 * <p>Coverage on all shipped kinds of curves from {@value #FEWEST} replications on: {@code docs/statistics.md}.
 *
 * <p>There is no simultaneous band, only NaN, on a day without variation, with fewer than {@value #FEWEST} values, or with fewer than six
 * for each unit of squared skewness: a few runs decide the mean of such a day; nor on any day of what carries no means ({@link Support#carriesMeans}).
 *
 * @param replications values that went in for each day, blank or not
 * @param criticalValue c; NaN if no day has a simultaneous band
 * @param days one entry per day
 */
public record SimultaneousBand(int replications, double criticalValue, List<Day> days) {
    /** Draws unless told otherwise: the 95 % quantile is then the 1,901st of 2,000. */
    public static final int DRAWS = 2000;

    /** Values that a day needs; coverage is measured from there on. */
    public static final int FEWEST = 50;

    private static final int FEWEST_DRAWS = 100;
    private static final double RULE_OF_THREE = 3;

    /**
     * One day. Where the values carry no interval of their mean ({@link MeanNote}) there is none.
     *
     * @param n replications with a value on this day
     * @param mean their mean
     * @param low lower end of the pointwise interval; NaN if there is none
     * @param high upper end of the pointwise interval; NaN if there is none
     * @param simultaneousLow lower end of the band for the whole curve; NaN if there is none
     * @param simultaneousHigh upper end of the band for the whole curve; NaN if there is none
     */
    public record Day(int n, double mean, double low, double high, double simultaneousLow, double simultaneousHigh) {}

    public SimultaneousBand {
        days = List.copyOf(days);
    }

    /**
     * The bands of these curves, whose values can be any numbers, with {@value #DRAWS} draws.
     *
     * @param days [day][replication], for example scenario minus baseline; NaN for blank
     * @param stream the named stream that decides the flips; the same stream gives the same bands
     * @throws IllegalArgumentException if days differ in replications
     */
    public static SimultaneousBand of(double[][] days, Supplier<RandomStream> stream) {
        return new Builder(DRAWS, Support.REAL, stream).add(days).build();
    }

    /** Bands of curves too large for memory: blocks of days go in one after the other and give the same bands as one large block. */
    public static final class Builder {
        private final Supplier<RandomStream> stream;
        private final double[] largest;
        private final Support support;
        private final List<TransformedT> laws = new ArrayList<>();
        private double farthest;
        private int replications = -1;

        /**
         * No days yet.
         *
         * @param draws sign flips, 100 or more
         * @param support what the quantities can be whose differences these are
         * @param stream gives the named stream at its beginning, each time it is asked
         * @throws IllegalArgumentException if draws are too few
         */
        public Builder(int draws, Support support, Supplier<RandomStream> stream) {
            if (draws < FEWEST_DRAWS) {
                throw new IllegalArgumentException("draws (" + draws + ") must be " + FEWEST_DRAWS + " or more.");
            }
            this.stream = stream;
            this.support = support;
            this.largest = new double[draws];
        }

        /**
         * The next days.
         *
         * @param days [day][replication], the replications in the same order in every block; NaN for blank
         * @throws IllegalArgumentException if days differ in replications
         */
        public Builder add(double[][] days) {
            Arrays.stream(days).forEach(this::requireSameReplications);
            TransformedT[] all = Arrays.stream(days).map(this::law).toArray(TransformedT[]::new);
            laws.addAll(List.of(all));
            int[] carried =
                    IntStream.range(0, all.length).filter(i -> hasBand(all[i])).toArray();
            double[][] values = Arrays.stream(carried).mapToObj(i -> days[i]).toArray(double[][]::new);
            Moments[] theirs =
                    Arrays.stream(carried).mapToObj(i -> all[i].moments()).toArray(Moments[]::new);
            new SignFlips(values, theirs).raise(largest, stream.get());
            return this;
        }

        private TransformedT law(double[] day) {
            double[] defined = Moments.definedOf(day);
            Moments moments = Moments.of(defined, defined.length);
            for (double value : defined) {
                farthest = Math.max(farthest, Math.abs(value - moments.mean()));
            }
            return TransformedT.of(defined, moments);
        }

        private void requireSameReplications(double[] day) {
            replications = replications < 0 ? day.length : replications;
            if (day.length != replications) {
                throw new IllegalArgumentException("a day has another number of replications (" + day.length
                        + ") than the first: " + replications + ".");
            }
        }

        /** The bands of all days so far. */
        public SimultaneousBand build() {
            double critical = laws.stream().anyMatch(this::hasBand) ? quantile(largest) : Double.NaN;
            double missed = RULE_OF_THREE * farthest / replications;
            return new SimultaneousBand(
                    Math.max(0, replications),
                    critical,
                    laws.stream().map(day -> day(day, critical, missed)).toList());
        }

        private boolean hasBand(TransformedT day) {
            return support.carriesMeans()
                    && day.moments().n() >= FEWEST
                    && day.moments().variance() > 0
                    && day.isCarried();
        }

        private Day day(TransformedT law, double critical, double missed) {
            Moments day = law.moments();
            double mean = day.mean();
            boolean carried = MeanInterval.note(day, support) == MeanNote.NONE && law.isCarried();
            double pointwise = StudentT.critical(day.n() - 1);
            double wide = Math.max(pointwise, critical);
            boolean band = hasBand(law);
            boolean reaches = support.is(Support.Kind.SHARE) || support.is(Support.Kind.LOG_RATIO);
            double bounded = reaches ? missed : 0;
            return new Day(
                    day.n(),
                    mean,
                    carried ? support.withinDifference(Math.min(mean - bounded, law.low(pointwise))) : Double.NaN,
                    carried ? support.withinDifference(Math.max(mean + bounded, law.high(pointwise))) : Double.NaN,
                    band ? support.withinDifference(Math.min(mean - missed, law.low(wide))) : Double.NaN,
                    band ? support.withinDifference(Math.max(mean + missed, law.high(wide))) : Double.NaN);
        }
    }

    private static double quantile(double[] largest) {
        double[] sorted = largest.clone();
        Arrays.sort(sorted);
        // The k-th of B draws is exceeded by a fresh one with probability 1 - k / (B + 1).
        return sorted[(int) Math.ceil(StudentT.CONFIDENCE * (sorted.length + 1)) - 1];
    }

    /** Days on which the simultaneous band lies above 0. With 95 % confidence these and those below 0 hold all together. */
    public List<DayRange> daysAbove() {
        return where(day -> days.get(day).simultaneousLow > 0);
    }

    /** Days on which the simultaneous band lies below 0. */
    public List<DayRange> daysBelow() {
        return where(day -> days.get(day).simultaneousHigh < 0);
    }

    /** Days without a simultaneous band: no variation, too few values, or too few for their skewness. */
    public List<DayRange> daysWithoutBand() {
        return where(day -> Double.isNaN(days.get(day).simultaneousLow));
    }

    private List<DayRange> where(IntPredicate condition) {
        return DayRange.where(condition, days.size());
    }
}
