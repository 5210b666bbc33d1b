package headstart.model;

import headstart.model.range.Range;
import headstart.random.Streams;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * Releases whose days nobody knows yet: after one release the days from each to the next are drawn anew in every run, log-normally with
 * the planned distance as their median. The draws are luck that no scenario enters, so that all scenarios of a replication have the
 * same days.
 *
 * @param after name of the last release whose day is fixed
 * @param logSd standard deviation of the logarithm of a distance, 0 or more
 */
public record Cadence(String after, double logSd) {
    public static final Range LOG_SD = Range.from(0, 3);

    private static final Streams.Name STREAM = Streams.name("cadence");
    private static final double SQRT_2 = Math.sqrt(2);

    public Cadence {
        LOG_SD.require("cadence.log_sd", logSd);
    }

    /** Place of the first release whose day is drawn. */
    int firstDrawn(List<Release> releases) {
        int first = 0;
        while (!releases.get(first).name().equals(after)) {
            first++;
        }
        return first + 1;
    }

    /** The days of a run's releases. */
    double[] days(List<Release> releases, Streams.Replication streams) {
        double[] days = releases.stream().mapToDouble(Release::day).toArray();
        for (int r = firstDrawn(releases); r < days.length; r++) {
            double planned = releases.get(r).day() - releases.get(r - 1).day();
            double luck = streams.stream(
                            STREAM.child(Streams.name(releases.get(r).name())))
                    .nextDouble();
            days[r] = days[r - 1] + planned * FastMath.exp(logSd * normalQuantile(luck));
        }
        return days;
    }

    /** The p-quantile of a distance over the planned one. */
    public double quantile(double p) {
        return FastMath.exp(logSd * normalQuantile(p));
    }

    private static double normalQuantile(double p) {
        return SQRT_2 * Erf.erfInv(2 * p - 1);
    }
}
