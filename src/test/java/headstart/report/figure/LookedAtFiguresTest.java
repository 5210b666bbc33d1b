package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Measure;
import headstart.experiment.result.StudyResults;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.Language;
import headstart.report.chart.Panel;
import headstart.report.chart.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults that nobody finds but who looks at the pictures. */
class LookedAtFiguresTest {
    /** Somebody who is level at once in one scenario, in most runs late in another, and never in a third. */
    private static final String WAITING = """
            seed: 7
            replications: 40
            horizon_days: 30
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1200, starting_excess: {novel: 20}}
            access: {early: {lead_days: 20}}
            gaps: {over: {leader: early, laggard: late}}
            outcomes: [days_to_parity, overtake]
            report_days: [10]
            baseline: equal
            scenarios:
              held_back: {}
              equal: {access: {late: {lead_days: 20}}}
            """;

    private static StudyResults study(String yaml) {
        return SmallStudies.played(SmallStudies.of(yaml));
    }

    private static Figure more(StudyResults study, String name) {
        return Swept.more(study, name).orElseThrow();
    }

    /** A wait whose end lies beyond the horizon was a dot without a line, at the end of an axis that ended there. */
    @Test
    void aWaitBeyondTheHorizonReachesToIt() {
        DotChart chart =
                (DotChart) more(study(WAITING), "outcome-days-to-parity").chart();
        DotChart.Panel panel = chart.panels().get(0);
        assertThat(panel.rows().get(0).dots()).anyMatch(dot -> Double.isInfinite(dot.high()));
        assertThat(panel.axis().high()).contains(30.0);
        assertThat(panel.axis().low()).contains(0.0);
        assertThat(chart.subtitle()).contains("to the horizon where its end lies beyond");
    }

    /** "−0.4" stood below panels whose dots were told in per cent. */
    @Test
    void differencesOfSharesAreInPerCent() {
        DotChart chart = (DotChart) Swept.figure(StudyFigures.of(study(WAITING)), "outcome-differences-gaps")
                .chart();
        assertThat(chart.panels())
                .filteredOn(panel -> panel.title().startsWith("overtaken"))
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.axis().kind()).isEqualTo(Axis.Kind.SHARE));
    }

    /** A study without scenarios has one that is called "base", which is nobody's name. */
    @Test
    void oneScenarioNeedsNoLegend() {
        String alone = WAITING.replaceAll("(?s)baseline:.*", "");
        assertThat(((DotChart) more(study(alone), "outcome-days-to-parity").chart()).legend())
                .containsOnly("");
    }

    /** Half of the height was for a band that is wide on one day, and the lines lay on the axis. */
    @Test
    void aBandThatIsWideOnFewDaysLeavesRoomForTheLines() {
        double[] days = new double[100];
        Arrays.setAll(days, i -> i);
        double[] low = new double[100];
        double[] high = new double[100];
        double[] line = new double[100];
        Arrays.fill(low, -1);
        Arrays.fill(high, 3);
        Arrays.fill(line, 1);
        high[50] = 1000;
        low[51] = -1000;
        Series series = new Series("late", 0, days, line, low, high);
        Axis axis = DifferenceFigures.linear("times", List.of(series));
        assertThat(axis.high().orElseThrow()).isBetween(3.0, 4.0);
        assertThat(axis.low().orElseThrow()).isBetween(-2.0, -1.0);
        Panel panel = new Panel("late", Axis.days("days", 0, 100), axis, List.of(series), List.of(), List.of(), "");
        assertThat(BandRoom.isCut(panel)).isTrue();
        high[50] = 3;
        low[51] = -1;
        assertThat(BandRoom.isCut(panel)).isFalse();
    }

    /** "-0 days" was said of a median of -0.4. */
    @Test
    void noughtHasNoSign() {
        assertThat(Results.number(Math.rint(-0.4))).isEqualTo("0");
        assertThat(Amounts.of(-0.0004, Measure.ADOPTION_SHARE.unit(), Language.EN))
                .isEqualTo("0 %");
    }
}
