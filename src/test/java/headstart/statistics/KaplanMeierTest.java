package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The classic example: weeks of remission of 21 children on 6-mercaptopurine, 12 of them cut off (Freireich and others, Blood 21, 1963; the
 * data of Cox, JRSS B 34, 1972).
 */
class KaplanMeierTest {
    private static final double[] WEEKS = {6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35
    };
    private static final KaplanMeier FREIREICH = KaplanMeier.of(WEEKS, cutFrom(9, WEEKS.length));
    private static final Offset<Double> EXACT = within(1e-13);

    private static boolean[] cutFrom(int first, int length) {
        boolean[] censored = new boolean[length];
        Arrays.fill(censored, first, length, true);
        return censored;
    }

    /**
     * SciPy 1.17.1: {@code sf = ecdf(CensoredData.right_censored(t, c)).sf; sf.quantiles; sf.probabilities;
     * sf.confidence_interval(method='log-log')}.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 6, 21, 3, 0.8571428571428571, 0.6197179552659838, 0.951551747646997",
        "1, 7, 17, 1, 0.8067226890756302, 0.5631465646222333, 0.9228090192028804",
        "2, 9, 16, 0, 0.8067226890756302, 0.5631465646222333, 0.9228090192028804",
        "3, 10, 15, 1, 0.7529411764705881, 0.5031995107999564, 0.8893618351692655",
        "5, 13, 12, 1, 0.6901960784313724, 0.43161022248618397, 0.8490659633494507",
        "6, 16, 11, 1, 0.6274509803921567, 0.36751085598750194, 0.8049121894718412",
        "10, 22, 7, 1, 0.53781512605042, 0.267778936767135, 0.7467907176353944",
        "11, 23, 6, 1, 0.4481792717086834, 0.18805200595923235, 0.6801426284952414",
        "15, 35, 1, 0, 0.4481792717086834, 0.18805200595923235, 0.6801426284952414"
    })
    void agreesWithSciPy(int index, double time, int atRisk, int events, double survival, double low, double high) {
        assertThat(FREIREICH.steps()).hasSize(16);
        KaplanMeier.Step step = FREIREICH.steps().get(index);
        assertThat(step.time()).isEqualTo(time);
        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.events()).isEqualTo(events);
        assertThat(step.survival()).isCloseTo(survival, EXACT);
        assertThat(step.low()).isCloseTo(low, EXACT);
        assertThat(step.high()).isCloseTo(high, EXACT);
    }

    @Test
    void readsBetweenTheSteps() {
        assertThat(FREIREICH.survivalAt(5.9)).isEqualTo(1);
        assertThat(FREIREICH.survivalAt(6)).isCloseTo(18 / 21.0, EXACT);
        assertThat(FREIREICH.survivalAt(22.5)).isCloseTo(0.53781512605042, EXACT);
        assertThat(FREIREICH.survivalAt(99)).isCloseTo(0.4481792717086834, EXACT);
    }

    /** Median 23 weeks, as in every textbook; by SciPy's limits above 1/2 enters the interval at week 13 and never leaves it. */
    @Test
    void medianMayHaveNoUpperEnd() {
        assertThat(FREIREICH.median()).isEqualTo(new KaplanMeier.Estimate(23, 13, Double.POSITIVE_INFINITY));
    }

    /**
     * Exact fractions by hand (Python 3.11, {@code fractions.Fraction}): area 13856/595 = 23.287, standard error 2.827; R 4's
     * {@code print(survfit(...), rmean = 35)} prints 23.29 and 2.83.
     */
    @Test
    void restrictedMeanAgreesWithTheExactFractions() {
        KaplanMeier.RestrictedMean whole = FREIREICH.restrictedMean(35);
        assertThat(whole.mean()).isCloseTo(13856 / 595.0, EXACT);
        assertThat(whole.standardError()).isCloseTo(2.8274676233714393, EXACT);
        assertThat(whole.low()).isCloseTo(13856 / 595.0 - 1.959963984540054 * 2.8274676233714393, EXACT);
        KaplanMeier.RestrictedMean part = FREIREICH.restrictedMean(20);
        assertThat(part.mean()).isCloseTo(28768 / 1785.0, EXACT);
        assertThat(part.standardError()).isCloseTo(1.2515601960050473, EXACT);
    }

    /** Nothing cut: survival is 1 - the empirical distribution, the area is the mean of min(t, tau), Greenwood its variance / n. */
    @Test
    void withoutCutsItIsTheEmpiricalDistribution() {
        double[] times = {5, 1, 4, 4, 9, 12, 7, 2};
        KaplanMeier curve = KaplanMeier.of(times, new boolean[8]);
        assertThat(curve.survivalAt(4)).isCloseTo(0.5, EXACT);
        for (double tau : new double[] {3, 8, 12, 50}) {
            double[] cut = Arrays.stream(times).map(t -> Math.min(t, tau)).toArray();
            Summary summary = Summary.of(cut);
            KaplanMeier.RestrictedMean area = curve.restrictedMean(tau);
            assertThat(area.mean()).isCloseTo(summary.mean(), EXACT);
            assertThat(area.standardError()).isCloseTo(summary.sd() * Math.sqrt(7 / 8.0) / Math.sqrt(8), EXACT);
        }
    }

    /**
     * Where the horizon alone cuts, the mean of min(t, tau) is that of numbers from 0 to tau. Where 3 of 200 wait, Greenwood's interval held 78 %: there is none.
     * Where a time is cut before tau, it is Greenwood's.
     */
    @Test
    void whereTheHorizonAloneCutsTheIntervalIsThatOfAMean() {
        double[] times = new double[200];
        boolean[] cut = new boolean[200];
        for (int i = 0; i < times.length; i++) {
            times[i] = Math.min(120, i);
            cut[i] = i >= 120;
        }
        KaplanMeier.RestrictedMean mean = KaplanMeier.of(times, cut).restrictedMean(120);
        MeanInterval share =
                MeanInterval.of(Arrays.stream(times).map(t -> t / 120).toArray(), Support.SHARE);
        assertThat(mean.low()).isCloseTo(120 * share.low(), EXACT);
        assertThat(mean.high()).isCloseTo(120 * share.high(), EXACT);
        double[] few = new double[200];
        Arrays.fill(few, 0, 3, 120);
        boolean[] waiting = new boolean[200];
        Arrays.fill(waiting, 0, 3, true);
        KaplanMeier.RestrictedMean rare = KaplanMeier.of(few, waiting).restrictedMean(120);
        assertThat(rare.low()).isNaN();
        assertThat(rare.note()).isEqualTo(MeanNote.SKEWED);
        assertThat(FREIREICH.restrictedMean(35).note()).isEqualTo(MeanNote.NONE);
    }

    /** At exactly one half the middle to the next event, as everywhere in the program (type 7). */
    @Test
    void medianIsThatOfTheSummary() {
        assertThat(KaplanMeier.of(new double[] {1, 2, 3, 4}, new boolean[4])
                        .median()
                        .value())
                .isEqualTo(2.5);
        assertThat(KaplanMeier.of(new double[] {1, 2, 3, 3}, new boolean[] {false, false, true, true})
                        .median()
                        .value())
                .isInfinite();
        assertThat(KaplanMeier.of(new double[] {3, 1, 2}, new boolean[3])
                        .median()
                        .value())
                .isEqualTo(2);
    }

    /**
     * A running product of (n - 1) / n passes one half by its rounding: after 500 of 1,000 events it is 0.5000000000000012 and takes the
     * next event. Ratios of counts do not, for any number of runs.
     */
    @Test
    void halfIsHalf() {
        for (int n = 2; n <= 1000; n += 2) {
            double[] times = new double[n];
            Arrays.setAll(times, i -> i * i);
            KaplanMeier curve = KaplanMeier.of(times, cutFrom(n / 2 + 1, n));
            assertThat(curve.steps().get(n / 2 - 1).survival()).isEqualTo(0.5);
            assertThat(curve.median().value()).isEqualTo(Summary.of(times).p50());
        }
    }

    @Test
    void oneTimeOrEqualTimesHaveNoIntervalOfTheirMean() {
        KaplanMeier one = KaplanMeier.of(new double[] {58}, new boolean[1]);
        assertThat(one.median()).isEqualTo(new KaplanMeier.Estimate(58, Double.NaN, Double.NaN));
        assertThat(one.restrictedMean(60).mean()).isEqualTo(58);
        assertThat(one.restrictedMean(60).low()).isNaN();
        assertThat(KaplanMeier.of(new double[] {4, 4, 4}, new boolean[3])
                        .restrictedMean(60)
                        .high())
                .isNaN();
    }

    @Test
    void nobodyMetTheEvent() {
        KaplanMeier curve = KaplanMeier.of(new double[] {180, 180}, new boolean[] {true, true});
        assertThat(curve.censored()).isEqualTo(2);
        assertThat(curve.survivalAt(180)).isEqualTo(1);
        assertThat(curve.median().value()).isInfinite();
        assertThat(curve.median().low()).isInfinite();
        assertThat(curve.restrictedMean(180).mean()).isEqualTo(180);
        assertThat(curve.restrictedMean(180).standardError()).isZero();
    }

    @Test
    void everybodyMetTheEventAtOnce() {
        KaplanMeier curve = KaplanMeier.of(new double[] {4, 4}, new boolean[2]);
        assertThat(curve.steps()).hasSize(1);
        assertThat(curve.steps().get(0).survival()).isZero();
        assertThat(curve.steps().get(0).low()).isNaN();
        assertThat(curve.median()).isEqualTo(new KaplanMeier.Estimate(4, 4, Double.POSITIVE_INFINITY));
        assertThat(curve.restrictedMean(10).mean()).isEqualTo(4);
    }

    @Test
    void leavesBlanksOutAndCountsThem() {
        KaplanMeier curve = KaplanMeier.of(new double[] {Double.NaN, 3}, new boolean[2]);
        assertThat(curve.n()).isEqualTo(1);
        assertThat(curve.blank()).isEqualTo(1);
        KaplanMeier nothing = KaplanMeier.of(new double[] {Double.NaN}, new boolean[1]);
        assertThat(nothing.steps()).isEmpty();
        assertThat(nothing.median().value()).isNaN();
        assertThat(nothing.restrictedMean(3).mean()).isNaN();
    }

    @Test
    void refusesToGuessBeyondTheLastCut() {
        assertThatThrownBy(() -> FREIREICH.restrictedMean(36))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tau (36.0) is outside the observed range: 0 to 35.0.\nMaybe use the horizon of the runs?");
    }

    @Test
    void refusesNegativeAndInfiniteTimes() {
        for (double time : new double[] {-1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> KaplanMeier.of(new double[] {time}, new boolean[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(String.format(
                            Locale.ROOT,
                            "time (%s) must be finite and 0 or more.\n"
                                    + "Maybe an event that never came should be cut off at the horizon?",
                            time));
        }
    }
}
