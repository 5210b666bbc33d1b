package headstart.report.figure;

import headstart.experiment.Labels;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Unit;

/**
 * An outcome, whoever has it.
 *
 * @param name its name in tables
 * @param label what readers call it
 */
record OutcomeName(String name, String label, Unit unit) {
    /** By its key, where no study says what it is called. */
    static OutcomeName of(OutcomeColumn column) {
        return new OutcomeName(
                column.name(), Labels.readable(column.name()), column.kind().unit());
    }

    /** As the study calls it. */
    static OutcomeName of(OutcomeColumn column, Labels labels) {
        return new OutcomeName(column.name(), labels.of(column), column.kind().unit());
    }
}
