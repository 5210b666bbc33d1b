package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.report.Report;
import headstart.report.StudyReport;
import headstart.report.SweepReport;
import headstart.report.chart.Axis;
import headstart.report.chart.Language;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import headstart.report.study.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks for a part of a figure gets a title that speaks of that part, and a window chosen from it: both once were those of the whole. */
class PartsOfFiguresTest {
    private static final String STUDY = """
            title: Three teams
            seed: 7
            replications: 8
            horizon_days: 180
            releases: {model: {operators: {one: {share: 0.6, novelty: 1}, two: {share: 0.4, novelty: 0.5}}}}
            teams:
              early: {chipmaker: East, engineers: 900, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, engineers: 900, roofline_tokens_per_s: 1000, starting_excess: {novel: 3}}
              slow: {chipmaker: South, roofline_tokens_per_s: 1000, starting_excess: {novel: 800}}
            access: {early: {lead_days: 90}, late: {lead_days: 50}, slow: {lead_days: 0}}
            gaps:
              early_over_slow: {leader: early, laggard: slow}
              early_over_late: {leader: early, laggard: late}
            baseline: equal
            scenarios:
              held_back: {}
              half: {access: {late: {lead_days: 60}, slow: {lead_days: 20}}}
              equal: {access: {late: {lead_days: 90}, slow: {lead_days: 90}}}
            """;

    private static Report report;

    @TempDir
    private Path folder;

    @BeforeAll
    static void play() {
        report = new StudyReport(SmallStudies.played(SmallStudies.of(STUDY)), List.of(), nowhere());
    }

    private static Provenance nowhere() {
        return new Provenance("", "", "", false, 7, "", "", 0, 0, 0, Map.of(), "");
    }

    private static Selection part(List<String> panels, List<String> lines) {
        return new Selection(panels, lines, Optional.empty(), Optional.empty(), List.of());
    }

    /** The words of a figure as it is written. */
    private static String written(Report of, String name, Selection choice) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        FigureOrder order = new FigureOrder(name, Optional.empty(), choice, Sheet.paper(170), Theme.LIGHT);
        of.writeFigure(files::put, order, 72, false);
        String svg = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".svg"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        return svg.replaceAll("(?s)<style.*?</style>", "").replaceAll("<[^>]*>", "\n");
    }

    @Test
    void aTitleSpeaksOfNoPanelThatIsLeftOut() throws IOException {
        assertThat(written(report, "roofline-share", Selection.ALL)).contains("On the release day slow reaches ");
        assertThat(written(report, "roofline-share", part(List.of("late"), List.of())))
                .contains("On the release day late reaches ")
                .doesNotContain("Slow", "slow");
        assertThat(written(report, "software-gap", part(List.of("early_over_late"), List.of())))
                .contains("In software, late is ")
                .doesNotContain("slow");
        assertThat(written(report, "days-to-parity", part(List.of("early over late"), List.of())))
                .contains("Half of the runs have late level")
                .doesNotContain("slow");
        assertThat(written(report, "ratio", part(List.of(), List.of("late"))))
                .contains("Late is ")
                .doesNotContain("slow");
    }

    @Test
    void aTitleSpeaksOfNoScenarioThatIsLeftOut() throws IOException {
        assertThat(written(report, "gap", Selection.ALL)).contains("(held back)");
        assertThat(written(report, "gap", part(List.of(), List.of("half"))))
                .contains("(half)")
                .doesNotContain("held back", "equal");
    }

    @Test
    void aWindowIsChosenFromWhatIsShown() {
        double whole = lastDay(Selection.ALL);
        double part = lastDay(part(List.of("early_over_late"), List.of()));
        assertThat(part).isLessThan(0.7 * whole);
    }

    private static double lastDay(Selection choice) {
        PanelChart chart = (PanelChart)
                Swept.figure(report.showing(choice).figures(), "software-gap").chart();
        return chart.panels().get(0).x().high().orElseThrow();
    }

    /** The first scenario that is shown is the thick one. */
    @Test
    void theFirstOfThoseShownIsTheMainOne() {
        PanelChart chart = (PanelChart) Swept.figure(
                        report.showing(part(List.of(), List.of("half", "equal")))
                                .figures(),
                        "gap")
                .chart();
        Panel panel = chart.panels().get(0);
        assertThat(panel.y().kind()).isEqualTo(Axis.Kind.RATIO);
        assertThat(panel.lines()).extracting(Series::label).containsExactly("half", "equal");
        assertThat(panel.lines()).extracting(Series::role).containsExactly(Series.Role.MAIN, Series.Role.BASELINE);
    }

    /** The title of a map names the lowest and the highest value of the map that is shown. */
    @Test
    void theTitleOfAMapIsThatOfTheScenarioShown() throws IOException {
        String yaml = MendedFiguresTest.SWEEP
                .replace(
                        "scenarios: {held_back: {label: Held back}}",
                        "scenarios: {held_back: {label: Held back}, other: {access: {late: {lead_days: 20}}}}")
                .replace("baseline: held_back", "baseline: other");
        Report swept = new SweepReport(Swept.written(folder, yaml), List.of(), nowhere());
        String name = "heat-early-over-late-gap-area";
        assertThat(written(swept, name, Selection.ALL)).contains("(Held back): from");
        assertThat(written(swept, name, part(List.of("other"), List.of())))
                .contains("from")
                .doesNotContain("Held back");
        assertThat(written(swept.in(Language.DE), name, part(List.of("other"), List.of())))
                .contains("Abstandsfläche")
                .doesNotContain("Held back");
    }
}
