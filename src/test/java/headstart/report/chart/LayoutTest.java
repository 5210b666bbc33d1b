package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A figure at 85 mm was a shrunken screen with text of 2.3 points. Layouts for every width are read back: no text is smaller than 7 points
 * (18 on a slide), none leaves the picture, no two lie over each other, even with 30 teams, 12 scenarios and names of 60 letters.
 */
class LayoutTest {
    private static final String LONG = "a name of sixty letters that somebody gave to a team of people";
    private static final double[] DAYS = IntStream.range(0, 60).asDoubleStream().toArray();

    /** A sheet and the least text on it. */
    record On(String name, Sheet sheet, double least) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<On> sheets() {
        Map<String, Sheet> all = new LinkedHashMap<>();
        for (double width : new double[] {60, 85, 120, 170, 180}) {
            all.put(width + " mm", Sheet.paper(width));
        }
        all.put("untitled", Sheet.paper(85).untitled());
        all.put("direct", Sheet.paper(85).with(Sheet.Labels.DIRECT));
        all.put("legend", Sheet.paper(170).with(Sheet.Labels.LEGEND));
        return Stream.concat(
                all.entrySet().stream().map(sheet -> new On(sheet.getKey(), sheet.getValue(), 7)),
                Stream.of(new On("slide", Sheet.slide(), 18), new On("page", Sheet.page(), 10)));
    }

    private static double[] wave(int seed) {
        double[] wave = new double[DAYS.length];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = 1 + 0.5 * Math.sin(0.1 * i + seed);
        }
        return wave;
    }

    private static PanelChart panels(int panels, int lines, Axis y) {
        List<Panel> all = new ArrayList<>();
        for (int p = 0; p < panels; p++) {
            List<Series> own = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                own.add(Series.line(LONG + " " + i, i, DAYS, wave(p + i))
                        .as(i == 0 ? Series.Role.MAIN : Series.Role.OTHER));
            }
            all.add(new Panel(
                    LONG + " " + p,
                    Axis.days("days from release", 0, 59),
                    y,
                    own,
                    List.of(
                            new Mark(3, "H200 allowed"),
                            new Mark(5, LONG),
                            new Mark(6, "release"),
                            new Mark(58, "a rule at the end")),
                    List.of(new Mark(1, "level with " + LONG)),
                    LONG));
        }
        return new PanelChart(LONG + ": " + LONG, LONG + ". " + LONG, LONG, all, 4);
    }

    private static DotChart dots() {
        List<String> names = IntStream.range(0, 12).mapToObj(i -> LONG + i).toList();
        List<DotChart.Row> rows = IntStream.range(0, 30)
                .mapToObj(row -> new DotChart.Row(
                        LONG + " " + row,
                        row % 3 == 0 ? "censored up to 100 %" : "",
                        IntStream.range(0, 12)
                                .mapToObj(i -> new DotChart.Dot(
                                        i, row == 7 ? Double.NaN : row * 1e5 - i, row * 1e5 - 9, row * 1e5 + 9))
                                .toList()))
                .toList();
        return new DotChart(
                LONG,
                LONG,
                LONG,
                names,
                List.of(
                        new DotChart.Panel(LONG, "difference in " + LONG, 0, rows),
                        DotChart.Panel.ofShares(LONG, "share of runs", rows)));
    }

    private static HeatChart heat(boolean words) {
        List<String> x = IntStream.range(0, words ? 6 : 40)
                .mapToObj(i -> words ? LONG + i : String.valueOf(i * 1234.5))
                .toList();
        List<String> y =
                IntStream.range(0, 7).mapToObj(i -> words ? LONG + i : "" + i).toList();
        double[][] values = new double[y.size()][x.size()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                values[row][column] = row * column - 11;
            }
        }
        List<List<String>> notes = words
                ? y.stream()
                        .map(row -> x.stream().map(column -> "-12.3").toList())
                        .toList()
                : List.of();
        HeatChart.Panel panel = new HeatChart.Panel(LONG, x, y, values, notes);
        return new HeatChart(LONG, LONG, LONG, LONG, LONG, LONG, true, !words, List.of(panel, panel, panel), 2);
    }

    private static TimelineChart timeline() {
        List<TimelineChart.Row> rows = IntStream.range(0, 60)
                .mapToObj(i -> new TimelineChart.Row(
                        i % 30 == 0 ? LONG : "",
                        LONG + " " + i,
                        -i,
                        4 - i,
                        List.of(
                                new TimelineChart.Milestone(0, "", i, i - 3.0, i + 9.0),
                                new TimelineChart.Milestone(1, LONG, i, i - 3.0, Double.POSITIVE_INFINITY),
                                new TimelineChart.Milestone(1, "short", i, i - 3.0, i + 9.0))))
                .toList();
        return new TimelineChart(LONG, LONG, LONG, rows, -60, 90, 0);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void textIsLargeEnoughAndKeepsApart(On on) {
        List<Chart> charts = List.of(
                panels(3, 12, Axis.ratio("times")),
                panels(4, 5, Axis.share("share of runs")),
                panels(1, 3, Axis.of("log-days")),
                panels(2, 1, Axis.logarithmic("tokens", 0.4, 3e7)),
                dots(),
                heat(false),
                heat(true),
                timeline());
        for (Chart chart : charts) {
            assertThat(Recorder.faults(chart, on.sheet(), on.least()))
                    .as("%s on %s", chart.getClass().getSimpleName(), on)
                    .isEmpty();
        }
    }

    @Test
    void onePanelIsInARowAt85MillimetresAndTwoAt170() {
        PanelChart chart = panels(4, 1, Axis.of("y"));
        assertThat(rows(chart, Sheet.paper(85).untitled())).isEqualTo(4);
        assertThat(rows(chart, Sheet.paper(170))).isEqualTo(2);
        assertThat(rows(chart, Sheet.paper(180))).isEqualTo(2);
    }

    private static long rows(Chart chart, Sheet sheet) {
        return Recorder.of(chart.on(sheet)).texts.stream()
                .filter(text -> text.text().startsWith("days from release"))
                .map(text -> Math.round(text.base()))
                .distinct()
                .count();
    }

    @Test
    void aSlideIsWideAndSaysWhatItLeavesOut() {
        Drawing slide = panels(8, 2, Axis.of("y")).on(Sheet.slide());
        assertThat(slide.width() / Sheet.slide().height().orElseThrow()).isEqualTo(16 / 9.0);
        assertThat(Recorder.of(slide).texts).extracting(Recorder.Text::text).anyMatch(text -> text.contains("of 8."));
    }

    @Test
    void aHeightThatHoldsNothingIsRefused() {
        assertThatThrownBy(() -> panels(1, 2, Axis.of("y")).on(Sheet.paper(85).high(60)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("this figure must be \\d+ mm high or more at that width\\.");
    }

    @Test
    void theMainLineIsThickAndLastAndTheBaselineGreyAndDashed() {
        Series main = Series.line("main", 0, DAYS, wave(0)).as(Series.Role.MAIN);
        Series base = Series.line("base", 1, DAYS, wave(1)).as(Series.Role.BASELINE);
        Series other = Series.line("other", 2, DAYS, wave(2));
        Panel panel = new Panel(
                "", Axis.days("d", 0, 59), Axis.of("y"), List.of(main, base, other), List.of(), List.of(), "");
        List<Recorder.Mark> paths = Recorder.of(new PanelChart("t", "s", "f", List.of(panel), 1)).drawn.stream()
                .filter(mark -> mark.pieces().get(0).size() > 10)
                .toList();
        assertThat(paths).hasSize(3);
        assertThat(paths.get(2).color()).isEqualTo(Theme.LIGHT.line(0));
        assertThat(paths.get(2).width()).isGreaterThan(1.5f * paths.get(0).width());
        assertThat(paths.get(2).dashed()).isFalse();
        assertThat(paths.get(0).color()).isEqualTo(Theme.LIGHT.faintInk());
        assertThat(paths.get(0).dashed()).isTrue();
    }

    @Test
    void sixtyFourLinesCanBeToldApart() {
        Sheet sheet = Sheet.page();
        assertThat(IntStream.range(0, 64)
                        .mapToObj(style -> Theme.LIGHT.line(style) + " "
                                + java.util.Arrays.toString(Style.stroke(sheet, style, Series.Role.OTHER)
                                        .getDashArray()))
                        .distinct())
                .hasSize(64);
    }

    @Test
    void theSixthDotHasAShapeOfItsOwn() {
        List<DotChart.Dot> dots = IntStream.range(0, 8)
                .mapToObj(i -> new DotChart.Dot(i, i, Double.NaN, Double.NaN))
                .toList();
        DotChart chart = new DotChart(
                "t",
                "s",
                "f",
                List.of(),
                List.of(new DotChart.Panel("", "u", Double.NaN, List.of(new DotChart.Row("r", "", dots)))));
        List<String> shapes = Recorder.of(chart).filled.stream()
                .filter(mark -> mark.bounds().getHeight() < 10)
                .map(mark -> mark.pieces().get(0).size() + " "
                        + Math.round(
                                10 * mark.bounds().getWidth() / mark.bounds().getHeight()) + " "
                        + Math.round(10
                                * (mark.pieces().get(0).get(0)[1]
                                        - mark.bounds().getCenterY())))
                .toList();
        assertThat(shapes).hasSize(8).doesNotHaveDuplicates();
    }

    /** A slide with room for two of eight panels showed the first two under a title that spoke of the last, and ended in "simulation, not ob…". */
    @Test
    void aSlideShowsWhatItsTitleSpeaksOf() {
        List<Panel> panels = IntStream.range(0, 8)
                .mapToObj(i -> new Panel(
                        "chip " + i,
                        Axis.days("days", 0, 59),
                        Axis.of("u"),
                        List.of(Series.line("line", 0, DAYS, wave(i))),
                        List.of(),
                        List.of(),
                        ""))
                .toList();
        String reading = "Line: median. Band: central 90 % of the runs; " + LONG + "; " + LONG + "; " + LONG + ".";
        String foot =
                "Headstart, study of a name of some letters; n = 1,000 paired runs of each scenario; simulation, not observation.";
        List<String> texts = new PanelChart("On the release day Chip 7 is slower", reading, foot, panels, 2)
                .on(Sheet.slide())
                .texts()
                .lines()
                .toList();
        assertThat(texts).contains("chip 7").doesNotContain("chip 2").noneMatch(text -> text.endsWith("…"));
        assertThat(String.join(" ", texts))
                .contains(
                        "Shown: 2 of 8.",
                        "Line: median. Band: central 90 % of the runs;",
                        "simulation, not observation.");
    }

    /** A forest of thirteen outcomes was 92 cm high in a column, and figures of 28 scenarios 1.5 m. */
    @Test
    void aFigureForPaperIsNoHigherThanAPageAndSaysWhatIsLeftOut() {
        Chart chart = panels(13, 2, Axis.of("y"));
        Drawing page = chart.on(Sheet.paper(85));
        assertThat(page.height() / Sheet.POINTS_PER_MM).isLessThanOrEqualTo(247.2);
        assertThat(page.texts().replace("\n", " ")).containsPattern("Shown: [2-9] of 13\\.");
        // Without a footnote nothing could say it.
        Drawing whole = chart.on(Sheet.paper(85).untitled());
        assertThat(whole.height() / Sheet.POINTS_PER_MM).isGreaterThan(247.2);
        assertThat(whole.texts()).doesNotContain("Shown");
    }

    /** Documents said 247 mm of every width. */
    @ParameterizedTest
    @CsvSource({"60, 247", "200, 247", "300, 370.5", "400, 494"})
    void aPosterMayBeHigherThanAPageInProportionToItsWidth(double widthMm, double tallestMm) {
        Sheet sheet = Sheet.paper(widthMm);
        assertThat(sheet.tallest() / Sheet.POINTS_PER_MM).isCloseTo(tallestMm, within(1e-9));
        Drawing poster = panels(60, 2, Axis.of("y")).on(sheet);
        assertThat(poster.height() / Sheet.POINTS_PER_MM).isBetween(0.7 * tallestMm, tallestMm + 0.2);
    }

    /** One row of 28 scenarios had no room on a slide, which was refused, and a slide of part of one panel said "Shown: 4 of 5. Shown: 1 of 5.". */
    @Test
    void aSlideOfOneRowOfManyDotsShowsThoseOfItsTitleAndSaysSoInOneSentence() {
        List<String> names =
                IntStream.range(0, 28).mapToObj(i -> "scenario " + i).toList();
        List<DotChart.Dot> dots = IntStream.range(0, 28)
                .mapToObj(i -> new DotChart.Dot(i, i, i - 1.0, i + 1.0))
                .toList();
        List<DotChart.Row> rows = IntStream.range(0, 5)
                .mapToObj(i -> new DotChart.Row("row " + i, "", dots))
                .toList();
        String texts = new DotChart(
                        "Most with scenario 26, row 3",
                        "s",
                        "f",
                        names,
                        List.of(new DotChart.Panel("", "u", Double.NaN, rows)))
                .on(Sheet.slide())
                .texts()
                .replace("\n", " ");
        assertThat(texts)
                .contains("scenario 26", "row 3")
                .containsPattern("Shown: 1 of 5, and of that [0-9]+ of 28\\.")
                .doesNotContain("row 1", "scenario 27");
        assertThat(texts.split("Shown:", -1)).hasSize(2);
    }

    /** Corner plots were refused on slides. */
    @Test
    void aCornerPlotOnASlideShowsTheFirstOfItsThings() {
        List<Panel> panels = new ArrayList<>();
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 6; column++) {
                panels.add(
                        column > row
                                ? Panel.gap()
                                : new Panel(
                                        column == row ? "thing " + row : "",
                                        Axis.between("thing " + column, 0, 1),
                                        Axis.between("thing " + row, 0, 1),
                                        List.of(Series.line(
                                                        "draws", 0, new double[] {0.2, 0.4}, new double[] {0.3, 0.6})
                                                .as(Series.Form.CLOUD)),
                                        List.of(),
                                        List.of(),
                                        ""));
            }
        }
        String texts =
                new PanelChart("T", "s", "f", panels, 6, true).on(Sheet.slide()).texts();
        assertThat(texts).containsPattern("Shown: [2-5] of 6\\.").contains("thing 0", "thing 1");
    }

    /** Legends of slides were cut to a third of the width though the rest was empty. */
    @Test
    void aSlideCutsNoLegendThatHasRoom() {
        DotChart.Row row =
                new DotChart.Row("row", "", List.of(new DotChart.Dot(0, 1, 0, 2), new DotChart.Dot(1, 1, 0, 2)));
        List<String> legend = List.of("median of the model, central 50 % and 90 %", "measured");
        assertThat(new DotChart("T", "s", "f", legend, List.of(new DotChart.Panel("A", "u", 0, List.of(row))))
                        .on(Sheet.slide())
                        .texts())
                .contains("median of the model, central 50 % and 90 %");
    }

    /** Columns of grids of rules were "rul e…" on slides. */
    @Test
    void gridsWithLongNamesOfColumnsStandAlone() {
        List<String> names =
                IntStream.range(0, 7).mapToObj(i -> "rules of " + (2020 + i)).toList();
        double[][] values = {{1, 2, 3, 4, 5, 6, 7}};
        HeatChart.Panel panel = new HeatChart.Panel("A", names, List.of("row"), values, List.of(names));
        HeatChart chart = new HeatChart("T", "s", "f", "x", "y", "u", true, false, List.of(panel, panel), 2);
        assertThat(chart.on(Sheet.slide()).texts()).contains("rules of", "2026").doesNotContain("…");
    }

    /** In the PDF of a report a sentence over a panel was cut after one line, for the height of its sheet is given, though there was room. */
    @Test
    void aSheetOfAPageHasRoomForWholeNotesAndALowOneForTheirFirstLine() {
        String note = "not level by the horizon: " + "withheld 44.2 %, ".repeat(6);
        PanelChart chart = new PanelChart(
                "title",
                "",
                "",
                List.of(new Panel(
                        "panel",
                        Axis.days("days", 0, 59),
                        Axis.between("share", 0, 1),
                        List.of(Series.line("withheld", 0, DAYS, wave(0))),
                        List.of(),
                        List.of(),
                        note)),
                1);
        Sheet sheet = Sheet.paper(100);
        assertThat(chart.on(sheet.high(218 * Sheet.POINTS_PER_MM)).texts()).doesNotContain("…");
        assertThat(chart.on(sheet.high(50 * Sheet.POINTS_PER_MM)).texts()).contains("…");
    }

    /** A comma, a colon or a closing bracket began lines of Chinese titles, an opening one ended them. From the width of the longest word on. */
    @Test
    void aLineOfChineseBeginsWithNoMarkAndEndsWithNoOpeningOne() {
        String text = "MI355X 与 Ascend 持平：10 天后不再落后，B200 一开始即是，H200 180 天内未能长期，第 −58 天前（everyone early）。";
        for (int width : IntStream.iterate(70, w -> w < 300, w -> w + 3).toArray()) {
            Block block = Block.of(text, Type.font(false, 10), width, 99);
            assertThat(block.lines())
                    .as("at %d", width)
                    .hasSizeGreaterThan(1)
                    .noneMatch(line -> "，：。）".indexOf(line.charAt(0)) >= 0)
                    .noneMatch(line -> line.endsWith("（"))
                    .allMatch(line -> line.length() == 1 || Type.width(line, block.font()) <= width);
            assertThat(String.join("", block.lines()).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    /** Whatever the program says itself in its four languages it has letters for, on a machine without a single font. */
    @Test
    void everyLetterOfTheProgramsOwnWordsHasAFontOfItsOwn() throws IOException {
        for (String language : List.of("de", "fr", "zh")) {
            String words = new String(
                    Type.class
                            .getResourceAsStream("/headstart/report/words-" + language + ".txt")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(words.codePoints()
                            .filter(letter -> !Character.isISOControl(letter))
                            .filter(letter -> !Type.font(false, 1).canDisplay(letter) && !EastAsianFont.has(letter)))
                    .as(language)
                    .isEmpty();
        }
    }

    /** Lines began with "%", and numbers below nought with a hyphen. */
    @Test
    void numbersAreSetAsInPrint() {
        Block narrow = Block.of("not level: held back 16 %, from -0.5 to e-5", Type.font(false, 10), 105, 9);
        assertThat(narrow.lines()).hasSizeGreaterThan(2).noneMatch(line -> line.startsWith("%"));
        assertThat(String.join(" ", narrow.lines())).isEqualTo("not level: held back 16 %, from −0.5 to e-5");
    }
}
