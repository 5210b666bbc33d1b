package headstart.calibration;

/**
 * A point of a profile: one parameter is held, all others are at their best.
 *
 * @param along the value that is held
 * @param against the value of the other parameter of the ridge there
 * @param logPosterior log likelihood and log prior of all parameters but the held one
 */
public record RidgePoint(double along, double against, double logPosterior) {}
