package headstart.experiment.sweep;

import headstart.experiment.OutcomeColumn;

/**
 * How much a factor matters for an outcome.
 *
 * @param factor name of the factor
 * @param kind which index
 * @param n rows of Saltelli's design or paths of Morris's that are complete
 * @param lacking those that are not
 * @param low lower end of the 95 % interval; NaN where there is none
 * @param high upper end of the 95 % interval
 */
public record SensitivityIndex(
        String scenario,
        OutcomeColumn column,
        String factor,
        Kind kind,
        int n,
        int lacking,
        double value,
        double low,
        double high) {
    /** The indices. */
    public enum Kind {
        /** Mean of the absolute elementary effects (Campolongo and others 2007). */
        MU_STAR,
        /** Mean of the elementary effects (Morris 1991). */
        MU,
        /** Standard deviation of the elementary effects: interaction or curvature. */
        SIGMA,
        /** Share of the variance that the factor explains alone. */
        FIRST_ORDER,
        /** Share of the variance that the factor explains with all its interactions. */
        TOTAL;

        /** The name in files. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
