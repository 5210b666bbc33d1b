package headstart.model;

import java.util.Arrays;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * MASON's schedule with a place of its own for every agent. An agent's next event moves with nearly every event of the others; in
 * MASON's heap each move leaves a stale entry and costs a heap insertion, here it overwrites one number, and a handful of agents
 * is searched faster than a heap. Whatever else is put on the schedule goes through MASON's queue as always.
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
    private final double[] nextDay;

    AgentSchedule(int places, double origin, double horizon) {
        this.origin = origin;
        this.horizon = horizon;
        this.agents = new Agent[places];
        this.nextDay = new double[places];
        Arrays.fill(nextDay, Double.POSITIVE_INFINITY);
    }

    /** The agent is next woken on that day, whatever was said before; never if the day lies past the horizon. */
    void wakeAt(Agent agent, double day) {
        agents[agent.ordering()] = agent;
        nextDay[agent.ordering()] = day <= horizon ? day : Double.POSITIVE_INFINITY;
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

    private int first() {
        int first = 0;
        double soonest = nextDay[0];
        for (int place = 1; place < nextDay.length; place++) {
            double day = nextDay[place];
            if (day < soonest) {
                first = place;
                soonest = day;
            }
        }
        return first;
    }

    @Override
    public synchronized boolean step(SimState state) {
        int first = first();
        double day = nextDay[first];
        if (day == Double.POSITIVE_INFINITY || isQueueAhead(day)) {
            return super.step(state);
        }
        time = day - origin;
        steps++;
        nextDay[first] = Double.POSITIVE_INFINITY;
        agents[first].step(state);
        return true;
    }

    private boolean isQueueAhead(double day) {
        return !queue.isEmpty() && ((Key) queue.getMinKey()).getTime() < day - origin;
    }

    @Override
    public boolean scheduleComplete() {
        return nextDay[first()] == Double.POSITIVE_INFINITY && super.scheduleComplete();
    }

    @Override
    public void clear() {
        Arrays.fill(nextDay, Double.POSITIVE_INFINITY);
        super.clear();
    }

    @Override
    public void reset() {
        Arrays.fill(nextDay, Double.POSITIVE_INFINITY);
        super.reset();
    }
}
