package headstart.calibration;

/**
 * A step of the sequential Monte Carlo sampler.
 *
 * @param reached how far along the way, from 0 to 1
 * @param effective effective sample size after weighting
 * @param acceptance share of the moves that were accepted
 * @param reach size of the moves, 1 for independent ones
 */
public record SmcStep(double reached, double effective, double acceptance, double reach) {}
