package headstart.model;

import headstart.model.range.Require;
import headstart.random.Power;

/**
 * The tuning law that all teams share. Operator k with excess x improves with hazard
 * {@code lambda * effort * K * a_k * x^gamma}; a success multiplies x by {@code U^(1/b)} with U uniform.
 *
 * @param difficultyExponent gamma: how much harder it gets near the roof, 0 or more
 * @param stepShape b: steps are small when it is large, greater than 0
 * @param successesPerDay lambda: improvements per operator and day at excess 1 and effort 1, 0 or more
 * @param referenceEngineers the head count that makes effort 1
 * @param staffElasticity effort grows as head count to this power
 * @param allocation who works on what
 * @param regression how improvements get lost again
 * @param jumps gains that come from time to time whatever is left to tune
 * @param own parts of it that come from plug-ins
 */
public record Tuning(
        double difficultyExponent,
        double stepShape,
        double successesPerDay,
        double referenceEngineers,
        double staffElasticity,
        Allocation allocation,
        Regression regression,
        Jumps jumps,
        OwnLaw own) {
    public Tuning {
        Require.notNegative("difficulty_exponent", difficultyExponent);
        Require.positive("step_shape", stepShape);
        Require.notNegative("successes_per_day", successesPerDay);
        Require.positive("reference_engineers", referenceEngineers);
        Require.notNegative("staff_elasticity", staffElasticity);
    }

    /** A law of this program without late jumps. */
    public Tuning(
            double difficultyExponent,
            double stepShape,
            double successesPerDay,
            double referenceEngineers,
            double staffElasticity,
            Allocation allocation,
            Regression regression) {
        this(
                difficultyExponent,
                stepShape,
                successesPerDay,
                referenceEngineers,
                staffElasticity,
                allocation,
                regression,
                Jumps.NONE,
                OwnLaw.NONE);
    }

    /** The effort of a team with that many engineers: {@code (engineers / reference_engineers)^staff_elasticity}. */
    public double effort(double engineers) {
        return Power.of(engineers / referenceEngineers, staffElasticity);
    }

    /**
     * Performance regressions of a team: at a rate, one operator drawn evenly becomes slower by a factor {@code e^J} with J
     * exponential, until repaired.
     *
     * @param ratePerDay regressions per team and day; 0 switches them off
     * @param meanLogJump mean of J
     * @param repairRatePerDay rate at which one is found and undone; 0 means never
     */
    public record Regression(double ratePerDay, double meanLogJump, double repairRatePerDay) {
        /** No regressions. */
        public static final Regression NONE = new Regression(0, 0, 0);

        public Regression {
            Require.notNegative("regression_rate_per_day", ratePerDay);
            Require.notNegative("regression_mean_log_jump", meanLogJump);
            Require.notNegative("repair_rate_per_day", repairRatePerDay);
        }
    }

    /**
     * Late jumps of a team on a release: at a rate from access on its throughput at a fixed batch grows by a factor {@code e^J} with J
     * exponential, for good. New recipes and layouts, which move the roof itself: the share of the attainable roof may pass 1.
     *
     * @param ratePerDay jumps per team and day; 0 switches them off
     * @param meanLogJump mean of J
     */
    public record Jumps(double ratePerDay, double meanLogJump) {
        /** No jumps. */
        public static final Jumps NONE = new Jumps(0, 0);

        public Jumps {
            Require.notNegative("jump_rate_per_day", ratePerDay);
            Require.notNegative("jump_mean_log", meanLogJump);
        }
    }
}
