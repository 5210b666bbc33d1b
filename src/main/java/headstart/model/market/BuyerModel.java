package headstart.model.market;

import headstart.random.Streams;

/** How the buyers of a segment are simulated. */
public enum BuyerModel {
    /** One agent per buyer, each with a stream of luck of its own. */
    INDIVIDUAL {
        @Override
        Buyers buyers(Market market, int chips, Streams.Replication streams) {
            return new IndividualBuyers(market, chips, streams);
        }
    },
    /** The mean field: infinitely many small buyers, so that only shares matter and nothing is left to luck. */
    AGGREGATE {
        @Override
        Buyers buyers(Market market, int chips, Streams.Replication streams) {
            return new AggregateBuyers(market, chips);
        }
    };

    abstract Buyers buyers(Market market, int chips, Streams.Replication streams);
}
