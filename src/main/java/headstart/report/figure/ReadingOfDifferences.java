package headstart.report.figure;

import headstart.experiment.result.CentralValue;
import headstart.statistics.Centre;
import headstart.statistics.MeanNote;
import headstart.text.Tongue;
import java.util.List;
import java.util.function.Predicate;

/**
 * How dots of differences are to be read: which of them are medians, and why some have no interval.
 *
 * @param drawn all that a figure draws
 */
record ReadingOfDifferences(Tongue tongue, List<CentralValue> drawn) {
    /** Whether all that vary from run to run are medians; what is the same in every run is its mean and its median. */
    static boolean isOfMediansAlone(List<CentralValue> drawn) {
        return drawn.stream().anyMatch(d -> d.centre() == Centre.MEDIAN)
                && drawn.stream()
                        .filter(d -> Double.isFinite(d.value()) && !d.isConstant())
                        .allMatch(d -> d.centre() == Centre.MEDIAN);
    }

    /** The whole sentence, of paired differences from a baseline. */
    String of(String baseline) {
        return isOfMediansAlone(drawn)
                ? tongue.say(
                                "Dot: median of the paired differences, scenario minus %s, for a few runs decide the mean; line: its"
                                        + " 95 %% interval, often narrower than the dot; vertical line: no effect; differences of 0 lie on it",
                                baseline)
                        + alone()
                : tongue.say(
                                "Dot: mean paired difference, scenario minus %s; line: its 95 %% interval, often narrower than the"
                                        + " dot; vertical line: no effect; differences of 0 lie on it",
                                baseline)
                        + more();
    }

    /** What follows a sentence that speaks of means. */
    String more() {
        return (isAny(d -> d.centre() == Centre.MEDIAN)
                        ? tongue.say("; where a row or an axis says median, it is that, for a few runs decide the mean")
                        : "")
                + alone();
    }

    private String alone() {
        return (isAny(d -> d.isConstant() && !d.isNone()) ? tongue.say("; no line: the same in every run") : "")
                + (isAny(d -> d.note() == MeanNote.FEW) ? tongue.say("; no line: too few runs for an interval") : "");
    }

    private boolean isAny(Predicate<CentralValue> condition) {
        return drawn.stream().filter(d -> Double.isFinite(d.value())).anyMatch(condition);
    }
}
