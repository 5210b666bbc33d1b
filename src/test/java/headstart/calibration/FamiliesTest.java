package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.experiment.sweep.FactorLaw;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * Families of series left out together, how far series stray that were never fitted, and known scales, each where the answer is known. Fixed
 * seeds; a Monte Carlo tolerance is five standard errors and more: another seed fails with a probability below 1e-5.
 */
class FamiliesTest {
    private static final double[] NEVER = {};
    private static final double[] DAYS = {1, 10, 100};
    private static final Streams.Replication LUCK = Streams.of(11).replication(0);

    private static Target target(String series, String family, Optional<SeriesScale> scale, double... logs) {
        return new Target(
                series,
                "team of " + series,
                "model",
                Role.CALIBRATION,
                Arrays.copyOf(DAYS, logs.length),
                Arrays.stream(logs).map(FastMath::exp).toArray(),
                0.001,
                1,
                NEVER,
                0,
                scale,
                family);
    }

    /** Measurements m of standard normal numbers with unit noise: each has the evidence of a normal law of variance 2, and all are independent. */
    @Test
    void aFamilyIsPredictedAsTheProductOfItsSeries() {
        double[] measured = {0.8, -0.5, 1.2};
        Evaluator evaluator = new Evaluator() {
            @Override
            public int dimension() {
                return 3;
            }

            @Override
            public double[][] logLikelihoods(List<double[]> scores, long... leftOut) {
                NormalDistribution unit = new NormalDistribution(null, 0, 1);
                return scores.stream()
                        .map(z -> Arrays.stream(leftOut)
                                .mapToDouble(out -> IntStream.range(0, 3)
                                        .filter(i -> !SeriesBlock.isOut(out, i))
                                        .mapToDouble(i -> unit.logDensity(measured[i] - z[i]))
                                        .sum())
                                .toArray())
                        .toArray(double[][]::new);
            }
        };
        List<Target> targets = List.of(
                target("a", "first", Optional.empty(), 0, 1),
                target("b", "first", Optional.empty(), 0, 1),
                target("c", "second", Optional.empty(), 0, 1));
        Particles posterior =
                Smc.fromPrior(evaluator, 0, 3000, 3, LUCK.stream("whole")).particles();
        List<Families.LeftOut> left = new Families(targets, 3, LUCK).of("model", evaluator, posterior);
        NormalDistribution predictive = new NormalDistribution(null, 0, Math.sqrt(2));
        assertThat(left).extracting(one -> one.score().series()).containsExactly("first", "second");
        assertThat(left.get(0).score().logDensity())
                .isCloseTo(predictive.logDensity(0.8) + predictive.logDensity(-0.5), within(0.2));
        assertThat(left.get(1).score().logDensity()).isCloseTo(predictive.logDensity(1.2), within(0.2));
        double[] freed = left.get(1).particles().stream().mapToDouble(z -> z[2]).toArray();
        assertThat(Identifiability.sd(freed)).isCloseTo(1, within(0.1));
    }

    /** A model that says every path is flat and exactly known: all that is seen is straying. */
    private static final CurveModel FLAT = new CurveModel() {
        @Override
        public List<FreeParameter> parameters() {
            return List.of(new FreeParameter(
                    FreeParameter.DISCREPANCY,
                    List.of(),
                    FactorLaw.Between.of(FactorLaw.Shape.UNIFORM, 0.0001, 0.01, false)));
        }

        @Override
        public List<PathMoments> moments(List<SeriesBlock> blocks, double[] values) {
            return blocks.stream()
                    .map(block -> new PathMoments(
                            new double[block.days().length],
                            new double[block.days().length][block.days().length],
                            Double.POSITIVE_INFINITY,
                            NEVER))
                    .toList();
        }
    };

    private static UnseenDiscrepancy strays(double... exponents) {
        List<Target> targets = new ArrayList<>();
        List<Families.LeftOut> left = new ArrayList<>();
        for (int f = 0; f < exponents.length; f++) {
            double exponent = exponents[f];
            // Half of them with a known scale that is far off: a level says nothing of an exponent.
            targets.add(target(
                    "s" + f,
                    "f" + f,
                    f % 2 == 0 ? Optional.empty() : Optional.of(new SeriesScale(1e6, 0.1)),
                    Arrays.stream(DAYS)
                            .map(day -> exponent * FastMath.log1p(day))
                            .toArray()));
            left.add(new Families.LeftOut(new Score("model", "f" + f, 0, 0), List.of(new double[] {0.001})));
        }
        return new Families(targets, 1, LUCK).strays(FLAT, left);
    }

    /** Every family shows its exponent all but exactly, so that the most likely spread is their root mean square. */
    @Test
    void theSpreadOfExponentsIsTheirRootMeanSquare() {
        double[] exponents = {0.1, -0.5, 0.3, 0.7, -0.2, -0.4};
        double square = Arrays.stream(exponents).map(e -> e * e).average().orElseThrow();
        UnseenDiscrepancy found = strays(exponents);
        assertThat(found.exponentSd()).isCloseTo(Math.sqrt(square), within(0.0101));
        assertThat(found.low()).isLessThan(found.exponentSd());
        assertThat(found.high()).isGreaterThan(found.exponentSd());
        // Of twice the log likelihood ratio, 6 (ln(s^2 / v) + v / s^2 - 1) = 3.84.
        for (double end : new double[] {found.low(), found.high()}) {
            double drop = 3 * (FastMath.log(end * end / square) + square / (end * end) - 1);
            assertThat(drop).isCloseTo(1.92, within(0.45));
        }
    }

    @Test
    void whereNothingStraysTheSpreadIsNone() {
        assertThat(strays(0, 0, 0, 0).exponentSd()).isZero();
        assertThat(UnseenDiscrepancy.given(0.3)).isEqualTo(new UnseenDiscrepancy(0.3, 0.3, 0.3));
    }

    /** Where it is known what a series counts, its level counts too: two points are a normal pair that share the doubt of the scale. */
    @Test
    void aKnownScaleMakesTheLevelCount() {
        Target known =
                target("a", "f", Optional.of(new SeriesScale(9, 0.2)), FastMath.log(9) + 0.5, FastMath.log(9) + 1.8);
        PathMoments moments = new PathMoments(
                new double[] {0.3, 1.5}, new double[][] {{0.04, 0.03}, {0.03, 0.09}}, Double.POSITIVE_INFINITY, NEVER);
        double noise = 0.001 * 0.001 + 0.1 * 0.1;
        double a = 0.04 + noise + 0.04;
        double b = 0.09 + noise + 0.04;
        double c = 0.03 + 0.04;
        double det = a * b - c * c;
        double x = 0.2;
        double y = 0.3;
        double exact = -FastMath.log(2 * FastMath.PI)
                - FastMath.log(det) / 2
                - (b * x * x - 2 * c * x * y + a * y * y) / (2 * det);
        Likelihood likelihood = new Likelihood(List.of(known));
        assertThat(likelihood.log(List.of(moments), 0.1, 0)).isCloseTo(exact, within(1e-10));
        double ratios =
                new Likelihood(List.of(target("a", "f", Optional.empty(), 0.5, 1.8))).log(List.of(moments), 0.1, 0);
        assertThat(likelihood.log(List.of(moments), 0.1, SeriesBlock.freeingScales(1)))
                .isCloseTo(ratios, within(1e-10));
    }
}
