package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.SweepResults;
import headstart.report.StudyReport;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.HeatChart;
import headstart.report.chart.Language;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import headstart.report.chart.TimelineChart;
import headstart.report.study.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault that a reader of the first figures found, each with the smallest study that shows it. */
class MendedFiguresTest {
    private static final String RELEASES = """
        title: Three releases
        seed: 7
        replications: 6
        horizon_days: 200
        releases:
          first: {day: 0, operators: {one: {share: 1, novelty: 1}}}
          second: {day: 90, operators: {one: {share: 1, novelty: 1}}}
          third: {day: 150, operators: {one: {share: 1, novelty: 1}}}
        teams:
          early: {chipmaker: East, tier: domestic, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
          late: {chipmaker: West, tier: partner, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
        access_rule: {kind: everyone_at_release, lead_days: 20}
        gaps: {early_over_late: {leader: early, laggard: late}}
        baseline: equal
        scenarios:
          once: {access_rule: {releases: {second: domestic_first}}}
          equal: {}
        """;

    static final String SWEEP = """
        title: A sweep of two factors
        seed: 7
        replications: 4
        horizon_days: 30
        releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
        teams:
          early: {label: Eastern chip, chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
          late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
        access: {early: {lead_days: 30}, late: {lead_days: 0}}
        gaps: {early_over_late: {leader: early, laggard: late}}
        baseline: held_back
        scenarios: {held_back: {label: Held back}}
        outcomes: [overtake, gap_area]
        report_days: [10]
        factors:
          teams.early.engineers: {values: [20, 40]}
          tuning.allocation: {values: [profile_guided, uniform]}
        design: {kind: grid}
        """;

    @TempDir
    Path folder;

    private static List<Figure> figures(String yaml) {
        return StudyFigures.of(SmallStudies.played(SmallStudies.of(yaml)));
    }

    private static PanelChart panels(List<Figure> figures, String name) {
        return (PanelChart) Swept.figure(figures, name).chart();
    }

    /** A team that no scenario touches had a panel with ticks 0.001, 0.001, 0; its bands hid that it was constant. */
    @Test
    void panelsInWhichNothingChangesAreASentence() {
        List<Figure> figures = figures(SmallStudies.TWO_TEAMS);
        for (String name : List.of("head-start-effect", "difference-head-start-effect")) {
            assertThat(panels(figures, name).panels()).extracting(Panel::title).containsExactly("late");
            assertThat(panels(figures, name).subtitle())
                    .contains("The same on every day in every scenario, and not drawn: early (");
        }
    }

    /** A map of nothing but zeros had a scale that read 0 0 0 0 0. */
    @Test
    void mapsOfOneValueAreASentence() throws IOException {
        SweepResults results = Swept.written(
                folder,
                SWEEP.replace("outcomes: [overtake,", "outcomes: [days_to_parity,")
                        .replace("roofline_tokens_per_s: 1500", "roofline_tokens_per_s: 1500000"));
        List<Figure> figures = SweepFigures.of(results);
        assertThat(figures)
                .extracting(Figure::name)
                .noneMatch(name -> name.startsWith("heat-early-over-late-days-to-parity"));
        assertThat(figures.get(0).caption() + figures.get(0).chart().footnote())
                .contains("The same at every level, and not drawn as a map: days to parity of Eastern chip over late"
                        + " (0).");
    }

    /** Outcomes that a factor does not move had a panel of a flat line on an axis from 0.9 to 1.05. */
    @Test
    void outcomesThatAFactorDoesNotMoveAreASentence() throws IOException {
        SweepResults results = Swept.written(
                folder,
                SWEEP.replace("outcomes: [overtake,", "outcomes: [days_to_parity,")
                        .replace("roofline_tokens_per_s: 1500", "roofline_tokens_per_s: 1500000"));
        PanelChart response = panels(SweepFigures.of(results), "response-teams-early-engineers");
        assertThat(response.panels()).extracting(Panel::title).containsExactly("gap area of Eastern chip over late");
        assertThat(response.subtitle())
                .endsWith("The same at every level, and not drawn: days to parity of Eastern chip over late (0).");
    }

    /** "censored to 1.0e+02 %". */
    @Test
    void aCensoredShareIsWrittenInFull() {
        StudyResults results = SmallStudies.played(SmallStudies.asking(
                SmallStudies.of(SmallStudies.TWO_TEAMS
                        .replace("starting_excess: {novel: 20}}\naccess", "starting_excess: {novel: 1000000}}\naccess")
                        .replace("roofline_tokens_per_s: 1500", "roofline_tokens_per_s: 1")),
                Outcomes.DAYS_TO_PARITY));
        DotChart forest = (DotChart) Swept.figure(StudyFigures.of(results), "outcome-differences-gaps")
                .chart();
        assertThat(forest.panels().get(0).rows())
                .extracting(DotChart.Row::note)
                .containsExactly("in up to 100 % of runs not by the horizon");
    }

    /** The timeline of several releases showed one on which the scenarios agree, from its first day on, with marks in the legend that it did not draw. */
    @Test
    void theTimelineShowsTheReleaseOnWhichScenariosDiffer() {
        Figure timeline = Swept.figure(figures(RELEASES), "timeline");
        TimelineChart chart = (TimelineChart) timeline.chart();
        assertThat(chart.subtitle()).startsWith("Release second, until the next.");
        assertThat(chart.releaseDay()).isEqualTo(90);
        assertThat(chart.firstDay()).isEqualTo(70);
        assertThat(chart.lastDay()).isLessThanOrEqualTo(150);
        boolean level = chart.rows().stream()
                .flatMap(row -> row.milestones().stream())
                .anyMatch(milestone -> milestone.kind() == 1);
        assertThat(chart.on(Sheet.page()).svg(Theme.LIGHT).contains("level in software"))
                .isEqualTo(level);
    }

    /** Of a third scenario that differs earlier the timeline knew nothing: it drew a release on which those that it shows are the same. */
    @Test
    void theTimelineShowsTheReleaseOnWhichTheScenariosThatItDrawsDiffer() {
        String yaml = RELEASES.replace(
                "  equal: {}\n", "  equal: {}\n  other: {access_rule: {releases: {first: domestic_first}}}\n");
        TimelineChart chart =
                (TimelineChart) Swept.figure(figures(yaml), "timeline").chart();
        assertThat(chart.releaseDay()).isEqualTo(90);
    }

    /** In a series the speed that is kept was told from the first release on, on which nobody was kept out: "starts at 100 %". */
    @Test
    void whatIsKeptIsToldOfTheReleaseOnWhichScenariosDiffer() {
        Reading reading = ExperimentFile.read(
                Path.of("experiments", "successive-releases.yaml"), List.of("replications=4"), Overrides.NONE);
        StudyResults results = SmallStudies.played(((Reading.Loaded) reading).experiment());
        PanelChart chart = panels(StudyFigures.of(results), "share-kept");
        assertThat(chart.title()).endsWith(" (DeepSeek V4)").doesNotContain("starts at 100 %");
        assertThat(chart.panels().get(0).x().low()).contains(0.0);
    }

    /** Names of curves of factors began before anything could be seen: 0 has no place on such an axis. */
    @Test
    void aWindowBeginsWhereSomethingIsSeen() {
        assertThat(panels(figures(SmallStudies.TWO_TEAMS), "head-start-effect")
                        .panels()
                        .get(0)
                        .x()
                        .low())
                .contains(0.0);
    }

    /** Chinese names were empty boxes in pixels, and still were on a machine without such a font: two letters that differ looked the same. */
    @Test
    void chineseNamesAreNoBoxesInPixels() throws IOException {
        assertThat(pixels("昇昇")).isNotEqualTo(pixels("英英"));
        assertThat(pixels("\uE9A7")).as("no empty box").isEqualTo(pixels("\uFFFD"));
        StudyReport report = named("昇腾");
        Map<String, byte[]> files = new HashMap<>();
        assertThat(report.write(files::put)).isEmpty();
        assertThat(new String(files.get("figures/gap.svg"), StandardCharsets.UTF_8))
                .contains("昇腾");
    }

    /** The text layer of a PDF had wrong glyphs for them. As outlines they are none, and headings have them as letters (MachineFontsTest). */
    @Test
    void noOtherLetterStandsForAChineseOneInThePdf() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        FigureOrder order = new FigureOrder("gap", Optional.empty(), Selection.ALL, Sheet.paper(170), Theme.LIGHT);
        named("昇腾").writeFigure(files::put, order, 72, true);
        try (PDDocument document = Loader.loadPDF(files.values().iterator().next())) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsPattern("(?m)^(昇腾)? ?over late$")
                    .doesNotContain("#");
        }
    }

    /** A letter for private use has no font anywhere; a figure that is asked for by name was silent about it. */
    @Test
    void aFigureForPrintSaysWhichLettersAreBoxes() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        FigureOrder order = new FigureOrder("gap", Optional.empty(), Selection.ALL, Sheet.paper(170), Theme.LIGHT);
        assertThat(named("\uE9A7").writeFigure(files::put, order, 72, false).remark())
                .hasValueSatisfying(remark -> assertThat(remark).startsWith("No font of this machine has \uE9A7"));
        assertThat(named("Huawei").writeFigure(files::put, order, 72, true).remark())
                .isEmpty();
    }

    private static byte[] pixels(String title) {
        return new PanelChart(title, "", "", List.of(Panel.gap()), 1)
                .on(Sheet.page())
                .png(1, Theme.LIGHT);
    }

    private static StudyReport named(String label) {
        String yaml = SmallStudies.TWO_TEAMS.replace("early: {chipmaker", "early: {label: " + label + ", chipmaker");
        Provenance nowhere = new Provenance("", "", "", false, 7, "", "", 0, 0, 0, Map.of(), "");
        return new StudyReport(SmallStudies.played(SmallStudies.of(yaml)), List.of(), nowhere);
    }

    /** Bars of tuning went on to the horizon, long after anything happened. */
    @Test
    void theTimelineEndsWhereNothingHappensAnyMore() {
        TimelineChart chart = (TimelineChart) Swept.figure(
                        figures(SmallStudies.TWO_TEAMS.replace("horizon_days: 60", "horizon_days: 600")), "timeline")
                .chart();
        double last = chart.rows().stream()
                .flatMap(row -> row.milestones().stream())
                .mapToDouble(milestone -> Math.max(milestone.day(), milestone.high()))
                .filter(Double::isFinite)
                .max()
                .orElseThrow();
        assertThat(chart.lastDay()).isLessThan(1.2 * last + 15).isLessThan(600);
    }

    /** Stacked areas had lines in their legend, in another order; a share could not be compared with another. */
    @Test
    void sharesOfBuyersStandInPanelsOfTheirOwn() {
        List<Figure> figures = figures(SmallStudies.TWO_TEAMS + SmallStudies.MARKET);
        PanelChart adoption = panels(figures, "adoption");
        for (Panel panel : adoption.panels()) {
            assertThat(panel.lines()).extracting(Series::label).containsExactly("held back", "equal");
            assertThat(panel.lines()).allMatch(line -> line.low().length == 0);
            assertThat(panel.y().kind()).isEqualTo(Axis.Kind.SHARE);
            assertThat(panel.y().low()).contains(0.0);
        }
        assertThat(adoption.panels().stream()
                        .map(panel -> panel.y().high().orElseThrow())
                        .distinct())
                .hasSize(1);
    }

    /** The share of runs at parity went from 0.97 to 1, and bands of shares above 1. */
    @Test
    void sharesAndTheirBandsLieBetween0And1() throws IOException {
        PanelChart parity = panels(figures(SmallStudies.TWO_TEAMS), "days-to-parity");
        PanelChart response =
                (PanelChart) SweepFigures.more(Swept.written(folder, SWEEP), Language.EN, Selection.ALL).stream()
                        .filter(offer ->
                                offer.name().startsWith("response-teams-early-engineers-early-over-late-overtake"))
                        .findFirst()
                        .orElseThrow()
                        .figure()
                        .get()
                        .orElseThrow()
                        .chart();
        Stream.of(parity, response)
                .flatMap(chart -> chart.panels().stream())
                .filter(panel -> panel.y().kind() == Axis.Kind.SHARE)
                .forEach(panel -> {
                    assertThat(panel.y().low()).contains(0.0);
                    assertThat(panel.y().high()).contains(1.0);
                    panel.lines().forEach(line -> {
                        assertThat(Arrays.stream(line.low())).allMatch(low -> Double.isNaN(low) || low >= 0);
                        assertThat(Arrays.stream(line.high())).allMatch(high -> Double.isNaN(high) || high <= 1);
                    });
                });
        assertThat(response.panels()).extracting(panel -> panel.y().kind()).containsExactly(Axis.Kind.SHARE);
        assertThat(parity.panels()).extracting(panel -> panel.y().kind()).containsExactly(Axis.Kind.SHARE);
    }

    /** Dots without a value were missing without a word. */
    @Test
    void aDotWithoutAValueIsSaid() {
        DotChart chart = new DotChart(
                "t",
                "s",
                "f",
                List.of("a", "b"),
                List.of(new DotChart.Panel(
                        "",
                        "u",
                        0,
                        List.of(new DotChart.Row(
                                "row",
                                "",
                                List.of(
                                        new DotChart.Dot(0, 1, 0, 2),
                                        new DotChart.Dot(1, Double.NaN, Double.NaN, Double.NaN)))))));
        assertThat(chart.on(Sheet.page()).svg(Theme.LIGHT)).contains(">no value for 1 of 2<");
    }

    /** Axes, titles and rows of sweeps named paths of the experiment file and keys of teams. */
    @Test
    void factorsAndSubjectsAreNamedByTheirLabels() throws IOException {
        for (Figure figure : SweepFigures.of(Swept.written(folder, SWEEP))) {
            String svg = figure.chart().on(Sheet.page()).svg(Theme.LIGHT);
            assertThat(svg).as(figure.name()).doesNotContain("teams.", "tuning.allocation", "_");
            assertThat(figure.title() + figure.caption())
                    .as(figure.name())
                    .doesNotContain("teams.", "tuning.allocation", "held_back");
        }
        HeatChart map =
                (HeatChart) Swept.figure(SweepFigures.of(Swept.written(folder, SWEEP)), "heat-early-over-late-gap-area")
                        .chart();
        assertThat(map.xLabel()).isEqualTo("engineers of Eastern chip");
        assertThat(map.panels().get(0).y()).containsExactly("profile guided", "uniform");
        assertThat(map.title()).startsWith("Gap area of Eastern chip over late: from ");
    }

    /** Words stood on an axis of numbers, with a line through values between them that do not exist. */
    @Test
    void wordsAreCategoriesWithNothingBetween() throws IOException {
        PanelChart chart = (PanelChart) SweepFigures.of(Swept.written(folder, SWEEP)).stream()
                .filter(figure -> figure.name().startsWith("main-effects-"))
                .findFirst()
                .orElseThrow()
                .chart();
        Panel staff = chart.panels().get(0);
        assertThat(staff.x().kind()).isEqualTo(Axis.Kind.LINEAR);
        assertThat(staff.lines()).extracting(Series::form).doesNotContain(Series.Form.DOTS);
        Panel words = chart.panels().get(1);
        assertThat(words.x().kind()).isEqualTo(Axis.Kind.WORDS);
        assertThat(words.x().words()).containsExactly("profile guided", "uniform");
        assertThat(words.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.form()).isEqualTo(Series.Form.DOTS))
                .allSatisfy(line -> assertThat(line.x()).hasSize(2));
    }

    /** Means of 1 - P_B / P_A, which have no lower bound, were cut at -2.5. */
    @Test
    void whatAScenarioDoesToAPairIsAFactorOnAnAxisThatIsNotCut() {
        Panel panel = panels(figures(SmallStudies.TWO_TEAMS), "difference-gap")
                .panels()
                .get(0);
        assertThat(panel.y().kind()).isEqualTo(Axis.Kind.RATIO);
        assertThat(panel.y().low()).isEmpty();
        assertThat(panel.note()).isEmpty();
        Series line =
                panel.lines().stream().filter(own -> !own.isBlank()).findFirst().orElseThrow();
        for (int i = 0; i < line.x().length; i++) {
            if (Double.isFinite(line.y()[i])) {
                assertThat(line.y()[i]).isGreaterThan(0);
                assertThat(!(line.low()[i] > line.y()[i])).isTrue();
                assertThat(!(line.high()[i] < line.y()[i])).isTrue();
            }
        }
    }

    /** A figure says in its title what was found, in the numbers that the page has. */
    @Test
    void titlesAreFindings() {
        List<Figure> figures = figures(SmallStudies.TWO_TEAMS);
        assertThat(Swept.figure(figures, "ratio").title())
                .matches("Late is level with early (from day|for good after) \\d+.*");
        assertThat(Swept.figure(figures, "software-gap").title())
                .matches("In software, late is (not )?level with early .+ \\(held back\\), .+ \\(equal\\)");
        assertThat(Swept.figure(figures, "days-to-parity").title())
                .matches("Half of the runs have late level with early in throughput, by day \\d+ \\(held back\\), from"
                        + " the start \\(equal\\)");
    }

    /** Titles of lock-in said "from 40 % (0; 0)" over a scale from 0.4 to 1.0, and not what 0 and 0 are. */
    @Test
    void sharesAreInPerCentInTitleScaleAndContours() {
        List<Figure> figures =
                SweepFigures.of(Swept.of(Path.of("experiments", "lock-in.yaml"), "replications=2", "horizon_days=700"));
        List<Figure> maps = figures.stream()
                .filter(figure -> figure.name().startsWith("heat-"))
                .filter(figure -> figure.title().contains(" %"))
                .toList();
        assertThat(maps).isNotEmpty().allSatisfy(figure -> {
            List<String> levels = ((HeatChart) figure.chart()).panels().get(0).y();
            List<String> texts = figure.chart()
                    .on(Sheet.paper(170))
                    .texts()
                    .lines()
                    .filter(text -> !levels.contains(text))
                    .toList();
            assertThat(texts)
                    .anyMatch(text -> text.matches("−?\\d+ %"))
                    .noneMatch(text -> text.matches("−?\\d+\\.\\d+"));
            assertThat(figure.title()).doesNotContain("over two factors", "(0;");
        });
    }

    /** A map whose title takes three lines was refused on a slide, though rows can be lower. */
    @Test
    void mapsWithLongTitlesHaveRoomOnASlide() {
        List<Figure> maps =
                SweepFigures.of(Swept.of(Path.of("experiments", "team-size-vs-lead.yaml"), "replications=2")).stream()
                        .filter(figure -> figure.name().startsWith("heat-"))
                        .toList();
        assertThat(maps)
                .anyMatch(map -> map.title().length() > 100)
                .allSatisfy(map ->
                        assertThat(map.chart().on(Sheet.slide()).height()).isLessThanOrEqualTo(540.5));
    }
}
