package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.SubjectKind;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.OutcomeRanking;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Dot;
import headstart.report.chart.DotChart.Row;
import headstart.statistics.Centre;
import headstart.statistics.Ranking;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** Outcomes side by side: each by scenario, their paired differences from the baseline, and the scenarios in their order. */
final class OutcomeFigures {
    private static final double PERCENT = 100;

    private final Results results;
    private final OutcomeNotes notes;
    private final OutcomeTitles titles;

    OutcomeFigures(Results results) {
        this.results = results;
        this.notes = new OutcomeNotes(results);
        this.titles = new OutcomeTitles(results);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>(new OutcomeDifferences(results).all());
        ranking().ifPresent(figures::add);
        return figures;
    }

    /** Every such outcome by scenario, over whoever has it. */
    List<Offer> offers(Predicate<OutcomeColumn> which) {
        return results.all().outcomes().columns().stream()
                .filter(which)
                .map(results::outcome)
                .distinct()
                .map(outcome -> new Offer(
                        "outcome-" + FigureNames.of(outcome.name()),
                        results.say("%s, by scenario", Results.capital(outcome.said())),
                        () -> spread(outcome)))
                .toList();
    }

    private Optional<Figure> spread(OutcomeName outcome) {
        CsvText csv = new CsvText(
                "subject", "scenario", "n", "censored", "p05", "p50", "p95", "mean", "mean_low", "mean_high");
        List<Row> rows = new ArrayList<>();
        DrawnScenarios drawn = drawn(outcome);
        for (OutcomeColumn column : results.all().outcomes().columns()) {
            if (results.outcome(column).equals(outcome) && isTold(column)) {
                List<Dot> dots = new ArrayList<>();
                for (String scenario : results.scenarios()) {
                    results.summary(scenario, column).ifPresent(s -> {
                        if (drawn.all().contains(scenario)) {
                            dots.add(dot(drawn.styleOf(scenario), outcome, s));
                        }
                        csv.row(List.of(
                                column.subject().name(),
                                scenario,
                                s.n(),
                                s.censored(),
                                s.p05(),
                                s.p50(),
                                s.p95(),
                                s.mean(),
                                s.meanLow(),
                                s.meanHigh()));
                    });
                }
                rows.add(new Row(results.subject(column.subject()), notes.of(column), dots));
            }
        }
        String unit = outcome.isOfDoublings()
                ? results.say("the leader's speed over the laggard's")
                : Glosses.axis(outcome.axis(), outcome.unit(), results.language());
        String what = results.say("%s, by scenario", Results.capital(outcome.said()));
        String title = titles.medians(outcome).orElse(what);
        String reading = results.say(
                outcome.isEvent()
                        ? "Dot: share of the runs in which it happens; line: its 95 %% interval"
                        : isBeyond(rows)
                                ? "Dot: median; line: central 90 %% of the runs, to the horizon where its end lies beyond"
                                : "Dot: median; line: central 90 %% of the runs");
        DotChart.Panel panel = Shares.isShare(outcome.unit().text())
                ? new DotChart.Panel("", unit, Double.NaN, rows, shares(unit, rows))
                : outcome.isOfDoublings()
                        ? new DotChart.Panel("", unit, 1, rows, Axis.ratio(unit))
                        : new DotChart.Panel("", unit, Double.NaN, rows, axis(unit, rows));
        String shown = what + ". " + reading + drawn.remark(drawn.all().size()) + ".";
        return Optional.of(new Figure(
                "outcome-" + FigureNames.of(outcome.name()),
                title,
                shown + " " + results.basis() + ".",
                title + ": a row for each pair, team or chip, a dot for each scenario.",
                new DotChart(title, shown, results.footnote(), drawn.legend(), List.of(panel))
                        .as(results.roles().of(drawn.byStyle())),
                csv.toString()));
    }

    /** Of more scenarios than can be told apart those whose shares of the market are furthest apart, as in its curves. */
    private DrawnScenarios drawn(OutcomeName outcome) {
        boolean market = results.all().outcomes().columns().stream()
                .anyMatch(column -> results.outcome(column).equals(outcome) && isOfMarket(column));
        return market
                ? DrawnScenarios.of(
                        results,
                        CurveSubjects.of(results, Measure.ADOPTION_SHARE).all(),
                        Measure.ADOPTION_SHARE)
                : DrawnScenarios.of(results);
    }

    /** What is the same at every operating point is told at the first alone. */
    private static boolean isTold(OutcomeColumn column) {
        return !column.kind().isAlikeAtPoints() || column.subject().point() == 0;
    }

    /** Whether it is of what buyers have, for which scenarios count that only differ in the market. */
    static boolean isOfMarket(OutcomeColumn column) {
        return column.kind().of() == SubjectKind.SELLER;
    }

    /** The median with the central 90 % of the runs; of what happens in a run or not its share, for half of nothing but zeros and ones says little. */
    private Dot dot(int style, OutcomeName outcome, Summary s) {
        String unit = outcome.unit().text();
        if (outcome.isEvent()) {
            return new Dot(style, s.mean(), Shares.low(s, unit), Shares.high(s, unit));
        }
        return outcome.isOfDoublings()
                ? new Dot(style, Factors.of(s.p50()), Factors.of(s.p05()), Factors.of(s.p95()))
                : new Dot(style, s.p50(), s.p05(), s.p95());
    }

    /** The axis reaches to the horizon where a value lies beyond it: a single dot of nought stood on an axis of parts of a day. */
    private Axis axis(String unit, List<Row> rows) {
        double least = ends(rows).filter(Double::isFinite).min().orElse(0);
        return isBeyond(rows) ? Axis.between(unit, Math.min(0, least), horizon()) : Axis.of(unit);
    }

    /**
     * The whole axis of a share, and more where a median lies beyond it, whose dot stood at 100 %, or an interval does: to its end up to twice the whole. Further
     * ones press all others together, so that arrows stand for them.
     */
    private static Axis shares(String unit, List<Row> rows) {
        double[] medians = rows.stream()
                .flatMap(row -> row.dots().stream())
                .mapToDouble(Dot::value)
                .filter(Double::isFinite)
                .toArray();
        double low = Math.min(least(medians), Math.max(-1, least(ends(rows).toArray())));
        double high = Math.max(most(medians), Math.min(2, most(ends(rows).toArray())));
        return low < 0 || high > 1
                ? Axis.share(unit).within(CurveFigures.ROOM * Math.min(0, low), high > 1 ? CurveFigures.ROOM * high : 1)
                : Axis.share(unit);
    }

    private static double least(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
    }

    private static DoubleStream ends(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.dots().stream())
                .flatMapToDouble(dot -> DoubleStream.of(dot.value(), dot.low(), dot.high()));
    }

    private static boolean isBeyond(List<Row> rows) {
        return ends(rows).anyMatch(end -> end == Double.POSITIVE_INFINITY);
    }

    private double horizon() {
        return results.experiment().lastDay() - results.experiment().releaseDay();
    }

    private Optional<Figure> ranking() {
        List<OutcomeRanking> all = results.all().rankings();
        return all.stream()
                .filter(row -> row.column().kind() == Outcomes.GAP_AREA)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(OutcomeRanking::column)
                .flatMap(column -> ranking(
                        column,
                        all.stream()
                                .filter(row -> row.column().name().equals(column.name()))
                                .toList()));
    }

    private Optional<Figure> ranking(OutcomeColumn outcome, List<OutcomeRanking> shown) {
        CsvText csv = new CsvText(
                "subject",
                "place",
                "scenario",
                "mean",
                "mean_low",
                "mean_high",
                "resampled_share_best",
                "share_best",
                "statistic",
                "value",
                "low",
                "high");
        List<DotChart.Panel> panels = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        List<CentralValue> told = new ArrayList<>();
        for (OutcomeRanking row : shown) {
            String unit = results.axis(outcome.kind());
            List<Row> rows = rows(row, csv, told);
            String subject = results.subject(row.subject());
            // Where few runs have values in all scenarios a mean of these stood as a dot beside the interval of other
            // runs.
            if (!row.ranking().isStated()
                    || rows.stream()
                            .flatMap(each -> each.dots().stream())
                            .noneMatch(dot -> Double.isFinite(dot.value()))) {
                blank.add(subject);
                continue;
            }
            panels.add(
                    Shares.isShare(outcome.kind().unit().text())
                            ? DotChart.Panel.ofShares(subject, unit, rows)
                            : new DotChart.Panel(subject, unit, Double.NaN, rows));
        }
        String what = results.say(
                "The scenarios in order of %s, best for the laggard first",
                results.labels().of(outcome));
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String title = titles.best(drawn(shown, blank));
        String reading =
                results.say("Dot: mean; line: its 95 %% interval; percentage: share of runs in which the scenario"
                                + " is the best of all, ties shared")
                        + new ReadingOfDifferences(results.language(), told).more()
                        + (blank.isEmpty()
                                ? ""
                                : results.say(
                                        blank.size() == 1
                                                ? "; one more has no value in some runs and is not drawn"
                                                : "; %s more have no value in some runs and are not drawn",
                                        blank.size()));
        return Optional.of(new Figure(
                "ranking",
                title,
                what + ". " + reading
                        + ". Which differences are sure says the table of pairs, corrected by Holm's method. "
                        + results.basis() + ".",
                title + ": a panel for each pair, a row for each scenario.",
                new DotChart(title, what + ". " + reading + ".", results.footnote(), List.of(), panels)
                        .as(results.roles().of(shown.get(0).scenarios())),
                csv.toString()));
    }

    /** The first pair that has a panel. */
    private OutcomeRanking drawn(List<OutcomeRanking> shown, List<String> blank) {
        return shown.stream()
                .filter(row -> !blank.contains(results.subject(row.subject())))
                .findFirst()
                .orElseThrow();
    }

    /** Their means, or the medians of all of them where a few runs decide the mean of one. */
    private List<Row> rows(OutcomeRanking row, CsvText csv, List<CentralValue> told) {
        Centre centre = CentralValue.centreOf(row.scenarios().stream()
                .flatMap(scenario -> results.summary(scenario, row.column()).stream())
                .map(Summary::note));
        List<Row> rows = new ArrayList<>();
        for (int index : row.ranking().order()) {
            Ranking.Place place = row.ranking().places().get(index);
            String scenario = row.scenarios().get(index);
            Optional<Summary> summary = results.summary(scenario, row.column());
            String unit = row.column().kind().unit().text();
            double low = summary.map(s -> Shares.low(s, unit)).orElse(Double.NaN);
            double high = summary.map(s -> Shares.high(s, unit)).orElse(Double.NaN);
            double share = place.shareOfReplicationsBest().share();
            String note =
                    Double.isFinite(share) ? results.say("best in %s %%", results.number("%.0f", PERCENT * share)) : "";
            Dot mean = new Dot(index, place.mean(), low, high);
            Optional<CentralValue> median = summary.filter(
                            s -> centre == Centre.MEDIAN && Double.isFinite(place.mean()))
                    .map(s -> results.all().central(scenario, row.column(), s, centre));
            median.ifPresent(told::add);
            Dot drawn = median.map(m -> new Dot(index, m.value(), m.low(), m.high()))
                    .orElse(mean);
            String said =
                    median.map(m -> results.say("median") + results.say(", ")).orElse("") + note;
            rows.add(new Row(results.name(scenario), said, List.of(drawn)));
            csv.row(List.of(
                    row.subject().name(),
                    rows.size(),
                    scenario,
                    place.mean(),
                    low,
                    high,
                    place.resampledShareBest(),
                    share,
                    centre.key(),
                    drawn.value(),
                    drawn.low(),
                    drawn.high()));
        }
        return rows;
    }
}
