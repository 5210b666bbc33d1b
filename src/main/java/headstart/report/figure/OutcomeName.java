package headstart.report.figure;

import headstart.experiment.OutcomeColumn;
import headstart.experiment.Unit;

/** An outcome, whoever has it. */
record OutcomeName(String name, Unit unit) {
    static OutcomeName of(OutcomeColumn column) {
        return new OutcomeName(column.name(), column.kind().unit());
    }
}
