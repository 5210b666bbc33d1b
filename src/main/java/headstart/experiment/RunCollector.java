package headstart.experiment;

import java.util.ArrayList;
import java.util.List;

/** Gathers outcomes and failures from the runs. */
final class RunCollector {
    private final OutcomeMatrix outcomes;
    private final List<RunResult.Failed> failures = new ArrayList<>();

    RunCollector(Experiment experiment) {
        this.outcomes = OutcomeMatrix.blank(
                OutcomeTable.of(experiment).columns(), experiment.scenarios().size(), experiment.replications());
    }

    void add(RunResult run) {
        if (run instanceof RunResult.Completed completed) {
            outcomes.put(completed);
        } else if (run instanceof RunResult.Failed failed) {
            failures.add(failed);
        }
    }

    OutcomeMatrix outcomes() {
        return outcomes;
    }

    List<RunResult.Failed> failures() {
        return List.copyOf(failures);
    }
}
