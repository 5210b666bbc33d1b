package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Measure;
import headstart.experiment.result.StudyResults;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import headstart.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words and numbers of figures that nobody could read who does not know the program. */
class GlossedFiguresTest {
    /** Somebody whose stack is ready late, by luck, in one scenario, and never in another. */
    private static final String STUDY = """
            seed: 7
            replications: 40
            horizon_days: 30
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1200, starting_excess: {novel: 20}, bring_up: {stages: 1, mean_days: 6}}
            access: {early: {lead_days: 20}}
            gaps: {over: {leader: early, laggard: late}}
            outcomes: [days_to_parity, gap_area, ratio, tokens_lost_share]
            report_days: [3]
            baseline: equal
            scenarios:
              held_back: {}
              equal: {access: {late: {lead_days: 20}}}
            """;

    private static StudyResults study;

    @BeforeAll
    static void play() {
        study = SmallStudies.played(SmallStudies.of(STUDY));
    }

    private static Figure figure(String name) {
        return Swept.figure(study, name);
    }

    private static String drawn(Figure figure) {
        return figure.chart().on(Sheet.page()).svg(Theme.LIGHT);
    }

    @Test
    void waitsAreAgainstADayAndNoLetter() {
        assertThat(drawn(figure("restricted-means")))
                .contains("waits counted up to this day", "mean wait, days")
                .doesNotContain("tau");
    }

    @Test
    void logDaysAndGapsSayWhatTheyMean() {
        for (String name : List.of("bounds", "ranking", "outcome-gap-area", "outcome-differences-gaps")) {
            assertThat(drawn(figure(name))).as(name).contains("0.69: one day at half the leader");
        }
        assertThat(drawn(figure("curves-gap"))).contains("level").doesNotContain("1: nothing at all");
        assertThat(drawn(figure("curves-log-gap")))
                .contains("log gap (0: level with the leader; 0.69: half its speed)");
    }

    /** "mean 22.7 as played" was of log-days. */
    @Test
    void aNumberInATitleHasItsUnit() {
        assertThat(figure("bounds").title()).containsPattern("mean [\\d.]+ log-days as played");
        assertThat(figure("outcome-gap-area").title()).contains(" log-days (held back)");
        assertThat(figure("outcome-days-to-parity").title()).doesNotContain("log-days");
    }

    /** The axis of a ratio was in logarithms: "2.92" for 7.6 times as fast. */
    @Test
    void ratiosAreFactors() {
        Figure figure = figure("curves-ratio");
        List<Panel> panels = ((PanelChart) figure.chart()).panels();
        assertThat(panels).extracting(panel -> panel.y().kind()).containsOnly(Axis.Kind.RATIO);
        assertThat(figure.title()).contains("×").doesNotContain("log2");
        Series line = panels.get(0).lines().get(0);
        double[] doublings = study.curves().stream()
                .filter(curve ->
                        curve.measure() == Measure.RATIO && curve.scenario().equals("held_back"))
                .map(curve -> Results.column(curve, Summary::p50))
                .findFirst()
                .orElseThrow();
        int last = doublings.length - 1;
        assertThat(line.y()[last]).isEqualTo(FastMath.pow(2, doublings[last]));
        Figure outcome = figure("outcome-ratio-day3");
        DotChart.Panel dots = ((DotChart) outcome.chart()).panels().get(0);
        assertThat(dots.axis().kind()).isEqualTo(Axis.Kind.RATIO);
        assertThat(dots.rows().get(0).dots()).allMatch(dot -> dot.low() > 0 && dot.low() <= dot.value());
        assertThat(outcome.title()).contains("×").doesNotContain("log2");
    }

    /** "0 days behind" was told, and drawn like any other number, of somebody who had nothing yet; "no value" of a wait longer than the horizon. */
    @Test
    void medianBoundsAndWaitsBeyondTheHorizonAreSaid() {
        StudyResults never = SmallStudies.played(SmallStudies.of(STUDY.replace("mean_days: 6", "mean_days: 300")
                .replace("[3]", "[0]")
                .replace("ratio,", "days_behind,")));
        DotChart.Row wait = ((DotChart) Swept.more(never, "outcome-days-to-parity")
                        .orElseThrow()
                        .chart())
                .panels()
                .get(0)
                .rows()
                .get(0);
        assertThat(wait.note()).contains("runs not by the horizon").doesNotContain("censored");
        assertThat(drawn(Swept.more(never, "outcome-days-to-parity").orElseThrow()))
                .contains("beyond the axis")
                .doesNotContain("no value for");
        assertThat(Swept.more(never, "outcome-days-behind-day0").orElseThrow().title())
                .contains("at least 20 (held back");
        assertThat(figure("curves-days-behind").title()).containsPattern("at least \\d+ days? behind \\(held back\\)");
        DotChart.Row behind = ((DotChart) Swept.more(never, "outcome-days-behind-day0")
                        .orElseThrow()
                        .chart())
                .panels()
                .get(0)
                .rows()
                .get(0);
        assertThat(behind.note()).startsWith("a lower bound in up to");
        assertThat(((DotChart) Swept.more(never, "outcome-gap-area")
                                .orElseThrow()
                                .chart())
                        .subtitle())
                .doesNotContain("horizon");
    }

    /** Four market rules and seven rules of access gave 28 dots a row, with each colour and sign several times. */
    @Test
    void outcomesOfMoreScenariosThanCanBeToldApartShowFive() {
        StringBuilder rules = new StringBuilder();
        for (int price = 1; price <= 6; price++) {
            rules.append("    price_")
                    .append(price)
                    .append(": {market: {prices: {late: ")
                    .append(price)
                    .append("}}}\n");
        }
        String market =
                STUDY.replaceAll("(?s)baseline:.*", "").replace("gap_area,", "gap_area, share_days,") + """
                market:
                  segments: {home: {chips: 1000, initial: {early: 0.9, late: 0.1}}}
                  prices: {early: 3, late: 3}
                scenario_product:
                  access:
                    held_back: {}
                    equal: {access: {late: {lead_days: 20}}}
                  buying:
                """ + rules;
        StudyResults many = SmallStudies.played(SmallStudies.of(market));
        DotChart shares =
                (DotChart) Swept.more(many, "outcome-share-days").orElseThrow().chart();
        assertThat(shares.legend().size()).isBetween(2, 5);
        assertThat(shares.panels().get(0).rows())
                .allMatch(row -> row.dots().size() == shares.legend().size());
        assertThat(shares.subtitle()).contains(" of 12 scenarios are drawn");
        DotChart area =
                (DotChart) Swept.more(many, "outcome-gap-area").orElseThrow().chart();
        assertThat(area.panels().get(0).rows().get(0).dots()).hasSize(2);
    }

    /** The dots of four sellers stood on four axes, from 0 to 9 beside from -17 to 0. */
    @Test
    void daysOfShareOfAllSellersLieOnOneAxis() {
        String market = STUDY.replace("gap_area,", "gap_area, share_days,") + """
                market:
                  segments: {home: {chips: 1000, initial: {early: 0.9, late: 0.1}}}
                  prices: {early: 3, late: 3}
                """;
        DotChart chart =
                (DotChart) Swept.figure(StudyFigures.of(SmallStudies.played(SmallStudies.of(market))), "share-days")
                        .chart();
        assertThat(chart.panels()).hasSizeGreaterThan(1);
        assertThat(chart.panels().stream().map(DotChart.Panel::axis).distinct()).hasSize(1);
    }

    /** Lines ended at 100 % where late jumps had passed what was taken for the roof. */
    @Test
    void aMedianAboveTheRoofIsDrawn() {
        StudyResults jumps = SmallStudies.played(SmallStudies.of(STUDY.replace(
                        "horizon_days: 30", "horizon_days: 200\ntuning: {jump_rate_per_day: 0.2, jump_mean_log: 0.5}")
                .replace("ratio,", "roofline_share,")
                .replace("[3]", "[150]")));
        List<Panel> panels = ((PanelChart)
                        Swept.figure(StudyFigures.of(jumps), "roofline-share").chart())
                .panels();
        for (Panel panel : panels) {
            double most = panel.lines().stream()
                    .flatMapToDouble(line -> Arrays.stream(line.y()))
                    .filter(Double::isFinite)
                    .max()
                    .orElseThrow();
            assertThat(most).isGreaterThan(1);
            assertThat(panel.y().high().orElseThrow()).isGreaterThan(most);
        }
        DotChart dots = (DotChart)
                Swept.more(jumps, "outcome-roofline-share-day150").orElseThrow().chart();
        double largest = dots.panels().get(0).rows().stream()
                .flatMap(row -> row.dots().stream())
                .mapToDouble(DotChart.Dot::value)
                .max()
                .orElseThrow();
        assertThat(largest).isGreaterThan(1);
        assertThat(dots.panels().get(0).axis().high().orElseThrow()).isGreaterThan(largest);
        assertThat(((PanelChart) figure("roofline-share").chart()).panels())
                .allMatch(panel -> panel.y().high().orElseThrow() == 1);
    }

    /** "n from 12 of 40" was nobody's language. */
    @Test
    void runsWithoutAValueAreSaid() {
        DotChart chart = (DotChart) figure("outcome-ratio-day3").chart();
        assertThat(chart.panels().get(0).rows().get(0).note()).matches("a value in \\d+ of 40 runs or more");
    }

    /** Bands of ratios began where the last of nineteen runs in twenty had something. */
    @Test
    void aBandOfRunsWithNothingBeginsAtNought() {
        Series line = ((PanelChart) figure("gap").chart())
                .panels().get(0).lines().stream()
                        .filter(one -> one.label().equals("held back"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.low()).contains(0.0);
        int day = 0;
        while (line.low()[day] != 0 || !(line.y()[day] > 0)) {
            day++;
        }
        assertThat(line.high()[day]).isGreaterThan(line.y()[day]);
    }
}
