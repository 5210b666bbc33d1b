package headstart.report.page;

import headstart.experiment.result.Bound;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.PrimaryOutcome;
import headstart.experiment.result.StudyResults;
import headstart.experiment.result.WaitingTime;
import headstart.report.answer.SpokenNames;
import headstart.statistics.KaplanMeier;
import headstart.statistics.MeanNote;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table as the page shows it.
 *
 * @param csv the file that holds all its rows and digits; empty if none does
 */
public record PageTable(
        String id, String title, String note, List<String> header, List<List<String>> rows, String csv) {
    private static final int SHOWN = 12;
    static final String NO_INTERVAL = "no interval, for";
    static final String BRIEFLY =
            "skewed: a few runs decide the mean; unbounded: it has no bound; all equal: no run differs; too few: fewer than two runs";
    private static final String VALUE = "(?:–|> horizon|-∞|∞|(?:[<>≤≥] ?)?[-+]?[\\d.,]+(?:e[-+]?\\d+)?(?: ?%)?)";
    private static final Pattern NUMBER = Pattern.compile("(?:" + VALUE + "(?: to " + VALUE + ")?)?");

    /** A table without a file of its own. */
    public PageTable(String id, String title, String note, List<String> header, List<List<String>> rows) {
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

    /** As paper has it: the rows that are shown, with a word on where the others are. */
    public PageTable brief() {
        return more() == 0
                ? this
                : new PageTable(
                        id,
                        title,
                        note + " " + shown().size() + " of " + rows.size() + " rows: " + csv + ".",
                        header,
                        shown(),
                        csv);
    }

    /** Whether a column holds numbers, which stand on the right. */
    public boolean isNumber(int column) {
        return rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }

    /** Of each column whether it holds numbers. */
    public List<Boolean> numbers() {
        return IntStream.range(0, header.size()).mapToObj(this::isNumber).toList();
    }

    static List<PageTable> of(StudyResults results) {
        List<PageTable> tables = new ArrayList<>();
        if (!results.primaries().isEmpty()) {
            tables.add(primaries(results));
        }
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

    private static PageTable primaries(StudyResults results) {
        SpokenNames names = new SpokenNames(results.experiment());
        List<PrimaryOutcome> primaries = results.primaries();
        List<List<String>> rows = new ArrayList<>();
        for (PrimaryOutcome row : primaries) {
            rows.add(List.of(
                    names.brief(row.column().subject()),
                    names.outcome(row.column()),
                    names.scenario(row.scenario()),
                    row.baseline().map(names::scenario).orElse(""),
                    row.centre().key(),
                    Integer.toString(row.n()),
                    NumberText.of(row.value()),
                    interval(row.low(), row.high())));
        }
        return new PageTable(
                "primary-outcomes",
                "Primary outcomes",
                "What the author named beforehand. The intervals hold together: all "
                        + primaries.get(0).numbers()
                        + " numbers at once in 95 % of studies or more (Bonferroni). Where a second scenario stands, paired differences"
                        + " from it, waiting times cut off at the horizon. All digits: primary_outcomes.csv.",
                List.of("subject", "outcome", "scenario", "less", "statistic", "n", "value", "95 % together"),
                rows,
                "primary_outcomes.csv");
    }

    /** Why a mean has no interval, in a few words beside it. */
    static String why(MeanNote note) {
        return switch (note) {
            case NONE -> "";
            case FEW -> "fewer than two runs";
            case CONSTANT -> "no run differs";
            case SKEWED -> "a few runs decide it";
            case UNBOUNDED -> "it has no bound";
        };
    }

    /** The interval of a mean, or in its place why there is none. */
    static String interval(double low, double high, MeanNote note) {
        return Double.isNaN(low) && note != MeanNote.NONE ? brief(note) : interval(low, high);
    }

    /** The same in a word, where a line above the table says what the words mean. */
    private static String brief(MeanNote note) {
        return switch (note) {
            case NONE -> "";
            case FEW -> "too few";
            case CONSTANT -> "all equal";
            case SKEWED -> "skewed";
            case UNBOUNDED -> "unbounded";
        };
    }

    static String interval(double low, double high) {
        return Double.isNaN(low) ? "–" : NumberText.of(low) + " to " + NumberText.of(high);
    }

    private static PageTable summary(StudyResults results) {
        SpokenNames names = new SpokenNames(results.experiment());
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
                    interval(s.meanLow(), s.meanHigh(), s.note()),
                    NumberText.of(s.p50()),
                    interval(
                            row.percentiles().p50().low(),
                            row.percentiles().p50().high()),
                    NumberText.of(s.p05()),
                    NumberText.of(s.p95())));
            for (Bound bound : Bound.values()) {
                Summary at = bounds.get(key(bound, row));
                cells.add(at == null ? NumberText.of(Double.NaN) : NumberText.of(at.mean()));
            }
            rows.add(cells);
        }
        return new PageTable(
                "summary",
                "Outcomes per scenario",
                "Mean with its 95 % interval, or why the runs carry none (" + BRIEFLY
                        + "); the median, which nearly always"
                        + " has one, should be quoted then. Censored runs count at the horizon. On the right the means at the"
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
                        "median",
                        "95 % interval of the median",
                        "p05",
                        "p95",
                        SpokenNames.readable(Bound.PERFECT_TUNER.key()),
                        SpokenNames.readable(Bound.NO_TUNING.key()),
                        SpokenNames.readable(Bound.UNLIMITED_LEAD.key())),
                rows,
                "summary.csv");
    }

    private static List<String> key(Bound bound, OutcomeSummary row) {
        return List.of(
                bound.key(), row.scenario(), row.subject().name(), row.column().name());
    }

    private static PageTable waitingTimes(StudyResults results) {
        SpokenNames names = new SpokenNames(results.experiment());
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
                    interval(median.low(), median.high()),
                    NumberText.of(mean.mean()),
                    interval(mean.low(), mean.high(), mean.note())));
        }
        return new PageTable(
                "waiting-times",
                "Waiting times",
                "Days from release by Kaplan and Meier's estimate, with the runs that the horizon cut off as censored; the"
                        + " restricted mean cuts every run off at the horizon. Where it has no interval: "
                        + BRIEFLY + ". All digits: waiting_times.csv.",
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

    private static PageTable comparisons(StudyResults results) {
        SpokenNames names = new SpokenNames(results.experiment());
        List<List<String>> rows = new ArrayList<>();
        for (Comparison row : results.comparisons()) {
            PairedDifference d = row.difference();
            rows.add(List.of(
                    names.scenario(row.scenario()),
                    names.brief(row.subject()),
                    names.outcome(row.column()),
                    Integer.toString(d.n()),
                    NumberText.of(d.difference()),
                    interval(d.low(), d.high(), d.note()),
                    NumberText.of(row.median().median()),
                    interval(row.median().low(), row.median().high()),
                    NumberText.of(row.probabilityBetter()),
                    NumberText.of(d.varianceRatio()),
                    CensoredText.of(row.censored())));
        }
        return new PageTable(
                "comparisons",
                "Differences from " + names.scenario(results.experiment().baseline()),
                "Paired by replication: scenario minus baseline under the same luck. In place of an interval why there is none: "
                        + BRIEFLY
                        + ". Better is better for the laggard or the"
                        + " team. " + CensoredText.NOTE
                        + " The variance ratio says how many times as many independent runs the same interval would"
                        + " take. All digits: comparisons.csv.",
                List.of(
                        "scenario",
                        "subject",
                        "outcome",
                        "n",
                        "mean difference",
                        "95 % interval",
                        "median difference",
                        "95 % interval of the median",
                        "probability better",
                        "variance ratio",
                        CensoredText.HEADER),
                rows,
                "comparisons.csv");
    }
}
