package headstart.report.answer;

import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Unit;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** How the mean of an outcome, or a difference of two, is said: in a unit that a reader knows, with the digits that its interval leaves. */
final class OutcomeText {
    /** What readers ask first. */
    private static final List<Outcome> ORDER = List.of(
            Outcomes.LEVEL_FOR_GOOD, Outcomes.DAYS_TO_PARITY, Outcomes.DAYS_TO_SOFTWARE_PARITY, Outcomes.GAP_AREA);

    private OutcomeText() {}

    /** The place of an outcome in the order in which readers ask. */
    static int rank(Outcome outcome) {
        int place = ORDER.indexOf(outcome);
        return place < 0 ? ORDER.size() : place;
    }

    /** A value with its unit. A log-day is said as the days in which somebody half as fast would lose as much: over ln 2. */
    static String of(Outcome outcome, double value, double low, double high) {
        return bare(outcome, value, low, high) + unit(outcome);
    }

    /** The ends of its interval with the unit. */
    static String interval(Outcome outcome, double low, double high) {
        return bare(outcome, low, low, high) + " to " + bare(outcome, high, low, high) + unit(outcome);
    }

    private static String bare(Outcome outcome, double value, double low, double high) {
        double scale = outcome.unit().equals(Unit.LOG_DAYS) ? 1 / FastMath.log(2) : 1;
        if (isDays(outcome) && !(high - low > 0)) {
            return Words.digits(scale * value, 1);
        }
        return Words.rounded(scale * value, scale * low, scale * high);
    }

    private static String unit(Outcome outcome) {
        return isDays(outcome) ? " days" : "";
    }

    private static boolean isDays(Outcome outcome) {
        return outcome.unit().equals(Unit.DAYS) || outcome.unit().equals(Unit.LOG_DAYS);
    }

    /** Whose outcome it is; log-days are told as what they come to. */
    static String what(SpokenNames names, OutcomeColumn column) {
        String outcome = names.outcome(column);
        return column.kind().unit().equals(Unit.LOG_DAYS)
                        && outcome.startsWith(column.kind().label())
                ? "days as if half as fast"
                        + outcome.substring(column.kind().label().length()) + ", " + names.of(column.subject())
                : outcome + " of " + names.of(column.subject());
    }
}
