package headstart.report.figure;

import headstart.experiment.Labels;
import headstart.experiment.measure.OutcomeColumn;

/** Outcomes as readers see them. */
final class OutcomeNames {
    private OutcomeNames() {}

    /** An outcome with its subject. */
    static String of(OutcomeColumn column, Labels labels) {
        return labels.of(column) + " of " + labels.shortOf(column.subject());
    }
}
