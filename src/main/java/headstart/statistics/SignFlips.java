package headstart.statistics;

import headstart.random.RandomStream;
import java.util.Arrays;

/**
 * The law of the largest |t| over days, by random signs: a multiplier (wild) bootstrap with Rademacher weights, studentised anew in
 * every draw.
 *
 * <p>Each draw multiplies every centred replication, as a whole, by +1 or -1. For symmetric errors this is the randomisation test of
 * maximal statistics, exact but for the centring (Romano and Wolf, JASA 100, 2005; Nichols and Holmes, Human Brain Mapping 15, 2002);
 * Rademacher signs were the best weights in small samples (Davidson and Flachaire, Journal of Econometrics 146, 2008); many days are
 * covered by Chernozhukov, Chetverikov and Kato, Annals of Statistics 41, 2013. A sign leaves squares alone, so with s the signed sum and
 * q the sum of squares, t^2 = (n - 1) s^2 / (n q - s^2).
 *
 * <p>The signed sums are a matrix product of draws by replications by days. Replications go in blocks of eight: all 256 signed sums of a
 * block are tabulated once, and a draw adds one row per block.
 */
final class SignFlips {
    private static final int BLOCK = 8;
    private static final int PATTERNS = 1 << BLOCK;

    private final double[][] days;
    private final Moments[] moments;
    private final int replications;

    /** Of days that vary, [day][replication]. */
    SignFlips(double[][] days, Moments[] moments) {
        this.days = days;
        this.moments = moments;
        this.replications = days.length == 0 ? 0 : days[0].length;
    }

    /**
     * Raises each draw's largest |t| by these days. The signs depend on the stream, the draws and the replications only, so that a stream
     * at its beginning flips every block of days alike.
     */
    void raise(double[] largest, RandomStream random) {
        double[][] sums = signedSums(largest.length, random);
        for (int draw = 0; draw < largest.length; draw++) {
            largest[draw] = Math.max(largest[draw], largestT(sums[draw]));
        }
    }

    private double[][] signedSums(int draws, RandomStream random) {
        double[][] sums = new double[draws][days.length];
        double[][] table = new double[PATTERNS][days.length];
        for (int first = 0; first < replications; first += BLOCK) {
            tabulate(first, table);
            long bits = 0;
            for (int draw = 0; draw < draws; draw++) {
                bits = draw % Long.BYTES == 0 ? random.nextLong() : bits >>> BLOCK;
                add(table[(int) (bits & (PATTERNS - 1))], sums[draw]);
            }
        }
        return sums;
    }

    /** Row p: the sum of the block's residuals, negative where p has a bit. A row differs from an earlier one in its highest bit. */
    private void tabulate(int first, double[][] table) {
        double[][] residuals = new double[BLOCK][];
        Arrays.fill(table[0], 0);
        for (int i = 0; i < BLOCK; i++) {
            residuals[i] = residuals(first + i);
            add(residuals[i], table[0]);
        }
        for (int pattern = 1; pattern < PATTERNS; pattern++) {
            int highest = Integer.highestOneBit(pattern);
            double[] residual = residuals[Integer.numberOfTrailingZeros(highest)];
            double[] earlier = table[pattern ^ highest];
            for (int day = 0; day < days.length; day++) {
                table[pattern][day] = earlier[day] - 2 * residual[day];
            }
        }
    }

    /** Blank values and replications beyond the last have no weight. */
    private double[] residuals(int replication) {
        double[] residuals = new double[days.length];
        for (int day = 0; day < days.length && replication < replications; day++) {
            double value = days[day][replication];
            residuals[day] = Double.isNaN(value) ? 0 : value - moments[day].mean();
        }
        return residuals;
    }

    private static void add(double[] row, double[] sums) {
        for (int day = 0; day < sums.length; day++) {
            sums[day] += row[day];
        }
    }

    private double largestT(double[] sums) {
        double largest = 0;
        for (int day = 0; day < sums.length; day++) {
            double n = moments[day].n();
            double square = sums[day] * sums[day];
            double squares = n * (n - 1) * moments[day].variance();
            // Equal to the last digit means that all residuals point the same way: t is unbounded.
            largest = Math.max(largest, (n - 1) * square / Math.max(0, squares - square));
        }
        return Math.sqrt(largest);
    }
}
