package headstart.experiment.sweep;

/** What the designs of levels share. */
final class Levelled {
    /** Most points of a design. */
    static final int MOST_POINTS = 10_000_000;

    private Levelled() {}

    static double[] grid(Factor factor) {
        try {
            return factor.law().grid();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("factors." + factor.name() + " " + e.getMessage(), e);
        }
    }

    static void requireFits(long points) {
        if (points > MOST_POINTS) {
            throw new IllegalArgumentException("design has more than " + MOST_POINTS + " points.\n"
                    + "Maybe take fewer levels, or the design sobol_sequence.");
        }
    }
}
