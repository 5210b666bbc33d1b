package headstart.model;

import headstart.model.market.Trading;
import sim.engine.SimState;
import sim.engine.Steppable;

/** One buyer on MASON's queue: at every review he decides for himself, whoever calls the round and shares out what is short. */
final class BuyerAgent implements Steppable {
    private static final long serialVersionUID = 1;

    private final transient World world;
    private final transient Trading trading;
    private final transient MarketAgent market;
    private final int index;
    private int reviews;

    BuyerAgent(World world, MarketAgent market, Trading trading, int index) {
        this.world = world;
        this.market = market;
        this.trading = trading;
        this.index = index;
    }

    /** Enters the day of the next review into his calendar. */
    void reschedule() {
        world.queueAt(this, market.roundDay(reviews), index);
    }

    @Override
    public void step(SimState state) {
        trading.decide(index);
        reviews++;
        reschedule();
    }
}
