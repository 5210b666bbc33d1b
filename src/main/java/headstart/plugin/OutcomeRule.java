package headstart.plugin;

/** Takes a number from a run. */
public interface OutcomeRule {
    /**
     * The number; NaN where the run has none.
     *
     * @param run the curves of those whose outcome it is
     */
    double of(OutcomeView run);
}
