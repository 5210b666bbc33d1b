package headstart.statistics;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mean curve with two 95 % bands: one that holds the true mean on each day, and one that holds the whole true curve.
 *
 * <p>The simultaneous band is mean &plusmn; c sd / sqrt(n) with c the 95 % quantile of the largest |t| over the days; its law is found
 * by flipping the signs of whole centred replications and studentising again ({@link SignFlips}). Replications are the unit, so days may
 * depend on each other in any way. c is never below the pointwise value.
 *
 * @param replications rows that went in
 * @param criticalValue c; NaN if no day varies
 * @param days one entry per day
 */
public record SimultaneousBand(int replications, double criticalValue, List<Day> days) {
    /** Draws unless told otherwise: the 95 % quantile is then the 1,901st of 2,000. */
    public static final int DRAWS = 2000;

    /**
     * One day. Without variation all bands are the mean itself; below two values they are NaN.
     *
     * @param n replications with a value on this day
     * @param mean their mean
     * @param low lower end of the pointwise interval (Student's t)
     * @param high upper end of the pointwise interval
     * @param simultaneousLow lower end of the band for the whole curve
     * @param simultaneousHigh upper end of the band for the whole curve
     */
    public record Day(int n, double mean, double low, double high, double simultaneousLow, double simultaneousHigh) {}

    public SimultaneousBand {
        days = List.copyOf(days);
    }

    /** The bands of these curves with {@value #DRAWS} draws. */
    public static SimultaneousBand of(double[][] curves, RandomStream random) {
        return of(curves, DRAWS, random);
    }

    /**
     * The bands of these curves.
     *
     * @param curves [replication][day], NaN for blank; rows of equal length
     * @param draws sign flips, 100 or more
     * @param random decides the flips; the same stream gives the same bands
     * @throws IllegalArgumentException if rows differ in length or draws are too few
     */
    public static SimultaneousBand of(double[][] curves, int draws, RandomStream random) {
        if (draws < 100) {
            throw new IllegalArgumentException("draws (" + draws + ") must be 100 or more.");
        }
        Moments[] moments = moments(curves);
        double critical = critical(curves, moments, draws, random);
        List<Day> days = new ArrayList<>();
        for (Moments day : moments) {
            days.add(day(day, critical));
        }
        return new SimultaneousBand(curves.length, critical, days);
    }

    private static Moments[] moments(double[][] curves) {
        int days = curves.length == 0 ? 0 : curves[0].length;
        Moments[] moments = new Moments[days];
        double[] column = new double[curves.length];
        for (int day = 0; day < days; day++) {
            for (int replication = 0; replication < curves.length; replication++) {
                if (curves[replication].length != days) {
                    throw new IllegalArgumentException("curve " + replication + " has another length ("
                            + curves[replication].length + ") than the first: " + days + ".");
                }
                column[replication] = curves[replication][day];
            }
            moments[day] = Moments.of(column);
        }
        return moments;
    }

    private static double critical(double[][] curves, Moments[] moments, int draws, RandomStream random) {
        double[] largest = SignFlips.largestT(curves, moments, draws, random);
        if (largest.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(largest);
        // The k-th of B draws is exceeded by a fresh one with probability 1 - k / (B + 1).
        int rank = (int) Math.ceil(StudentT.CONFIDENCE * (draws + 1));
        return largest[Math.min(rank, draws) - 1];
    }

    private static Day day(Moments day, double critical) {
        double pointwise = StudentT.critical(day.n() - 1);
        double half = pointwise * day.standardError();
        double wide = day.variance() == 0 ? 0 : Math.max(pointwise, critical) * day.standardError();
        double mean = day.mean();
        return new Day(day.n(), mean, mean - half, mean + half, mean - wide, mean + wide);
    }

    /**
     * The days on which the simultaneous band leaves out 0, as ranges of neighbours on the same side. With 95 % confidence all of these
     * statements hold together.
     */
    public List<DayRange> excludingZero() {
        List<DayRange> ranges = new ArrayList<>();
        int first = 0;
        for (int day = 1; day <= days.size(); day++) {
            int side = side(first);
            if (day == days.size() || side(day) != side) {
                if (side != 0) {
                    ranges.add(new DayRange(first, day - 1, side > 0));
                }
                first = day;
            }
        }
        return ranges;
    }

    private int side(int day) {
        Day here = days.get(day);
        return here.simultaneousLow > 0 ? 1 : here.simultaneousHigh < 0 ? -1 : 0;
    }
}
