package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Powers of priors and likelihood against posteriors that are known: a normal score with a normal measurement. */
class PowerScalingTest {
    private static final int DRAWS = 8000;

    /** Draws of two scores: the first measured as y with standard deviation s, the second as 0 with 0.1; the sensitivity of the first. */
    private static PriorSensitivity measured(double y, double s) {
        RandomStream luck = Streams.of(5).replication(0).stream("power-scaling");
        double precision = 1 + 1 / (s * s);
        double[][] scores = new double[DRAWS][];
        double[] logs = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double first = y / (s * s) / precision + Gaussians.next(luck) / Math.sqrt(precision);
            double second = Gaussians.next(luck) / Math.sqrt(101);
            scores[i] = new double[] {first, second};
            logs[i] = -0.5 * (y - first) * (y - first) / (s * s) - 50 * second * second;
        }
        PowerScaling scaling = new PowerScaling(List.of("first", "second"), List.of(scores), logs);
        return scaling.of(new PowerScaling.Quantity(
                "first",
                "the first",
                PriorSensitivity.Kind.PARAMETER,
                Arrays.stream(scores).mapToDouble(draw -> draw[0]).toArray(),
                IntStream.range(0, DRAWS).toArray()));
    }

    /**
     * The posterior under a prior to the power of a is normal with mean y / s^2 / (a + 1 / s^2). 8,000 draws, of which half or more are effective: the
     * standard error of a median is below 0.015; five times that fails by chance once in 10^6.
     */
    @Test
    void mediansUnderOtherPowersAreThoseOfTheKnownPosteriors() {
        PriorSensitivity found = measured(1.5, 0.8);
        double data = 1 / (0.8 * 0.8);
        assertThat(found.median()).isCloseTo(1.5 * data / (1 + data), within(0.075));
        assertThat(found.weakerPrior()).isCloseTo(1.5 * data / (0.8 + data), within(0.075));
        assertThat(found.strongerPrior()).isCloseTo(1.5 * data / (1.25 + data), within(0.075));
        assertThat(found.weakerLikelihood()).isCloseTo(1.5 * 0.8 * data / (1 + 0.8 * data), within(0.075));
        assertThat(found.strongerLikelihood()).isCloseTo(1.5 * 1.25 * data / (1 + 1.25 * data), within(0.075));
        assertThat(found.weakerPrior()).isGreaterThan(found.median()).isGreaterThan(found.strongerPrior());
        assertThat(found.effective()).isGreaterThan(0.5);
    }

    @Test
    void priorAndDataThatPullApartAreAConflict() {
        PriorSensitivity found = measured(3, 0.8);
        assertThat(found.verdict()).isEqualTo(PriorSensitivity.Verdict.CONFLICT);
        assertThat(found.moves()).isTrue();
        assertThat(found.mostBy()).isEqualTo("first");
        assertThat(found.mostPrior()).isGreaterThan(PriorSensitivity.MOVES);
    }

    @Test
    void aPriorThatTheDataHardlyTouchDecides() {
        assertThat(measured(0.3, 30).verdict()).isEqualTo(PriorSensitivity.Verdict.PRIOR_DECIDES);
    }

    @Test
    void whatTheDataHoldStays() {
        PriorSensitivity found = measured(0.5, 0.05);
        assertThat(found.verdict()).isEqualTo(PriorSensitivity.Verdict.STAYS);
        assertThat(found.likelihood()).isGreaterThan(PriorSensitivity.MOVES);
    }

    /** A thousand measurements of 1 leave one draw in a thousand effective, and nothing is said. */
    @Test
    void tooFewEffectiveDrawsGiveNoVerdict() {
        double[] logs = new double[1000];
        Arrays.setAll(logs, i -> i == 0 ? 0 : -1000);
        List<double[]> scores =
                IntStream.range(0, 1000).mapToObj(i -> new double[] {0}).toList();
        double[] values = IntStream.range(0, 1000).asDoubleStream().toArray();
        PriorSensitivity found = new PowerScaling(List.of("p"), scores, logs)
                .of(new PowerScaling.Quantity(
                        "p",
                        "p",
                        PriorSensitivity.Kind.PARAMETER,
                        values,
                        IntStream.range(0, 1000).toArray()));
        assertThat(found.verdict()).isEqualTo(PriorSensitivity.Verdict.UNKNOWN);
    }

    @Test
    void theWeightedMedianIsTheMedianWhereWeightsAreEven() {
        assertThat(PowerScaling.median(new double[] {3, 1, 2, 4}, new double[] {1, 1, 1, 1}))
                .isEqualTo(2.5);
        assertThat(PowerScaling.median(new double[] {3, 1, 2}, new double[] {1, 1, 1}))
                .isEqualTo(2);
        assertThat(PowerScaling.median(new double[] {3, 1, 2}, new double[] {5, 1, 1}))
                .isEqualTo(3);
    }
}
