package headstart.validation;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;

/** What must hold for the columns of a sample. */
sealed interface Claim {
    /** What is read off, in words. */
    String quantity();

    /** Judges the columns: {@code columns[c][i]} is reading c of run i. */
    Verdict judge(double[][] columns, Family family);

    /** Whether chance decides, so that the claim counts in the family. */
    default boolean stochastic() {
        return true;
    }

    /** The part of a {@link Law} that comes from the sample. */
    record Verdict(Law.Kind kind, double theory, double simulation, double spread, double score, double critical) {
        static Verdict z(Law.Kind kind, double theory, double simulation, double error, Family family) {
            double z = simulation == theory ? 0 : (simulation - theory) / error;
            return new Verdict(kind, theory, simulation, error, z, family.critical());
        }

        static Verdict ks(double distance, double p, double samples, Family family) {
            double bound = FastMath.sqrt(-FastMath.log(family.level() / 2) / 2 / samples);
            return new Verdict(Law.Kind.DISTRIBUTION, 0, distance, bound, p, family.level());
        }
    }

    /** The mean of a column. */
    record Mean(String quantity, int column, double theory) implements Claim {
        @Override
        public Verdict judge(double[][] columns, Family family) {
            double[] x = columns[column];
            return Verdict.z(Law.Kind.MEAN, theory, mean(x), Math.sqrt(variance(x) / x.length), family);
        }
    }

    /** How often a column of zeros and ones is one. */
    record Share(String quantity, int column, double theory) implements Claim {
        @Override
        public Verdict judge(double[][] columns, Family family) {
            double[] x = columns[column];
            double error = Math.sqrt(theory * (1 - theory) / x.length);
            return Verdict.z(Law.Kind.SHARE, theory, mean(x), error, family);
        }
    }

    /** The whole law of a column. */
    record Distribution(String quantity, int column, DoubleUnaryOperator law) implements Claim {
        @Override
        public Verdict judge(double[][] columns, Family family) {
            var test = KolmogorovSmirnovTest.withDefaults().test(columns[column], law);
            return Verdict.ks(test.getStatistic(), test.getPValue(), columns[column].length, family);
        }
    }

    /** Two columns of independent samples have one mean. */
    record SameMean(String quantity, int column, int other) implements Claim {
        @Override
        public Verdict judge(double[][] columns, Family family) {
            double[] x = columns[column];
            double[] y = columns[other];
            double error = Math.sqrt((variance(x) + variance(y)) / x.length);
            return Verdict.z(Law.Kind.MEAN, mean(y), mean(x), error, family);
        }
    }

    /** Two columns of independent samples have one law. */
    record SameLaw(String quantity, int column, int other) implements Claim {
        @Override
        public Verdict judge(double[][] columns, Family family) {
            var test = KolmogorovSmirnovTest.withDefaults()
                    .with(PValueMethod.ASYMPTOTIC)
                    .test(columns[column], columns[other]);
            return Verdict.ks(test.getStatistic(), test.getPValue(), columns[column].length / 2.0, family);
        }
    }

    /** A column of relative deviations that are nothing but rounding, in every single run. */
    record EveryPath(String quantity, int column) implements Claim {
        static final double ROUNDING = 1e-9;

        @Override
        public Verdict judge(double[][] columns, Family family) {
            double worst = Arrays.stream(columns[column]).map(FastMath::abs).reduce(0, Math::max);
            return new Verdict(Law.Kind.PATH, 0, worst, 0, worst, ROUNDING);
        }

        @Override
        public boolean stochastic() {
            return false;
        }
    }

    /**
     * The slope of ln(mean of the column) over ln(attempts), by least squares; its standard error from bootstrapping whole
     * replications.
     */
    record Slope(String quantity, double theory, int... attempts) implements Claim {
        private static final int RESAMPLES = 500;

        @Override
        public Verdict judge(double[][] columns, Family family) {
            int n = columns[0].length;
            int[] all = IntStream.range(0, n).toArray();
            RandomStream random = Streams.of(n).replication(0).stream("bootstrap");
            double[] resampled = new double[RESAMPLES];
            for (int i = 0; i < RESAMPLES; i++) {
                int[] drawn = IntStream.range(0, n).map(j -> random.nextInt(n)).toArray();
                resampled[i] = slope(columns, drawn);
            }
            return Verdict.z(Law.Kind.MEAN, theory, slope(columns, all), Math.sqrt(variance(resampled)), family);
        }

        private double slope(double[][] columns, int[] replications) {
            SimpleRegression line = new SimpleRegression();
            for (int c = 0; c < columns.length; c++) {
                double[] column = columns[c];
                double mean =
                        Arrays.stream(replications).mapToDouble(i -> column[i]).sum() / replications.length;
                line.addData(FastMath.log(attempts[c]), FastMath.log(mean));
            }
            return line.getSlope();
        }
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    private static double variance(double[] x) {
        return new Variance().evaluate(x);
    }
}
