package headstart.report.page;

import headstart.experiment.Comparison;
import headstart.experiment.OutcomeSummary;
import headstart.experiment.StudyResults;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;

/** A table as the page shows it. */
public record Tables(String id, String title, String note, List<String> header, List<List<String>> rows) {
    static List<Tables> of(StudyResults results) {
        List<Tables> tables = new ArrayList<>();
        tables.add(summary(results));
        if (!results.comparisons().isEmpty()) {
            tables.add(comparisons(results));
            tables.add(SureDays.table(results));
            tables.add(Rankings.places(results));
            tables.add(Rankings.pairs(results));
        }
        if (!results.decisions().isEmpty()) {
            tables.add(new DecisionTexts(results).table());
        }
        return tables;
    }

    private static Tables summary(StudyResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeSummary row : results.summaries()) {
            Summary s = row.summary();
            rows.add(List.of(
                    Findings.readable(row.scenario()),
                    Findings.readable(row.subject()),
                    Findings.readable(row.outcome()),
                    Integer.toString(s.n()),
                    Integer.toString(s.censored()),
                    NumberText.of(s.mean()),
                    NumberText.of(s.meanLow()) + " to " + NumberText.of(s.meanHigh()),
                    NumberText.of(s.p05()),
                    NumberText.of(s.p50()),
                    NumberText.of(s.p95())));
        }
        return new Tables(
                "summary",
                "Outcomes per scenario",
                "Mean with its 95 % interval by Student's t; censored runs count at the horizon. All digits: summary.csv.",
                List.of(
                        "scenario",
                        "subject",
                        "outcome",
                        "n",
                        "censored",
                        "mean",
                        "95 % interval",
                        "p05",
                        "p50",
                        "p95"),
                rows);
    }

    private static Tables comparisons(StudyResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (Comparison row : results.comparisons()) {
            PairedDifference d = row.difference();
            rows.add(List.of(
                    Findings.readable(row.scenario()),
                    Findings.readable(row.subject()),
                    Findings.readable(row.outcome()),
                    Integer.toString(d.n()),
                    NumberText.of(d.difference()),
                    NumberText.of(d.low()) + " to " + NumberText.of(d.high()),
                    NumberText.of(row.probabilityBetter()),
                    NumberText.of(d.varianceRatio())));
        }
        return new Tables(
                "comparisons",
                "Differences from " + Findings.readable(results.experiment().baseline()),
                "Paired by replication: scenario minus baseline under the same luck. Better is better for the laggard or the"
                        + " team. The variance ratio says how many times as many independent runs the same interval would"
                        + " take. All digits: comparisons.csv.",
                List.of(
                        "scenario",
                        "subject",
                        "outcome",
                        "n",
                        "difference",
                        "95 % interval",
                        "probability better",
                        "variance ratio"),
                rows);
    }
}
