package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.report.StudyReport;
import headstart.report.study.Provenance;
import java.util.Map;

/** The first few replications of a study, played for what they tell of the whole; nothing is kept. */
final class Pilot {
    /** Where results come from that are thrown away. */
    static final Provenance NOWHERE = new Provenance("", "", "", false, 0, "", "", 0, 0, 0, Map.of(), "");

    private Pilot() {}

    /** What so many replications find; fewer where the study has fewer. */
    static StudyResults results(Experiment whole, int replications, int threads) {
        Experiment few = whole.sample(Math.min(replications, whole.replications()));
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(few);
        Plan plan = few.plan();
        return StudyResults.of(
                few,
                visitor -> {
                    for (long index = 0; index < plan.size(); index++) {
                        visitor.accept(player.play(plan.get(index)));
                    }
                },
                threads);
    }

    /** Their report. */
    static StudyReport report(Reading.Loaded loaded, StudyResults results) {
        return new StudyReport(results, loaded.notes(), NOWHERE);
    }
}
