package headstart.experiment.sweep;

/**
 * Which combinations of the factors are played.
 *
 * @param kind how they are chosen
 * @param points number of points of {@code latin_hypercube} and {@code sobol_sequence}, of rows of {@code saltelli}
 * @param paths number of random paths of {@code morris}
 * @param levels levels of {@code morris}, even
 * @param maximin whether {@code latin_hypercube} keeps the best spread of several drawn
 * @param rows the points of {@code list}, as numbers of the factors in order
 */
public record Design(DesignKind kind, int points, int paths, int levels, boolean maximin, double[][] rows) {}
