package headstart.statistics;

import headstart.random.RandomStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points of a Sobol' sequence (direction numbers of Joe and Kuo 2008, by Commons Math, up to 1,000 dimensions), scrambled as Owen proposed
 * (Annals of Statistics 25, 1997) by hashing each digit's leading digits (Laine and Karras 2011; Burley, J. Computer Graphics Techniques
 * 9, 2020). The first n points of a longer sequence are those of a shorter one; sequences of other seeds are independent of it.
 */
public final class OwenScramble {
    /** Most dimensions. */
    public static final int MOST_DIMENSIONS = 1000;

    private static final double TWO_TO_32 = 0x1.0p32;

    private final SobolSequenceGenerator sequence;
    private final int[] seeds;

    /** The sequence at its beginning, with a scramble drawn from the stream. */
    public OwenScramble(int dimensions, RandomStream luck) {
        this.sequence = new SobolSequenceGenerator(dimensions);
        this.seeds = new int[dimensions];
        for (int d = 0; d < dimensions; d++) {
            seeds[d] = luck.nextInt();
        }
    }

    /** The next point, in the unit cube. */
    public double[] next() {
        double[] point = sequence.nextVector();
        for (int d = 0; d < point.length; d++) {
            int scrambled = scramble((int) (long) (point[d] * TWO_TO_32), seeds[d]);
            point[d] = Integer.toUnsignedLong(scrambled) / TWO_TO_32;
        }
        return point;
    }

    /** Nested uniform scrambling of 32 binary digits: every digit is flipped or not by a hash of the digits before it. */
    private static int scramble(int digits, int seed) {
        return Integer.reverse(permute(Integer.reverse(digits), seed));
    }

    /** Each bit of the result depends on the lower bits only (Laine and Karras, with Burley's constants). */
    private static int permute(int bits, int seed) {
        int x = bits + seed;
        x ^= x * 0x6c50b47c;
        x ^= x * 0xb82f1e52;
        x ^= x * 0xc7afe638;
        x ^= x * 0x8d22f6e6;
        return x;
    }
}
