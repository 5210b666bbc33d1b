package headstart.experiment.run;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.Supports;
import headstart.experiment.measure.When;
import headstart.statistics.Reach;
import headstart.statistics.Support;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The outcomes of all runs.
 *
 * @param columns what was taken from each run
 * @param supports what they can be, whatever the runs show
 * @param values by scenario, column and replication; NaN where blank or where the run failed, infinite where censored
 */
public record OutcomeMatrix(List<OutcomeColumn> columns, Supports supports, double[][][] values) {
    public OutcomeMatrix {
        columns = List.copyOf(columns);
    }

    /** An empty matrix, all NaN. */
    public static OutcomeMatrix blank(List<OutcomeColumn> columns, Supports supports, int scenarios, int replications) {
        double[][][] values = new double[scenarios][columns.size()][replications];
        for (double[][] byColumn : values) {
            for (double[] row : byColumn) {
                Arrays.fill(row, Double.NaN);
            }
        }
        return new OutcomeMatrix(columns, supports, values);
    }

    /** An empty matrix for everything that the experiment asks of its runs. */
    public static OutcomeMatrix blank(Experiment experiment) {
        return blank(
                OutcomeTable.of(experiment).columns(),
                experiment.supports(),
                experiment.scenarios().size(),
                experiment.replications());
    }

    /** Place of the column of that header, such as {@code a_over_b.gap_area}; none if there is no such column. */
    public OptionalInt indexOf(String header) {
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).header().equals(header))
                .findFirst();
    }

    /** Place of an outcome that is taken once a run; none if the study did not ask for it. */
    public OptionalInt indexOf(Subject subject, Outcome kind) {
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).subject().equals(subject)
                        && columns.get(c).kind() == kind
                        && columns.get(c).when() instanceof When.Once)
                .findFirst();
    }

    /** Puts what was taken from the runs together with the baseline's, for outcomes that are against it; once for all runs. */
    public void compareWith(int baseline) {
        for (int c = 0; c < columns.size(); c++) {
            Outcome kind = columns.get(c).kind();
            if (kind.isAgainstBaseline()) {
                double[] theirs = values[baseline][c].clone();
                for (double[][] byColumn : values) {
                    for (int r = 0; r < theirs.length; r++) {
                        byColumn[c][r] = kind.against(byColumn[c][r], theirs[r]);
                    }
                }
            }
        }
    }

    public void put(RunResult.Completed run) {
        for (int c = 0; c < run.outcomes().length; c++) {
            values[run.spec().scenario()][c][run.spec().replication()] = run.outcomes()[c];
        }
    }

    /** What a column can be, by all its runs; of logarithms of ratios by all days on which they are taken. */
    public Support support(int column) {
        Support support = declared(column);
        return support.is(Support.Kind.LOG_RATIO)
                ? support.reaching(reach(column))
                : support.seenIn(byScenario(column));
    }

    /** What a column can be, whatever the runs show. */
    public Support declared(int column) {
        return supports.of(columns.get(column).kind());
    }

    private Reach reach(int column) {
        OutcomeColumn own = columns.get(column);
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).isOnOtherDay(own))
                .mapToObj(c -> Reach.ofPaired(byScenario(c)))
                .reduce(Reach.NONE, Reach::and);
    }

    private double[][] byScenario(int column) {
        return Arrays.stream(values).map(own -> own[column]).toArray(double[][]::new);
    }

    /** The share of the runs with a value whose wait is longer than that; 0 for outcomes that are no waiting time, NaN without a value. */
    public double censoredShare(int scenario, int column, double days) {
        double[] defined = Arrays.stream(values[scenario][column])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        boolean waits = columns.get(column).kind().isDuration();
        return defined.length == 0
                ? Double.NaN
                : (double) Arrays.stream(defined)
                                .filter(value -> value == Double.POSITIVE_INFINITY || (waits && value > days))
                                .count()
                        / defined.length;
    }

    /** The values of a column with censored waiting times cut off at the horizon. */
    public double[] restricted(int scenario, int column, double horizonDays) {
        double[] restricted = values[scenario][column].clone();
        for (int r = 0; r < restricted.length; r++) {
            restricted[r] = restricted[r] == Double.POSITIVE_INFINITY ? horizonDays : restricted[r];
        }
        return restricted;
    }
}
