package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.statistics.Support;

/**
 * How much a factor matters for the mean of an outcome over luck; or how much of a single run's variance is luck.
 *
 * @param factor name of the factor; empty for {@link Kind#LUCK}
 * @param kind which index
 * @param n rows of Saltelli's design or paths of Morris's that are complete
 * @param lacking those that are not
 * @param low lower end of the 95 % interval; NaN where there is none
 * @param high upper end of the 95 % interval
 * @param togetherLow lower end of the interval that holds together with those of the other factors; NaN where there is none
 * @param togetherHigh upper end of it
 * @param carried whether the replications can tell luck from sensitivity
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
        double high,
        double togetherLow,
        double togetherHigh,
        Carried carried) {
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
        TOTAL,
        /** Share of luck in the variance of a single run; the rest is the factors'. */
        LUCK;

        /** The name in files. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether replications can tell sensitivity from luck that all design points share. */
    public enum Carried {
        /** Ten replications or more: values free of luck, with an interval where they vary. */
        YES(""),
        /** Two to nine replications: values free of luck, and too few to tell their error. */
        FEW_REPLICATIONS("fewer than ten replications have no interval"),
        /** A single replication: luck counts as sensitivity, so that nothing can be ranked. */
        ONE_REPLICATION("one replication cannot tell sensitivity from luck"),
        /** A few runs decide the mean of the outcome, however many are played ({@link Support#carriesMeans}). */
        UNBOUNDED("a few runs decide its mean, however many are played");

        /** With five the intervals of a 95 % hold 84 % and stand in the wrong order in 1 of 300 studies: docs/statistics.md. */
        private static final int ENOUGH = 10;

        private final String reason;

        Carried(String reason) {
            this.reason = reason;
        }

        static Carried of(int replications, Support outcome) {
            if (!outcome.carriesMeans()) {
                return UNBOUNDED;
            }
            if (replications >= ENOUGH) {
                return YES;
            }
            return replications == 1 ? ONE_REPLICATION : FEW_REPLICATIONS;
        }

        /** The name in files; empty for {@link #YES}. */
        public String key() {
            return this == YES ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Why no order of factors is stated; empty for {@link #YES}. */
        public String reason() {
            return reason;
        }
    }
}
