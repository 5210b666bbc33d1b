package headstart.model;

import sim.engine.SimState;
import sim.engine.Steppable;

/** Somebody on the schedule who always knows the day of his next event. */
abstract class Agent implements Steppable {
    private static final long serialVersionUID = 1;

    private final transient World world;
    private final int ordering;

    /**
     * An agent of that world.
     *
     * @param ordering unique; who goes first when two act at the same moment
     */
    Agent(World world, int ordering) {
        this.world = world;
        this.ordering = ordering;
    }

    final int ordering() {
        return ordering;
    }

    /** The day of the next event; infinite if there is none to come. */
    abstract double nextDay();

    /** Lets the next event happen. */
    abstract void act(double day);

    /** Tells the schedule the day of the next event; to be called whenever it may have changed. */
    final void reschedule() {
        world.wakeAt(this, nextDay());
    }

    @Override
    public final void step(SimState state) {
        actOn(nextDay());
    }

    /** Lets the event of that day happen, the next one by the schedule. */
    final void actOn(double day) {
        act(day);
        reschedule();
    }
}
