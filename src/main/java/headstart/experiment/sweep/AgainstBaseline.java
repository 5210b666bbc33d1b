package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import java.util.List;
import java.util.Optional;

/** Runs of a sweep whose outcomes against the baseline are put together with the baseline's run at the same point and replication. */
final class AgainstBaseline implements SweepRuns {
    private final SweepRuns runs;
    private final int baseline;
    private final List<OutcomeColumn> columns;

    private AgainstBaseline(SweepRuns runs, int baseline, List<OutcomeColumn> columns) {
        this.runs = runs;
        this.baseline = baseline;
        this.columns = columns;
    }

    /** The runs themselves where no outcome is against the baseline. */
    static SweepRuns of(Sweep sweep, SweepRuns runs) {
        List<OutcomeColumn> columns = OutcomeTable.of(sweep.experiment()).columns();
        boolean needed = columns.stream().anyMatch(column -> column.kind().isAgainstBaseline());
        return needed ? new AgainstBaseline(runs, sweep.experiment().baselineIndex(), columns) : runs;
    }

    @Override
    public Optional<SweepRun> get(int scenario, int designPoint, int replication) {
        return runs.get(scenario, designPoint, replication)
                .map(run -> run instanceof SweepRun.Completed own
                        ? together(own, runs.get(baseline, designPoint, replication))
                        : run);
    }

    private SweepRun together(SweepRun.Completed own, Optional<SweepRun> other) {
        double[] outcomes = own.outcomes().clone();
        for (int c = 0; c < outcomes.length; c++) {
            double theirs =
                    other.isPresent() && other.get() instanceof SweepRun.Completed run ? run.outcomes()[c] : Double.NaN;
            outcomes[c] = columns.get(c).kind().against(outcomes[c], theirs);
        }
        return new SweepRun.Completed(own.spec(), outcomes);
    }
}
