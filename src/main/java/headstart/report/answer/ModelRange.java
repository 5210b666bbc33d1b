package headstart.report.answer;

import headstart.experiment.Alternative;
import headstart.experiment.AlternativeResults;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.StudyResults;
import headstart.report.answer.RangeTable.Row;
import headstart.report.answer.RangeTable.Verdict;
import headstart.statistics.MedianDifference;
import headstart.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What becomes of a study's numbers under its alternatives: the big numbers of its answer, whether the laggard of the first pair is level
 * within some days, and what another scenario costs it. A statement holds if it is the same under all alternatives, beyond what chance could
 * do in each; else it is open.
 */
public final class ModelRange {
    private static final int DAYS = 30;

    /** Measures whose curves a range is made of; those of an alternative that has no others do. */
    public static final Set<Measure> OF_CURVES = Facts.OF_CURVES;

    private final List<AlternativeResults<Facts>> facts;
    private final List<String> labels;

    private ModelRange(List<AlternativeResults<Facts>> facts, List<String> labels) {
        this.facts = facts;
        this.labels = labels;
    }

    /**
     * The range of a study with scenarios.
     *
     * @param all the study as it stands first, then its alternatives; fewer than two give none
     */
    public static Optional<RangeTable> of(List<AlternativeResults<StudyResults>> all) {
        if (all.size() < 2) {
            return Optional.empty();
        }
        List<AlternativeResults<Facts>> facts = all.stream()
                .map(varied -> new AlternativeResults<>(
                        varied.about(), new Facts(varied.results().ofTeams())))
                .toList();
        List<List<BigNumber>> numbers = all.stream()
                .map(varied -> StudyAnswer.of(varied.results(), List.of()).numbers())
                .toList();
        List<String> labels = all.stream().map(varied -> varied.about().label()).toList();
        List<Row> rows = new ArrayList<>(rows(numbers, labels));
        ModelRange range = new ModelRange(facts, labels);
        range.statements().forEach(rows::add);
        boolean fitted = facts.get(0).results().experiment().uncertainty().isPresent();
        String headline = StudyAnswer.headline(
                all.stream().map(AlternativeResults::results).toList());
        return Optional.of(new RangeTable(
                headline,
                labels(all),
                all.stream().map(varied -> weight(varied.about())).toList(),
                rows,
                !fitted
                        || all.stream()
                                .allMatch(varied -> varied.about().isBase()
                                        || varied.about().refitted()),
                extremes(numbers),
                runs(all),
                "range.csv"));
    }

    /** The range of anything that has big numbers. */
    public static Optional<RangeTable> ofNumbers(List<AlternativeResults<List<BigNumber>>> all) {
        List<List<BigNumber>> numbers =
                all.stream().map(AlternativeResults::results).toList();
        List<String> labels = all.stream().map(varied -> varied.about().label()).toList();
        return all.size() < 2
                ? Optional.empty()
                : Optional.of(new RangeTable(
                        "",
                        labels,
                        all.stream().map(varied -> weight(varied.about())).toList(),
                        rows(numbers, labels),
                        true,
                        extremes(numbers),
                        "",
                        ""));
    }

    /** How many runs of a scenario there are as the study stands, and under the others where these have fewer. */
    private static String runs(List<AlternativeResults<StudyResults>> all) {
        IntSummaryStatistics others = all.stream()
                .skip(1)
                .mapToInt(varied -> varied.results().experiment().replications())
                .summaryStatistics();
        int own = all.get(0).results().experiment().replications();
        String text = others.getMin() == others.getMax()
                ? Words.number(others.getMin())
                : Words.number(others.getMin()) + " to " + Words.number(others.getMax());
        return others.getMin() == own ? "" : Words.number(own) + " runs as it stands, " + text + " under the others.";
    }

    /** The labels; an alternative under which no run differs says so. */
    private static List<String> labels(List<AlternativeResults<StudyResults>> all) {
        StudyResults base = all.get(0).results();
        return all.stream()
                .map(varied -> varied.about().isBase() || differs(base, varied.results())
                        ? varied.about().label()
                        : varied.about().label() + ": no run differs")
                .toList();
    }

    /** Whether a run that both have came out otherwise. */
    private static boolean differs(StudyResults base, StudyResults other) {
        int runs = Math.min(base.experiment().replications(), other.experiment().replications());
        return other.experiment().scenarioNames().stream()
                .anyMatch(name -> !Arrays.deepEquals(runs(base, name, runs), runs(other, name, runs)));
    }

    private static double[][] runs(StudyResults results, String scenario, int runs) {
        return Arrays.stream(results.outcomes().values()[results.experiment().indexOf(scenario)])
                .map(values -> Arrays.copyOf(values, Math.min(runs, values.length)))
                .toArray(double[][]::new);
    }

    private static String weight(Alternative about) {
        if (about.weight().isEmpty()) {
            return "";
        }
        String share = String.format(Locale.ROOT, "%.2f", about.weight().getAsDouble());
        return about.weightSe().isEmpty()
                ? share
                : share + String.format(Locale.ROOT, " ± %.2f", about.weightSe().getAsDouble());
    }

    /** A row for every number of the first that the others have as well. */
    private static List<Row> rows(List<List<BigNumber>> numbers, List<String> labels) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < numbers.get(0).size(); i++) {
            int place = i;
            if (numbers.stream().allMatch(own -> own.size() > place)) {
                List<BigNumber> all =
                        numbers.stream().map(own -> own.get(place)).toList();
                Optional<Ends> ends = ends(all);
                rows.add(new Row(
                        what(all.get(0)),
                        all.stream().map(ModelRange::cell).toList(),
                        ends.map(own -> own.lowest(labels)).orElse(""),
                        ends.map(own -> own.highest(labels)).orElse(""),
                        Verdict.NUMBER,
                        ""));
            }
        }
        return rows;
    }

    private static Optional<Ends> ends(List<BigNumber> numbers) {
        return Ends.of(
                numbers.stream().mapToDouble(BigNumber::value).toArray(),
                numbers.stream().map(BigNumber::number).toList());
    }

    /** From where to where each number goes. */
    private static List<String> extremes(List<List<BigNumber>> numbers) {
        return IntStream.range(0, numbers.get(0).size())
                .mapToObj(place -> numbers.stream().allMatch(own -> own.size() > place)
                        ? ends(numbers.stream().map(own -> own.get(place)).toList())
                                .map(Ends::span)
                                .orElse("")
                        : "")
                .toList();
    }

    private static String what(BigNumber number) {
        return number.what().split(";", 2)[0];
    }

    private static String cell(BigNumber number) {
        return number.spread().isEmpty() ? number.number() : number.number() + " (" + number.spread() + ")";
    }

    private Facts first() {
        return facts.get(0).results();
    }

    private List<Row> statements() {
        List<Row> rows = new ArrayList<>();
        List<Gap> gaps = first().experiment().gaps();
        if (!gaps.isEmpty()) {
            within(gaps.get(0), true).ifPresent(rows::add);
            within(gaps.get(0), false).ifPresent(rows::add);
            effect(gaps.get(0)).ifPresent(rows::add);
        }
        return rows;
    }

    /** In how many runs the laggard is level within some days, and whether that is most of them. */
    private Optional<Row> within(Gap gap, boolean software) {
        int days = (int) Math.min(DAYS, first().horizon() / 2);
        List<Optional<Proportion>> shares = facts.stream()
                .map(varied -> share(varied.results(), gap, software, days))
                .toList();
        if (shares.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Proportion> found = shares.stream().flatMap(Optional::stream).toList();
        String event = first().names().brief(gap.laggard()) + " is level with "
                + first().names().brief(gap.leader()) + (software ? " in software" : "") + " within " + days + " days";
        boolean mostly = found.stream().allMatch(share -> share.low() > 0.5);
        boolean rarely = found.stream().allMatch(share -> share.high() < 0.5);
        String how = mostly ? "in most runs" : rarely ? "in fewer than half of the runs" : "";
        List<String> cells = found.stream()
                .map(share -> "in " + Words.runs(Math.round(share.share() * share.n()), share.n()))
                .toList();
        Optional<Ends> ends =
                Ends.of(found.stream().mapToDouble(Proportion::share).toArray(), cells);
        return Optional.of(new Row(
                event,
                cells,
                ends.map(own -> own.lowest(labels)).orElse(""),
                ends.map(own -> own.highest(labels)).orElse(""),
                mostly || rarely ? Verdict.HOLDS : Verdict.OPEN,
                mostly || rarely
                        ? event + " " + how + " (" + extremes(found, Proportion::share) + ")."
                        : "Whether " + event + ": from " + extremes(found, Proportion::share) + "."));
    }

    private static <T> String extremes(List<T> all, Function<T, Double> value) {
        double low = all.stream().mapToDouble(value::apply).min().orElse(Double.NaN);
        double high = all.stream().mapToDouble(value::apply).max().orElse(Double.NaN);
        return String.format(Locale.ROOT, "%.0f to %.0f of 100 runs", 100 * low, 100 * high);
    }

    private static Optional<Proportion> share(Facts facts, Gap gap, boolean software, int days) {
        return facts.waits(facts.scenario(), gap, software).map(waits -> {
            double[] defined =
                    Arrays.stream(waits).filter(wait -> !Double.isNaN(wait)).toArray();
            return Proportion.of(
                    (int) Arrays.stream(defined).filter(wait -> wait <= days).count(), defined.length);
        });
    }

    /** What the main scenario costs the laggard against the baseline. */
    private Optional<Row> effect(Gap gap) {
        for (Outcome outcome : List.of(Outcomes.SLOW_DAYS, Outcomes.GAP_AREA)) {
            List<Optional<Comparison>> found = facts.stream()
                    .map(varied -> comparison(varied.results(), gap, outcome))
                    .toList();
            if (found.stream().allMatch(Optional::isPresent)) {
                return Optional.of(
                        effect(gap, found.stream().flatMap(Optional::stream).toList()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Comparison> comparison(Facts facts, Gap gap, Outcome outcome) {
        OptionalInt column = facts.results().outcomes().indexOf(gap, outcome);
        return column.isEmpty()
                ? Optional.empty()
                : facts.results().comparisons().stream()
                        .filter(row -> row.scenario().equals(facts.scenario())
                                && row.column()
                                        .equals(facts.results()
                                                .outcomes()
                                                .columns()
                                                .get(column.getAsInt())))
                        .findFirst();
    }

    private Row effect(Gap gap, List<Comparison> found) {
        Comparison first = found.get(0);
        List<MedianDifference> medians = found.stream().map(Comparison::median).toList();
        boolean more = medians.stream().allMatch(median -> median.low() > 0);
        boolean less = medians.stream().allMatch(median -> median.high() < 0);
        String unit = first.column().kind() == Outcomes.SLOW_DAYS ? "days as if half as fast" : "log-days";
        String other = first().names().scenario(first.baseline());
        String what = unit + " that “" + first().names().scenario(first.scenario()) + "” adds for "
                + first().names().brief(gap.laggard());
        List<String> cells = medians.stream()
                .map(median ->
                        signed(median.median()) + " (" + signed(median.low()) + " to " + signed(median.high()) + ")")
                .toList();
        double low =
                medians.stream().mapToDouble(MedianDifference::median).min().orElse(Double.NaN);
        double high =
                medians.stream().mapToDouble(MedianDifference::median).max().orElse(Double.NaN);
        String size =
                low > 0 ? Words.digits(low, 0) + " to " + Words.digits(high, 0) : signed(low) + " to " + signed(high);
        String statement = "“" + first().names().scenario(first.scenario()) + "” adds "
                + size + " " + unit + " for "
                + first().names().brief(gap.laggard()) + ", against “" + other + "”"
                + (more || less ? "." : ": of either sign.");
        Optional<Ends> ends = Ends.of(
                medians.stream().mapToDouble(MedianDifference::median).toArray(),
                medians.stream().map(median -> signed(median.median())).toList());
        return new Row(
                what,
                cells,
                ends.map(own -> own.lowest(labels)).orElse(""),
                ends.map(own -> own.highest(labels)).orElse(""),
                more || less ? Verdict.HOLDS : Verdict.OPEN,
                Words.capital(statement));
    }

    private static String signed(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%+.1f", value);
    }
}
