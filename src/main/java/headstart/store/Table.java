package headstart.store;

import headstart.experiment.measure.OutcomeColumn;
import java.util.List;

/** The tables of a result directory and their columns: a contract with whoever reads them. */
enum Table {
    RUNS(StudyTables.runs(List.of())),
    CURVES(StudyTables.CURVES),
    DIFFERENCES(StudyTables.DIFFERENCES),
    COMPARISONS(StudyTables.COMPARISONS),
    SUMMARY(OutcomeColumns.SUMMARY),
    BOUNDS(OutcomeColumns.BOUNDS),
    WAITING_TIMES(OutcomeColumns.WAITING_TIMES),
    RANKINGS(OutcomeColumns.RANKINGS),
    PAIRS(OutcomeColumns.PAIRS),
    PRIMARY_OUTCOMES(OutcomeColumns.PRIMARY_OUTCOMES),
    VARIANCE(OutcomeColumns.VARIANCE),
    DECISIONS(OutcomeColumns.DECISIONS),
    FAILURES(StudyTables.FAILURES);

    static final String COMPLETED = "completed";
    static final String FAILED = "failed";
    /** Columns of {@link #RUNS} before the outcomes. */
    static final int RUN_KEYS = 3;

    private final Columns<?> columns;

    Table(Columns<?> columns) {
        this.columns = columns;
    }

    String fileName() {
        return columns.file();
    }

    /** The header; that of {@link #RUNS} holds the outcomes of the study, the status and the digest of each run. */
    List<String> header(List<OutcomeColumn> outcomes) {
        return this == RUNS ? StudyTables.runs(outcomes).header() : columns.header();
    }
}
