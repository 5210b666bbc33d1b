package headstart.experiment;

import headstart.random.Streams;
import java.util.List;

/**
 * Doubt about numbers of the experiment: every replication draws one of equally likely sets of values, the same in all scenarios, so that
 * they stay paired.
 *
 * @param paths the numbers in doubt
 * @param draws how many sets there are
 * @param world what runs are made of at each
 */
public record Uncertainty(List<String> paths, int draws, DrawnWorld world) {
    private static final Streams.Name STREAM = Streams.name("posterior");

    public Uncertainty {
        paths = List.copyOf(paths);
    }

    /** The draw of a replication. */
    int drawOf(Streams.Replication luck) {
        return luck.stream(STREAM).nextInt(draws);
    }
}
