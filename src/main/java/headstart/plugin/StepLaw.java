package headstart.plugin;

/** What an improvement leaves of an operator's excess. */
public interface StepLaw {
    /**
     * The share of the excess that an improvement leaves.
     *
     * @param excess the excess before, above 0
     * @param luck evenly distributed between 0 and 1, drawn for this improvement: the only luck there is
     * @return above 0, and 1 at most
     */
    double left(double excess, double luck);

    /** Mean share of the excess that an improvement takes away, by which staffing rules estimate what effort yields. */
    default double meanStep() {
        int points = 1000;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += 1 - left(1, (i + 0.5) / points);
        }
        return sum / points;
    }
}
