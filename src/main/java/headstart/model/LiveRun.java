package headstart.model;

import java.util.List;
import java.util.stream.IntStream;
import sim.engine.SimState;

/**
 * One run that is played event by event by whoever holds its schedule: MASON's Console, or a loop of one's own.
 *
 * <pre>{@code
 * LiveRun run = Simulation.of(parameters).live(Streams.of(seed).replication(0));
 * run.state().start();
 * while (run.state().schedule.step(run.state())) {
 *     System.out.println(run.day() + " " + run.team(0).share());
 * }
 * Trajectory same = run.finish();
 * }</pre>
 *
 * Whatever else is put on the schedule must not change the model. A run is started once: another run is another object.
 */
public final class LiveRun {
    private final World world;

    LiveRun(World world) {
        this.world = world;
    }

    /** The model as MASON knows it; its clock shows days from the first day of the run. */
    public SimState state() {
        return world;
    }

    /** The day of the last event: the first day before the run begins, the last one after its end. */
    public double day() {
        return ((AgentSchedule) world.schedule).day();
    }

    /** Whether nothing is to come. */
    public boolean isOver() {
        return world.schedule.scheduleComplete();
    }

    /** Where the teams stand, in the order of the parameters. */
    public List<TeamState> teams() {
        return IntStream.range(0, world.blueprint().byTeam.size())
                .mapToObj(this::team)
                .toList();
    }

    /** Where a team stands. */
    public TeamState team(int index) {
        return world.team(index).state();
    }

    /** Throughput of one chip of the team on the newest public release, tokens/s; 0 while it does not run. */
    public double publicThroughput(int team) {
        return world.publicThroughput(team);
    }

    /** The release days of this run, as it drew them. */
    public List<Double> releaseDays() {
        return IntStream.range(0, world.blueprint().parameters.releases().size())
                .mapToObj(world::releaseDay)
                .toList();
    }

    /**
     * What came of the run; to be asked once, when nothing is to come.
     *
     * @throws IllegalStateException if something is
     * @throws ConservationException if the run broke a law that always holds
     */
    public Trajectory finish() {
        if (!isOver()) {
            throw new IllegalStateException("the run must be played to its end.");
        }
        return world.trajectory();
    }
}
