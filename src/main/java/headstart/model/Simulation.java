package headstart.model;

import headstart.random.Streams;

/**
 * The simulation of one set of parameters: exact in its events, no time step. Immutable and thread-safe; every run has a
 * world of its own.
 *
 * <pre>{@code
 * Trajectory trajectory = Simulation.of(parameters).run(Streams.of(seed).replication(0));
 * }</pre>
 */
public final class Simulation {
    private final Blueprint blueprint;
    private final Mechanism mechanism;

    private Simulation(Blueprint blueprint, Mechanism mechanism) {
        this.blueprint = blueprint;
        this.mechanism = mechanism;
    }

    /**
     * Prepares the runs of these parameters.
     *
     * @throws IllegalArgumentException if the parameters do not fit each other, such as a chip without a precision
     */
    public static Simulation of(Parameters parameters) {
        return of(parameters, Mechanism.STANDARD);
    }

    static Simulation of(Parameters parameters, Mechanism mechanism) {
        return new Simulation(new Blueprint(parameters), mechanism);
    }

    /**
     * Prepares the runs of other parameters of the same study, with the names of streams that are known already.
     *
     * @throws IllegalArgumentException if the parameters do not fit each other
     */
    public Simulation with(Parameters others) {
        return new Simulation(blueprint.with(others), mechanism);
    }

    /**
     * Plays one run.
     *
     * @throws ConservationException if the run broke a law that always holds
     */
    public Trajectory run(Streams.Replication streams) {
        return run(streams, RunObserver.NONE);
    }

    /** Plays one run and tells the observer every event in order. */
    public Trajectory run(Streams.Replication streams, RunObserver observer) {
        return new World(blueprint, mechanism, streams, observer).run();
    }

    /** Prepares one run to be played event by event, with the same luck and the same end. */
    public LiveRun live(Streams.Replication streams) {
        return new LiveRun(new World(blueprint, mechanism, streams, RunObserver.NONE));
    }
}
