package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.experiment.result.StudyResults;
import headstart.report.Report;
import headstart.report.StudyReport;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import headstart.report.study.Provenance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Curves of a study of export rules had a legend of 28 scenarios, of which seven were the same line each, a panel for each chip that was that of
 * its team again, and two panels of one name.
 */
class CurvesOfManyTest {
    private static final String STUDY = """
            seed: 7
            replications: 4
            horizon_days: 60
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            chips: {Shared: {vendor: East, roofline_tokens_per_s: 1000}}
            teams:
              first: {short_label: Shared, chipmaker: East, chip: Shared, starting_excess: {novel: 20}}
              second: {chipmaker: East, chip: Shared, starting_excess: {novel: 90}}
              late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
            gaps: {over: {leader: first, laggard: late}}
            outcomes: [gap_area, share_days]
            market:
              segments: {home: {chips: 1000, initial: {Shared: 1}}}
              prices: {Shared: 10, late: 20}
            baseline: early_x_c1
            scenario_product:
              access: {early: {access: {late: {lead_days: 30}}}, at_release: {}, staggered: {access: {late: {lead_days: 10}}}}
              price:
            %s""".formatted(IntStream.rangeClosed(1, 7)
            .mapToObj(i -> "    c" + i + ": {market: {prices: {late: " + (10 + i) + "}}}\n")
            .collect(Collectors.joining()));

    private static StudyResults study;
    private static Report report;

    @BeforeAll
    static void play() {
        study = SmallStudies.played(SmallStudies.of(STUDY));
        Provenance nowhere = new Provenance("", "", "", false, 7, "", "", 0, 0, 0, Map.of(), "");
        report = new StudyReport(study, List.of(), nowhere);
    }

    private static PanelChart chart(Report of, String name) {
        return of.offers().stream()
                .filter(offer -> offer.name().equals(name))
                .flatMap(offer -> offer.figure().get().stream())
                .map(figure -> (PanelChart) figure.chart())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOfTheTeamsAloneIsDrawnOnceForScenariosThatDifferInTheMarket() {
        PanelChart chart = chart(report, "curves-throughput");
        assertThat(chart.panels().get(0).lines())
                .extracting(Series::label)
                .containsExactly("early", "at release", "staggered");
    }

    @Test
    void panelsHaveNamesOfTheirOwnAndNoChipIsDrawnLikeItsOnlyTeam() {
        assertThat(chart(report, "curves-throughput").panels())
                .extracting(Panel::title)
                .containsExactly("Shared", "second", "late", "Shared, best stack");
    }

    @Test
    void ofMoreScenariosThanCanBeToldApartSomeAreDrawnAndTheFigureSaysHowMany() {
        PanelChart chart = chart(report, "curves-adoption-share");
        List<String> drawn =
                chart.panels().get(0).lines().stream().map(Series::label).toList();
        assertThat(study.experiment().scenarios()).hasSize(21);
        assertThat(drawn).hasSizeBetween(2, 5).contains("early, c1");
        assertThat(chart.subtitle()).contains(drawn.size() + " of 21 scenarios are drawn");
    }

    /** Ten lines lay on each other: those are drawn that lie furthest from the others. */
    @Test
    void ofManyThoseAreDrawnThatCanBeToldApart() {
        for (Panel panel : chart(report, "curves-adoption-share").panels()) {
            assertThat(panel.lines())
                    .extracting(line -> Arrays.hashCode(line.y()))
                    .doesNotHaveDuplicates();
        }
    }

    /** Whatever its panel is called, the id of a team or chip asks for its own. */
    @Test
    void aPanelIsAskedForByIdOrName() {
        Map<String, String> panels = Map.of(
                "first",
                "Shared",
                "second",
                "second",
                "Shared",
                "Shared, best stack",
                "Shared, best stack",
                "Shared, best stack");
        panels.forEach((asked, title) -> {
            Selection choice = new Selection(List.of(asked), List.of(), Optional.empty(), Optional.empty(), List.of());
            PanelChart chart = (PanelChart)
                    new FigureOrder("curves-throughput", Optional.empty(), choice, Sheet.paper(170), Theme.LIGHT)
                            .chosen(chart(report, "curves-throughput"), report.names());
            assertThat(chart.panels()).extracting(Panel::title).containsExactly(title);
        });
    }

    /** What is left out of the whole figure can be asked for. */
    @Test
    void aScenarioThatIsNotDrawnCanBeAskedFor() {
        List<String> left = List.of("staggered_x_c7", "staggered, c6");
        Selection choice = new Selection(List.of(), left, Optional.empty(), Optional.empty(), List.of());
        FigureOrder order =
                new FigureOrder("curves-adoption-share", Optional.empty(), choice, Sheet.paper(170), Theme.LIGHT);
        assertThat(report.laidOut(order).texts())
                .contains("staggered, c7", "staggered, c6")
                .doesNotContain("early", "scenarios are drawn");
    }
}
