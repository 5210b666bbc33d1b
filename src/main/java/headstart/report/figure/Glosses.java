package headstart.report.figure;

import headstart.experiment.measure.Unit;
import headstart.text.Tongue;
import java.util.Map;

/** What numbers of units mean that nobody meets outside this field, in words that follow the unit on an axis. */
final class Glosses {
    private static final String LOG_DAYS = "(0.69: one day at half the leader's speed)";
    private static final Map<Unit, String> LEVELS = Map.of(
            Unit.LOG_DAYS, LOG_DAYS,
            Unit.GAP, "(0: level with the leader; 1: nothing at all)",
            Unit.LOG_RATIO, "(0: level with the leader; 0.69: half its speed)",
            Unit.LOG2_RATIO, "(0: level with the leader; 1: half its speed)");

    private Glosses() {}

    /** The name of an axis of values. */
    static String axis(String label, Unit unit, Tongue tongue) {
        return with(label, LEVELS.getOrDefault(unit, ""), tongue);
    }

    /** The name of an axis of values or of their differences. */
    static String anyAxis(String label, Unit unit, Tongue tongue) {
        return with(label, unit.equals(Unit.LOG_DAYS) ? LOG_DAYS : "", tongue);
    }

    private static String with(String label, String gloss, Tongue tongue) {
        return gloss.isEmpty() ? label : label + " " + tongue.say(gloss);
    }
}
