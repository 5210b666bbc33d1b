package headstart.store;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.experiment.run.SubjectIndex;

/** What the names in the tables of a study stand for. */
final class TableNames {
    private final SubjectIndex index;

    TableNames(Experiment experiment) {
        this.index = new SubjectIndex(experiment);
    }

    Measure measure(String name) {
        return Measure.named(name);
    }

    Subject subject(Measure measure, String name) {
        return index.subject(measure.of(), name).orElseThrow(() -> unknown("subject", name));
    }

    /** The outcome of a row that names its subject and it. */
    OutcomeColumn column(StoredRow row) {
        return column(row.text("subject"), row.text("outcome"));
    }

    private OutcomeColumn column(String subject, String outcome) {
        return index.column(subject, outcome).orElseThrow(() -> unknown("outcome", subject + "." + outcome));
    }

    private static IllegalArgumentException unknown(String what, String name) {
        return new IllegalArgumentException(what + " (" + name + ") is in a table but not in the experiment beside it."
                + "\nMaybe the directory was changed by hand; run the study again with --replace.");
    }
}
