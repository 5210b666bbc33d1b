package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.Experiment;
import headstart.experiment.SmallStudies;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures say what the experiment declares, never what a name looks like. */
class MeaningOfFiguresTest {
    private static final String STUDY =
            SmallStudies.TWO_TEAMS.substring(0, SmallStudies.TWO_TEAMS.indexOf("baseline:")) + SmallStudies.MARKET;

    private static List<Figure> figures(Experiment experiment) {
        return new MarketFigures(new Results(SmallStudies.played(experiment))).all();
    }

    /** A new outcome with {@code gap} in its name was drawn as a "difference in gap". */
    @Test
    void anOutcomeIsDrawnInTheUnitThatItDeclares() {
        Experiment experiment =
                SmallStudies.asking(SmallStudies.of(SmallStudies.TWO_TEAMS), SmallStudies.daysToHalfGap());
        Figure forest = new OutcomeFigures(new Results(SmallStudies.played(experiment)))
                .all()
                .get(0);
        assertThat(forest.chart().on(Sheet.page()).svg(Theme.LIGHT)).contains("difference in days");
    }

    /** Team size crossed with copying was drawn as withholding a model against withholding chips. */
    @Test
    void theAxesOfAProductAreThoseThatTheExperimentNames() {
        List<Figure> figures = figures(SmallStudies.of(STUDY + """
                outcomes: [gap_area, share_days]
                scenario_product:
                  team_size: {small: {}, large: {teams: {late: {engineers: 90}}}}
                  copying: {none: {}, fast: {commons: {copy_rate_per_day: 0.2}}}
                """));
        assertThat(figures).extracting(Figure::name).contains("team-size-by-copying");
        Figure grid = figures.stream()
                .filter(figure -> figure.name().equals("team-size-by-copying"))
                .findFirst()
                .orElseThrow();
        assertThat(grid.title()).matches("\\w+, home: .+ share-days .+");
        assertThat(grid.caption())
                .contains("Share-days won in home, by team size and copying", "rows: team size; columns: copying")
                .doesNotContain("chips may be sold");
    }

    @Test
    void aScenarioIsNoCombinationBecauseOfItsName() {
        List<Figure> figures = figures(SmallStudies.of(STUDY + """
                outcomes: [gap_area, share_days]
                scenarios:
                  small_x_none: {}
                  large_x_none: {teams: {late: {engineers: 90}}}
                  small_x_fast: {commons: {copy_rate_per_day: 0.2}}
                  large_x_fast: {teams: {late: {engineers: 90}}, commons: {copy_rate_per_day: 0.2}}
                """));
        assertThat(figures)
                .extracting(Figure::name)
                .doesNotContain("access-by-export")
                .hasSize(2);
    }
}
