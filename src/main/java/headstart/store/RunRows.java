package headstart.store;

import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.result.StudyResults;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Consumer;

/** The runs of a study as rows of a table, in the order of its plan. */
final class RunRows {
    private final StudyResults results;
    private final Set<Long> failed = new HashSet<>();

    RunRows(StudyResults results) {
        this.results = results;
        results.failures().forEach(run -> failed.add(run.spec().index()));
    }

    /** Shows every run that has a digest. */
    void each(NavigableMap<Long, String> digests, Consumer<StudyTables.RunRow> rows) {
        Experiment experiment = results.experiment();
        digests.forEach((index, digest) -> {
            RunSpec spec = experiment.plan().get(index);
            rows.accept(new StudyTables.RunRow(
                    experiment.scenarios().get(spec.scenario()).name(),
                    spec.designPoint(),
                    spec.replication(),
                    outcomes(spec),
                    failed.contains(index),
                    digest));
        });
    }

    private double[] outcomes(RunSpec spec) {
        double[] outcomes = new double[results.outcomes().columns().size()];
        for (int c = 0; c < outcomes.length; c++) {
            outcomes[c] = results.outcomes().values()[spec.scenario()][c][spec.replication()];
        }
        return outcomes;
    }
}
