package headstart.report.page;

import headstart.experiment.result.Bound;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.experiment.result.WaitingTime;
import headstart.report.answer.Names;
import headstart.statistics.KaplanMeier;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table as the page shows it.
 *
 * @param csv the file that holds all its rows and digits; empty if none does
 */
public record Tables(String id, String title, String note, List<String> header, List<List<String>> rows, String csv) {
    private static final int SHOWN = 12;
    private static final String VALUE = "(?:–|> horizon|-∞|∞|(?:[<>≤≥] ?)?[-+]?[\\d.,]+(?:e[-+]?\\d+)?(?: ?%)?)";
    private static final Pattern NUMBER = Pattern.compile("(?:" + VALUE + "(?: to " + VALUE + ")?)?");

    /** A table without a file of its own. */
    public Tables(String id, String title, String note, List<String> header, List<List<String>> rows) {
        this(id, title, note, header, rows, "");
    }

    /** The first rows, as many as are read, where a file holds all of them; else all. */
    public List<List<String>> shown() {
        return csv.isEmpty() ? rows : rows.subList(0, Math.min(SHOWN, rows.size()));
    }

    /** Rows that are not shown. */
    public int more() {
        return rows.size() - shown().size();
    }

    /** Whether a column holds numbers, which stand on the right. */
    public boolean isNumber(int column) {
        return rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }

    static List<Tables> of(StudyResults results) {
        List<Tables> tables = new ArrayList<>();
        tables.add(summary(results));
        if (!results.waitingTimes().isEmpty()) {
            tables.add(waitingTimes(results));
        }
        if (!results.comparisons().isEmpty()) {
            tables.add(comparisons(results));
            tables.add(SureDays.table(results));
            tables.add(Rankings.places(results));
            tables.add(Rankings.pairs(results));
        }
        if (!results.variances().isEmpty()) {
            tables.add(new DoubtAndLuck(results).table());
        }
        if (!results.decisions().isEmpty()) {
            tables.add(new DecisionTexts(results).table());
        }
        return tables;
    }

    private static Tables summary(StudyResults results) {
        Names names = new Names(results.experiment());
        Map<List<String>, Summary> bounds = new HashMap<>();
        results.bounds()
                .forEach(row -> bounds.put(
                        key(row.bound(), row.outcome()), row.outcome().summary()));
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeSummary row : results.summaries()) {
            Summary s = row.summary();
            List<String> cells = new ArrayList<>(List.of(
                    names.scenario(row.scenario()),
                    names.brief(row.subject()),
                    names.outcome(row.column()),
                    Integer.toString(s.n()),
                    Integer.toString(s.censored()),
                    NumberText.of(s.mean()),
                    NumberText.of(s.meanLow()) + " to " + NumberText.of(s.meanHigh()),
                    NumberText.of(s.p05()),
                    NumberText.of(s.p50()),
                    NumberText.of(s.p95())));
            for (Bound bound : Bound.values()) {
                Summary at = bounds.get(key(bound, row));
                cells.add(at == null ? NumberText.of(Double.NaN) : NumberText.of(at.mean()));
            }
            rows.add(cells);
        }
        return new Tables(
                "summary",
                "Outcomes per scenario",
                "Mean with its 95 % interval by Student's t; censored runs count at the horizon. On the right the means at the"
                        + " bounds of the same runs: every team at its roof; nobody tuning after the release; teams with a"
                        + " lead at their roof. All digits: summary.csv, bounds.csv.",
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
                        "p95",
                        Names.readable(Bound.PERFECT_TUNER.key()),
                        Names.readable(Bound.NO_TUNING.key()),
                        Names.readable(Bound.UNLIMITED_LEAD.key())),
                rows,
                "summary.csv");
    }

    private static List<String> key(Bound bound, OutcomeSummary row) {
        return List.of(
                bound.key(), row.scenario(), row.subject().name(), row.column().name());
    }

    private static Tables waitingTimes(StudyResults results) {
        Names names = new Names(results.experiment());
        List<List<String>> rows = new ArrayList<>();
        for (WaitingTime row : results.waitingTimes()) {
            KaplanMeier.Estimate median = row.median();
            KaplanMeier.RestrictedMean mean = row.restrictedMean();
            rows.add(List.of(
                    names.scenario(row.scenario()),
                    names.brief(row.subject()),
                    names.outcome(row.column()),
                    Integer.toString(row.estimate().n()),
                    Integer.toString(row.estimate().censored()),
                    NumberText.of(median.value()),
                    NumberText.of(median.low()) + " to " + NumberText.of(median.high()),
                    NumberText.of(mean.mean()),
                    NumberText.of(mean.low()) + " to " + NumberText.of(mean.high())));
        }
        return new Tables(
                "waiting-times",
                "Waiting times",
                "Days from release by Kaplan and Meier's estimate, with the runs that the horizon cut off as censored; the"
                        + " restricted mean cuts every run off at the horizon. All digits: waiting_times.csv.",
                List.of(
                        "scenario",
                        "subject",
                        "outcome",
                        "n",
                        "censored",
                        "median",
                        "95 % interval of the median",
                        "restricted mean",
                        "95 % interval of the mean"),
                rows,
                "waiting_times.csv");
    }

    private static Tables comparisons(StudyResults results) {
        Names names = new Names(results.experiment());
        List<List<String>> rows = new ArrayList<>();
        for (Comparison row : results.comparisons()) {
            PairedDifference d = row.difference();
            rows.add(List.of(
                    names.scenario(row.scenario()),
                    names.brief(row.subject()),
                    names.outcome(row.column()),
                    Integer.toString(d.n()),
                    NumberText.of(d.difference()),
                    NumberText.of(d.low()) + " to " + NumberText.of(d.high()),
                    NumberText.of(row.probabilityBetter()),
                    NumberText.of(d.varianceRatio()),
                    CensoredText.of(row.censored())));
        }
        return new Tables(
                "comparisons",
                "Differences from " + names.scenario(results.experiment().baseline()),
                "Paired by replication: scenario minus baseline under the same luck. Better is better for the laggard or the"
                        + " team. " + CensoredText.NOTE
                        + " The variance ratio says how many times as many independent runs the same interval would"
                        + " take. All digits: comparisons.csv.",
                List.of(
                        "scenario",
                        "subject",
                        "outcome",
                        "n",
                        "difference",
                        "95 % interval",
                        "probability better",
                        "variance ratio",
                        CensoredText.HEADER),
                rows,
                "comparisons.csv");
    }
}
