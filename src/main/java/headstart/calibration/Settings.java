package headstart.calibration;

/**
 * How much work goes into a calibration.
 *
 * @param replications runs at each set of values, under common luck
 * @param restarts starts of the search
 * @param evaluations evaluations from each start
 * @param particles of the posterior
 * @param moves moves of every particle at every step
 * @param draws rows of the posterior sample
 * @param ridgePoints points of the profile along the first two parameters named by {@code ridge}; 0 for none
 * @param scores whether the model is scored against null models by leaving out a series at a time
 * @param scoreParticles particles for that
 * @param nulls whether null models are scored as well; an alternative is held against the study as it stands instead
 */
public record Settings(
        int replications,
        int restarts,
        int evaluations,
        int particles,
        int moves,
        int draws,
        int ridgePoints,
        boolean scores,
        int scoreParticles,
        boolean nulls) {
    private static final int LEAST = 40;
    private static final int PILOT_REPLICATIONS = 16;
    private static final int PILOT_EVALUATIONS = 16;
    private static final int PILOT_PARTICLES = 20;

    /** Settings under which null models are scored wherever the model is. */
    public Settings(
            int replications,
            int restarts,
            int evaluations,
            int particles,
            int moves,
            int draws,
            int ridgePoints,
            boolean scores,
            int scoreParticles) {
        this(replications, restarts, evaluations, particles, moves, draws, ridgePoints, scores, scoreParticles, true);
    }

    /**
     * What an alternative needs beside the study as it stands: one start of the search, no profile and no null models, and two fifths of the
     * particles, so that five alternatives cost little more than the study does. What that adds to a score's chance is in its Monte Carlo error.
     */
    Settings ofAlternative() {
        return new Settings(
                replications,
                1,
                Math.max(1, evaluations / 2),
                part(particles),
                moves,
                part(draws),
                0,
                scores,
                part(scoreParticles),
                false);
    }

    /** The least that goes through every step of a fit but the scores. */
    Settings ofPilot() {
        return new Settings(
                PILOT_REPLICATIONS,
                1,
                PILOT_EVALUATIONS,
                PILOT_PARTICLES,
                1,
                PILOT_PARTICLES,
                0,
                false,
                PILOT_PARTICLES,
                false);
    }

    /** Two fifths, but no fewer than a sampler can do with. */
    private static int part(int whole) {
        return Math.max(Math.min(whole, LEAST), whole * 2 / 5);
    }
}
