package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.run.OutcomeMatrix;

/**
 * What a stored study found, to be compared with others.
 *
 * @param label what the study is called in the comparison
 * @param code version of the model that played it
 */
public record StoredOutcomes(String label, Experiment experiment, OutcomeMatrix outcomes, String code) {
    /** Whether a replication of both met the same luck, so that they are paired. */
    boolean isPairedWith(StoredOutcomes other) {
        return experiment.seed() == other.experiment.seed() && code.equals(other.code);
    }
}
