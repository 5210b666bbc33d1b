package headstart.model;

import java.util.List;

/**
 * Where a team stands at a moment of a run with the newest release it has.
 *
 * @param team whose
 * @param release on which release; empty before the first access
 * @param accessDay day of its access; infinite before it
 * @param readyDay day on which it ran correctly; infinite before it
 * @param share throughput over what its chip could do, 0 until ready
 * @param throughput of one chip, tokens/s
 * @param effort at work on it, relative to the reference head count
 * @param improvements accepted improvements
 * @param copies improvements taken up from others
 * @param operators the operators in the order of the release; none before the first access
 */
public record TeamState(
        String team,
        String release,
        double accessDay,
        double readyDay,
        double share,
        double throughput,
        double effort,
        int improvements,
        int copies,
        List<OperatorState> operators) {
    public TeamState {
        operators = List.copyOf(operators);
    }

    static TeamState waiting(String team) {
        double never = Double.POSITIVE_INFINITY;
        return new TeamState(team, "", never, never, 0, 0, 0, 0, 0, List.of());
    }

    /**
     * One operator of the release.
     *
     * @param name its name
     * @param rooflineShare its part of the roofline time
     * @param excess its slowdown over its own roofline: 0 would be perfect
     */
    public record OperatorState(String name, double rooflineShare, double excess) {}
}
