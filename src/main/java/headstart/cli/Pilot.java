package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.report.StudyReport;
import headstart.report.study.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The first few replications of a study, played for what they tell of the whole; nothing is kept. */
final class Pilot {
    /** Where results come from that are thrown away. */
    static final Provenance NOWHERE = new Provenance("", "", "", false, 0, "", "", 0, 0, 0, Map.of(), "");

    private Pilot() {}

    /** What so many replications find; fewer where the study has fewer. */
    static StudyResults results(Experiment whole, int replications, int threads) {
        Experiment few = sample(whole, replications);
        return StudyResults.of(few, runs(few, new LocalEngine.RunPlayer(few))::forEach, threads);
    }

    /** The study with so many replications; fewer where it has fewer. */
    static Experiment sample(Experiment whole, int replications) {
        return whole.sample(Math.min(replications, whole.replications()));
    }

    /** Its runs, played one after the other. */
    static List<RunResult> runs(Experiment few, LocalEngine.RunPlayer player) {
        return LongStream.range(0, few.plan().size())
                .mapToObj(index -> player.play(few.plan().get(index)))
                .toList();
    }

    /** Their report. */
    static StudyReport report(Reading.Loaded loaded, StudyResults results) {
        return new StudyReport(results, loaded.notes(), NOWHERE);
    }
}
