package headstart.model;

import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * MASON's schedule with a place of its own for every agent. An agent's next event moves with nearly every event of the others; in
 * MASON's heap each move leaves a stale entry and costs a heap insertion, here it overwrites one number ({@link Soonest}). Whatever
 * else is put on the schedule goes through MASON's queue as always.
 *
 * <p>Agents are woken in the order of their days; at the same day, in their own order. MASON's clock, which cannot be negative,
 * shows days from the origin; the order is decided by the days themselves, so that a scenario that begins earlier does not shift
 * anybody's rounding.
 */
final class AgentSchedule extends Schedule {
    private static final long serialVersionUID = 1;

    private final double origin;
    private final double horizon;
    private final transient Agent[] agents;
    private final transient Soonest next;

    AgentSchedule(int places, double origin, double horizon) {
        this.origin = origin;
        this.horizon = horizon;
        this.agents = new Agent[places];
        this.next = new Soonest(places);
    }

    /** The agent is next woken on that day, whatever was said before; never if the day lies past the horizon. */
    void wakeAt(Agent agent, double day) {
        agents[agent.ordering()] = agent;
        next.put(agent.ordering(), day <= horizon ? day : Double.POSITIVE_INFINITY);
    }

    /**
     * Somebody on MASON's own queue, for agents who come in hundreds and at the same time: he steps on that day, after all agents with a
     * place of their own and in his order among the others; never if the day lies past the horizon.
     *
     * @param ordering nobody else's on that day, so that MASON shuffles nothing
     */
    void queueAt(Steppable agent, double day, int ordering) {
        if (day <= horizon) {
            scheduleOnce(day - origin, ordering, agent);
        }
    }

    /** The day that the clock shows; the first day before the run begins and the last one after its end. */
    double day() {
        double clock = getTime();
        return clock < EPOCH ? origin : Math.min(horizon, origin + clock);
    }

    @Override
    public synchronized boolean step(SimState state) {
        return advance(state);
    }

    /** Plays until nothing is to come: what MASON's loop does, without asking for the schedule's lock at every event. */
    synchronized void playAll(SimState state) {
        boolean more = true;
        while (more) {
            more = advance(state);
        }
    }

    private boolean advance(SimState state) {
        double day = next.day();
        if (day == Double.POSITIVE_INFINITY || isQueueAhead(day)) {
            return super.step(state);
        }
        time = day - origin;
        steps++;
        agents[next.place()].actOn(day);
        return true;
    }

    private boolean isQueueAhead(double day) {
        return !queue.isEmpty() && ((Key) queue.getMinKey()).getTime() < day - origin;
    }

    @Override
    public boolean scheduleComplete() {
        return next.day() == Double.POSITIVE_INFINITY && super.scheduleComplete();
    }

    @Override
    public void clear() {
        next.clear();
        super.clear();
    }

    @Override
    public void reset() {
        next.clear();
        super.reset();
    }
}
