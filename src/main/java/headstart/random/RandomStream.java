package headstart.random;

import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * One stream of random numbers: XoRoShiRo128++ (Blackman and Vigna 2021) with portable transformations, so that a stream
 * gives the same numbers on every JDK and CPU. Not thread-safe; a stream belongs to one decision of one run.
 */
public final class RandomStream extends XoRoShiRo128PlusPlus {
    RandomStream(long seed0, long seed1) {
        // The all-zero state is the generator's only fixed point.
        super(seed0, (seed0 | seed1) == 0 ? 1 : seed1);
    }

    /** The upper half of a fresh number; nothing is kept for the next call. */
    @Override
    public int nextInt() {
        return (int) (nextLong() >>> Integer.SIZE);
    }

    /** An exponential number with mean 1. */
    public double nextExponential() {
        return ExponentialZiggurat.next(this);
    }

    /** A gamma number of integer shape and scale 1: the time of the shape-th event of a unit-rate Poisson process. */
    public double nextErlang(int shape) {
        double sum = 0;
        for (int stage = 0; stage < shape; stage++) {
            sum += nextExponential();
        }
        return sum;
    }
}
