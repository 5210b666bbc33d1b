package headstart.statistics;

/** Which values a quantity can take: what its mean and the ends of its interval can be, and which interval suits it. */
public enum Support {
    /** It happened (1) or not (0): the mean is a probability. */
    EVENT(0, 1),
    /** A share of something, from 0 to 1. */
    SHARE(0, 1),
    /** 0 or more. */
    POSITIVE(0, Double.POSITIVE_INFINITY),
    /** {@code 1 - B / A}: at most 1 and without a lower bound, so that a few runs in which A has little decide its mean: no interval. */
    RATIO_GAP(Double.NEGATIVE_INFINITY, 1),
    /** Any number. */
    REAL(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final double least;
    private final double greatest;

    Support(double least, double greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    /** The value brought within the range of the mean; NaN stays NaN. */
    double within(double value) {
        return Math.max(least, Math.min(greatest, value));
    }

    /** The value brought within the range of a difference of two means; NaN stays NaN. */
    double withinDifference(double value) {
        double width = greatest - least;
        return Math.max(-width, Math.min(width, value));
    }

    /**
     * What the samples show of it: where A is ahead in every run of a study, a gap is a share of A's. Which runs are looked at must not
     * hang on the sample whose mean is asked for: in a sample without the rare run that decides the mean nothing seems amiss.
     *
     * @param samples all values that the study has of the quantity; NaN for blank
     */
    public Support seenIn(double[]... samples) {
        if (this != RATIO_GAP) {
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
}
