package headstart.model;

import headstart.model.market.MarketPlan;
import headstart.model.market.Trading;
import headstart.random.Streams;

/** The parts a run is built from. Production uses {@link #STANDARD} only; tests put broken parts in to see them caught. */
class Mechanism {
    static final Mechanism STANDARD = new Mechanism();

    TuningLaw law(Tuning tuning) {
        return tuning.own().equals(OwnLaw.NONE) ? new TuningLaw(tuning) : new PluggedLaw(tuning);
    }

    TeamAgent team(World world, int index, int ordering) {
        return new TeamAgent(world, index, ordering);
    }

    CommonsAgent commons(World world, int ordering) {
        return new CommonsAgent(world, ordering);
    }

    Trading market(MarketPlan plan, Streams.Replication streams) {
        return plan.open(streams);
    }
}
