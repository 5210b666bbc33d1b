package headstart.experiment.result;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No lead of the leader does more than the bound, in any run of the V4 study, in which laggards have leads too. */
class UnlimitedLeadTest {
    private static final int RUNS = 20;

    @Test
    void noRunGoesBeyondTheBound() {
        Reading.Loaded loaded = (Reading.Loaded)
                ExperimentFile.read(Path.of("experiments", "deepseek-v4.yaml"), List.of(), Overrides.NONE);
        Experiment all = loaded.experiment();
        Experiment study = all.with(all.scenarios(), RUNS);
        BoundStatistics bounds = new BoundStatistics(study, 1);
        OutcomeMatrix played = OutcomeMatrix.blank(
                OutcomeTable.of(study).columns(),
                study.supports(),
                study.scenarios().size(),
                RUNS);
        new LocalEngine(1).run(study, 0, run -> {
            bounds.add(run);
            played.put((RunResult.Completed) run);
        });
        List<BoundSummary> rows = bounds.summaries().stream()
                .filter(row -> row.bound() == Bound.UNLIMITED_LEAD
                        && row.outcome().column().kind() == Outcomes.GAP_AREA)
                .toList();
        assertThat(rows).hasSize(study.gaps().size() * study.scenarios().size());
        for (BoundSummary row : rows) {
            int scenario = study.indexOf(row.outcome().scenario());
            int column = played.columns().indexOf(row.outcome().column());
            double mean = java.util.Arrays.stream(played.values()[scenario][column])
                    .average()
                    .orElseThrow();
            assertThat(row.outcome().summary().mean()).isGreaterThanOrEqualTo(mean - 1e-9 * Math.abs(mean));
        }
    }
}
