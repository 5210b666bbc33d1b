package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * Half of the posterior of GB300's {@code novel} once lay in the top twentieth of its prior, which the report called "held in part"; and points
 * that count for a fifth were predicted as closely as whole ones.
 */
class BoundsAndWeightsTest {
    private static List<double[]> scores(double... all) {
        List<double[]> scores = new ArrayList<>();
        for (double score : all) {
            scores.add(new double[] {score});
        }
        return scores;
    }

    private static Fitted fitted(int[] active, double... scores) {
        return Identifiability.of(SyntheticStudies.PARAMETERS.subList(0, 1), scores(scores), new double[] {0}, active)
                .get(0);
    }

    @Test
    void aBoundThatCutsThePosteriorOffIsNamed() {
        int[] touched = {0};
        Fitted cut = fitted(touched, 1.7, 2.2, 0.5, 0.9, -2);
        assertThat(cut.bound()).isEqualTo(Fitted.Bound.BOTH);
        assertThat(cut.atHigh()).isEqualTo(0.4);
        assertThat(cut.atLow()).isEqualTo(0.2);
        assertThat(fitted(touched, 1.7, 2.2, 0.5, 0.9, -1).bound()).isEqualTo(Fitted.Bound.HIGH);
        assertThat(fitted(touched, -1.7, -2.2, 0.5, 0.9, 1).bound()).isEqualTo(Fitted.Bound.LOW);
        assertThat(fitted(touched, 1.6, 1.6, 0.5, 0.9, -1).bound()).isEqualTo(Fitted.Bound.NONE);
        assertThat(fitted(new int[0], 1.7, 2.2, 0.5, 0.9, -2).bound()).isEqualTo(Fitted.Bound.NONE);
    }

    /** Noise of 0.5 drowns the luck of tuning, so that the band of a point that counts for a quarter is twice as wide on the log scale. */
    @Test
    void aPointOfLessWeightIsPredictedLessClosely() {
        assertThat(logWidth(0.25) / logWidth(1)).isCloseTo(2, within(0.15));
    }

    private static double logWidth(double weight) {
        double[] days = {20, 60};
        Target target = new Target(
                "series", "slow", "model", Role.CALIBRATION, days, new double[] {100, 130}, 0.5, weight, new double[0]);
        Worlds worlds = (release, values) -> SyntheticStudies.world(values);
        Calibration calibration = new Calibration(
                "weights",
                5,
                SyntheticStudies.PARAMETERS,
                List.of(target),
                worlds,
                worlds,
                Optional.empty(),
                new Settings(8, 1, 1, 1, 1, 1, 0, false, 1));
        try (Workers workers = new Workers(1)) {
            PredictedPoint last = new PosteriorPredictive(calibration, new double[][] {{0.1, 40, 0.02}}, 0, workers)
                    .predicted().points().stream()
                            .filter(point -> point.day() == 60)
                            .findFirst()
                            .orElseThrow();
            return FastMath.log(last.p95() / last.p05());
        }
    }
}
