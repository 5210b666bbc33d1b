package headstart.experiment;

/**
 * One run to play.
 *
 * @param index place in the plan, from 0
 * @param scenario index of the scenario
 * @param designPoint index of the design point, 0 without a design
 * @param replication number of the replication, from 0; with the seed it names the luck
 */
public record RunSpec(long index, int scenario, int designPoint, int replication) {}
