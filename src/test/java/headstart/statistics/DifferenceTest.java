package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final double[] SCENARIO = {12.1, 9.8, 14.2, 11.0, 8.7, 13.3, 10.9, 9.1};
    private static final double[] BASELINE = {10.0, 9.9, 11.7, 10.1, 8.7, 10.2, 9.8, 9.5};
    private static final Offset<Double> EXACT = within(1e-13);

    /**
     * SciPy 1.17.1: {@code ttest_rel(a, b).confidence_interval(); (a.var(ddof=1) + b.var(ddof=1)) / (a - b).var(ddof=1)}; the upper end
     * is Hall's, the root of its polynomial by {@code scipy.optimize.brentq}.
     */
    @Test
    void pairedAgreesWithSciPy() {
        PairedDifference paired = PairedDifference.of(SCENARIO, BASELINE);
        assertThat(paired.n()).isEqualTo(8);
        assertThat(paired.difference()).isCloseTo(1.15, EXACT);
        assertThat(paired.low()).isCloseTo(0.060878462831968516, EXACT);
        assertThat(paired.high()).isCloseTo(2.3118890662720886, EXACT);
        assertThat(paired.varianceRatio()).isCloseTo(2.6824494949494944, within(1e-12));
    }

    /** Five pairs ahead, one tie, two behind. */
    @Test
    void aTieCountsHalf() {
        assertThat(PairedDifference.of(SCENARIO, BASELINE).probabilityHigher()).isEqualTo(Proportion.of(5.5, 8));
        assertThat(PairedDifference.of(new double[] {0.0}, new double[] {-0.0})
                        .probabilityHigher()
                        .share())
                .as("0 and -0 are a tie")
                .isEqualTo(0.5);
    }

    @Test
    void pairsCountOnlyWhenBothAreDefined() {
        double[] scenario = {12.1, Double.NaN, 9.8, 14.2, 11.0, 8.7, 13.3, 10.9, 9.1, 4};
        double[] baseline = {10.0, 3, 9.9, 11.7, 10.1, 8.7, 10.2, 9.8, 9.5, Double.NaN};
        PairedDifference gaps = PairedDifference.of(scenario, baseline);
        PairedDifference whole = PairedDifference.of(SCENARIO, BASELINE);
        assertThat(gaps.blank()).isEqualTo(2);
        assertThat(gaps.n()).isEqualTo(8);
        assertThat(gaps.low()).isEqualTo(whole.low());
        assertThat(gaps.varianceRatio()).isEqualTo(whole.varianceRatio());
        assertThat(gaps.probabilityHigher()).isEqualTo(whole.probabilityHigher());
    }

    @Test
    void varianceRatioNamesTheDegenerateCases() {
        double[] shifted = Arrays.stream(new double[] {1, 2, 4}).map(x -> x + 8).toArray();
        assertThat(PairedDifference.of(shifted, new double[] {1, 2, 4}).varianceRatio())
                .isNaN();
        assertThat(PairedDifference.of(new double[] {3, 3}, new double[] {1, 1}).varianceRatio())
                .isNaN();
        // Independent halves of a 2 x 2 factorial: the difference varies exactly as much as both together.
        assertThat(PairedDifference.of(new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1})
                        .varianceRatio())
                .isCloseTo(1, EXACT);
    }

    @Test
    void noPairAndOnePairHaveNoInterval() {
        PairedDifference none = PairedDifference.of(new double[] {Double.NaN}, new double[] {1});
        assertThat(none.n()).isZero();
        assertThat(none.difference()).isNaN();
        PairedDifference one = PairedDifference.of(new double[] {3}, new double[] {1});
        assertThat(one.difference()).isEqualTo(2);
        assertThat(one.low()).isNaN();
        assertThat(one.high()).isNaN();
    }

    @Test
    void pairsThatDifferByTheSameHaveNoInterval() {
        PairedDifference same = PairedDifference.of(SCENARIO, SCENARIO);
        assertThat(same.isNone()).isTrue();
        assertThat(same.note()).isEqualTo(MeanNote.CONSTANT);
        assertThat(same.low()).isNaN();
        PairedDifference moved = PairedDifference.of(new double[] {3, 4}, new double[] {1, 2});
        assertThat(moved.isNone()).isFalse();
        assertThat(moved.note()).isEqualTo(MeanNote.CONSTANT);
    }

    /** Bonett and Price 2012, by hand: 9 of 20 pairs for, 2 against: 7/22 -+ z sqrt((13/22 - (7/22)^2) / 22). */
    @Test
    void eventsAreComparedWithOnePairMoreOnEitherSide() {
        double[] ours = new double[20];
        double[] theirs = new double[20];
        Arrays.fill(ours, 0, 9, 1);
        Arrays.fill(theirs, 9, 11, 1);
        PairedDifference events = PairedDifference.of(ours, theirs, Support.EVENT);
        double half = 1.959963984540054 * Math.sqrt((13 / 22.0 - 49 / 484.0) / 22);
        assertThat(events.difference()).isCloseTo(0.35, EXACT);
        assertThat(events.low()).isCloseTo(7 / 22.0 - half, EXACT);
        assertThat(events.high()).isCloseTo(7 / 22.0 + half, EXACT);
    }

    /** Agresti and Caffo 2000, by hand: 9 of 10 against 2 of 8, each with a success and a failure more. */
    @Test
    void eventsOfIndependentSamplesAreShrunk() {
        double[] ours = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
        double[] theirs = {1, 1, 0, 0, 0, 0, 0, 0};
        UnpairedDifference events = UnpairedDifference.of(ours, theirs, Support.EVENT);
        double half = 1.959963984540054 * Math.sqrt(10 / 12.0 * 2 / 12 / 12 + 0.3 * 0.7 / 10);
        assertThat(events.low()).isCloseTo(10 / 12.0 - 0.3 - half, EXACT);
        assertThat(events.high()).isCloseTo(10 / 12.0 - 0.3 + half, EXACT);
    }

    /** The mean of a gap without a lower bound has no interval, in whichever sample its tail shows; its median has. */
    @Test
    void meansOfUnboundedGapsHaveNoInterval() {
        double[] tame = {0.1, 0.3, 0.2, 0.5, 0.4, 0.35, 0.15};
        double[] wild = {0.1, 0.3, -40, 0.5, 0.4, 0.35, 0.15};
        Support seen = Support.RATIO_GAP.seenIn(tame, wild);
        assertThat(PairedDifference.of(tame, new double[7], seen).note()).isEqualTo(MeanNote.UNBOUNDED);
        assertThat(Summary.of(tame, seen).meanLow()).isNaN();
        assertThat(Summary.of(tame, Support.RATIO_GAP.seenIn(tame)).note()).isEqualTo(MeanNote.NONE);
        assertThat(MedianDifference.of(tame, new double[7])).isEqualTo(new MedianDifference(0.3, 0.1, 0.5));
    }

    /** What late jumps multiply has a power tail: no number of tame runs says how far the next one lies. */
    @Test
    void meansOfPowerTailsHaveNoInterval() {
        double[] tame = new double[400];
        Arrays.setAll(tame, r -> 0.9 + 0.0001 * r);
        double[] zero = new double[400];
        assertThat(Summary.of(tame, Support.POSITIVE).note()).isEqualTo(MeanNote.NONE);
        Summary summary = Summary.of(tame, Support.POWER_TAIL.seenIn(tame));
        assertThat(summary.note()).isEqualTo(MeanNote.UNBOUNDED);
        assertThat(summary.meanLow()).isNaN();
        assertThat(PairedDifference.of(tame, zero, Support.POWER_TAIL).note()).isEqualTo(MeanNote.UNBOUNDED);
        assertThat(UnpairedDifference.of(tame, zero, Support.POSITIVE).high()).isGreaterThan(0.9);
        assertThat(UnpairedDifference.of(tame, zero, Support.POWER_TAIL).high()).isNaN();
        assertThat(UnpairedDifference.of(tame, zero, Support.POWER_TAIL).note()).isEqualTo(MeanNote.UNBOUNDED);
        assertThat(UnpairedDifference.of(tame, zero, Support.POSITIVE).note()).isEqualTo(MeanNote.NONE);
    }

    @Test
    void refusesWhatIsNotPaired() {
        assertThatThrownBy(() -> PairedDifference.of(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario (2 values) and baseline (3 values) must have the same length.\n"
                        + "Maybe they are not paired?");
    }

    /** SciPy 1.17.1: {@code r = ttest_ind(a, b[:6], equal_var=False); r.confidence_interval(); r.df}. */
    @Test
    void unpairedAgreesWithSciPy() {
        double[] baseline = Arrays.copyOf(BASELINE, 7);
        baseline[6] = Double.NaN;
        UnpairedDifference welch = UnpairedDifference.of(SCENARIO, baseline);
        assertThat(welch.scenarioN()).isEqualTo(8);
        assertThat(welch.baselineN()).isEqualTo(6);
        assertThat(welch.blank()).isEqualTo(1);
        assertThat(welch.difference()).isCloseTo(1.0374999999999996, EXACT);
        assertThat(welch.degreesOfFreedom()).isCloseTo(10.64682983016093, within(1e-12));
        assertThat(welch.low()).isCloseTo(-0.7217393249731605, EXACT);
        assertThat(welch.high()).isCloseTo(2.79673932497316, EXACT);
    }

    /** Two equal samples: Welch is Student with 2 (n - 1) degrees of freedom. */
    @Test
    void unpairedWithEqualSpreadIsStudent() {
        UnpairedDifference welch = UnpairedDifference.of(new double[] {5, 6, 7}, new double[] {1, 2, 3});
        assertThat(welch.degreesOfFreedom()).isCloseTo(4, EXACT);
        assertThat(welch.high() - 4).isCloseTo(StudentT.critical(4) * Math.sqrt(2 / 3.0), EXACT);
    }

    @Test
    void unpairedWithoutSpreadHasNoInterval() {
        UnpairedDifference sure = UnpairedDifference.of(new double[] {5, 5}, new double[] {2, 2});
        assertThat(sure.difference()).isEqualTo(3);
        assertThat(sure.low()).isNaN();
        assertThat(sure.high()).isNaN();
        assertThat(sure.degreesOfFreedom()).isNaN();
        assertThat(sure.note()).isEqualTo(MeanNote.CONSTANT);
        assertThat(UnpairedDifference.of(new double[] {5}, new double[] {2, 2}).note())
                .isEqualTo(MeanNote.FEW);
        assertThat(UnpairedDifference.of(new double[] {5}, new double[] {2, 2}).low())
                .isNaN();
    }
}
