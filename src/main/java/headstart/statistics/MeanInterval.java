package headstart.statistics;

/**
 * The 95 % interval of a mean, by what the values can be: Wilson's of events ({@link Proportion}), else {@link TransformedT} cut off where
 * the mean cannot be, no nearer to the mean than {@link Unseen} runs leave possible where it is known how far they {@link Reach}.
 *
 * @param low lower end; NaN where the note says why there is none
 * @param high upper end; NaN where the note says why there is none
 * @param note why there is no interval, if there is none
 */
public record MeanInterval(double low, double high, MeanNote note) {
    /** Of the defined values of a sample. */
    public static MeanInterval of(double[] values, Support support) {
        double[] defined = Moments.definedOf(values);
        return of(defined, Moments.of(defined, defined.length), support);
    }

    /**
     * The same with another confidence.
     *
     * @param confidence between 0 and 1
     */
    public static MeanInterval of(double[] values, Support support, double confidence) {
        double[] defined = Moments.definedOf(values);
        Moments moments = Moments.of(defined, defined.length);
        return of(defined, moments, support, confidence, StudentT.critical(moments.n() - 1.0, confidence));
    }

    /** Of the first n values, none of which is NaN. */
    static MeanInterval of(double[] values, Moments moments, Support support) {
        return of(values, moments, support, StudentT.CONFIDENCE, StudentT.critical(moments.n() - 1));
    }

    private static MeanInterval of(
            double[] values, Moments moments, Support support, double confidence, double critical) {
        if (support.is(Support.Kind.EVENT) && moments.n() > 0) {
            Proportion share = Proportion.of(moments.mean() * moments.n(), moments.n(), confidence);
            return new MeanInterval(share.low(), share.high(), MeanNote.NONE);
        }
        MeanNote note = note(moments, support);
        if (note != MeanNote.NONE) {
            return none(note);
        }
        TransformedT law = TransformedT.of(values, moments);
        if (!law.isCarried()) {
            return none(MeanNote.SKEWED);
        }
        MeanInterval interval =
                new MeanInterval(support.within(law.low(critical)), support.within(law.high(critical)), MeanNote.NONE);
        return interval.reaching(Unseen.of(support.reach(), moments.n()), moments.mean(), confidence);
    }

    /** The same interval, no end of which lies nearer to the mean than what runs that were missed leave possible. */
    MeanInterval reaching(Unseen unseen, double mean, double confidence) {
        double below = unseen.below(mean, confidence);
        double above = unseen.above(mean, confidence);
        return Double.isNaN(below)
                ? this
                : new MeanInterval(Math.min(low, mean - below), Math.max(high, mean + above), note);
    }

    /** What keeps a mean from having an interval before its skewness is looked at. */
    static MeanNote note(Moments moments, Support support) {
        if (moments.n() < 2 || Double.isNaN(moments.variance())) {
            return MeanNote.FEW;
        }
        if (moments.variance() == 0) {
            return MeanNote.CONSTANT;
        }
        return support.carriesMeans() ? MeanNote.NONE : MeanNote.UNBOUNDED;
    }

    static MeanInterval none(MeanNote note) {
        return new MeanInterval(Double.NaN, Double.NaN, note);
    }
}
