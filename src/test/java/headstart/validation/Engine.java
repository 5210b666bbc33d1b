package headstart.validation;

import headstart.model.Parameters;
import headstart.model.Simulation;
import headstart.model.Trajectory;
import headstart.random.Streams;
import java.util.function.Function;

/** What is put to the test: the simulation as it ships, or one that was broken on purpose. */
@FunctionalInterface
public interface Engine {
    /** The simulation as everybody uses it. */
    Engine SHIPPED = parameters -> Simulation.of(parameters)::run;

    /** Prepares the runs of these parameters. */
    Function<Streams.Replication, Trajectory> prepare(Parameters parameters);
}
