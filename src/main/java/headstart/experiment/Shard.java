package headstart.experiment;

import java.util.PrimitiveIterator;
import java.util.stream.StreamSupport;

/**
 * A part of a plan that one machine plays: every {@code of}-th run, so that parts take about as long as each other. All parts together are the
 * plan, and no run is in two.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {
    /** The whole plan. */
    public static final Shard WHOLE = new Shard(1, 1);

    public Shard {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "shard (" + number + "/" + of + ") must be K/N with K from 1 to N, such as 3/16.");
        }
    }

    /** Whether it is only a part. */
    public boolean isPart() {
        return of > 1;
    }

    /** Whether it has the run at that place of the plan. */
    public boolean holds(long place) {
        return place % of == number - 1;
    }

    /** How many runs of a plan it has. */
    public long size(Plan plan) {
        return (plan.size() - number + of) / of;
    }

    /** Those of the places that it has. */
    public PrimitiveIterator.OfLong of(PrimitiveIterator.OfLong places) {
        Iterable<Long> all = () -> places;
        return StreamSupport.stream(all.spliterator(), false)
                .mapToLong(place -> place)
                .filter(this::holds)
                .iterator();
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
