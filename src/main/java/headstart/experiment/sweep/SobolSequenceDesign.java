package headstart.experiment.sweep;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * A Sobol' sequence (direction numbers of Joe and Kuo 2008, by Commons Math, up to 1,000 dimensions), scrambled as Owen proposed (Annals of
 * Statistics 25, 1997) by hashing each digit's leading digits (Laine and Karras 2011; Burley, J. Computer Graphics Techniques 9, 2020). The
 * first n points of a longer sequence are those of a shorter one.
 */
final class SobolSequenceDesign implements Sampler {
    private static final int MOST_FACTORS = 1000;
    private static final double TWO_TO_32 = 0x1.0p32;

    @Override
    public double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams) {
        if (factors.size() > MOST_FACTORS) {
            throw new IllegalArgumentException(
                    "factors (" + factors.size() + ") must be " + MOST_FACTORS + " or fewer for sobol_sequence.");
        }
        return UnitCube.toFactors(cube(design.points(), factors.size(), streams.stream("sobol_sequence")), factors);
    }

    static double[][] cube(int points, int factors, RandomStream luck) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors);
        int[] seed = new int[factors];
        for (int f = 0; f < factors; f++) {
            seed[f] = luck.nextInt();
        }
        double[][] cube = new double[points][];
        for (int p = 0; p < points; p++) {
            cube[p] = sequence.nextVector();
            for (int f = 0; f < factors; f++) {
                int scrambled = scramble((int) (long) (cube[p][f] * TWO_TO_32), seed[f]);
                cube[p][f] = Integer.toUnsignedLong(scrambled) / TWO_TO_32;
            }
        }
        return cube;
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
