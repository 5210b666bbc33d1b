package headstart.statistics;

import java.util.Arrays;

/**
 * Values of scenario and baseline in the replications in which both are defined.
 *
 * @param ours of the scenario
 * @param theirs of the baseline, in the same order
 * @param differences scenario minus baseline
 * @param moments of the differences
 */
record Pairs(double[] ours, double[] theirs, double[] differences, Moments moments) {
    static Pairs of(double[] scenario, double[] baseline) {
        if (scenario.length != baseline.length) {
            throw new IllegalArgumentException("scenario (" + scenario.length + " values) and baseline ("
                    + baseline.length + " values) must have the same length.\nMaybe they are not paired?");
        }
        double[] ours = definedInBoth(scenario, baseline);
        double[] theirs = definedInBoth(baseline, scenario);
        double[] differences = new double[ours.length];
        Arrays.setAll(differences, i -> ours[i] - theirs[i]);
        return new Pairs(ours, theirs, differences, Moments.of(differences, differences.length));
    }

    private static double[] definedInBoth(double[] values, double[] others) {
        double[] defined = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && !Double.isNaN(others[i])) {
                defined[n++] = values[i];
            }
        }
        return Arrays.copyOf(defined, n);
    }

    /** The interval of the mean difference with that confidence. */
    MeanInterval interval(Support support, double confidence) {
        return interval(differences, moments, support, confidence);
    }

    /** The same of differences that are known alone. */
    static MeanInterval interval(double[] differences, Moments moments, Support support, double confidence) {
        int n = moments.n();
        MeanNote note = MeanInterval.note(moments, support);
        if (support.is(Support.Kind.EVENT) && n > 1 && note == MeanNote.NONE) {
            double half = Normal.critical(confidence) * adjustedError(moments);
            double centre = n * moments.mean() / (n + 2.0);
            return new MeanInterval(Math.max(-1, centre - half), Math.min(1, centre + half), note);
        }
        if (note != MeanNote.NONE) {
            return MeanInterval.none(note);
        }
        TransformedT law = TransformedT.of(differences, moments);
        double critical = StudentT.critical(n - 1.0, confidence);
        if (!law.isCarried()) {
            return MeanInterval.none(MeanNote.SKEWED);
        }
        MeanInterval interval = new MeanInterval(
                support.withinDifference(law.low(critical)), support.withinDifference(law.high(critical)), note);
        return interval.reaching(Unseen.ofDifferences(support.reach(), n), moments.mean(), confidence);
    }

    /** Bonett and Price's standard error of a difference of two shares, with one pair more on either side. */
    private static double adjustedError(Moments moments) {
        double n = moments.n();
        double squares = moments.variance() * (n - 1) + n * moments.mean() * moments.mean();
        double centre = n * moments.mean() / (n + 2);
        return Math.sqrt(((squares + 2) / (n + 2) - centre * centre) / (n + 2));
    }

    /** Two-sided p-value of no difference, in step with the interval: 0 or 1 if no difference varies, NaN below two pairs. */
    double p(Support support) {
        MeanNote note = MeanInterval.note(moments, support);
        if (note == MeanNote.FEW) {
            return Double.NaN;
        }
        if (note == MeanNote.CONSTANT) {
            return moments.mean() == 0 ? 1 : 0;
        }
        if (support.is(Support.Kind.EVENT)) {
            return Normal.p(moments.n() * moments.mean() / (moments.n() + 2.0) / adjustedError(moments));
        }
        TransformedT law = TransformedT.of(differences, moments);
        if (note != MeanNote.NONE || !law.isCarried()) {
            return Double.NaN;
        }
        return support.reach().isNone()
                ? law.p()
                : Math.max(
                        law.p(),
                        Unseen.ofDifferences(support.reach(), moments.n()).p(moments.mean()));
    }

    /** How often the scenario is above the baseline, a tie counting half. */
    Proportion ahead() {
        int halves = 0;
        for (int i = 0; i < ours.length; i++) {
            halves += ours[i] > theirs[i] ? 2 : ours[i] == theirs[i] ? 1 : 0;
        }
        return Proportion.of(halves / 2.0, ours.length);
    }

    /** The sum of both variances. */
    double variances() {
        return Moments.of(ours, ours.length).variance()
                + Moments.of(theirs, theirs.length).variance();
    }
}
