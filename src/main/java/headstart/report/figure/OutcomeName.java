package headstart.report.figure;

import headstart.experiment.Labels;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Unit;

/**
 * An outcome, whoever has it.
 *
 * @param name its name in tables
 * @param label what readers call it
 * @param axis its unit as axes say it
 */
record OutcomeName(String name, String label, Unit unit, String axis) {
    /** Whether it happens in a run or not, so that its mean is a share of the runs. */
    boolean isEvent() {
        return unit.equals(Unit.SHARE_OF_RUNS);
    }

    /** Whether it is a logarithm to the base of 2, which is drawn and told as the factor that it is of. */
    boolean isOfDoublings() {
        return unit.equals(Unit.LOG2_RATIO);
    }

    /** What readers call it where factors are told. */
    String said() {
        return isOfDoublings() ? label.replaceFirst("[,，] ?log2", "") : label;
    }

    /** As the study calls it. */
    static OutcomeName of(OutcomeColumn column, Labels labels) {
        return new OutcomeName(
                column.name(),
                labels.of(column),
                column.kind().unit(),
                labels.of(column.kind().unit()));
    }
}
