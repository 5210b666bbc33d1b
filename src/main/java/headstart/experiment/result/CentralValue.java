package headstart.experiment.result;

import headstart.statistics.Centre;
import headstart.statistics.MeanNote;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.stream.Stream;

/**
 * The one number that is drawn and said of an outcome of a scenario, or of the differences between two: the mean, or the median where a few runs decide the
 * mean.
 *
 * @param centre which of both
 * @param value the outcome, or scenario minus baseline; NaN where the runs carry neither
 * @param low lower end of its 95 % interval; NaN where the note says why there is none
 * @param high upper end
 * @param note why there is no interval, if there is none
 */
public record CentralValue(Centre centre, double value, double low, double high, MeanNote note) {
    /** What to draw of values that stand beside each other: the median of all of them where the mean of one asks for it. */
    public static Centre centreOf(Stream<MeanNote> means) {
        return means.anyMatch(MeanNote::asksForMedian) ? Centre.MEDIAN : Centre.MEAN;
    }

    /** Of pairs, of which both are known. */
    public static CentralValue of(PairedDifference mean, MedianDifference median, Centre centre) {
        return centre == Centre.MEDIAN
                ? of(median, mean.note())
                : new CentralValue(centre, mean.difference(), mean.low(), mean.high(), mean.note());
    }

    /** The median, which needs six pairs for an interval, and pairs that differ. */
    static CentralValue of(MedianDifference median, MeanNote mean) {
        MeanNote note = median.low() <= median.high()
                ? MeanNote.NONE
                : mean == MeanNote.CONSTANT ? MeanNote.CONSTANT : MeanNote.FEW;
        return new CentralValue(Centre.MEDIAN, median.median(), median.low(), median.high(), note);
    }

    static CentralValue of(Summary mean, MedianDifference median, Centre centre) {
        return centre == Centre.MEDIAN
                ? of(median, mean.note())
                : new CentralValue(centre, mean.mean(), mean.meanLow(), mean.meanHigh(), mean.note());
    }

    /** Whether it has an interval. */
    public boolean hasInterval() {
        return low <= high;
    }

    /** Whether no pair differs from another. */
    public boolean isConstant() {
        return note == MeanNote.CONSTANT;
    }

    /** Whether no run differs. */
    public boolean isNone() {
        return isConstant() && value == 0;
    }

    /** Whether it is apart from 0: by an interval that leaves 0 out, or in every run by the same. */
    public boolean isSure() {
        return low > 0 || high < 0 || (isConstant() && value != 0);
    }

    /** Whether the runs say anything of it. */
    public boolean isTold() {
        return hasInterval() || isConstant();
    }
}
