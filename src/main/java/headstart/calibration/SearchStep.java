package headstart.calibration;

/**
 * A generation of the search.
 *
 * @param start number of the start, from 0
 * @param evaluations made from this start so far
 * @param best greatest log posterior so far
 * @param spread standard deviation of the widest direction, in scores
 */
public record SearchStep(int start, int evaluations, double best, double spread) {}
