package headstart.experiment.result;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.statistics.Better;
import headstart.statistics.Centre;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;

/**
 * The paired difference of one outcome between a scenario and the baseline. Waiting times enter cut off at the horizon.
 *
 * @param column whose outcome, which one and when
 * @param probabilityBetter share of the replications in which the scenario is better for the one who is behind (or the
 *     team), ties counted half
 * @param difference scenario minus baseline over the pairs in which both are defined
 * @param median the median of the pairs' differences
 * @param censored how many of the waits on either side the horizon cut off
 */
public record Comparison(
        String scenario,
        String baseline,
        OutcomeColumn column,
        double probabilityBetter,
        PairedDifference difference,
        MedianDifference median,
        CensoredShares censored) {
    /** The comparison that a difference makes: which of both is better follows from the outcome. */
    static Comparison of(
            String scenario,
            String baseline,
            OutcomeColumn column,
            PairedDifference difference,
            MedianDifference median,
            CensoredShares censored) {
        double higher = difference.probabilityHigher().share();
        double better = column.kind().better() == Better.LOWER ? 1 - higher : higher;
        return new Comparison(scenario, baseline, column, better, difference, median, censored);
    }

    /** The mean or the median of the differences. */
    public CentralValue by(Centre centre) {
        return CentralValue.of(difference, median, centre);
    }

    /** Whose outcome it is. */
    public Subject subject() {
        return column.subject();
    }

    /** The comparison of tokens served as what is lost: baseline minus scenario. */
    Comparison lost() {
        OutcomeColumn lost = new OutcomeColumn(column.subject(), Outcomes.TOKENS_LOST, column.when());
        return new Comparison(
                scenario, baseline, lost, probabilityBetter, difference.negated(), median.negated(), censored);
    }
}
