package headstart.experiment;

/**
 * The runs of a study in order, replication by replication, so that an interrupted study is balanced.
 *
 * @param scenarios number of scenarios
 * @param replications runs per scenario
 */
public record Plan(int scenarios, int replications) {
    /** Number of runs. */
    public long size() {
        return (long) scenarios * replications;
    }

    /** The run at that place of the order. */
    public RunSpec get(long index) {
        return new RunSpec(index, (int) (index % scenarios), 0, (int) (index / scenarios));
    }
}
