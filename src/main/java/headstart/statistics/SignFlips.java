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
 * <p>Units are single replications, and neighbours together where there are many ({@link Groups}). The signed sums are a matrix product
 * of draws by units by days. Units go in blocks of eight: all 256 signed sums of a block are tabulated once, and a draw adds one row per
 * block, of four blocks at a time.
 */
final class SignFlips {
    private static final int BLOCK = 8;
    private static final int PATTERNS = 1 << BLOCK;
    /** Blocks that are added at a time, so that the sums of a draw are read and written once for all of them. */
    private static final int TOGETHER = 4;

    private final int units;
    private final int days;
    /** What is flipped, [unit][day]; units beyond the last, which fill its block, have no weight. */
    private final double[][] residuals;
    /** n - 1, by day. */
    private final double[] less;
    /** The sum of squares, n times, by day. */
    private final double[] squares;

    /** Of days that vary, [day][replication]. */
    SignFlips(double[][] byDay, Moments[] moments) {
        Groups groups = new Groups(byDay.length == 0 ? 0 : byDay[0].length);
        this.units = groups.count();
        this.days = byDay.length;
        this.residuals = new double[(units + BLOCK - 1) / BLOCK * BLOCK][days];
        this.less = new double[days];
        this.squares = new double[days];
        for (int day = 0; day < days; day++) {
            int present = 0;
            double sum = 0;
            for (int unit = 0; unit < units; unit++) {
                double residual = residual(byDay[day], moments[day].mean(), groups.begin(unit), groups.begin(unit + 1));
                boolean has = !Double.isNaN(residual);
                residuals[unit][day] = has ? residual : 0;
                present += has ? 1 : 0;
                sum += has ? residual * residual : 0;
            }
            less[day] = present - 1;
            squares[day] = present * sum;
        }
    }

    /** The sum of some replications' deviations; NaN where none of them has a value: such a unit does not count on the day. */
    private static double residual(double[] values, double mean, int from, int to) {
        double sum = 0;
        boolean has = false;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                sum += values[i] - mean;
                has = true;
            }
        }
        return has ? sum : Double.NaN;
    }

    /**
     * Raises each draw's largest |t| by these days. The signs depend on the stream, the draws and the replications only, so that a stream
     * at its beginning flips every block of days alike.
     */
    void raise(double[] largest, RandomStream random) {
        double[][] sums = signedSums(largest.length, random);
        double[] squared = new double[days];
        for (int draw = 0; draw < largest.length; draw++) {
            largest[draw] = Math.max(largest[draw], largestT(sums[draw], squared));
        }
    }

    /** Where sums are added up: a thread has it for one block of days after the other. */
    private record Room(double[][] sums, double[][][] tables) {
        private static final ThreadLocal<Room> LAST = ThreadLocal.withInitial(() -> new Room(0, 0));

        Room(int draws, int days) {
            this(new double[draws][days], new double[TOGETHER][PATTERNS][days]);
        }

        /** Room for so many draws of so many days or more; all sums are 0. */
        static Room of(int draws, int days) {
            Room last = LAST.get();
            if (last.sums.length != draws || last.tables[0][0].length < days) {
                last = new Room(draws, days);
                LAST.set(last);
                return last;
            }
            for (double[] row : last.sums) {
                Arrays.fill(row, 0);
            }
            return last;
        }
    }

    private double[][] signedSums(int draws, RandomStream random) {
        Room room = Room.of(draws, days);
        int[][] patterns = new int[TOGETHER][draws];
        for (int first = 0; first < units; first += BLOCK * TOGETHER) {
            int blocks = Math.min(TOGETHER, (units - first + BLOCK - 1) / BLOCK);
            for (int block = 0; block < blocks; block++) {
                tabulate(first + block * BLOCK, room.tables[block]);
                draw(random, patterns[block]);
            }
            addBlocks(blocks, room.tables, patterns, room.sums);
        }
        return room.sums;
    }

    /** The pattern of signs of every draw in one block. */
    private static void draw(RandomStream random, int[] patterns) {
        long bits = 0;
        for (int draw = 0; draw < patterns.length; draw++) {
            bits = draw % Long.BYTES == 0 ? random.nextLong() : bits >>> BLOCK;
            patterns[draw] = (int) (bits & (PATTERNS - 1));
        }
    }

    private void addBlocks(int blocks, double[][][] tables, int[][] patterns, double[][] sums) {
        for (int draw = 0; draw < sums.length; draw++) {
            if (blocks == TOGETHER) {
                add(
                        tables[0][patterns[0][draw]],
                        tables[1][patterns[1][draw]],
                        tables[2][patterns[2][draw]],
                        tables[3][patterns[3][draw]],
                        sums[draw],
                        days);
            } else {
                for (int block = 0; block < blocks; block++) {
                    add(tables[block][patterns[block][draw]], sums[draw], days);
                }
            }
        }
    }

    /** One after the other, as block by block: the order shows in the last digit. */
    private static void add(
            double[] first, double[] second, double[] third, double[] fourth, double[] sums, int width) {
        for (int day = 0; day < width; day++) {
            sums[day] = sums[day] + first[day] + second[day] + third[day] + fourth[day];
        }
    }

    /** Row p: the sum of the block's residuals, negative where p has a bit. A row differs from an earlier one in its highest bit. */
    private void tabulate(int first, double[][] table) {
        Arrays.fill(table[0], 0);
        for (int unit = first; unit < first + BLOCK; unit++) {
            add(residuals[unit], table[0], days);
        }
        for (int pattern = 1; pattern < PATTERNS; pattern++) {
            int highest = Integer.highestOneBit(pattern);
            double[] residual = residuals[first + Integer.numberOfTrailingZeros(highest)];
            double[] earlier = table[pattern ^ highest];
            for (int day = 0; day < days; day++) {
                table[pattern][day] = earlier[day] - 2 * residual[day];
            }
        }
    }

    private static void add(double[] row, double[] sums, int width) {
        for (int day = 0; day < width; day++) {
            sums[day] += row[day];
        }
    }

    /** First all days and then the largest: the quotients are worked out side by side. */
    private double largestT(double[] sums, double[] squared) {
        for (int day = 0; day < days; day++) {
            double square = sums[day] * sums[day];
            // Equal to the last digit means that all residuals point the same way: t is unbounded.
            squared[day] = less[day] * square / Math.max(0, squares[day] - square);
        }
        double largest = 0;
        for (int day = 0; day < days; day++) {
            largest = squared[day] > largest ? squared[day] : largest;
        }
        return Math.sqrt(largest);
    }
}
