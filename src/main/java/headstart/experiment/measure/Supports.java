package headstart.experiment.measure;

import headstart.statistics.Support;
import java.util.Set;

/** What the numbers of a study can be, by their units. */
public final class Supports {
    private static final Set<Unit> SHARES =
            Set.of(Unit.SHARE, Unit.SHARE_OF_THE_LIFE, Unit.SHARE_OF_THE_ROOF, Unit.SHARE_OF_CHIPS);
    private static final Set<Unit> POSITIVE =
            Set.of(Unit.TOKENS_PER_S, Unit.TOKENS_PER_CHIP, Unit.TOKENS, Unit.DOLLARS, Unit.CHIPS, Unit.RATIO);

    private Supports() {}

    /** What an outcome can be, whatever the runs show. */
    public static Support of(Outcome outcome) {
        if (outcome.isOwn() && outcome.unit().equals(Unit.GAP)) {
            return Support.REAL;
        }
        if (outcome.unit().equals(Unit.GAP)) {
            // The largest gap of a run is one of the leader's: it is not the ratio of two numbers of one day.
            return outcome == Outcomes.PEAK_GAP ? Support.REAL : Support.RATIO_GAP;
        }
        boolean waiting = outcome.isWaitFromRelease();
        boolean shareDays =
                !outcome.isOwn() && outcome.isOfMarket() && outcome.unit().equals(Unit.DAYS);
        return waiting || shareDays ? Support.POSITIVE : of(outcome.unit());
    }

    /** What a measure can be. */
    public static Support of(Measure measure) {
        if (measure == Measure.SOFTWARE_DIFFERENCE) {
            return Support.REAL;
        }
        return measure.unit().equals(Unit.GAP) ? Support.RATIO_GAP : of(measure.unit());
    }

    /** What the quantity can be whose differences are followed over time: a band of gaps is left to the skewness of each day. */
    public static Support ofDifference(Measure measure) {
        if (SHARES.contains(measure.unit())) {
            return Support.SHARE;
        }
        return of(measure).is(Support.Kind.LOG_RATIO) ? Support.LOG_RATIO : Support.REAL;
    }

    private static Support of(Unit unit) {
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
