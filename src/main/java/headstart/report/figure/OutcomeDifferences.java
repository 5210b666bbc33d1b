package headstart.report.figure;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.SubjectKind;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.Comparison;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Dot;
import headstart.statistics.Centre;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paired differences of all outcomes from the baseline as forest plots, one for gaps, one for teams, one for the run. */
final class OutcomeDifferences {
    private final Results results;
    private final OutcomeNotes notes;
    private final OutcomeTitles titles;

    OutcomeDifferences(Results results) {
        this.results = results;
        this.notes = new OutcomeNotes(results);
        this.titles = new OutcomeTitles(results);
    }

    /** The differences of one outcome of one subject, a scenario each, all of them means or all medians. */
    private record Row(OutcomeColumn column, Centre centre, List<Comparison> scenarios) {
        static Row of(OutcomeColumn column, List<Comparison> scenarios) {
            Centre centre = CentralValue.centreOf(
                    scenarios.stream().map(row -> row.difference().note()));
            return new Row(column, centre, scenarios);
        }

        boolean isMedian() {
            return centre == Centre.MEDIAN;
        }

        List<CentralValue> differences() {
            return scenarios.stream().map(row -> row.by(centre)).toList();
        }

        /** That of one scenario. */
        List<CentralValue> of(String scenario) {
            return scenarios.stream()
                    .filter(row -> row.scenario().equals(scenario))
                    .map(row -> row.by(centre))
                    .toList();
        }
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (!results.all().comparisons().isEmpty()) {
            forest(SubjectKind.GAP, "gaps").ifPresent(figures::add);
            forest(SubjectKind.PERFORMER, "teams").ifPresent(figures::add);
            forest(SubjectKind.RUN, "the run").ifPresent(figures::add);
        }
        return figures;
    }

    private Optional<Figure> forest(SubjectKind kind, String whose) {
        List<Row> all = rows(kind);
        // At four operating points nobody could read four times as many rows, of which most say the same.
        List<Row> rows =
                all.stream().filter(row -> row.column().subject().point() == 0).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String baseline = results.name(results.baseline());
        String what = results.say(
                "What each scenario changes in the outcomes of %s, against %s", results.say(whose), baseline);
        String title = title(rows)
                .map(found -> Results.capital(results.say(whose)) + results.say(": ") + found)
                .orElse(what);
        String reading = reading(rows, baseline) + remark(all, rows);
        return Optional.of(new Figure(
                "outcome-differences-" + FigureNames.of(whose),
                title,
                what + ". " + reading
                        + ". Waiting times enter cut off at the horizon; on the right the largest censored share of any scenario; of outcomes on several days one is shown. "
                        + results.basis() + ".",
                title + ": a panel for each outcome, a row for each pair or team, a dot for each scenario.",
                new DotChart(title, what + ". " + reading + ".", results.footnote(), legend(), panels(rows))
                        .as(results.roles().of(results.experiment().scenarioNames())),
                csv(all)));
    }

    private String remark(List<Row> all, List<Row> rows) {
        return all.size() == rows.size()
                ? ""
                : results.say(
                        "; at the first of %s operating points, the others have figures by outcome",
                        results.experiment().points().size());
    }

    private List<Row> rows(SubjectKind kind) {
        return columnsShown(kind).stream()
                .map(column -> Row.of(
                        column,
                        results.all().comparisons().stream()
                                .filter(row -> row.column().equals(column))
                                .toList()))
                .toList();
    }

    /** In how many outcomes the first scenario that is shown differs from the baseline, by what is drawn. */
    private Optional<String> title(List<Row> rows) {
        return titles.differences(scenario ->
                rows.stream().flatMap(row -> row.of(scenario).stream()).toList());
    }

    private String reading(List<Row> rows, String baseline) {
        return new ReadingOfDifferences(
                        results.language(),
                        rows.stream().flatMap(row -> row.differences().stream()).toList())
                .of(baseline);
    }

    private List<DotChart.Panel> panels(List<Row> rows) {
        Map<OutcomeName, List<Row>> byOutcome = new LinkedHashMap<>();
        rows.forEach(row -> byOutcome
                .computeIfAbsent(results.outcome(row.column()), unused -> new ArrayList<>())
                .add(row));
        List<DotChart.Panel> panels = new ArrayList<>();
        byOutcome.forEach((outcome, own) -> panels.add(panel(outcome, own)));
        return panels;
    }

    private DotChart.Panel panel(OutcomeName outcome, List<Row> rows) {
        boolean medians = ReadingOfDifferences.isOfMediansAlone(
                rows.stream().flatMap(row -> row.differences().stream()).toList());
        String unit = Glosses.anyAxis(
                results.say(medians ? "median difference in %s" : "difference in %s", outcome.axis()),
                outcome.unit(),
                results.language());
        Axis axis = Shares.isShare(outcome.unit().text()) ? Axis.partOfShare(unit) : Axis.of(unit);
        return new DotChart.Panel(
                outcome.label(),
                unit,
                0,
                rows.stream().map(row -> drawn(row, medians)).toList(),
                axis);
    }

    /** A row whose median is not said by the axis says it. */
    private DotChart.Row drawn(Row row, boolean isSaid) {
        List<Dot> dots = new ArrayList<>();
        for (Comparison comparison : row.scenarios()) {
            CentralValue d = comparison.by(row.centre());
            dots.add(new Dot(results.experiment().indexOf(comparison.scenario()), d.value(), d.low(), d.high()));
        }
        String centre = row.isMedian() && !isSaid ? results.say("median") : "";
        return new DotChart.Row(results.subject(row.column().subject()), notes.of(row.column(), centre), dots);
    }

    private static String csv(List<Row> rows) {
        CsvText csv = new CsvText("outcome", "subject", "scenario", "statistic", "difference", "low", "high");
        for (Row row : rows) {
            for (Comparison comparison : row.scenarios()) {
                CentralValue d = comparison.by(row.centre());
                csv.row(List.of(
                        row.column().name(),
                        row.column().subject().name(),
                        comparison.scenario(),
                        row.centre().key(),
                        d.value(),
                        d.low(),
                        d.high()));
            }
        }
        return csv.toString();
    }

    /** Names by the styles of the scenarios; the baseline has no dots. */
    private List<String> legend() {
        return results.experiment().scenarioNames().stream()
                .map(name -> name.equals(results.baseline()) ? "" : results.name(name))
                .toList();
    }

    /**
     * Every outcome once: of those on several days the first day after release, and the last if there is none. With several releases, those
     * by release have figures of their own.
     */
    private List<OutcomeColumn> columnsShown(SubjectKind kind) {
        List<OutcomeColumn> all = results.all().outcomes().columns();
        return all.stream()
                .filter(column -> column.kind().of() == kind)
                .filter(column -> !results.isSeries() || !column.kind().isPerRelease())
                .filter(column -> column.day().orElse(0) == shownDay(all, column))
                .toList();
    }

    private static int shownDay(List<OutcomeColumn> all, OutcomeColumn column) {
        return all.stream()
                .filter(other ->
                        other.kind() == column.kind() && other.subject().equals(column.subject()))
                .flatMapToInt(other -> other.day().stream())
                .filter(day -> day > 0)
                .min()
                .orElse(0);
    }
}
