package headstart.report.figure;

import headstart.experiment.result.StoredDifference;
import headstart.statistics.MeanNote;
import headstart.statistics.PairedDifference;
import headstart.text.Tongue;
import java.util.List;

/**
 * How many differences between two scenarios are apart from 0, each by its own 95 % interval, and the title that says so.
 *
 * @param all differences looked at
 * @param sure those apart from 0: of an interval that leaves 0 out, or the same in every run
 * @param told those of which the runs say anything: of an interval, or the same in every run
 * @param none those in which no run differs
 */
record Apart(int all, int sure, int told, int none) {
    private static final Apart NOTHING = new Apart(0, 0, 0, 0);

    /** Paired differences of a study. */
    static Apart of(List<PairedDifference> differences) {
        return differences.stream().reduce(NOTHING, Apart::and, Apart::plus);
    }

    /** Differences of stored results. */
    static Apart ofStored(List<StoredDifference> differences) {
        return differences.stream().reduce(NOTHING, Apart::and, Apart::plus);
    }

    private Apart and(PairedDifference d) {
        return and(d.n() > 1 && d.note() == MeanNote.CONSTANT, d.difference(), d.low(), d.high(), d.isNone());
    }

    private Apart and(StoredDifference d) {
        return and(d.isConstant(), d.difference(), d.low(), d.high(), d.isNone());
    }

    private Apart and(boolean isConstant, double difference, double low, double high, boolean isNone) {
        boolean isSure = low > 0 || high < 0 || (isConstant && difference != 0);
        boolean isTold = isConstant || low <= high;
        return plus(new Apart(1, isSure ? 1 : 0, isTold ? 1 : 0, isNone ? 1 : 0));
    }

    private Apart plus(Apart other) {
        return new Apart(all + other.all, sure + other.sure, told + other.told, none + other.none);
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
