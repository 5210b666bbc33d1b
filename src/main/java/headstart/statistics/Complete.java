package headstart.statistics;

import java.util.Arrays;

/** Replications in which nothing is blank. */
final class Complete {
    private Complete() {}

    /** The replications in which every scenario is defined, turned to [replication][scenario]. */
    static double[][] replications(double[][] byScenario) {
        int length = byScenario.length == 0 ? 0 : byScenario[0].length;
        double[][] rows = new double[length][byScenario.length];
        int n = 0;
        for (int replication = 0; replication < length; replication++) {
            boolean defined = true;
            for (int scenario = 0; scenario < byScenario.length; scenario++) {
                rows[n][scenario] = byScenario[scenario][replication];
                defined &= !Double.isNaN(rows[n][scenario]);
            }
            n += defined ? 1 : 0;
        }
        return Arrays.copyOf(rows, n);
    }
}
