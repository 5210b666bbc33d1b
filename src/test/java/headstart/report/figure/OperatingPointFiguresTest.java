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
import headstart.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of teams that are measured at several operating points. */
class OperatingPointFiguresTest {
    private static final String STUDY = """
            seed: 7
            replications: 20
            horizon_days: 30
            operating_points:
              batch: {sequences_per_chip: 32}
              single: {sequences_per_chip: 4}
            chips:
              Fast: {fp8_tflops_dense: 4000, hbm_tb_s: 8, scaleup_gb_s: 600}
              Slow: {fp8_tflops_dense: 2000, hbm_tb_s: 4, scaleup_gb_s: 600}
            releases:
              model:
                operators:
                  experts: {precision: fp8, gflop_per_sequence: 40, hbm_mb_fixed: 20000, touched_share: 0.02, group_chips: 8, launches: 100, novelty: 1}
            teams:
              early: {chipmaker: East, chip: Fast, starting_excess: {novel: 20}}
              late: {chipmaker: West, chip: Slow, starting_excess: {novel: 20}, bring_up: {stages: 1, mean_days: 6}}
            access: {early: {lead_days: 20}}
            gaps: {over: {leader: early, laggard: late}}
            outcomes: [days_to_parity, ready_day, tokens_served]
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

    private static List<DotChart.Row> rows(String name) {
        Figure figure = Swept.figure(study, name);
        return ((DotChart) figure.chart())
                .panels().stream().flatMap(panel -> panel.rows().stream()).toList();
    }

    /** Eleven teams at four points were 44 rows, of which each stood there four times. */
    @Test
    void theDayOnWhichAStackIsReadyIsToldOnce() {
        assertThat(rows("outcome-ready-day"))
                .extracting(DotChart.Row::label)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(rows("outcome-tokens-served")).hasSize(4);
    }

    /** The figure said nothing that anybody could read; its table has all. */
    @Test
    void differencesOfAllOutcomesAreDrawnAtTheFirstPoint() {
        assertThat(rows("outcome-differences-teams")).hasSize(4);
        Figure figure = Swept.figure(StudyFigures.of(study), "outcome-differences-teams");
        assertThat(((DotChart) figure.chart()).subtitle()).contains("at the first of 2 operating points");
        assertThat(figure.csv().lines()).hasSize(1 + 8);
        assertThat(figure.title()).contains("of 4 outcomes");
    }

    /** A spike on the first day and a line at 0: the slowdown falls from twenty to a hundredth. */
    @Test
    void theSlowdownIsAFactor() {
        Figure figure = Swept.more(study, "curves-excess").orElseThrow();
        List<Panel> panels = ((PanelChart) figure.chart()).panels();
        assertThat(panels).extracting(panel -> panel.y().kind()).containsOnly(Axis.Kind.RATIO);
        double[] excess = study.curves().stream()
                .filter(curve ->
                        curve.measure() == Measure.EXCESS && curve.scenario().equals("held_back"))
                .map(curve -> Results.column(curve, Summary::p50))
                .findFirst()
                .orElseThrow();
        Series line = panels.get(0).lines().get(0);
        int last = excess.length - 1;
        assertThat(line.y()[last]).isEqualTo(1 + excess[last]);
        assertThat(Arrays.stream(line.low()).filter(Double::isFinite)).allMatch(low -> low > 0);
        assertThat(figure.title()).contains("×");
    }
}
