package headstart.plugin;

/**
 * One run, as far as a pair or a team is concerned. Days count from the first release.
 *
 * @param leader who is watched: of a pair the one that leads, else the team, chip or chipmaker
 * @param laggard of a pair the other one; else the same as the leader
 * @param firstDay day of the earliest access, 0 or before
 * @param lastDay last whole day
 * @param parityTolerance the gap below which a laggard counts as level
 */
public record OutcomeView(
        Performer leader, Performer laggard, double firstDay, double lastDay, double parityTolerance) {
    /**
     * A team, or the best team of a chip or chipmaker at each moment.
     *
     * @param name its name in the experiment
     * @param throughput tokens/s of one chip; 0 before it is ready
     * @param rooflineShare share of the attainable roof
     * @param readyDay first day on which it is ready; infinite if none
     */
    public record Performer(String name, Curve throughput, Curve rooflineShare, double readyDay) {}
}
