package headstart.store;

import headstart.experiment.measure.OutcomeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a result directory and their columns: a contract with whoever reads them. */
enum Table {
    RUNS("runs.csv", "scenario", "design_point", "replication"),
    CURVES(
            "curves.csv",
            "scenario",
            "subject",
            "measure",
            "day",
            "n",
            "mean",
            "mean_low",
            "mean_high",
            "p05",
            "p25",
            "p50",
            "p75",
            "p95"),
    DIFFERENCES(
            "differences.csv",
            "scenario",
            "baseline",
            "subject",
            "measure",
            "day",
            "n",
            "difference",
            "low",
            "high",
            "simultaneous_low",
            "simultaneous_high"),
    COMPARISONS(
            "comparisons.csv",
            "scenario",
            "baseline",
            "subject",
            "outcome",
            "n",
            "difference",
            "low",
            "high",
            "probability_better",
            "variance_ratio",
            "note",
            "median_difference",
            "median_low",
            "median_high",
            "censored_share",
            "baseline_censored_share"),
    SUMMARY(
            "summary.csv",
            "scenario",
            "subject",
            "outcome",
            "n",
            "censored",
            "mean",
            "mean_low",
            "mean_high",
            "p05",
            "p50",
            "p95",
            "note",
            "p05_low",
            "p05_high",
            "p50_low",
            "p50_high",
            "p95_low",
            "p95_high"),
    BOUNDS("bounds.csv", "bound", SUMMARY.columns),
    WAITING_TIMES(
            "waiting_times.csv",
            "scenario",
            "subject",
            "outcome",
            "n",
            "censored",
            "median",
            "median_low",
            "median_high",
            "restricted_mean",
            "restricted_mean_low",
            "restricted_mean_high"),
    RANKINGS(
            "rankings.csv",
            "subject",
            "outcome",
            "place",
            "scenario",
            "n",
            "mean",
            "resampled_share_best",
            "share_best",
            "share_best_low",
            "share_best_high",
            "tied",
            "against_best_low",
            "against_best_high"),
    PAIRS(
            "pairs.csv",
            "subject",
            "outcome",
            "scenario",
            "other",
            "n",
            "difference",
            "low",
            "high",
            "p",
            "adjusted_p",
            "note",
            "together_low",
            "together_high"),
    VARIANCE("variance.csv", "scenario", "subject", "outcome", "n", "variance", "doubt_share", "low", "high"),
    DECISIONS("decisions.csv", "decision", "quantity", "item", "x", "n", "value", "low", "high", "censored", "note"),
    FAILURES(
            "failures.csv",
            "scenario",
            "design_point",
            "replication",
            "seed",
            "kind",
            "message",
            "place",
            "repeat_with");

    static final String COMPLETED = "completed";
    static final String FAILED = "failed";
    /** Columns of {@link #RUNS} before the outcomes. */
    static final int RUN_KEYS = 3;

    private final String fileName;
    private final List<String> columns;

    Table(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    Table(String fileName, String first, List<String> others) {
        this.fileName = fileName;
        this.columns = Stream.concat(Stream.of(first), others.stream()).toList();
    }

    String fileName() {
        return fileName;
    }

    /** The header; that of {@link #RUNS} holds the outcomes of the study, the status and the digest of each run. */
    List<String> header(List<OutcomeColumn> outcomes) {
        if (this != RUNS) {
            return columns;
        }
        List<String> header = new ArrayList<>(columns);
        outcomes.forEach(outcome -> header.add(outcome.header()));
        header.addAll(List.of("status", "digest"));
        return header;
    }
}
