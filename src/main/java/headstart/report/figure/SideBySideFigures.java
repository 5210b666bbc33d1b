package headstart.report.figure;

import headstart.experiment.Labels;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.Unit;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.Curve;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.Language;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.report.study.ReportedStudy;
import headstart.report.study.SideBySide;
import headstart.statistics.Centre;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What studies share, drawn beside each other: a colour for each study. */
public final class SideBySideFigures {
    private static final int MOST_PANELS = 12;
    private static final int MOST_ROWS = 16;

    private final SideBySide shared;
    private final Language language;

    private SideBySideFigures(SideBySide shared, Language language) {
        this.shared = shared;
        this.language = language;
    }

    /** The figures; none of what no two studies share. */
    public static List<Figure> of(SideBySide shared, Language language) {
        SideBySideFigures figures = new SideBySideFigures(shared, language);
        List<Figure> all = new ArrayList<>();
        figures.curves(Measure.GAP, "gap", "Throughput of laggards over leaders")
                .ifPresent(all::add);
        figures.curves(Measure.SOFTWARE_GAP, "software-gap", "Software of laggards over leaders")
                .ifPresent(all::add);
        figures.curves(Measure.ROOFLINE_SHARE, "roofline-share", "Share of the attainable roof")
                .ifPresent(all::add);
        figures.outcomes().ifPresent(all::add);
        return all;
    }

    private Optional<Figure> curves(Measure measure, String name, String what) {
        List<SideBySide.Curves> all = shared.curves(measure);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Panel> panels = Windows.seen(
                all.stream()
                        .limit(MOST_PANELS)
                        .map(curves -> panel(curves, measure))
                        .toList(),
                0);
        String plain = language.say("%s, study by study", language.say(what));
        String title = all.stream()
                .filter(curves -> isOtherOnRelease(curves))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(curves -> onRelease(curves, measure, language.say(what)))
                .orElse(plain);
        String reading =
                language.say("Line: median of the runs of a study; band: central 90 %% of them; dashed: release day");
        int columns = panels.size() == 1 ? 1 : panels.size() <= 4 ? 2 : 3;
        return Optional.of(new Figure(
                "side-by-side-" + name,
                title,
                plain + ", for what the studies share. " + reading + ". " + basis() + left(all.size(), panels.size()),
                title + ": a panel for each subject and scenario, a line for each study.",
                new PanelChart(
                        title,
                        plain + ". " + language.say("Against days from release. %s.", reading),
                        footnote(),
                        panels,
                        columns),
                CsvText.of(panels, "day", "median")));
    }

    private double onRelease(int study, Curve curve) {
        int day = (int) Math.round(study(study).experiment().releaseDay());
        return day < curve.firstDay() || day > curve.lastDay()
                ? Double.NaN
                : curve.on(day).p50();
    }

    private boolean isOtherOnRelease(SideBySide.Curves curves) {
        return curves.byStudy().entrySet().stream()
                        .map(entry -> onRelease(entry.getKey(), entry.getValue()))
                        .distinct()
                        .count()
                > 1;
    }

    /** The medians on the release day, study by study. */
    private String onRelease(SideBySide.Curves curves, Measure measure, String what) {
        String medians = curves.byStudy().entrySet().stream()
                .map(entry -> text(onRelease(entry.getKey(), entry.getValue()), measure)
                        + language.say(" (%s)", study(entry.getKey()).label()))
                .collect(Collectors.joining(language.say(", ")));
        return language.say("%s on the release day: %s, %s", what, title(curves), medians);
    }

    private String text(double median, Measure measure) {
        if ((!(median < 1) && measure != Measure.ROOFLINE_SHARE) || Double.isNaN(median)) {
            return language.say("no value");
        }
        return measure == Measure.ROOFLINE_SHARE
                ? language.say("%s %%", language.number(Results.number(Math.rint(100 * median))))
                : language.number(Results.number(Double.parseDouble(String.format(Locale.ROOT, "%.3g", 1 - median))))
                        + "×";
    }

    private String title(SideBySide.Curves curves) {
        return language.say(
                "%s, %s",
                subject(
                        curves.byStudy(),
                        curves.byStudy().values().iterator().next().subject()),
                shared.scenario(curves.scenario(), curves.byStudy()));
    }

    private Panel panel(SideBySide.Curves curves, Measure measure) {
        List<Series> lines = new ArrayList<>();
        curves.byStudy().forEach((study, curve) -> lines.add(line(study, curve, measure)));
        return new Panel(
                title(curves),
                Axis.days(language.say("days from release"), firstDay(curves), lastDay(curves)),
                measure == Measure.ROOFLINE_SHARE
                        ? Axis.share(language.say("share of the attainable roof"))
                        : Axis.ratio(language.say("laggard over leader")),
                lines,
                curves.byStudy().keySet().stream()
                        .map(study -> study(study).experiment().releaseDay())
                        .distinct()
                        .map(Mark::at)
                        .toList(),
                measure == Measure.ROOFLINE_SHARE ? List.of() : List.of(new Mark(1, language.say("level"))),
                "");
    }

    private Series line(int study, Curve curve, Measure measure) {
        Series line = new Series(
                study(study).label(),
                study,
                Results.days(curve),
                Results.column(curve, Summary::p50),
                Results.column(curve, Summary::p05),
                Results.column(curve, Summary::p95));
        return measure == Measure.ROOFLINE_SHARE ? line : Factors.ofGaps(line);
    }

    private static double firstDay(SideBySide.Curves curves) {
        return curves.byStudy().values().stream()
                .mapToInt(Curve::firstDay)
                .min()
                .orElse(0);
    }

    private static double lastDay(SideBySide.Curves curves) {
        return curves.byStudy().values().stream()
                .mapToInt(curve -> curve.firstDay() + curve.days().size() - 1)
                .max()
                .orElse(1);
    }

    private Optional<Figure> outcomes() {
        List<SideBySide.Outcome> all = shared.outcomes().stream()
                .filter(row -> !row.column().kind().isPerDay())
                .toList();
        boolean gaps = all.stream().anyMatch(row -> row.column().kind().isOfGap());
        Map<String, List<SideBySide.Outcome>> byOutcome = all.stream()
                .filter(row -> row.column().kind().isOfGap() == gaps)
                .collect(Collectors.groupingBy(row -> row.column().name(), LinkedHashMap::new, Collectors.toList()));
        if (byOutcome.isEmpty()) {
            return Optional.empty();
        }
        CsvText csv = new CsvText("outcome", "subject", "scenario", "study", "n", "statistic", "value", "low", "high");
        List<CentralValue> told = new ArrayList<>();
        List<DotChart.Panel> panels = new ArrayList<>();
        byOutcome.forEach((outcome, rows) -> panels.add(panel(
                labels(rows.get(0).byStudy()).of(rows.get(0).column()),
                rows.get(0).column().kind().unit(),
                rows.stream().limit(MOST_ROWS).map(row -> row(row, csv, told)).toList())));
        int most = byOutcome.values().stream().mapToInt(List::size).max().orElse(0);
        String what = language.say("Outcomes that the studies share");
        String title = byOutcome.values().stream()
                .flatMap(List::stream)
                .filter(this::isOther)
                .findFirst()
                .map(this::means)
                .orElseGet(() -> language.say("%s: the same means in all of them", what));
        String reading = language.say("Dot: mean of a study; line: its 95 %% interval, often narrower than the dot")
                + new ReadingOfDifferences(language, told).more();
        return Optional.of(new Figure(
                "side-by-side-outcomes",
                title,
                what + ". " + reading + ". Waiting times enter cut off at each study's horizon. " + basis()
                        + left(most, Math.min(most, MOST_ROWS)),
                title + ": a panel for each outcome, a row for each subject and scenario, a dot for each study.",
                new DotChart(
                        title,
                        what + ". " + reading + ".",
                        footnote(),
                        shared.studies().stream().map(ReportedStudy::label).toList(),
                        panels),
                csv.toString()));
    }

    private boolean isOther(SideBySide.Outcome row) {
        return row.byStudy().entrySet().stream()
                        .map(entry ->
                                central(row, entry.getKey(), entry.getValue()).value())
                        .distinct()
                        .count()
                > 1;
    }

    /** The mean of a study, or its median where a few runs decide the mean of any of them. */
    private CentralValue central(SideBySide.Outcome row, int study, Summary mean) {
        return study(study).results().central(row.scenario(), row.column(), mean, centre(row));
    }

    private static Centre centre(SideBySide.Outcome row) {
        return CentralValue.centreOf(row.byStudy().values().stream().map(Summary::note));
    }

    private static boolean isMedian(SideBySide.Outcome row) {
        return centre(row) == Centre.MEDIAN;
    }

    /** The means or medians of an outcome, study by study. */
    private String means(SideBySide.Outcome row) {
        String means = row.byStudy().entrySet().stream()
                .map(entry -> Amounts.of(
                                central(row, entry.getKey(), entry.getValue()).value(),
                                row.column().kind().unit(),
                                language)
                        + language.say(" (%s)", study(entry.getKey()).label()))
                .collect(Collectors.joining(language.say(", ")));
        return language.say(
                        "%s, %s",
                        Results.capital(labels(row.byStudy()).ofSubject(row.column())),
                        shared.scenario(row.scenario(), row.byStudy()))
                + language.say(": ")
                + language.say(isMedian(row) ? "median %s" : "mean %s", means);
    }

    private DotChart.Panel panel(String outcome, Unit unit, List<DotChart.Row> rows) {
        String axis = language.say(unit.text());
        return Shares.isShare(unit.text())
                ? DotChart.Panel.ofShares(outcome, axis, rows)
                : new DotChart.Panel(outcome, axis, Double.NaN, rows);
    }

    /** What the first of some studies calls things. */
    private Labels labels(Map<Integer, ?> byStudy) {
        return Labels.of(study(byStudy.keySet().iterator().next()).experiment(), language);
    }

    private String subject(Map<Integer, ?> byStudy, Subject subject) {
        return labels(byStudy).shortOf(subject);
    }

    private String footnote() {
        return language.say("Headstart, stored results side by side.");
    }

    private DotChart.Row row(SideBySide.Outcome row, CsvText csv, List<CentralValue> told) {
        String unit = row.column().kind().unit().text();
        List<DotChart.Dot> dots = new ArrayList<>();
        row.byStudy().forEach((study, s) -> {
            CentralValue c = central(row, study, s);
            boolean median = c.centre() == Centre.MEDIAN;
            double low = median ? c.low() : Shares.low(s, unit);
            double high = median ? c.high() : Shares.high(s, unit);
            told.add(c);
            dots.add(new DotChart.Dot(study, c.value(), low, high));
            csv.row(List.of(
                    row.column().name(),
                    row.subject(),
                    row.scenario(),
                    study(study).label(),
                    s.n(),
                    c.centre().key(),
                    c.value(),
                    c.low(),
                    c.high()));
        });
        return new DotChart.Row(
                language.say(
                        "%s, %s",
                        subject(row.byStudy(), row.column().subject()), shared.scenario(row.scenario(), row.byStudy())),
                isMedian(row) ? language.say("median") : "",
                dots);
    }

    private ReportedStudy study(int index) {
        return shared.studies().get(index);
    }

    private String basis() {
        return shared.studies().stream()
                        .map(study ->
                                study.label() + ": n = " + study.experiment().replications() + " per scenario")
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String left(int all, int shown) {
        return all == shown ? "" : " The first " + shown + " of " + all + " are drawn.";
    }
}
