package headstart.calibration;

import java.util.Locale;

/**
 * How much a number of a calibration hangs on the strength of the priors and on that of the data: power-scaling (Kallioinen, Paananen, Buerkner
 * and Vehtari, Statistics and Computing 34, 2024). Priors or likelihood are raised to a power near 1 by weighing the draws of the posterior; a sensitivity is by
 * how much that moves the law of the number, as cumulative Jensen-Shannon distance for a doubling of the power.
 *
 * @param quantity a fitted parameter, a series whose last measured day is predicted, or a number of the study itself
 * @param label what readers call it
 * @param kind which of them
 * @param prior sensitivity to the priors of all parameters that the data touch, on normal scores
 * @param likelihood sensitivity to the likelihood
 * @param mostBy the parameter whose prior alone moves it most
 * @param mostPrior its sensitivity to that prior alone
 * @param median as it stands
 * @param weakerPrior the median with priors to the power of 0.8
 * @param strongerPrior with priors to the power of 1.25
 * @param weakerLikelihood with the likelihood to the power of 0.8
 * @param strongerLikelihood with the likelihood to the power of 1.25
 * @param effective the smallest share of the draws that are effective under these four weights
 * @param carried whether the tails of all four are light enough for so many draws ({@link headstart.statistics.ParetoSmoothing})
 */
public record PriorSensitivity(
        String quantity,
        String label,
        Kind kind,
        double prior,
        double likelihood,
        String mostBy,
        double mostPrior,
        double median,
        double weakerPrior,
        double strongerPrior,
        double weakerLikelihood,
        double strongerLikelihood,
        double effective,
        boolean carried) {
    /** From there on a number is said to move: a normal law shifted by 0.3 of its standard deviation for a doubling (Kallioinen et al. 2024). */
    public static final double MOVES = 0.05;

    private static final double LEAST_EFFECTIVE = 0.1;

    /** What a sensitivity is of. */
    public enum Kind {
        PARAMETER,
        PREDICTION,
        /** What the study that is fitted says: a number of its runs. */
        HEADLINE;

        /** The name in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that name in files. */
        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** What the two sensitivities say together. */
    public enum Verdict {
        /** The number stays where it is with weaker or stronger priors. */
        STAYS,
        /** It moves with the priors and with the data: the two pull apart. */
        CONFLICT,
        /** It moves with the priors and hardly with the data: the priors decide. */
        PRIOR_DECIDES,
        /** Too few of the draws carry the weights for a verdict. */
        UNKNOWN;

        /** The name in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the two sensitivities say together. */
    public Verdict verdict() {
        if (effective < LEAST_EFFECTIVE || !carried) {
            return Verdict.UNKNOWN;
        }
        if (prior < MOVES) {
            return Verdict.STAYS;
        }
        return likelihood >= MOVES ? Verdict.CONFLICT : Verdict.PRIOR_DECIDES;
    }

    /** Whether the number moves with the priors. */
    public boolean moves() {
        return verdict() == Verdict.CONFLICT || verdict() == Verdict.PRIOR_DECIDES;
    }
}
