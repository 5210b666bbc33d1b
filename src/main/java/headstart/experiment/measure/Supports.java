package headstart.experiment.measure;

import headstart.statistics.Support;
import java.util.Set;

/**
 * What the numbers of a study can be, by their units.
 *
 * @param hasJumps whether late jumps come: each multiplies throughput by {@code e^J}, J exponential with a mean m, so that its tail is a power with the exponent 1 / m
 *     or less. From m = 1/2 on it has no variance, from 1 on no mean; at a speed that users see what a stack serves grows by more than the jump
 */
public record Supports(boolean hasJumps) {
    private static final Set<Unit> SHARES =
            Set.of(Unit.SHARE, Unit.SHARE_OF_THE_LIFE, Unit.SHARE_OF_THE_ROOF, Unit.SHARE_OF_CHIPS);
    private static final Set<Unit> POSITIVE =
            Set.of(Unit.TOKENS_PER_S, Unit.TOKENS_PER_CHIP, Unit.TOKENS, Unit.DOLLARS, Unit.CHIPS, Unit.RATIO);
    private static final Set<Unit> JUMPING =
            Set.of(Unit.TOKENS_PER_S, Unit.TOKENS_PER_CHIP, Unit.TOKENS, Unit.SHARE_OF_THE_ROOF, Unit.RATIO);

    /** What an outcome can be, whatever the runs show. */
    public Support of(Outcome outcome) {
        if (outcome.isOwn() && outcome.unit().equals(Unit.GAP)) {
            return Support.REAL;
        }
        if (outcome.unit().equals(Unit.GAP)) {
            // The largest gap of a run is one of the leader's, not the ratio of two numbers of one day, unless late
            // jumps keep him behind all along.
            return outcome == Outcomes.PEAK_GAP && !hasJumps ? Support.REAL : Support.RATIO_GAP;
        }
        boolean waiting = outcome.isWaitFromRelease();
        boolean shareDays =
                !outcome.isOwn() && outcome.isOfMarket() && outcome.unit().equals(Unit.DAYS);
        return waiting || shareDays ? Support.POSITIVE : of(outcome.unit());
    }

    /** What a measure can be. */
    public Support of(Measure measure) {
        if (measure == Measure.SOFTWARE_DIFFERENCE) {
            return Support.REAL;
        }
        if (measure == Measure.EXCESS) {
            return Support.POSITIVE;
        }
        return measure.unit().equals(Unit.GAP) ? Support.RATIO_GAP : of(measure.unit());
    }

    /**
     * What the quantity can be whose differences are followed over time: a band of gaps is left to the skewness of each day, unless jumps
     * leave that without a meaning.
     */
    public Support ofDifference(Measure measure) {
        if (hasJumps && measure.unit().equals(Unit.GAP)) {
            return Support.RATIO_GAP;
        }
        Support own = of(measure.unit());
        return own.is(Support.Kind.POSITIVE) ? Support.REAL : own;
    }

    private Support of(Unit unit) {
        if (hasJumps && JUMPING.contains(unit)) {
            return Support.POWER_TAIL;
        }
        if (hasJumps && unit.equals(Unit.SHARE_OF_THE_BASELINE)) {
            // 1 - P / P_baseline: of a baseline that hardly serves anything others serve many times as much.
            return Support.RATIO_GAP;
        }
        if (unit.equals(Unit.SHARE_OF_RUNS)) {
            return Support.EVENT;
        }
        if (SHARES.contains(unit)) {
            return Support.SHARE;
        }
        if (unit.equals(Unit.LOG2_RATIO) || unit.equals(Unit.LOG_RATIO)) {
            return Support.LOG_RATIO;
        }
        return POSITIVE.contains(unit) ? Support.POSITIVE : Support.REAL;
    }
}
