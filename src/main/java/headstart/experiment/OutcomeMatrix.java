package headstart.experiment;

import java.util.Arrays;
import java.util.List;

/**
 * The outcomes of all runs.
 *
 * @param columns what was taken from each run
 * @param values by scenario, column and replication; NaN where blank or where the run failed, infinite where censored
 */
public record OutcomeMatrix(List<OutcomeColumn> columns, double[][][] values) {
    public OutcomeMatrix {
        columns = List.copyOf(columns);
    }

    /** An empty matrix, all NaN. */
    public static OutcomeMatrix blank(List<OutcomeColumn> columns, int scenarios, int replications) {
        double[][][] values = new double[scenarios][columns.size()][replications];
        for (double[][] byColumn : values) {
            for (double[] row : byColumn) {
                Arrays.fill(row, Double.NaN);
            }
        }
        return new OutcomeMatrix(columns, values);
    }

    /** Index of the column, or -1. */
    public int indexOf(String subject, String outcome) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).subject().equals(subject)
                    && columns.get(c).outcome().equals(outcome)) {
                return c;
            }
        }
        return -1;
    }

    void put(RunResult.Completed run) {
        for (int c = 0; c < run.outcomes().length; c++) {
            values[run.spec().scenario()][c][run.spec().replication()] = run.outcomes()[c];
        }
    }

    /** The values of a column with censored waiting times cut off at the horizon. */
    double[] restricted(int scenario, int column, double horizonDays) {
        double[] restricted = values[scenario][column].clone();
        for (int r = 0; r < restricted.length; r++) {
            restricted[r] = restricted[r] == Double.POSITIVE_INFINITY ? horizonDays : restricted[r];
        }
        return restricted;
    }
}
