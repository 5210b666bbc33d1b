package headstart.experiment.result;

/**
 * How many of the waits that a comparison is of did not end before the horizon, and so count as long as that; 0 for what is no waiting time, NaN
 * where no run has a value.
 *
 * @param scenario share of the scenario's runs with a value, 0 to 1
 * @param baseline share of the baseline's
 */
public record CensoredShares(double scenario, double baseline) {
    /** Whether the horizon cut any of them off. */
    public boolean isAny() {
        return scenario > 0 || baseline > 0;
    }
}
