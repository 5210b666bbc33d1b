package headstart.statistics;

import java.util.Arrays;
import java.util.Locale;

/** What of paired differences is asked for, each with the interval that the tables give it. */
public enum Centre {
    /** Their median, by order statistics ({@link Percentiles}). */
    MEDIAN {
        @Override
        MeanInterval interval(double[] differences, Moments moments, Support support, double confidence) {
            double[] sorted = differences.clone();
            Arrays.sort(sorted);
            Percentiles.Ends ends = Percentiles.ends(sorted, 0.5, confidence);
            return new MeanInterval(ends.low(), ends.high(), MeanNote.NONE);
        }
    },
    /** Their mean, where they are no events ({@link TransformedT}). */
    MEAN {
        @Override
        MeanInterval interval(double[] differences, Moments moments, Support support, double confidence) {
            return Pairs.interval(differences, moments, support, confidence);
        }
    },
    /** The difference of two shares of runs: differences of events (Bonett and Price 2012). */
    SHARE {
        @Override
        MeanInterval interval(double[] differences, Moments moments, Support support, double confidence) {
            return Pairs.interval(differences, moments, Support.EVENT, confidence);
        }
    };

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract MeanInterval interval(double[] differences, Moments moments, Support support, double confidence);

    /**
     * The interval of some differences of numbers of which nothing is known.
     *
     * @param differences none of which is NaN
     * @param confidence between 0 and 1
     */
    public MeanInterval interval(double[] differences, double confidence) {
        return interval(differences, Support.REAL, confidence);
    }

    /**
     * The interval of some differences.
     *
     * @param differences none of which is NaN
     * @param support what the numbers can be that differ; means hang on it
     * @param confidence between 0 and 1
     */
    public MeanInterval interval(double[] differences, Support support, double confidence) {
        return interval(differences, Moments.of(differences, differences.length), support, confidence);
    }

    /** Half the width of the interval: 0 where no difference varies, NaN where the differences carry none. */
    double halfWidth(double[] differences, Support support, double confidence) {
        Moments moments = Moments.of(differences, differences.length);
        if (moments.variance() == 0) {
            return 0;
        }
        MeanInterval interval = interval(differences, moments, support, confidence);
        return (interval.high() - interval.low()) / 2;
    }
}
