package headstart.experiment;

import headstart.model.Parameters;

/**
 * One version of the world: what differs between scenarios is who gets access when, who ships which kernels, and so on.
 *
 * @param name key of the scenario
 * @param parameters everything its runs are made of
 */
public record Scenario(String name, Parameters parameters) {}
