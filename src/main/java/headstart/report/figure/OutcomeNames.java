package headstart.report.figure;

import headstart.experiment.measure.OutcomeColumn;

/** Outcomes as readers see them. */
final class OutcomeNames {
    private OutcomeNames() {}

    static String of(OutcomeColumn column) {
        return Results.readable(column.name()) + " of "
                + Results.readable(column.subject().name());
    }
}
