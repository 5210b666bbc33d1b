package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Score;
import headstart.experiment.Labels;
import headstart.report.chart.Chart;
import headstart.report.chart.Language;
import headstart.report.chart.PanelChart;
import headstart.report.page.CalibrationPage;
import headstart.report.study.Provenance;
import headstart.text.Tongue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of a fit, every one of which was looked at. */
class CalibrationPicturesTest {
    private static final String SERIES = """
            series_id,metric,days_since_release,value,source
            slow_series,tok/s/GPU,0,30,made up
            slow_series,tok/s/GPU,8,100,made up
            slow_series,tok/s/GPU,20,260,made up
            fast_series,relative speed-up,0,1.0,made up
            fast_series,relative speed-up,30,2.5,made up
            """;

    private static final String CALIBRATION = """
            seed: 7
            replications: 4
            horizon_days: 60
            releases: {model: {operators: {attention: {share: 1, novelty: 1}}}}
            teams:
              slow: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 30}}
              fast: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            access: {slow: {lead_days: 5}, fast: {lead_days: 5}}
            calibration:
              data: series.csv
              targets:
                slow_series: {team: slow, release: model}
                fast_series: {team: fast, release: model}
              free:
                tuning.successes_per_day: {low: 0.02, high: 0.5, distribution: log_uniform}
                teams.slow.starting_excess.novel: {low: 5, high: 300, distribution: log_uniform}
              ridge: [tuning.successes_per_day, teams.slow.starting_excess.novel]
              ridge_points: 3
              replications: 16
              restarts: 1
              evaluations: 10
              particles: 20
              moves: 1
              draws: 20
              score_particles: 20
            """;

    @TempDir
    private static Path folder;

    private static CalibrationResults results;

    @BeforeAll
    static void fit() throws IOException {
        results = ComparedStudies.fitted(folder, SERIES, CALIBRATION);
    }

    private static Chart chart(String name) {
        return Swept.figure(CalibrationFigures.of(results, Language.EN), name).chart();
    }

    /** Half of the first marker lay beyond the axis. */
    @Test
    void aMeasurementOfTheReleaseDayHasRoom() {
        assertThat(((PanelChart) chart("fit")).panels()).allSatisfy(panel -> {
            assertThat(panel.x().low().orElseThrow()).isLessThan(-0.5);
            assertThat(panel.x().high().orElseThrow()).isGreaterThan(20.5);
        });
    }

    /** One panel lies below the other in a column, where nothing is on the left. */
    @Test
    void panelsAreCalledByTheirNames() {
        PanelChart ridge = (PanelChart) chart("ridge");
        assertThat(ridge.subtitle()).doesNotContain("Left", "Right");
        assertThat(ridge.panels())
                .allSatisfy(panel -> assertThat(ridge.subtitle()).contains(panel.title() + ": "));
    }

    @Test
    void everyPictureSaysOfWhatItIs() {
        assertThat(CalibrationFigures.of(results, Language.EN))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(figure ->
                        assertThat(figure.chart().footnote()).contains("Headstart, fit ", "2 series fitted", "seed "));
    }

    /** "no lead", "power law with floor" on the page; the figure had names. */
    @Test
    void modelsHaveTheSameNamesOnThePageAndInTheFigure() {
        Provenance nowhere = new Provenance("", "", "", false, 7, "", "", 0, 0, 0, Map.of(), "");
        String page = CalibrationPage.of(results, List.of(), List.of(), nowhere, List.of())
                .toString();
        assertThat(page).contains("nobody early").doesNotContain("no lead");
        assertThat(chart("scores").names()).contains("nobody early", "Headstart");
        assertThat(Score.nameOf("power_law_with_floor")).isEqualTo("a power law that levels off");
    }

    /** "features parallelism mean days". */
    @Test
    void numbersOfFeaturesArePhrases() {
        assertThat(Labels.parameter(List.of("features", "parallelism", "mean_days"), Tongue.ENGLISH))
                .isEqualTo("mean days until parallelism");
        assertThat(Labels.parameter(List.of("features", "multi_token_prediction", "speedup"), Language.DE))
                .startsWith("Beschleunigung durch ");
    }
}
