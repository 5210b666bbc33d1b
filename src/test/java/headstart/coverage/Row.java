package headstart.coverage;

import headstart.statistics.KaplanMeier;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import headstart.statistics.Percentiles;
import headstart.statistics.Summary;
import headstart.statistics.Support;
import headstart.statistics.UnpairedDifference;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * An interval of the program: what it is for, and what its coverage is measured on. A new interval is a new row.
 *
 * @param name in words
 * @param where it stands in tables
 * @param definition how it is made, with its source
 * @param assumes what it rests on
 * @param laws what it is measured on
 * @param truth what it must hold
 * @param ends both ends for a sample; NaN where it has none
 */
record Row(
        String name,
        String where,
        String definition,
        String assumes,
        List<Law> laws,
        ToDoubleFunction<Law> truth,
        BiFunction<double[], Law, double[]> ends) {
    private static final List<Law> NUMBERS =
            List.of(Law.NORMAL, Law.SKEWED, Law.VERY_SKEWED, Law.MANY_ZEROS, Law.SHARE, Law.CENSORED);
    private static final List<Law> CONTINUOUS = List.of(Law.NORMAL, Law.SKEWED, Law.VERY_SKEWED);

    static final Row MEAN = new Row(
            "mean",
            "`summary.csv` `mean_low`, `mean_high`; `curves.csv`; `responses.csv`; `decisions.csv`",
            "the farther end of Student's t and Hall's transformed t (JRSS B 54, 1992), cut off where the mean cannot be; of shares no nearer"
                    + " than 1 - 0.05^(1/n) of the way to 0 and 1 (rule of three, JAMA 249, 1983), of logarithms of ratios to the farthest run of the study on any"
                    + " day. Of these two conservative",
            "independent replications; n of six times the squared skewness or more, else there is none",
            NUMBERS,
            Law::mean,
            (values, law) -> {
                Summary summary = Summary.of(values, law.support());
                return new double[] {summary.meanLow(), summary.meanHigh()};
            });

    static final Row SHARE = new Row(
            "share of runs",
            "`summary.csv` for outcomes that happen or not; `share_best_low`, `share_best_high`",
            "Wilson's score interval (JASA 22, 1927)",
            "independent replications",
            List.of(Law.EVENT, Law.RARE),
            Law::mean,
            (values, law) -> {
                Summary summary = Summary.of(values, law.support());
                return new double[] {summary.meanLow(), summary.meanHigh()};
            });

    static final Row MEDIAN = new Row(
            "median",
            "`summary.csv` `p50_low`, `p50_high`; `comparisons.csv` `median_low`, `median_high`",
            "order statistics whose ranks the binomial law gives (Conover 1999, section 3.2)",
            "independent replications; nothing of the law; six values or more. Conservative",
            List.of(Law.NORMAL, Law.SKEWED, Law.VERY_SKEWED, Law.MANY_ZEROS, Law.SHARE, Law.CENSORED),
            Law::median,
            (values, law) -> {
                MedianDifference median = MedianDifference.of(values, new double[values.length]);
                return new double[] {median.low(), median.high()};
            });

    static final Row P05 = new Row(
            "5 % percentile",
            "`summary.csv` `p05_low`, `p05_high`",
            "order statistics, as of the median",
            "72 values or more. Conservative",
            CONTINUOUS,
            Law::p05,
            (values, law) -> ends(Percentiles.of(values).p05()));

    static final Row P95 = new Row(
            "95 % percentile",
            "`summary.csv` `p95_low`, `p95_high`",
            "order statistics, as of the median",
            "72 values or more. Conservative",
            List.of(Law.NORMAL, Law.SKEWED, Law.VERY_SKEWED, Law.MANY_ZEROS),
            Law::p95,
            (values, law) -> ends(Percentiles.of(values).p95()));

    static final Row PAIRED = new Row(
            "paired difference of means",
            "`comparisons.csv` and `pairs.csv` `low`, `high`",
            "as of the mean, of the differences; of events Bonett and Price (2012)",
            "independent replications, both sides under the same luck",
            List.of(Law.NORMAL, Law.SKEWED, Law.VERY_SKEWED, Law.MANY_ZEROS, Law.PAIRS),
            Law::mean,
            (values, law) -> {
                boolean events = law.support().is(Support.Kind.EVENT);
                double[] ours = Arrays.stream(values)
                        .map(v -> events ? Math.max(0, v) : v)
                        .toArray();
                double[] theirs = Arrays.stream(values)
                        .map(v -> events ? Math.max(0, -v) : 0)
                        .toArray();
                PairedDifference difference = PairedDifference.of(ours, theirs, law.support());
                return new double[] {difference.low(), difference.high()};
            });

    static final Row UNPAIRED = new Row(
            "difference of independent studies",
            "`stored_differences.csv` `low`, `high`",
            "Welch's t (Biometrika 34, 1947); of events Agresti and Caffo (2000). Measured with n / 2 on either side",
            "independent replications; skewness as of the mean",
            List.of(Law.NORMAL, Law.SKEWED, Law.MANY_ZEROS, Law.EVENT),
            law -> 0,
            (values, law) -> {
                int half = values.length / 2;
                UnpairedDifference difference = UnpairedDifference.of(
                        Arrays.copyOf(values, half), Arrays.copyOfRange(values, half, values.length), law.support());
                return new double[] {difference.low(), difference.high()};
            });

    static final Row WAIT_MEDIAN = new Row(
            "median of a wait",
            "`waiting_times.csv` `median_low`, `median_high`",
            "Brookmeyer and Crowley (Biometrics 38, 1982) on the log(-log) scale",
            "censoring by the horizon alone",
            List.of(Law.CENSORED),
            Law::median,
            (values, law) -> {
                KaplanMeier.Estimate median = waits(values).median();
                return new double[] {median.low(), median.high()};
            });

    static final Row RESTRICTED_MEAN = new Row(
            "mean of a wait, restricted to the horizon",
            "`waiting_times.csv` `restricted_mean_low`, `restricted_mean_high`",
            "area under Kaplan and Meier's curve; as of the mean of a share of the horizon where the horizon alone cuts, as in every run, else Greenwood's variance (Klein and Moeschberger 2003, section 4.5)",
            "censoring by the horizon alone",
            List.of(Law.CENSORED),
            Law::mean,
            (values, law) -> {
                KaplanMeier.RestrictedMean mean = waits(values).restrictedMean(Law.horizon());
                return new double[] {mean.low(), mean.high()};
            });

    static final List<Row> ALL = List.of(MEAN, SHARE, MEDIAN, P05, P95, PAIRED, UNPAIRED, WAIT_MEDIAN, RESTRICTED_MEAN);

    private static double[] ends(Percentiles.Ends ends) {
        return new double[] {ends.low(), ends.high()};
    }

    private static KaplanMeier waits(double[] values) {
        boolean[] cut = new boolean[values.length];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = values[i] == Law.horizon();
        }
        return KaplanMeier.of(values, cut);
    }
}
