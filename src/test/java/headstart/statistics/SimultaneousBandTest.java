package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.SimultaneousBand.Builder;
import headstart.statistics.SimultaneousBand.Day;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred days looked at one by one show a difference somewhere by luck; the band for the whole curve must not. */
class SimultaneousBandTest {
    private static final int DAYS = 20;

    private static Supplier<RandomStream> flips(int study) {
        return () -> Streams.of(11).replication(study).stream("flips");
    }

    private static RandomStream noise(int study) {
        return Streams.of(11).replication(study).stream("noise");
    }

    /** Random walks with skewed steps: neighbours are strongly dependent and the spread grows. */
    private static double[][] walks(int days, int replications, RandomStream random) {
        double[][] values = new double[days][replications];
        for (int replication = 0; replication < replications; replication++) {
            double at = 0;
            for (int day = 0; day < days; day++) {
                at += random.nextExponential() - 1;
                values[day][replication] = at;
            }
        }
        return values;
    }

    private static double[][] independent(int days, int replications, RandomStream random) {
        double[][] values = new double[days][replications];
        for (double[] day : values) {
            Arrays.setAll(day, i -> Gauss.next(random));
        }
        return values;
    }

    private static boolean holds(SimultaneousBand band, double truth) {
        return band.days().stream().allMatch(day -> day.simultaneousLow() <= truth && truth <= day.simultaneousHigh());
    }

    /** Sums are added up where those of the days before were. */
    @Test
    void bandsDoNotHangOnWhatWasFlippedBefore() {
        double[][] days = walks(DAYS, 60, noise(4));
        SimultaneousBand alone = SimultaneousBand.of(Arrays.copyOf(days, 3), flips(4));
        SimultaneousBand all = SimultaneousBand.of(days, flips(4));
        assertThat(SimultaneousBand.of(Arrays.copyOf(days, 3), flips(4))).isEqualTo(alone);
        assertThat(SimultaneousBand.of(days, flips(4))).isEqualTo(all);
        assertThat(all.criticalValue()).isGreaterThan(alone.criticalValue());
    }

    /** By the definition, draw by draw: t^2 = (n - 1) s^2 / (n q - s^2) of every day, of which the largest counts. */
    @Test
    void theLargestOfAllDaysIsThatOfTheDefinition() {
        double[][] days = walks(DAYS, 61, noise(5));
        Moments[] moments = Arrays.stream(days).map(Moments::of).toArray(Moments[]::new);
        double[] largest = new double[160];
        new SignFlips(days, moments).raise(largest, flips(5).get());
        RandomStream random = flips(5).get();
        double[][] sums = new double[largest.length][DAYS];
        for (int first = 0; first < 61; first += 8) {
            long bits = 0;
            for (int draw = 0; draw < largest.length; draw++) {
                bits = draw % 8 == 0 ? random.nextLong() : bits >>> 8;
                for (int i = first; i < Math.min(61, first + 8); i++) {
                    int sign = (bits >>> (i - first) & 1) == 1 ? -1 : 1;
                    for (int day = 0; day < DAYS; day++) {
                        sums[draw][day] += sign * (days[day][i] - moments[day].mean());
                    }
                }
            }
        }
        for (int draw = 0; draw < largest.length; draw++) {
            double most = 0;
            for (int day = 0; day < DAYS; day++) {
                double square = sums[draw][day] * sums[draw][day];
                most = Math.max(most, 60 * square / (61 * 60 * moments[day].variance() - square));
            }
            assertThat(largest[draw]).isCloseTo(Math.sqrt(most), within(1e-11));
        }
    }

    /** The pointwise interval is that of PairedDifference, which is held against SciPy. */
    @Test
    void theIntervalOfOneDayIsStudents() {
        double[] values = walks(1, 50, noise(0))[0];
        Day day = SimultaneousBand.of(new double[][] {values}, flips(0)).days().get(0);
        PairedDifference student = PairedDifference.of(values, new double[50]);
        assertThat(day.mean()).isEqualTo(student.difference());
        assertThat(day.low()).isEqualTo(student.low());
        assertThat(day.high()).isEqualTo(student.high());
    }

    /**
     * Of 20 independent days the largest |z| has the quantile z((1 + 0.95^(1/20)) / 2) = 3.0160 (Sidak 1967), of 20 equal days 1.9600;
     * SciPy 1.17.1: {@code norm.ppf((1 + .95 ** (1 / 20)) / 2)}. With 20,000 draws the quantile has a standard error of 0.02, so
     * that 0.08 fails by chance for one seed in 10,000.
     */
    @Test
    void theCriticalValueIsSidaksOnIndependentDaysAndTheNormalOneOnEqualDays() {
        double[][] independent = independent(DAYS, 2000, noise(1));
        double[][] equal = new double[DAYS][];
        Arrays.fill(equal, independent[0]);
        assertThat(new Builder(20_000, Support.REAL, flips(1))
                        .add(independent)
                        .build()
                        .criticalValue())
                .isCloseTo(3.0160, within(0.08));
        assertThat(new Builder(20_000, Support.REAL, flips(1))
                        .add(equal)
                        .build()
                        .criticalValue())
                .isCloseTo(1.96, within(0.08));
    }

    /**
     * 500 studies of 60 replications of a curve whose truth is 0 on each of 40 days. The coverage is 97 %; if it were 93 %, the
     * range below would hold for five seeds in 1,000, and with 97 % it fails for one in 1,000.
     */
    @Test
    void theBandHoldsTheWholeCurveInNineteenOfTwentyStudies() {
        int held = 0;
        for (int study = 0; study < 500; study++) {
            double[][] values = independent(40, 60, noise(study));
            for (int day = 1; day < 40; day++) {
                for (int i = 0; i < 60; i++) {
                    values[day][i] += 0.8 * values[day - 1][i];
                }
            }
            held += holds(
                            new Builder(500, Support.REAL, flips(study))
                                    .add(values)
                                    .build(),
                            0)
                    ? 1
                    : 0;
        }
        assertThat(held).isBetween(472, 497);
    }

    /** The same with skewed walks; 200 replications are flipped one by one, 700 in groups of two and three. */
    @ParameterizedTest
    @ValueSource(ints = {200, 700})
    void theBandHoldsSkewedCurvesToo(int replications) {
        int held = 0;
        for (int study = 0; study < 1000; study++) {
            held += holds(
                            new Builder(300, Support.REAL, flips(study))
                                    .add(walks(30, replications, noise(study)))
                                    .build(),
                            0)
                    ? 1
                    : 0;
        }
        assertThat(held).isBetween(930, 970);
    }

    /**
     * What groups flip is what their sums flip one by one, and their largest |t| has the quantile that single replications have. With 4,000 draws
     * a quantile of some 2.7 has a standard error of 0.02, so that two of them differ by more than 0.11 for one seed in 10,000.
     */
    @Test
    void manyReplicationsAreFlippedInGroups() {
        double[][] days = walks(DAYS, 1024, noise(6));
        double[][] grouped =
                Arrays.stream(days).map(day -> new Groups(1024).sums(day)).toArray(double[][]::new);
        double one = critical(4000, days);
        assertThat(grouped[0]).hasSize(256);
        assertThat(one).isCloseTo(critical(4000, grouped), within(1e-9));
        double[][] quarter =
                Arrays.stream(days).map(day -> Arrays.copyOf(day, 256)).toArray(double[][]::new);
        assertThat(one).isCloseTo(critical(4000, quarter), within(0.11));
    }

    private static double critical(int draws, double[][] days) {
        return new Builder(draws, Support.REAL, flips(6)).add(days).build().criticalValue();
    }

    /** A group in which no replication has a value on a day does not count on that day: as if it were not there. */
    @Test
    void groupsWithoutAValueDoNotCount() {
        double[][] days = walks(1, 512, noise(7));
        double[][] some = {Arrays.copyOf(days[0], 400)};
        double[][] blank = {days[0].clone()};
        Arrays.fill(blank[0], 400, 512, Double.NaN);
        // 200 of 256 pairs, and 400 in 256 groups: both as Student says, with 4,000 draws to 0.11 as above.
        double student = StudentT.critical(199);
        assertThat(critical(4000, blank)).isCloseTo(student, within(0.11));
        assertThat(critical(4000, some)).isCloseTo(student, within(0.11));
    }

    @Test
    void blocksOfDaysGiveTheSameBandsAsAllDaysAtOnce() {
        double[][] days = walks(9, 63, noise(3));
        SimultaneousBand blocks = new Builder(SimultaneousBand.DRAWS, Support.REAL, flips(3))
                .add(Arrays.copyOfRange(days, 0, 4))
                .add(Arrays.copyOfRange(days, 4, 5))
                .add(Arrays.copyOfRange(days, 5, 9))
                .build();
        assertThat(blocks).isEqualTo(SimultaneousBand.of(days, flips(3)));
    }

    @Test
    void whatCarriesNoMeansHasNoBand() {
        double[][] tame = new double[3][200];
        for (double[] day : tame) {
            Arrays.setAll(day, r -> r % 2 == 0 ? 0.4 + 0.001 * r : 0.2);
        }
        SimultaneousBand real =
                new Builder(100, Support.REAL, flips(0)).add(tame).build();
        SimultaneousBand powers =
                new Builder(100, Support.POWER_TAIL, flips(0)).add(tame).build();

        assertThat(real.daysWithoutBand()).isEmpty();
        assertThat(powers.daysWithoutBand()).containsExactly(new DayRange(0, 2));
        assertThat(powers.criticalValue()).isNaN();
        assertThat(powers.days()).allMatch(day -> Double.isNaN(day.low()) && day.mean() > 0);
    }

    @Test
    void namesTheDaysAboveBelowAndWithoutABand() {
        double[][] days = walks(8, 80, noise(4));
        double[] noise = days[0];
        days[0] = new double[80];
        days[1] = Arrays.stream(noise).map(x -> x / 10 + 3).toArray();
        days[2] = days[1];
        days[3] = Arrays.stream(noise).map(x -> x / 10 - 3).toArray();
        days[4] = noise;
        days[5] = days[1].clone();
        Arrays.fill(days[5], 49, 80, Double.NaN);
        days[6] = days[0];
        days[7] = days[1].clone();
        Arrays.fill(days[7], 50, 80, Double.NaN);
        SimultaneousBand band = SimultaneousBand.of(days, flips(4));
        assertThat(band.daysAbove()).containsExactly(new DayRange(1, 2), new DayRange(7, 7));
        assertThat(band.daysBelow()).containsExactly(new DayRange(3, 3));
        assertThat(band.daysWithoutBand()).containsExactly(new DayRange(0, 0), new DayRange(5, 6));
        assertThat(band.days().get(0)).isEqualTo(new Day(80, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        assertThat(band.days().get(5).n()).isEqualTo(49);
        assertThat(band.days().get(5).low()).isGreaterThan(2);
    }

    @Test
    void withoutVariationThereIsNoBand() {
        SimultaneousBand band = SimultaneousBand.of(new double[3][20], flips(5));
        assertThat(band.criticalValue()).isNaN();
        assertThat(band.daysWithoutBand()).containsExactly(new DayRange(0, 2));
        assertThat(SimultaneousBand.of(new double[0][], flips(5)).days()).isEmpty();
    }

    @Test
    void refusesDaysOfUnequalLengthAndFewDraws() {
        assertThatThrownBy(() -> SimultaneousBand.of(new double[][] {new double[3], new double[4]}, flips(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a day has another number of replications (4) than the first: 3.");
        assertThatThrownBy(() -> new Builder(99, Support.REAL, flips(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("draws (99) must be 100 or more.");
    }
}
