package headstart.statistics;

/**
 * Which values a quantity can take: what its mean and the ends of its interval can be, and which interval suits it.
 *
 * @param kind what is known of the values whatever the runs show
 * @param reach how far runs can lie of a kind that a sample lacks; {@link Reach#NONE} where nothing is known of it
 */
public record Support(Kind kind, Reach reach) {
    /** How far the sum of parts may lie above the whole by rounding alone. */
    private static final double ROUNDING = 1e-9;

    /** It happened (1) or not (0): the mean is a probability. */
    public static final Support EVENT = new Support(Kind.EVENT, Reach.NONE);
    /** A share of something, from 0 to 1. */
    public static final Support SHARE = new Support(Kind.SHARE, new Reach(0, 1, 1));
    /** 0 or more. */
    public static final Support POSITIVE = new Support(Kind.POSITIVE, Reach.NONE);
    /** {@code 1 - B / A}: at most 1 and without a lower bound, so that a few runs in which A has little decide its mean: no interval. */
    public static final Support RATIO_GAP = new Support(Kind.RATIO_GAP, Reach.NONE);
    /**
     * 0 or more, and multiplied by jumps whose logarithms are exponential: the tail falls off with a power of the value, so that its variance, or its mean,
     * need not exist, and no number of runs carries an interval of the mean.
     */
    public static final Support POWER_TAIL = new Support(Kind.POWER_TAIL, Reach.NONE);
    /** The logarithm of {@code A / B}: any number, and far from all others in a run in which one of them has only begun. */
    public static final Support LOG_RATIO = new Support(Kind.LOG_RATIO, Reach.NONE);
    /** Any number. */
    public static final Support REAL = new Support(Kind.REAL, Reach.NONE);

    /**
     * A wait that is cut off at the horizon: 0 or more, and no longer than that whatever runs a sample lacks.
     *
     * @param horizon 0 or more, in the unit of the waits
     */
    public static Support waitUntil(double horizon) {
        return POSITIVE.reaching(new Reach(0, horizon, horizon));
    }

    /** What is known of values whatever the runs show. */
    public enum Kind {
        EVENT(0, 1),
        SHARE(0, 1),
        POSITIVE(0, Double.POSITIVE_INFINITY),
        RATIO_GAP(Double.NEGATIVE_INFINITY, 1),
        POWER_TAIL(0, Double.POSITIVE_INFINITY),
        LOG_RATIO(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        REAL(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        private final double least;
        private final double greatest;

        Kind(double least, double greatest) {
            this.least = least;
            this.greatest = greatest;
        }
    }

    /** Whether it is of that kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether enough runs carry an interval of the mean, or of a difference of means, of such values. */
    public boolean carriesMeans() {
        return kind != Kind.RATIO_GAP && kind != Kind.POWER_TAIL;
    }

    /** The value brought within the range of the mean; NaN stays NaN. */
    double within(double value) {
        return Math.max(kind.least, Math.min(kind.greatest, value));
    }

    /** The value brought within the range of a difference of two means; NaN stays NaN. */
    double withinDifference(double value) {
        double width = kind.greatest - kind.least;
        return Math.max(-width, Math.min(width, value));
    }

    /**
     * What the samples show of it: where A is ahead in every run of a study, a gap is a share of A's; what is a share until something comes that nobody counted
     * on, such as a late jump past the roof, has no upper bound where a run of the study passes 1, and reaches as far as any of them; runs that a sample of logarithms lacks lie
     * no farther than any run of the study. Which runs are looked at must not hang on the sample whose mean is asked for: in a sample
     * without the rare run that decides the mean nothing seems amiss.
     *
     * @param samples all values that the study has of the quantity, on whatever days; NaN for blank
     */
    public Support seenIn(double[]... samples) {
        if (kind == Kind.LOG_RATIO) {
            return reaching(Reach.of(samples));
        }
        if (kind == Kind.SHARE) {
            Reach seen = Reach.of(samples);
            return seen.greatest() > 1 + ROUNDING ? POSITIVE.reaching(reach.and(seen)) : this;
        }
        if (kind != Kind.RATIO_GAP) {
            return this;
        }
        for (double[] sample : samples) {
            if (hasNegative(sample)) {
                return RATIO_GAP;
            }
        }
        return SHARE;
    }

    private static boolean hasNegative(double[] values) {
        for (double value : values) {
            if (value < 0) {
                return true;
            }
        }
        return false;
    }

    /** The same with runs that a sample lacks as far away. */
    public Support reaching(Reach other) {
        return new Support(kind, other);
    }

    /** The same where what it is compared with reaches as far as the other. */
    public Support with(Support other) {
        return reaching(reach.unpaired(other.reach));
    }

    /** The support of differences of such values: any number, as far apart as they can be. */
    public Support ofDifferences() {
        return REAL.reaching(reach.ofDifferences());
    }
}
