package headstart.coverage;

import headstart.random.RandomStream;
import headstart.random.Streams;

/**
 * How often an interval holds the truth.
 *
 * @param studies groups of n values that were looked at
 * @param stated groups that had an interval
 * @param held of these, how many held the truth
 */
record Coverage(int studies, int stated, int held) {
    /** Cuts a study of studies times n values of the law into groups. */
    static Coverage of(Row row, Law law, int n, int studies, long seed) {
        RandomStream luck = Streams.of(seed).replication(n).stream("coverage/" + row.name() + "/" + law.name());
        double truth = row.truth().applyAsDouble(law);
        int stated = 0;
        int held = 0;
        for (int study = 0; study < studies; study++) {
            double[] ends = row.ends().apply(law.sample(n, luck), law);
            boolean has = !Double.isNaN(ends[0]) && !Double.isNaN(ends[1]);
            stated += has ? 1 : 0;
            held += has && ends[0] <= truth && truth <= ends[1] ? 1 : 0;
        }
        return new Coverage(studies, stated, held);
    }

    /** Share of the stated intervals that hold the truth; NaN where hardly any is stated. */
    double share() {
        return stated < studies / 20 ? Double.NaN : held / (double) stated;
    }

    /** Share of the groups that have an interval. */
    double statedShare() {
        return stated / (double) studies;
    }
}
