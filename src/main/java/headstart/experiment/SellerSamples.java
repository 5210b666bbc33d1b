package headstart.experiment;

/**
 * A chip among the buyers of a segment on a grid of days.
 *
 * @param share of the segment's installed chips
 */
record SellerSamples(double[] share) implements Samples {}
