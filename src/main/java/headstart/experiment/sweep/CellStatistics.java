package headstart.experiment.sweep;

import headstart.experiment.OutcomeColumn;
import headstart.experiment.OutcomeTable;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Summaries of all outcomes over the runs of a cell. The replication is the unit of the intervals: the cell's mean within each replication
 * is one observation, for all points of a replication meet the same luck. With a single replication of points that were drawn at random, the
 * point is the unit.
 */
final class CellStatistics {
    /** Numbers held at a time; outcomes are worked through in turn so that no more are needed. */
    private static final int MOST_VALUES = 1 << 20;

    private static final int NO_BASELINE = -1;
    private static final double[] NONE = {};

    private final Sweep sweep;
    private final SweepRuns runs;
    private final List<OutcomeColumn> columns;
    private final int replications;
    private final double horizonDays;

    CellStatistics(Sweep sweep, SweepRuns runs) {
        this.sweep = sweep;
        this.runs = runs;
        this.columns = OutcomeTable.of(sweep.experiment()).columns();
        this.replications = sweep.experiment().replications();
        this.horizonDays = sweep.experiment().lastDay() - sweep.experiment().releaseDay();
    }

    /** One response per outcome, in their order. */
    List<Response> of(int scenario, Cell cell) {
        return of(scenario, NO_BASELINE, cell);
    }

    /** The paired differences of a scenario from the baseline, one response per outcome. */
    List<Response> ofDifference(int scenario, int baseline, Cell cell) {
        return of(scenario, baseline, cell);
    }

    private List<Response> of(int scenario, int baseline, Cell cell) {
        List<Response> responses = new ArrayList<>();
        int size = cell.points().size() * replications;
        int atOnce = Math.max(1, MOST_VALUES / size);
        for (int first = 0; first < columns.size(); first += atOnce) {
            int last = Math.min(columns.size(), first + atOnce);
            Sample[] samples = new Sample[last - first];
            Arrays.setAll(samples, unused -> new Sample(new double[size], new double[size]));
            int lacking = read(scenario, baseline, cell, first, samples);
            for (int c = first; c < last; c++) {
                Response.Unit unit = unit();
                responses.add(new Response(
                        name(scenario),
                        baseline == NO_BASELINE ? "" : name(baseline),
                        columns.get(c),
                        cell.factors(),
                        cell.levels(),
                        cell.points().size(),
                        lacking,
                        unit,
                        summary(samples[c - first], unit, lacking)));
            }
        }
        return responses;
    }

    private String name(int scenario) {
        return sweep.experiment().scenarios().get(scenario).name();
    }

    /**
     * One outcome of the runs of a cell, point by point and within a point replication by replication.
     *
     * @param values as measured; infinite where the horizon came first
     * @param restricted cut off at the horizon
     */
    private record Sample(double[] values, double[] restricted) {}

    /** Fills the samples of the outcomes from a place on; the number of runs that are not there. */
    private int read(int scenario, int baseline, Cell cell, int first, Sample[] samples) {
        int lacking = 0;
        for (int p = 0; p < cell.points().size(); p++) {
            for (int r = 0; r < replications; r++) {
                int point = cell.points().get(p);
                double[] own = outcomes(scenario, point, r);
                double[] other = baseline == NO_BASELINE ? own : outcomes(baseline, point, r);
                boolean there = own.length > 0 && other.length > 0;
                lacking += there ? 0 : 1;
                int place = p * replications + r;
                for (int c = 0; c < samples.length; c++) {
                    double value = there ? own[first + c] : Double.NaN;
                    double restricted = restricted(value);
                    if (there && baseline != NO_BASELINE) {
                        restricted -= restricted(other[first + c]);
                        value = restricted;
                    }
                    samples[c].values[place] = value;
                    samples[c].restricted[place] = restricted;
                }
            }
        }
        return lacking;
    }

    /** The outcomes of a run; none if it failed or has not been played. */
    private double[] outcomes(int scenario, int point, int replication) {
        return runs.get(scenario, point, replication)
                .map(run -> run instanceof SweepRun.Completed completed ? completed.outcomes() : NONE)
                .orElse(NONE);
    }

    private double restricted(double value) {
        return value == Double.POSITIVE_INFINITY ? horizonDays : value;
    }

    private Summary summary(Sample sample, Response.Unit unit, int lacking) {
        Summary plain = Summary.of(sample.values);
        int censored = 0;
        for (double value : sample.values) {
            censored += value == Double.POSITIVE_INFINITY ? 1 : 0;
        }
        Summary mean =
                Summary.of(unit == Response.Unit.REPLICATION ? byReplication(sample.restricted) : sample.restricted);
        boolean interval = unit != Response.Unit.NONE;
        return new Summary(
                plain.n(),
                plain.blank() - lacking,
                censored,
                mean.mean(),
                interval ? mean.meanLow() : Double.NaN,
                interval ? mean.meanHigh() : Double.NaN,
                Summary.of(sample.restricted).sd(),
                plain.p05(),
                plain.p25(),
                plain.p50(),
                plain.p75(),
                plain.p95());
    }

    private Response.Unit unit() {
        if (replications > 1) {
            return Response.Unit.REPLICATION;
        }
        boolean independent = sweep.design().kind() == DesignKind.LATIN_HYPERCUBE
                || sweep.design().kind() == DesignKind.SOBOL_SEQUENCE;
        return independent ? Response.Unit.DESIGN_POINT : Response.Unit.NONE;
    }

    /** The mean over the points in each replication, of what is defined there. */
    private double[] byReplication(double[] values) {
        double[] means = new double[replications];
        double[] column = new double[values.length / replications];
        for (int r = 0; r < replications; r++) {
            for (int p = 0; p < column.length; p++) {
                column[p] = values[p * replications + r];
            }
            means[r] = mean(column);
        }
        return means;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
