package headstart.model.market;

/**
 * What the buyers of each segment have, as shares of the segment's chips: they sum to the share of buyers that have entered, which
 * is 1 without diffusion.
 */
final class Installed {
    /** By segment and chip. */
    final double[][] share;
    /** What was bought in the round, by segment and chip, as shares of the segment's chips. */
    final double[][] bought;
    /** Where buyers queue, what is on order, by segment and chip, as shares of the segment's chips. */
    final double[][] backlog;
    /** What was bought in the round times the days since it was ordered. */
    final double[][] waited;

    Installed(int segments, int chips) {
        this.share = new double[segments][chips];
        this.bought = new double[segments][chips];
        this.backlog = new double[segments][chips];
        this.waited = new double[segments][chips];
    }

    double entered(int segment) {
        double sum = 0;
        for (double part : share[segment]) {
            sum += part;
        }
        return sum;
    }
}
