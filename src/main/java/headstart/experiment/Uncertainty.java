package headstart.experiment;

import headstart.random.Streams;
import java.util.Arrays;
import java.util.List;

/**
 * Doubt about numbers of the experiment: every replication draws one of equally likely sets of values, the same in all scenarios, so that
 * they stay paired.
 *
 * @param paths the numbers in doubt
 * @param values their values by draw
 * @param world what runs are made of at each draw
 */
public record Uncertainty(List<String> paths, double[][] values, DrawnWorld world) {
    private static final Streams.Name STREAM = Streams.name("posterior");

    public Uncertainty {
        paths = List.copyOf(paths);
    }

    /** The draw of a replication. */
    public int drawOf(Streams.Replication luck) {
        return luck.stream(STREAM).nextInt(values.length);
    }

    /** The draw of a replication of a study with that seed. */
    public int drawOf(long seed, int replication) {
        return drawOf(Streams.of(seed).replication(replication));
    }

    /** The world follows from the experiment and the values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Uncertainty doubt
                && paths.equals(doubt.paths)
                && Arrays.deepEquals(values, doubt.values);
    }

    @Override
    public int hashCode() {
        return 31 * paths.hashCode() + Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " draws of " + paths;
    }
}
