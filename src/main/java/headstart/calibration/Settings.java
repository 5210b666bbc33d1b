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
        int scoreParticles) {}
