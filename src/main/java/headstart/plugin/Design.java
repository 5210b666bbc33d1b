package headstart.plugin;

import java.util.List;

/** Chooses the points of a sweep. */
public interface Design {
    /**
     * The points, in the order in which they are counted.
     *
     * @param factors what the sweep varies
     * @param seed the experiment's seed, for whoever needs luck
     * @return a row for each point, with a value for each factor in order, each within the factor's range
     */
    double[][] points(List<Factor> factors, long seed);

    /**
     * A factor.
     *
     * @param name its name in the experiment
     * @param low the lowest value that it takes
     * @param high the highest
     * @param levels the values that the experiment names, in order: of words the places 0, 1, 2 ...; none where it is a range
     */
    record Factor(String name, double low, double high, List<Double> levels) {
        public Factor {
            levels = List.copyOf(levels);
        }
    }
}
