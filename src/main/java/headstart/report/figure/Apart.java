package headstart.report.figure;

import headstart.experiment.result.CentralValue;
import headstart.text.Tongue;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many differences between two scenarios are apart from 0, each by its own 95 % interval, and the title that says so.
 *
 * @param all differences looked at
 * @param sure those apart from 0
 * @param told those of which the runs say anything
 * @param none those in which no run differs
 */
record Apart(long all, long sure, long told, long none) {
    static Apart of(List<CentralValue> differences) {
        return new Apart(
                differences.size(),
                count(differences, CentralValue::isSure),
                count(differences, CentralValue::isTold),
                count(differences, CentralValue::isNone));
    }

    private static long count(List<CentralValue> differences, Predicate<CentralValue> condition) {
        return differences.stream().filter(condition).count();
    }

    /** What they say of a scenario against the baseline. */
    String title(Tongue tongue, String scenario, String baseline) {
        if (none == all) {
            return tongue.say("no run differs between %s and %s", scenario, baseline);
        }
        if (told == 0) {
            return tongue.say("%s against %s: the runs carry no interval of any difference", scenario, baseline);
        }
        return sure == 0
                ? tongue.say(
                        "nothing differs for sure between %s and %s, by the 95 %% interval of each outcome",
                        scenario, baseline)
                : tongue.say(
                        "%s differs from %s in %s of %s outcomes, by the 95 %% interval of each",
                        scenario, baseline, sure, all);
    }
}
