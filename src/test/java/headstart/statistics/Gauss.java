package headstart.statistics;

import headstart.random.RandomStream;
import org.apache.commons.math3.util.FastMath;

/** Normal numbers for tests (Box and Muller 1958). */
final class Gauss {
    private Gauss() {}

    static double next(RandomStream random) {
        return Math.sqrt(2 * random.nextExponential()) * FastMath.cos(2 * FastMath.PI * random.nextDouble());
    }
}
