package headstart.model.market;

/**
 * How a buyer chooses. At each round he keeps his chip with probability {@code inertia}; else he draws chip j with a probability
 * proportional to {@code (throughput_j / cost_j)^sensitivity * e^preference_j * installed share_j^following}, times
 * {@code e^-switching_cost} unless he has it already (multinomial logit; McFadden 1974).
 *
 * @param sensitivity beta: what a logarithmic advantage in throughput per cost is worth, 0 or more
 * @param inertia chance of not looking at all in a round, in [0, 1]
 * @param switchingCost what another chip than the present one has to make up for, log units, 0 or more
 * @param following how strongly buyers go where others of their segment are: 0 not at all; 1, without anything else, is Polya's urn
 */
public record Choice(double sensitivity, double inertia, double switchingCost, double following) {
    public Choice {
        MarketChecks.notNegative("sensitivity", sensitivity);
        MarketChecks.share("inertia", inertia);
        MarketChecks.notNegative("switching_cost", switchingCost);
        MarketChecks.notNegative("following", following);
    }
}
