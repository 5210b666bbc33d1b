package headstart.experiment.measure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.model.StepCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Days that ascend are gone through once; each must be what it is by itself. */
class DaysBehindTest {
    /** Up, down and level, with several steps on one day, from some day on. */
    private static StepCurve curve(Random random) {
        double[] days = new double[random.nextInt(30)];
        double[] shares = new double[days.length];
        double day = random.nextInt(20) - 10;
        for (int i = 0; i < days.length; i++) {
            day += random.nextInt(4) == 0 ? 0 : 5 * random.nextDouble();
            days[i] = day;
            shares[i] = random.nextInt(8) / 8.0;
        }
        return StepCurve.of(days, shares);
    }

    /** The definition: since when the leader has had what the laggard has now, or how long until the laggard has what the leader has. */
    private static double defined(StepCurve leader, StepCurve laggard, double day) {
        double a = leader.at(day);
        double b = laggard.at(day);
        if (a == 0 && b == 0) {
            return Double.NaN;
        }
        double since = leader.firstDayAtLeast(b == 0 ? Double.MIN_VALUE : b);
        return since <= day ? day - since : laggard.firstDayAtLeast(a == 0 ? Double.MIN_VALUE : a) - day;
    }

    @Test
    void everyDayIsWhatItIsByItself() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            ReleaseShares first = new ReleaseShares(0, curve(random), curve(random));
            ReleaseShares second = new ReleaseShares(30, curve(random), curve(random));
            ReleaseShares never = new ReleaseShares(Double.POSITIVE_INFINITY, curve(random), curve(random));
            DaysBehind behind = new DaysBehind(List.of(first, second, never));
            for (int day = -10; day < 80; day++) {
                ReleaseShares newest = day < 30 ? first : second;
                assertThat(behind.on(day))
                        .as("seed %d, day %d", seed, day)
                        .isEqualTo(Double.valueOf(defined(newest.leader(), newest.laggard(), day)));
            }
        }
    }

    @Test
    void aLevelOnceHadCountsFromTheFirstDayThatItStoodAtTheEndOf() {
        StepCurve leader = StepCurve.of(new double[] {1, 1, 4}, new double[] {0.9, 0.3, 0.5});
        StepCurve laggard = StepCurve.of(new double[] {6}, new double[] {0.5});
        DaysBehind behind = new DaysBehind(List.of(new ReleaseShares(0, leader, laggard)));
        double[] found = new double[] {behind.on(0), behind.on(3), behind.on(6), behind.on(9)};
        assertThat(Arrays.stream(found).boxed()).containsExactly(Double.NaN, 2.0, 2.0, 5.0);
    }
}
