package headstart.validation;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * The literal engine with operators that cannot be redone alone (McNerney, Farmer, Redner and Trancik, PNAS 108, 2011): an
 * attempt picks an operator at random and redraws it together with those that depend on it; if the sum of their costs gets
 * smaller, the new ones are kept. New costs have the distribution function {@code c^gamma} on [0, 1].
 *
 * @param operators n
 * @param coupled d, how many are redrawn together
 * @param ring true: operator i pulls along the next d - 1; false: the operators fall into groups of d
 * @param gamma exponent of the cost distribution
 * @param readAfter numbers of attempts after which the mean cost is read, ascending
 */
record CoupledRedraws(int operators, int coupled, boolean ring, double gamma, int... readAfter) implements Source {
    @Override
    public IntFunction<double[]> rows(Engine engine, Streams streams) {
        return run -> play(streams.replication(run).stream("coupled"));
    }

    private double[] play(RandomStream random) {
        double[] cost = new double[operators];
        double[] fresh = new double[coupled];
        Arrays.fill(cost, 1);
        double[] row = new double[readAfter.length];
        int attempts = 0;
        for (int i = 0; i < row.length; i++) {
            for (; attempts < readAfter[i]; attempts++) {
                attempt(cost, fresh, random);
            }
            row[i] = Arrays.stream(cost).sum() / operators;
        }
        return row;
    }

    private void attempt(double[] cost, double[] fresh, RandomStream random) {
        int chosen = random.nextInt(operators);
        int first = ring ? chosen : chosen / coupled * coupled;
        double before = 0;
        double after = 0;
        for (int j = 0; j < coupled; j++) {
            double u = random.nextDouble();
            fresh[j] = gamma == 1 ? u : gamma == 0.5 ? u * u : FastMath.pow(u, 1 / gamma);
            after += fresh[j];
            before += cost[(first + j) % operators];
        }
        if (after < before) {
            for (int j = 0; j < coupled; j++) {
                cost[(first + j) % operators] = fresh[j];
            }
        }
    }

    @Override
    public String toString() {
        return "γ " + headstart.text.Numbers.toText(gamma) + ", " + operators + " operators, " + coupled
                + (ring ? " redrawn together in a ring" : " redrawn together");
    }
}
