package headstart.model;

import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Somebody on the schedule who always knows the day of his next event. A wake-up that comes too early, because the event
 * was put off meanwhile, is passed over; one that was overtaken by an earlier one is stale.
 *
 * <p>Agents keep absolute days themselves; the schedule, whose time cannot be negative, only puts them in order. So a
 * scenario that begins earlier does not shift anybody's rounding.
 */
abstract class Agent implements Steppable {
    private final transient World world;
    private final int ordering;
    private double pendingDay = Double.POSITIVE_INFINITY;
    private long generation;

    /**
     * An agent of that world.
     *
     * @param ordering unique; who goes first when two act at the same moment
     */
    Agent(World world, int ordering) {
        this.world = world;
        this.ordering = ordering;
    }

    /** The day of the next event; infinite if there is none to come. */
    abstract double nextDay();

    /** Lets the next event happen. */
    abstract void act(double day);

    /** Puts the agent on the schedule for its next event, if that is not there yet. */
    final void reschedule() {
        double next = nextDay();
        if (next < pendingDay) {
            pendingDay = next;
            world.schedule(new WakeUp(this, ++generation, next), next, ordering);
        }
    }

    private void wake(long generation, double day) {
        if (generation == this.generation) {
            pendingDay = Double.POSITIVE_INFINITY;
            this.generation++;
            if (nextDay() == day) {
                act(day);
            }
            reschedule();
        }
    }

    @Override
    public final void step(SimState state) {
        throw new IllegalStateException("An agent is woken through its wake-up.");
    }

    /** One entry of the schedule. */
    private record WakeUp(Agent agent, long generation, double day) implements Steppable {
        @Override
        public void step(SimState state) {
            agent.wake(generation, day);
        }
    }
}
