package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** The likelihood of contrasts against what it must be: of two points the density of their log ratio, whatever the scale. */
class LikelihoodTest {
    private static final double[] NEVER = {};

    private static Target target(String series, double scale, double noise, double... values) {
        double[] days = new double[values.length];
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            days[i] = 1 + 7 * i;
            scaled[i] = scale * values[i];
        }
        return new Target(series, "team", "model", Role.CALIBRATION, days, scaled, noise, 1, NEVER);
    }

    private static PathMoments path(double infiniteRuns, double... readyDays) {
        return new PathMoments(
                new double[] {0, 1, 1.4},
                new double[][] {{0.04, 0.03, 0.02}, {0.03, 0.09, 0.05}, {0.02, 0.05, 0.1}},
                infiniteRuns,
                readyDays);
    }

    @Test
    void ofTwoPointsItIsTheDensityOfTheirRatio() {
        Target two = new Target(
                "a", "team", "model", Role.CALIBRATION, new double[] {1, 8}, new double[] {5, 20}, 0.1, 1, NEVER);
        PathMoments moments = new PathMoments(
                new double[] {0, 1}, new double[][] {{0.04, 0.03}, {0.03, 0.09}}, Double.POSITIVE_INFINITY, NEVER);
        double variance = 0.04 + 0.09 - 2 * 0.03 + 2 * (0.1 * 0.1 + 0.2 * 0.2);
        // The contrast has length 1, so it is the difference over the root of 2.
        double expected =
                new NormalDistribution(null, 1, Math.sqrt(variance)).logDensity(FastMath.log(4)) + FastMath.log(2) / 2;
        assertThat(new Likelihood(List.of(two)).log(List.of(moments), 0.2, 0)).isCloseTo(expected, within(1e-12));
    }

    /** With few runs the density of a ratio is that of Student's t, of which Sellentin and Heavens' law is a case. */
    @Test
    void ofFewRunsItIsStudentsLaw() {
        Target two = new Target(
                "a", "team", "model", Role.CALIBRATION, new double[] {1, 8}, new double[] {5, 20}, 0.1, 1, NEVER);
        PathMoments moments =
                new PathMoments(new double[] {0, 1}, new double[][] {{0.04, 0.03}, {0.03, 0.09}}, 10, NEVER);
        double luck = 1.1 * (0.04 + 0.09 - 2 * 0.03);
        double variance = luck + 2 * (0.1 * 0.1 + 0.2 * 0.2);
        double degrees = 9 * (variance / luck) * (variance / luck);
        double residual = FastMath.log(4) - 1;
        double expected = new TDistribution(null, degrees).logDensity(residual / Math.sqrt(variance))
                - FastMath.log(variance) / 2
                + FastMath.log(2) / 2;
        assertThat(new Likelihood(List.of(two)).log(List.of(moments), 0.2, 0)).isCloseTo(expected, within(1e-12));
    }

    /** Over both contrasts of three points it adds up to one: the logs of the last two, whose plane the contrasts shrink by the root of 3. */
    @Test
    void itIsADensity() {
        PathMoments few = new PathMoments(path(1).mean(), path(1).covariance(), 12, NEVER);
        double sum = 0;
        double step = 0.1;
        for (double a = -14; a < 16; a += step) {
            for (double b = -14; b < 17; b += step) {
                double log = new Likelihood(List.of(target("a", 1, 0.05, 1, FastMath.exp(a), FastMath.exp(b))))
                        .log(List.of(few), 0.1, 0);
                sum += FastMath.exp(log) * step * step / Math.sqrt(3);
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
    }

    @Test
    void scalesOfSeriesDoNotCount() {
        double one = log(target("a", 1, 0.05, 1, 2, 3), target("b", 1, 0.05, 1, 2.5, 3.5));
        double other = log(target("a", 700, 0.05, 1, 2, 3), target("b", 0.02, 0.05, 1, 2.5, 3.5));
        assertThat(other).isCloseTo(one, within(1e-9));
    }

    private static double log(Target... targets) {
        return new Likelihood(List.of(targets)).log(List.of(path(Double.POSITIVE_INFINITY)), 0.1, 0);
    }

    @Test
    void aSeriesThatIsLeftOutCountsNothing() {
        Likelihood both = new Likelihood(List.of(target("a", 1, 0.05, 1, 2, 3), target("b", 1, 0.05, 1, 2.5, 3.5)));
        double first = log(target("a", 1, 0.05, 1, 2, 3));
        assertThat(both.log(List.of(path(Double.POSITIVE_INFINITY)), 0.1, 0b10)).isCloseTo(first, within(1e-12));
        assertThat(both.log(List.of(path(Double.POSITIVE_INFINITY)), 0.1, 0b11)).isZero();
    }

    /** Two looks at one path say less than two paths would: their covariance is in the likelihood. */
    @Test
    void seriesOfOneTeamShareTheLuckOfItsPath() {
        Target a = target("a", 1, 0.01, 1, 4, 6);
        double twice = log(a, target("b", 1, 0.01, 1, 4, 6)) - 2 * log(a);
        assertThat(twice).isGreaterThan(1);
    }

    @Test
    void readinessCountsWithItsProbability() {
        double[] ready = new double[40];
        for (int i = 0; i < 10; i++) {
            ready[i] = 3;
        }
        PathMoments late = path(Double.POSITIVE_INFINITY, ready);
        Target unreachable = new Target(
                "a",
                "team",
                "model",
                Role.CALIBRATION,
                new double[] {4, 8, 15},
                new double[] {1, 2, 3},
                0.05,
                1,
                new double[] {2});
        Target free = new Target(
                "a",
                "team",
                "model",
                Role.CALIBRATION,
                new double[] {4, 8, 15},
                new double[] {1, 2, 3},
                0.05,
                1,
                NEVER);
        double with = new Likelihood(List.of(unreachable)).log(List.of(late), 0.1, 0);
        double without = new Likelihood(List.of(free)).log(List.of(late), 0.1, 0);
        assertThat(with - without).isCloseTo(FastMath.log(10.5 / 41), within(1e-12));
    }

    @Test
    void tooFewRunsInTimeAreImpossible() {
        assertThat(new Likelihood(List.of(target("a", 1, 0.05, 1, 2, 3))).log(List.of(path(3)), 0.1, 0))
                .isEqualTo(Likelihood.IMPOSSIBLE);
    }
}
