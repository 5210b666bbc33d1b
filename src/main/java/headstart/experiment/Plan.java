package headstart.experiment;

/**
 * The runs of a study in order, replication by replication, so that an interrupted study is balanced.
 *
 * @param scenarios number of scenarios
 * @param points number of design points, 1 without a design
 * @param replications runs per scenario and design point
 */
public record Plan(int scenarios, int points, int replications) {
    /** A plan without a design. */
    public Plan(int scenarios, int replications) {
        this(scenarios, 1, replications);
    }

    /** Number of runs. */
    public long size() {
        return (long) scenarios * points * replications;
    }

    /** The run at that place of the order: scenario by scenario, then point by point, then replication by replication. */
    public RunSpec get(long index) {
        long cell = index / scenarios;
        return new RunSpec(index, (int) (index % scenarios), (int) (cell % points), (int) (cell / points));
    }

    /** The place of a run in the order. */
    public long indexOf(int scenario, int point, int replication) {
        return ((long) replication * points + point) * scenarios + scenario;
    }
}
