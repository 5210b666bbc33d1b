package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * Search and sampler on a Gaussian likelihood, where mode, posterior and evidence are known: with a standard normal prior and a measurement m
 * of spread s, the posterior has mean m / (1 + s^2) and variance s^2 / (1 + s^2). Fixed seeds; tolerances of four Monte Carlo
 * errors.
 */
class SamplerTest {
    private static final double[] MEASURED = {1.5, -0.7, 0.4};
    private static final double[] SPREAD = {0.3, 0.5, 1};
    /** Column 0 counts all three measurements, a column with bit 0 set leaves out the first. */
    private static final Evaluator GAUSSIAN = new Evaluator() {
        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public double[][] logLikelihoods(List<double[]> scores, long... leftOut) {
            return scores.stream()
                    .map(z -> Arrays.stream(leftOut)
                            .mapToDouble(out -> log(z, out))
                            .toArray())
                    .toArray(double[][]::new);
        }
    };

    private static double log(double[] z, long leftOut) {
        double log = 0;
        for (int i = 0; i < z.length; i++) {
            double off = (z[i] - MEASURED[i]) / SPREAD[i];
            log -= SeriesBlock.isOut(leftOut, i) ? 0 : off * off / 2;
        }
        return log;
    }

    private static double logEvidence(int i) {
        double s2 = SPREAD[i] * SPREAD[i];
        return FastMath.log(s2 / (1 + s2)) / 2 - MEASURED[i] * MEASURED[i] / (2 * (1 + s2));
    }

    private static final Streams.Replication LUCK = Streams.of(5).replication(0);

    @Test
    void searchFindsTheMode() {
        CmaEsSearch.Found found = new CmaEsSearch(GAUSSIAN, LUCK).restarts(2, 600);
        for (int i = 0; i < 3; i++) {
            assertThat(found.scores()[i]).isCloseTo(MEASURED[i] / (1 + SPREAD[i] * SPREAD[i]), within(2e-2));
        }
        assertThat(found.steps()).extracting(SearchStep::start).contains(0, 1);
    }

    @Test
    void strategyFindsTheEndOfACurvedValley() {
        CmaEs strategy = new CmaEs(new double[] {-1, 2, 1}, 0.5, LUCK.stream("rosenbrock"));
        double[] best = {Double.POSITIVE_INFINITY};
        for (int generation = 0; generation < 400; generation++) {
            List<double[]> points = strategy.ask();
            double[] values =
                    points.stream().mapToDouble(SamplerTest::rosenbrock).toArray();
            best[0] = Math.min(best[0], Arrays.stream(values).min().orElseThrow());
            strategy.tell(values);
        }
        assertThat(best[0]).isLessThan(1e-10);
    }

    private static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            sum += 100 * (x[i + 1] - x[i] * x[i]) * (x[i + 1] - x[i] * x[i]) + (1 - x[i]) * (1 - x[i]);
        }
        return sum;
    }

    @Test
    void samplerFindsPosteriorAndEvidence() {
        Smc.Result result = Smc.fromPrior(GAUSSIAN, 0, 2000, 3, LUCK.stream("smc"));
        double evidence = 0;
        for (int i = 0; i < 3; i++) {
            int place = i;
            double s2 = SPREAD[i] * SPREAD[i];
            double[] own = result.scores().stream().mapToDouble(z -> z[place]).toArray();
            double sd = Math.sqrt(s2 / (1 + s2));
            assertThat(Identifiability.mean(own)).isCloseTo(MEASURED[i] / (1 + s2), within(4 * sd / Math.sqrt(1000)));
            assertThat(Identifiability.sd(own)).isCloseTo(sd, within(4 * sd / Math.sqrt(2000)));
            evidence += logEvidence(i);
        }
        assertThat(result.logEvidence()).isCloseTo(evidence, within(0.2));
        assertThat(result.distinct()).isGreaterThan(1500);
        assertThat(result.steps().get(result.steps().size() - 1).reached()).isEqualTo(1);
        assertThat(result.steps()).allSatisfy(step -> {
            assertThat(step.effective()).isGreaterThanOrEqualTo(999);
            assertThat(step.acceptance()).isBetween(0.1, 1.0);
        });
    }

    @Test
    void aMeasurementThatIsLeftOutGivesItsPredictiveDensity() {
        Particles posterior =
                Smc.fromPrior(GAUSSIAN, 0, 2000, 3, LUCK.stream("whole")).particles();
        Smc.Result without = Smc.leavingOut(GAUSSIAN, posterior, 1, 3, LUCK.stream("without"));
        assertThat(without.logEvidence()).isCloseTo(-logEvidence(0), within(0.25));
        double[][] logs = GAUSSIAN.logLikelihoods(posterior.scores(), 0, 1);
        assertThat(Smc.leavingOut(GAUSSIAN, posterior, logs, 1, 3, LUCK.stream("without"))
                        .logEvidence())
                .isEqualTo(without.logEvidence());
        double[] freed = without.scores().stream().mapToDouble(z -> z[0]).toArray();
        assertThat(Identifiability.mean(freed)).isCloseTo(0, within(0.15));
        assertThat(Identifiability.sd(freed)).isCloseTo(1, within(0.12));
    }

    /**
     * The evidence is known here, so that the errors of {@value #SAMPLERS} independent samplers over the errors they state have a mean square
     * near 1. Its standard deviation is at most 0.35 for Gaussian errors whose stated size is known to 25 %: [0.3, 2.2] has a false-alarm rate
     * below 1e-3.
     */
    @Test
    void theMonteCarloErrorOfAScoreIsWhatItSays() {
        double squares = 0;
        for (int run = 0; run < SAMPLERS; run++) {
            Particles posterior = Smc.fromPrior(GAUSSIAN, 0, 300, 3, LUCK.stream("whole-" + run))
                    .particles();
            Score score = Score.of(
                    "model",
                    "first",
                    Smc.leavingOut(GAUSSIAN, posterior.thinned(150), 1, 3, LUCK.stream("without-" + run)),
                    Optional.empty());
            double z = (score.logDensity() - logEvidence(0)) / score.monteCarloSd();
            squares += z * z / SAMPLERS;
        }
        assertThat(squares).isBetween(0.3, 2.2);
    }

    private static final int SAMPLERS = 40;
}
