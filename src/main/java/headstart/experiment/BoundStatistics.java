package headstart.experiment;

import headstart.model.Trajectory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The outcomes of every run at its bounds, and their summaries. */
final class BoundStatistics {
    private final Experiment experiment;
    private final OutcomeTable table;
    private final Map<Bound, OutcomeMatrix> outcomes = new EnumMap<>(Bound.class);
    private final Tasks tasks;

    BoundStatistics(Experiment experiment, int threads) {
        this.experiment = experiment;
        this.table = OutcomeTable.of(experiment);
        this.tasks = new Tasks(threads);
        for (Bound bound : Bound.values()) {
            outcomes.put(
                    bound,
                    OutcomeMatrix.blank(table.columns(), experiment.scenarios().size(), experiment.replications()));
        }
    }

    /** Takes in a run; every run has cells of its own, so that runs may be worked on at the same time. */
    void add(RunResult run) {
        if (run instanceof RunResult.Completed completed) {
            tasks.submit(() -> outcomes.forEach((bound, matrix) -> {
                Trajectory at = bound.of(
                        completed.trajectory(),
                        experiment.scenarios().get(run.spec().scenario()).parameters());
                matrix.put(new RunResult.Completed(run.spec(), table.of(at), at));
            }));
        }
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
