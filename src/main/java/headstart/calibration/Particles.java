package headstart.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Equally weighted particles, each with the number of the independent draw that it descends from: particles of one lineage are not
 * independent, so what is estimated from all of them has the error of a sample of lineages.
 *
 * @param scores a set of scores for each
 * @param lineages number of its lineage, from 0
 */
record Particles(List<double[]> scores, int[] lineages) {
    Particles {
        scores = List.copyOf(scores);
        lineages = lineages.clone();
    }

    /** Particles that are independent draws. */
    static Particles independent(List<double[]> scores) {
        return new Particles(scores, IntStream.range(0, scores.size()).toArray());
    }

    int size() {
        return scores.size();
    }

    /** The place of the i-th of some that are kept. */
    static int place(int i, int kept, int of) {
        return (int) ((long) i * of / kept);
    }

    /** Every n-th particle. */
    Particles thinned(int count) {
        List<double[]> kept = new ArrayList<>();
        int[] own = new int[count];
        for (int i = 0; i < count; i++) {
            int place = place(i, count, size());
            kept.add(scores.get(place));
            own[i] = lineages[place];
        }
        return new Particles(kept, own);
    }
}
