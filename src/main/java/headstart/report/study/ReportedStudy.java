package headstart.report.study;

import headstart.experiment.Experiment;
import headstart.experiment.ParameterNote;
import headstart.experiment.result.StudyResults;
import java.util.List;

/**
 * A stored study that stands beside others.
 *
 * @param label what it is called there
 * @param code version of the model that played it
 */
public record ReportedStudy(
        String label, StudyResults results, List<ParameterNote> notes, Provenance provenance, String code) {
    public ReportedStudy {
        notes = List.copyOf(notes);
    }

    /** What was studied. */
    public Experiment experiment() {
        return results.experiment();
    }

    /** Days from the release to the horizon. */
    public double days() {
        return experiment().lastDay() - experiment().releaseDay();
    }

    /** Whether a replication of both met the same luck. */
    public boolean metTheSameLuckAs(ReportedStudy other) {
        return experiment().seed() == other.experiment().seed() && code.equals(other.code);
    }
}
