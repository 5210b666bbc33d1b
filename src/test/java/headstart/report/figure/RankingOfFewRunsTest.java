package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.report.chart.DotChart;
import org.junit.jupiter.api.Test;

/** A ranking of the ten runs of a hundred that have a value in every scenario stood with dots beside their intervals. */
class RankingOfFewRunsTest {
    private static final String STUDY = """
            seed: 7
            replications: 40
            horizon_days: 30
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1200, starting_excess: {novel: 20}, bring_up: {stages: 1, mean_days: 6}}
              sure: {chipmaker: West, roofline_tokens_per_s: 1200, starting_excess: {novel: 20}}
            access: {early: {lead_days: 20}}
            gaps: {over: {leader: early, laggard: late}, other: {leader: early, laggard: sure}}
            outcomes: [ratio]
            report_days: [3]
            baseline: equal
            scenarios:
              held_back: {}
              equal: {access: {late: {lead_days: 20}, sure: {lead_days: 20}}}
            """;

    @Test
    void whatHasNoOrderHasNoPanel() {
        Figure figure = Swept.figure(StudyFigures.of(SmallStudies.played(SmallStudies.of(STUDY))), "ranking");
        DotChart chart = (DotChart) figure.chart();
        assertThat(chart.panels()).extracting(DotChart.Panel::title).containsExactly("early over sure");
        assertThat(chart.subtitle()).contains("one more has no value in some runs");
        assertThat(chart.panels().get(0).rows())
                .flatExtracting(DotChart.Row::dots)
                .allMatch(dot -> dot.low() <= dot.value() && dot.value() <= dot.high());
    }
}
