package headstart.validation;

/**
 * One exact result and what the simulation says about it.
 *
 * @param name the law
 * @param setting the parameters
 * @param quantity what was read off
 * @param kind how it is judged
 * @param n number of runs
 * @param theory exact value; for a whole law 0, the distance it should have
 * @param simulation simulated value; for a whole law the Kolmogorov-Smirnov statistic
 * @param spread standard error; for a whole law the distance that would still pass
 * @param score z, or p for a whole law, or the largest relative deviation on a path
 * @param critical bound of the score
 */
record Law(
        String name,
        String setting,
        String quantity,
        Kind kind,
        int n,
        double theory,
        double simulation,
        double spread,
        double score,
        double critical) {
    /** How a law is judged. */
    enum Kind {
        /** A mean: |z| at most the critical value. */
        MEAN,
        /** A probability: the same, with the standard error of the theory. */
        SHARE,
        /** A whole law: p of the Kolmogorov-Smirnov test above alpha / m. */
        DISTRIBUTION,
        /** The same for every single path: relative deviation within rounding. */
        PATH
    }

    /** Whether the simulation agrees. */
    boolean holds() {
        return switch (kind) {
            case MEAN, SHARE, PATH -> Math.abs(score) <= critical;
            case DISTRIBUTION -> score > critical;
        };
    }

    /** Whether the other one is the same claim, perhaps from another sample. */
    boolean isAboutTheSameAs(Law other) {
        return name.equals(other.name) && setting.equals(other.setting) && quantity.equals(other.quantity);
    }

    /** The departure from the theory that would be found with 99 % power, in units of the theory for a mean. */
    double findable() {
        double absolute = (critical + Family.Z_POWER) * spread;
        return switch (kind) {
            case MEAN -> theory == 0 ? absolute : absolute / Math.abs(theory);
            case SHARE -> absolute;
            case DISTRIBUTION, PATH -> Double.NaN;
        };
    }

    /** The chance that a departure as large as the one seen is found again. */
    double power() {
        return kind == Kind.DISTRIBUTION ? Double.NaN : Family.normal(Math.abs(score) - critical);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "%s, %s, %s: %s n %d theory %.6g simulation %.6g spread %.3g score %.4g critical %.3g",
                name,
                setting,
                quantity,
                kind,
                n,
                theory,
                simulation,
                spread,
                score,
                critical);
    }
}
