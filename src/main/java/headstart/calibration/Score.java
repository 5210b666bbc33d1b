package headstart.calibration;

import headstart.experiment.Labels;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * How well a model predicts a series, or a class of them, from all others.
 *
 * @param model which model
 * @param series the series, or class of series, that was left out
 * @param logDensity logarithm of the predictive density of the ratios within what was left out
 * @param monteCarloSd how far that number may be off by the chance of the sampler: its standard deviation from sampler to sampler, and how much
 *     the way there differs from the way back
 */
public record Score(String model, String series, double logDensity, double monteCarloSd) {
    /** What models are called whose keys read like keys. */
    private static final Map<String, String> NAMES = Map.of(
            "headstart", "Headstart",
            "no_lead", "nobody early",
            "exponential", "exponential growth",
            "power_law_with_floor", "a power law that levels off");

    /** What readers call a model, in English. */
    public static String nameOf(String model) {
        return NAMES.getOrDefault(model, Labels.readable(model));
    }

    /**
     * The score that a sampler gives on its way to the posterior without the series.
     *
     * @param freed its way to the posterior in which the scale of the series is free, where that is known
     */
    static Score of(String model, String series, Smc.Result without, Optional<Smc.Result> freed) {
        double logDensity = freed.map(Smc.Result::logEvidence).orElse(0.0) - without.logEvidence();
        return new Score(
                model, series, logDensity, FastMath.hypot(sd(influence(without, freed)), hysteresis(without, freed)));
    }

    static double hysteresis(Smc.Result without, Optional<Smc.Result> freed) {
        return freed.map(Smc.Result::hysteresis).orElse(0.0) - without.hysteresis();
    }

    /** What every lineage adds to the score. */
    static double[] influence(Smc.Result without, Optional<Smc.Result> freed) {
        double[] all = without.influence().clone();
        for (int i = 0; i < all.length; i++) {
            all[i] = (freed.isPresent() ? freed.get().influence()[i] : 0) - all[i];
        }
        return all;
    }

    /** Standard deviation of a sum of what lineages add. */
    static double sd(double[] influence) {
        double squares = 0;
        for (double own : influence) {
            squares += own * own;
        }
        return Math.sqrt(squares);
    }
}
