package headstart.model.market;

import org.apache.commons.math3.util.FastMath;

/**
 * Buyers enter the market one after the other (Bass, Management Science 15(5), 1969): whoever has no chip yet takes one at
 * hazard {@code innovation + imitation * F}, F the share of buyers that have one.
 *
 * @param innovationPerDay p, per day
 * @param imitationPerDay q, per day
 * @param entered F at the start, in [0, 1]
 */
public record Diffusion(double innovationPerDay, double imitationPerDay, double entered) {
    public Diffusion {
        MarketChecks.notNegative("diffusion.innovation_per_day", innovationPerDay);
        MarketChecks.notNegative("diffusion.imitation_per_day", imitationPerDay);
        MarketChecks.share("diffusion.entered", entered);
    }

    /**
     * The chance that somebody without a chip takes one within some days, if F is as given now. Along Bass's curve
     * {@code (p + qF) / (1 - F)} grows by the factor {@code e^((p + q) days)}, so that this is exact for any length of a round.
     */
    public double chance(double now, double days) {
        double p = innovationPerDay;
        double q = imitationPerDay;
        if (now >= 1 || p + q * now <= 0 || days <= 0) {
            return 0;
        }
        double odds = (p + q * now) / (1 - now) * FastMath.exp((p + q) * days);
        if (odds == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return ((odds - p) / (odds + q) - now) / (1 - now);
    }
}
