package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a sweep has found, ready for tables, figures and report. The runs themselves are looked at one cell after the other, so that memory
 * does not grow with their number.
 *
 * @param responses of each factor alone, and of pairs and three factors together where they have few levels
 * @param effects of each factor's whole range, where its ends share their luck; in the main scenario also from its first level to those within
 * @param indices of Morris's and Saltelli's designs
 * @param failedPoints design points at which runs failed
 * @param completed runs that went to their horizon
 * @param failed runs that threw
 */
public record SweepResults(
        Sweep sweep,
        List<Response> responses,
        List<RangeEffect> effects,
        List<SensitivityIndex> indices,
        List<FailedPoint> failedPoints,
        long completed,
        long failed) {
    /** More cells than this are not drawn. */
    private static final long MOST_CELLS = 20_000;
    /** Outcomes of this many runs are held at a time for indices. */
    private static final long MOST_VALUES = 1L << 24;

    /** Factors whose pairs are all worked out. */
    private static final int MOST_PAIRED = 4;

    public SweepResults {
        responses = List.copyOf(responses);
        effects = List.copyOf(effects);
        indices = List.copyOf(indices);
        failedPoints = List.copyOf(failedPoints);
    }

    /** Works everything out from the runs. */
    public static SweepResults of(Sweep sweep, SweepRuns runs) {
        CellStatistics statistics = new CellStatistics(sweep, AgainstBaseline.of(sweep, runs));
        List<Response> responses = new ArrayList<>();
        for (List<Cell> cells : cells(sweep)) {
            for (int scenario = 0; scenario < sweep.experiment().scenarios().size(); scenario++) {
                for (Cell cell : cells) {
                    responses.addAll(all(sweep, statistics, scenario, cell));
                }
            }
        }
        Map<Integer, FailedPoint> failures = new TreeMap<>();
        long[] counts = count(sweep, runs, failures);
        return new SweepResults(
                sweep,
                responses,
                effects(sweep, statistics),
                indices(sweep, statistics),
                List.copyOf(failures.values()),
                counts[0],
                counts[1]);
    }

    private static List<RangeEffect> effects(Sweep sweep, CellStatistics statistics) {
        List<RangeEffect> effects = new ArrayList<>();
        int main = sweep.experiment().indexOf(sweep.experiment().mainScenario());
        int baseline = sweep.experiment().indexOf(sweep.experiment().baseline());
        for (int f = 0; f < sweep.factors().size(); f++) {
            List<Cell> cells = Cell.alone(sweep, f);
            Cell first = cells.get(0);
            Cell last = cells.get(cells.size() - 1);
            for (int within = 1; within < cells.size() - 1; within++) {
                effects.addAll(statistics.effects(main, f, first, cells.get(within)));
            }
            for (int s = 0; s < sweep.experiment().scenarios().size() && cells.size() > 1; s++) {
                effects.addAll(statistics.effects(s, f, first, last));
                if (s != baseline) {
                    effects.addAll(statistics.effectsOnDifference(s, baseline, f, first, last));
                }
            }
        }
        return effects;
    }

    /** The outcomes of a scenario, and their differences from the baseline. */
    private static List<Response> all(Sweep sweep, CellStatistics statistics, int scenario, Cell cell) {
        List<Response> responses = new ArrayList<>(statistics.of(scenario, cell));
        int baseline = sweep.experiment().indexOf(sweep.experiment().baseline());
        if (scenario != baseline) {
            responses.addAll(statistics.ofDifference(scenario, baseline, cell));
        }
        return responses;
    }

    private static List<List<Cell>> cells(Sweep sweep) {
        int factors = sweep.factors().size();
        List<List<Cell>> cells = new ArrayList<>();
        for (int f = 0; f < factors; f++) {
            cells.add(Cell.alone(sweep, f));
        }
        for (int f = 0; f < factors && factors <= MOST_PAIRED; f++) {
            for (int g = f + 1; g < factors; g++) {
                addJoint(sweep, List.of(f, g), cells);
            }
        }
        if (factors == 3 || factors == MOST_PAIRED) {
            addJoint(sweep, List.of(0, 1, 2), cells);
        }
        return cells;
    }

    private static void addJoint(Sweep sweep, List<Integer> factors, List<List<Cell>> cells) {
        boolean levelled = factors.stream().allMatch(f -> Cell.isLevelled(sweep, f));
        long size = factors.stream().mapToLong(f -> sweep.levels(f).length).reduce(1, (a, b) -> a * b);
        if (levelled && size <= MOST_CELLS && !sweep.design().kind().isRandom()) {
            cells.add(Cell.joint(sweep, factors));
        }
    }

    /** Every design point on its own, in order: {@code visitor} receives one response per scenario and outcome. */
    public static void eachPoint(Sweep sweep, SweepRuns runs, PointVisitor visitor) {
        CellStatistics statistics = new CellStatistics(sweep, AgainstBaseline.of(sweep, runs));
        for (int point = 0; point < sweep.points().length; point++) {
            Cell cell = Cell.ofPoint(sweep, point);
            for (int s = 0; s < sweep.experiment().scenarios().size(); s++) {
                int number = point;
                all(sweep, statistics, s, cell).forEach(response -> visitor.visit(number, response));
            }
        }
    }

    /** Sees the responses of the design points. */
    @FunctionalInterface
    public interface PointVisitor {
        /** An outcome at a point. */
        void visit(int designPoint, Response response);
    }

    private static List<SensitivityIndex> indices(Sweep sweep, CellStatistics statistics) {
        List<SensitivityIndex> indices = new ArrayList<>();
        if (!sweep.design().kind().isStructured()) {
            return indices;
        }
        List<OutcomeColumn> columns = OutcomeTable.of(sweep.experiment()).columns();
        int replications = sweep.experiment().replications();
        int atOnce = (int) Math.max(1, MOST_VALUES / ((long) sweep.points().length * replications));
        for (int s = 0; s < sweep.experiment().scenarios().size(); s++) {
            Sensitivity sensitivity = new Sensitivity(sweep, s);
            for (int first = 0; first < columns.size(); first += atOnce) {
                int last = Math.min(columns.size(), first + atOnce);
                double[][][] outcomes = statistics.byPoint(s, first, last);
                for (int c = first; c < last; c++) {
                    indices.addAll(sensitivity.of(columns.get(c), statistics.support(c), outcomes[c - first]));
                }
            }
        }
        return indices;
    }

    private static long[] count(Sweep sweep, SweepRuns runs, Map<Integer, FailedPoint> failures) {
        long[] counts = new long[2];
        each(sweep, runs, run -> {
            if (run instanceof SweepRun.Failed failed) {
                counts[1]++;
                failures.merge(
                        failed.spec().designPoint(),
                        new FailedPoint(failed.spec().designPoint(), 1, failed.repeatable() ? 1 : 0, failed),
                        (a, b) -> new FailedPoint(
                                a.designPoint(), a.failed() + 1, a.repeatable() + b.repeatable(), a.first()));
            } else {
                counts[0]++;
            }
        });
        return counts;
    }

    /** Shows every run that is there, in plan order. */
    public static void each(Sweep sweep, SweepRuns runs, Consumer<SweepRun> visitor) {
        SweepRuns complete = AgainstBaseline.of(sweep, runs);
        int scenarios = sweep.experiment().scenarios().size();
        for (int r = 0; r < sweep.experiment().replications(); r++) {
            for (int point = 0; point < sweep.points().length; point++) {
                for (int s = 0; s < scenarios; s++) {
                    Optional<SweepRun> run = complete.get(s, point, r);
                    run.ifPresent(visitor);
                }
            }
        }
    }

    /** Runs that the plan has but that have not been played. */
    public long missing() {
        return sweep.plan().size() - completed - failed;
    }

    /** The responses of a scenario and outcome, or of its difference from a baseline, to these factors, by ascending levels. */
    public List<Response> responses(String scenario, String baseline, OutcomeColumn column, int... factors) {
        List<Integer> wanted = IntStream.of(factors).boxed().toList();
        return responses.stream()
                .filter(response -> response.factors().equals(wanted)
                        && response.column().equals(column)
                        && response.baseline().equals(baseline)
                        && response.scenario().equals(scenario))
                .toList();
    }

    /**
     * What the whole range of a factor does to an outcome of a scenario, or to its difference from a baseline, run by run; empty where its ends do not share
     * their luck.
     */
    public Optional<RangeEffect> effect(String scenario, String baseline, OutcomeColumn column, int factor) {
        return effects(scenario, baseline, column, factor).reduce((first, last) -> last);
    }

    /** What a level of a factor does to an outcome of the main scenario, against the first level, run by run; empty where they do not share their luck. */
    public Optional<RangeEffect> effectOf(double level, OutcomeColumn column, int factor) {
        return effects(sweep.experiment().mainScenario(), "", column, factor)
                .filter(effect -> effect.level() == level)
                .findFirst();
    }

    private Stream<RangeEffect> effects(String scenario, String baseline, OutcomeColumn column, int factor) {
        return effects.stream()
                .filter(effect -> effect.factor() == factor
                        && effect.column().equals(column)
                        && effect.baseline().equals(baseline)
                        && effect.scenario().equals(scenario));
    }

    /**
     * The factor that matters most for an outcome: the one whose interval of mu* or of the total index lies above those of all others, by intervals that hold
     * together for all factors.
     * Empty where intervals overlap or there are none.
     */
    public Optional<SensitivityIndex> leading(String scenario, OutcomeColumn column) {
        List<SensitivityIndex> own = indices.stream()
                .filter(index ->
                        index.scenario().equals(scenario) && index.column().equals(column))
                .filter(index ->
                        index.kind() == SensitivityIndex.Kind.MU_STAR || index.kind() == SensitivityIndex.Kind.TOTAL)
                .toList();
        return own.stream()
                .filter(index -> own.size() > 1
                        && own.stream()
                                .allMatch(other -> other.equals(index) || index.togetherLow() > other.togetherHigh()))
                .findFirst();
    }

    /** Outcomes to draw: those that the author makes up first, then of gaps, one number per run, at most so many. */
    public List<OutcomeColumn> headline(int most) {
        List<OutcomeColumn> columns = OutcomeTable.of(sweep.experiment()).columns();
        List<OutcomeColumn> ofGaps = columns.stream()
                .filter(column -> column.kind().isOfGap() || column.kind().isOfRun())
                .filter(column -> !column.kind().isPerDay())
                .sorted(Comparator.comparing(column -> !column.kind().isOwn()))
                .limit(most)
                .toList();
        return ofGaps.isEmpty() ? columns.subList(0, Math.min(most, columns.size())) : ofGaps;
    }
}
