package headstart.random;

import org.apache.commons.math3.util.FastMath;

/**
 * Exponential numbers of mean 1 by the ziggurat method (Marsaglia and Tsang, Journal of Statistical Software 5(8), 2000) with
 * 256 layers of equal area. Commons RNG has a faster sampler, but that one decides rare cases with {@code Math.exp}, whose last
 * digit depends on the CPU and the JDK; this one uses portable functions throughout.
 *
 * <p>Layer i reaches from 0 to {@code X[i]} and from {@code F[i] = exp(-X[i])} up to {@code F[i + 1]}; the lowest one also
 * stands for the tail beyond {@code X[1]}, which by the lack of memory is the whole law once more.
 */
final class ExponentialZiggurat {
    private static final int LAYERS = 256;
    /** Where the tail begins, and the area of each layer (table in the paper, section 4). */
    private static final double TAIL = 7.69711747013105;

    private static final double AREA = 0.003949659822581557;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;
    private static final double[] X = new double[LAYERS + 1];
    private static final double[] F = new double[LAYERS + 1];

    static {
        X[0] = AREA / FastMath.exp(-TAIL);
        X[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            X[i] = -FastMath.log(AREA / X[i - 1] + FastMath.exp(-X[i - 1]));
        }
        X[LAYERS] = 0;
        for (int i = 1; i <= LAYERS; i++) {
            F[i] = FastMath.exp(-X[i]);
        }
    }

    private ExponentialZiggurat() {}

    static double next(RandomStream stream) {
        long bits = stream.nextLong();
        int layer = (int) bits & (LAYERS - 1);
        double x = (bits >>> 11) * TWO_TO_MINUS_53 * X[layer];
        return x < X[layer + 1] ? x : outsideCore(stream, layer, x);
    }

    /** The rare part, about one number in fifty: the tail, or the wedge between a layer's core and the curve. */
    private static double outsideCore(RandomStream stream, int layer, double x) {
        if (layer == 0) {
            return TAIL + next(stream);
        }
        double height = F[layer] + stream.nextDouble() * (F[layer + 1] - F[layer]);
        return height < FastMath.exp(-x) ? x : next(stream);
    }
}
