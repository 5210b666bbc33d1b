package headstart.experiment;

import headstart.statistics.PairedDifference;

/**
 * The paired difference of one outcome between a scenario and the baseline. Waiting times enter cut off at the horizon.
 *
 * @param probabilityBetter share of the replications in which the scenario is better for the one who is behind (or the
 *     team), ties counted half
 * @param difference scenario minus baseline over the pairs in which both are defined
 */
public record Comparison(
        String scenario,
        String baseline,
        String subject,
        String outcome,
        double probabilityBetter,
        PairedDifference difference) {
    /** Name of the outcome that says how many tokens fewer than in the baseline one chip could have served. */
    public static final String TOKENS_LOST = "tokens_lost";

    /** The comparison of tokens served as what is lost: baseline minus scenario. */
    Comparison lost() {
        return new Comparison(scenario, baseline, subject, TOKENS_LOST, probabilityBetter, difference.negated());
    }
}
