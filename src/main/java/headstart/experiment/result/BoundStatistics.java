package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.experiment.run.Tasks;
import headstart.model.Parameters;
import headstart.model.Trajectory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The outcomes of every run at its bounds, and their summaries. */
final class BoundStatistics {
    private final Experiment experiment;
    private final OutcomeTable table;
    private final Map<Bound, OutcomeMatrix> outcomes = new EnumMap<>(Bound.class);
    private final Tasks tasks;
    /** The teams of the leader of every pair. */
    private final Set<List<Integer>> leaders = new LinkedHashSet<>();

    BoundStatistics(Experiment experiment, int threads) {
        this.experiment = experiment;
        this.table = OutcomeTable.of(experiment);
        this.tasks = new Tasks(threads);
        for (OutcomeColumn column : table.columns()) {
            if (column.subject() instanceof Gap gap) {
                leaders.add(gap.leader().teams());
            }
        }
        for (Bound bound : Bound.values()) {
            outcomes.put(bound, OutcomeMatrix.blank(experiment));
        }
    }

    /** Takes in a run; every run has cells of its own, so that runs may be worked on at the same time. */
    void add(RunResult run) {
        if (run instanceof RunResult.Completed completed) {
            Parameters world = experiment.scenarios().get(run.spec().scenario()).parameters();
            tasks.submit(() -> outcomes.forEach((bound, matrix) -> {
                Trajectory at = bound.of(completed.trajectory(), world);
                double[] values = table.of(at);
                if (bound == Bound.UNLIMITED_LEAD) {
                    boundPairs(completed.trajectory(), world, values);
                }
                matrix.put(new RunResult.Completed(run.spec(), values, at));
            }));
        }
    }

    /** In outcomes of pairs the lead of the leader alone is unlimited; where nobody else has one nothing changes. */
    private void boundPairs(Trajectory played, Parameters world, double[] values) {
        leaders.forEach(leader -> {
            boolean others = IntStream.range(0, world.teams().size())
                    .anyMatch(team -> !leader.contains(team)
                            && world.accessOf(world.teams().get(team)).isEarly());
            if (others) {
                table.put(
                        Bound.UNLIMITED_LEAD.of(played, world, leader::contains),
                        subject -> subject instanceof Gap gap
                                && gap.leader().teams().equals(leader),
                        values);
            }
        });
    }

    /** The summaries, by bound and then in the order of the scenarios' own. */
    List<BoundSummary> summaries() {
        tasks.finish();
        List<BoundSummary> rows = new ArrayList<>();
        outcomes.values().forEach(matrix -> matrix.compareWith(experiment.baselineIndex()));
        outcomes.forEach((bound, matrix) ->
                OutcomeStatistics.summaries(experiment, matrix).forEach(row -> rows.add(new BoundSummary(bound, row))));
        return rows;
    }
}
