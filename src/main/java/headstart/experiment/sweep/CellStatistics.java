package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.statistics.MeanInterval;
import headstart.statistics.MeanNote;
import headstart.statistics.Summary;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Summaries of all outcomes over the runs of a cell, with intervals over what is independent ({@link Response.Unit}): replications, for
 * all chosen points of a replication meet the same luck; points that were drawn at random and have luck of their own; or both, for random
 * rows that share luck.
 */
final class CellStatistics {
    /** Numbers held at a time; outcomes are worked through in turn so that no more are needed. */
    private static final int MOST_VALUES = 1 << 20;

    private static final int NO_BASELINE = -1;
    private static final List<Support> HANGS_ON_RUNS = List.of(Support.RATIO_GAP, Support.LOG_RATIO, Support.SHARE);
    private static final double[] NONE = {};
    private static final MeanInterval NONE_TOGETHER = new MeanInterval(Double.NaN, Double.NaN, MeanNote.NONE);

    private final Sweep sweep;
    private final SweepRuns runs;
    private final List<OutcomeColumn> columns;
    private final int replications;
    private final double horizonDays;
    private final List<Support> supports;
    private final PrimaryFamily family;
    private final CellMeans means;

    CellStatistics(Sweep sweep, SweepRuns runs) {
        this.sweep = sweep;
        this.runs = runs;
        this.columns = OutcomeTable.of(sweep.experiment()).columns();
        this.replications = sweep.experiment().replications();
        this.horizonDays = sweep.experiment().lastDay() - sweep.experiment().releaseDay();
        this.supports = supports();
        this.family = PrimaryFamily.of(sweep);
        this.means = new CellMeans(sweep);
    }

    /** What each outcome can be, by all runs of the sweep. */
    private List<Support> supports() {
        double[] least = new double[columns.size()];
        double[] greatest = new double[columns.size()];
        Arrays.fill(least, Double.NaN);
        Arrays.fill(greatest, Double.NaN);
        boolean any = columns.stream().anyMatch(column -> HANGS_ON_RUNS.contains(declared(column)));
        SweepResults.each(sweep, any ? runs : (scenario, point, replication) -> Optional.empty(), run -> {
            double[] values = run instanceof SweepRun.Completed completed ? completed.outcomes() : NONE;
            for (int c = 0; c < values.length; c++) {
                least[c] = Double.isNaN(least[c]) || values[c] < least[c] ? values[c] : least[c];
                greatest[c] = Double.isNaN(greatest[c]) || values[c] > greatest[c] ? values[c] : greatest[c];
            }
        });
        return IntStream.range(0, least.length)
                .mapToObj(c -> support(c, least, greatest))
                .toList();
    }

    /** What an outcome can be, by the least and the greatest value of each column; of logarithms of ratios by all days. */
    private Support support(int column, double[] least, double[] greatest) {
        OutcomeColumn own = columns.get(column);
        double[] ends = IntStream.range(0, least.length)
                .filter(c -> c == column
                        || (declared(own).is(Support.Kind.LOG_RATIO)
                                && columns.get(c).isOnOtherDay(own)))
                .mapToObj(c -> new double[] {least[c], greatest[c]})
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return declared(own).seenIn(ends);
    }

    private Support declared(OutcomeColumn column) {
        return sweep.experiment().supports().of(column.kind());
    }

    /** What an outcome can be, by all runs of the sweep. */
    Support support(int column) {
        return supports.get(column);
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
        Response.Unit unit = unit(cell);
        for (int first = 0; first < columns.size(); first += atOnce(cell)) {
            int last = Math.min(columns.size(), first + atOnce(cell));
            Sample[] samples = blank(baseline, cell, first, last);
            int lacking = read(scenario, baseline, cell, first, samples);
            for (int c = first; c < last; c++) {
                responses.add(new Response(
                        name(scenario),
                        name(baseline),
                        columns.get(c),
                        cell.factors(),
                        cell.levels(),
                        cell.points().size(),
                        lacking,
                        unit,
                        summary(samples[c - first], unit, cell, lacking),
                        family.includes(columns.get(c), cell)
                                ? together(samples[c - first], unit, cell)
                                : NONE_TOGETHER));
            }
        }
        return responses;
    }

    private static int atOnce(int size) {
        return Math.max(1, MOST_VALUES / size);
    }

    private int atOnce(Cell cell) {
        return atOnce(cell.points().size() * replications);
    }

    private Sample[] blank(int baseline, Cell cell, int first, int last) {
        int size = cell.points().size() * replications;
        Sample[] samples = new Sample[last - first];
        Arrays.setAll(samples, c -> new Sample(new double[size], new double[size], support(first + c, baseline, cell)));
        return samples;
    }

    /** From a factor's first level to another, one effect per outcome; none where the levels do not share their luck. */
    List<RangeEffect> effects(int scenario, int factor, Cell first, Cell last) {
        return effects(scenario, NO_BASELINE, factor, first, last);
    }

    /** The same of the differences of a scenario from the baseline. */
    List<RangeEffect> effectsOnDifference(int scenario, int baseline, int factor, Cell first, Cell last) {
        return effects(scenario, baseline, factor, first, last);
    }

    private List<RangeEffect> effects(int scenario, int baseline, int factor, Cell first, Cell last) {
        List<RangeEffect> effects = new ArrayList<>();
        boolean paired = unit(first) == Response.Unit.REPLICATION && unit(last) == Response.Unit.REPLICATION;
        int atOnce = Math.min(atOnce(first), atOnce(last));
        for (int from = 0; paired && from < columns.size(); from += atOnce) {
            int to = Math.min(columns.size(), from + atOnce);
            Sample[] before = blank(baseline, first, from, to);
            Sample[] after = blank(baseline, last, from, to);
            read(scenario, baseline, first, from, before);
            read(scenario, baseline, last, from, after);
            for (int c = 0; c < before.length; c++) {
                effects.add(new RangeEffect(
                        name(scenario),
                        name(baseline),
                        columns.get(from + c),
                        factor,
                        last.levels().get(0),
                        difference(before[c], after[c], from + c, baseline)));
            }
        }
        return effects;
    }

    private MeanInterval difference(Sample before, Sample after, int column, int baseline) {
        double[] low = means.byReplication(before.restricted);
        double[] differences = means.byReplication(after.restricted);
        Arrays.setAll(differences, r -> differences[r] - low[r]);
        return MeanInterval.of(differences, ofDifferences(supports.get(column), baseline));
    }

    /** What differences of means can be; differences of differences of logarithms reach further than either. */
    private static Support ofDifferences(Support own, int baseline) {
        if (!own.carriesMeans()) {
            return own;
        }
        return own.is(Support.Kind.LOG_RATIO) && baseline == NO_BASELINE ? own.ofDifferences() : Support.REAL;
    }

    private String name(int scenario) {
        return scenario == NO_BASELINE
                ? ""
                : sweep.experiment().scenarios().get(scenario).name();
    }

    /**
     * One outcome of the runs of a cell, point by point and within a point replication by replication.
     *
     * @param values as measured; infinite where the horizon came first
     * @param restricted cut off at the horizon
     * @param support what their mean over the points can be
     */
    private record Sample(double[] values, double[] restricted, Support support) {}

    /** What the mean of an outcome over the points of a cell can be. */
    private Support support(int column, int baseline, Cell cell) {
        Support own = supports.get(column);
        if (!own.carriesMeans()) {
            return own;
        }
        if (baseline != NO_BASELINE) {
            return own.is(Support.Kind.LOG_RATIO) ? own.ofDifferences() : Support.REAL;
        }
        Support values = own.is(Support.Kind.EVENT) && cell.points().size() > 1 ? Support.SHARE : own;
        return columns.get(column).kind().ofMean(values, horizonDays);
    }

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

    /** Some outcomes of a scenario by column, design point and replication, cut off at the horizon; NaN where there is none. */
    double[][][] byPoint(int scenario, int first, int last) {
        double[][][] values = new double[last - first][sweep.points().length][replications];
        for (int point = 0; point < sweep.points().length; point++) {
            for (int r = 0; r < replications; r++) {
                double[] own = outcomes(scenario, point, r);
                for (int c = first; c < last; c++) {
                    values[c - first][point][r] = own.length > 0 ? restricted(own[c]) : Double.NaN;
                }
            }
        }
        return values;
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

    private Summary summary(Sample sample, Response.Unit unit, Cell cell, int lacking) {
        Summary plain = Summary.of(sample.values);
        int censored = 0;
        for (double value : sample.values) {
            censored += value == Double.POSITIVE_INFINITY ? 1 : 0;
        }
        Summary mean = mean(sample, unit, cell);
        double sd = Summary.of(sample.restricted).sd();
        return new Summary(
                plain.n(),
                plain.blank() - lacking,
                censored,
                mean.mean(),
                unit == Response.Unit.NONE ? Double.NaN : mean.meanLow(),
                unit == Response.Unit.NONE ? Double.NaN : mean.meanHigh(),
                sd,
                plain.p05(),
                plain.p25(),
                plain.p50(),
                plain.p75(),
                plain.p95(),
                unit == Response.Unit.NONE ? MeanNote.FEW : mean.note());
    }

    private Response.Unit unit(Cell cell) {
        boolean sample = cell.points().size() > 1 && sweep.design().kind().isRandom();
        if (sample && sweep.design().kind().hasFreshLuck()) {
            return Response.Unit.DESIGN_POINT;
        }
        if (replications == 1) {
            return Response.Unit.NONE;
        }
        return sample ? Response.Unit.BOTH : Response.Unit.REPLICATION;
    }

    /** The mean with the interval over the unit. */
    private Summary mean(Sample sample, Response.Unit unit, Cell cell) {
        Summary alone = Summary.of(units(sample, unit), sample.support);
        return unit == Response.Unit.BOTH
                ? alone.withSecondSource(means.byRow(sample.restricted, cell), sample.support)
                : alone;
    }

    /** The same interval at the confidence of all primary outcomes together. */
    private MeanInterval together(Sample sample, Response.Unit unit, Cell cell) {
        double[] units = units(sample, unit);
        MeanInterval own = MeanInterval.of(units, sample.support, family.confidence());
        if (unit == Response.Unit.NONE) {
            return NONE_TOGETHER;
        }
        if (unit != Response.Unit.BOTH) {
            return own;
        }
        Summary both = Summary.of(units, sample.support)
                .with(own)
                .withSecondSource(means.byRow(sample.restricted, cell), sample.support, family.confidence());
        return new MeanInterval(both.meanLow(), both.meanHigh(), both.note());
    }

    /** Numbers of which the interval is taken. */
    private double[] units(Sample sample, Response.Unit unit) {
        return switch (unit) {
            case NONE -> sample.restricted;
            case DESIGN_POINT -> means.byPoint(sample.restricted);
            case REPLICATION, BOTH -> means.byReplication(sample.restricted);
        };
    }
}
