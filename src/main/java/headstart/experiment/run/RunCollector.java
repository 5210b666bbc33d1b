package headstart.experiment.run;

import headstart.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;

/** Gathers outcomes and failures from the runs. */
public final class RunCollector {
    private final OutcomeMatrix outcomes;
    private final List<RunResult.Failed> failures = new ArrayList<>();

    public RunCollector(Experiment experiment) {
        this.outcomes = OutcomeMatrix.blank(experiment);
    }

    public void add(RunResult run) {
        if (run instanceof RunResult.Completed completed) {
            outcomes.put(completed);
        } else if (run instanceof RunResult.Failed failed) {
            failures.add(failed);
        }
    }

    public OutcomeMatrix outcomes() {
        return outcomes;
    }

    public List<RunResult.Failed> failures() {
        return List.copyOf(failures);
    }
}
