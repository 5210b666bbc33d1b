package headstart.experiment.measure;

/**
 * A chip among the buyers of a segment on a grid of days.
 *
 * @param share of the segment's installed chips
 * @param backlog chips on order
 */
public record SellerSamples(double[] share, double[] backlog) implements Samples {}
