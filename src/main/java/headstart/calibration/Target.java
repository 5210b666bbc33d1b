package headstart.calibration;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * A dated series of measured throughputs, bound to a team and a release. Only ratios within the series count: its scale is free, for
 * benchmarks count tokens in different ways.
 *
 * @param series name of the series
 * @param team whose work it shows
 * @param release of which AI model
 * @param role fitted or predicted
 * @param days days after the release, ascending
 * @param values throughput in the unit of the series, positive
 * @param noise standard deviation of a measurement on the log scale
 * @param weight how many measurements a point counts for; below 1 for points that repeat each other
 * @param unreachableDays days on which the team had no throughput at all
 * @param point place of the operating point that it was measured at among those of its world; 0 for the first
 * @param scale what it counts, where that is known; empty leaves the scale free
 * @param family series of one family are left out together where whole classes are
 */
public record Target(
        String series,
        String team,
        String release,
        Role role,
        double[] days,
        double[] values,
        double noise,
        double weight,
        double[] unreachableDays,
        int point,
        Optional<SeriesScale> scale,
        String family) {
    public Target {
        if (days.length != values.length || days.length == 0) {
            throw new IllegalArgumentException("series " + series + " must have as many days as values, one or more.");
        }
    }

    /** A series at the first operating point; its family is its team. */
    public Target(
            String series,
            String team,
            String release,
            Role role,
            double[] days,
            double[] values,
            double noise,
            double weight,
            double[] unreachableDays) {
        this(series, team, release, role, days, values, noise, weight, unreachableDays, 0, Optional.empty(), team);
    }

    /** Variance of the logarithm of the scale where it is known; 0 where it is free. */
    double scaleVariance() {
        return scale.map(known -> known.logSd() * known.logSd()).orElse(0.0);
    }

    /** Logarithm of a measurement in output tokens/s of one chip, or in the unit of the series where its scale is free. */
    double log(int i) {
        return FastMath.log(values[i])
                - scale.map(known -> FastMath.log(known.factor())).orElse(0.0);
    }

    /** Number of points. */
    public int size() {
        return days.length;
    }

    /** The first day with a throughput. */
    double firstDay() {
        return days[0];
    }

    /** The last day without a throughput; minus infinity if none is known. */
    double lastUnreachableDay() {
        return Arrays.stream(unreachableDays).max().orElse(Double.NEGATIVE_INFINITY);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Target target && target.series.equals(series);
    }

    @Override
    public int hashCode() {
        return series.hashCode();
    }

    @Override
    public String toString() {
        return series;
    }
}
