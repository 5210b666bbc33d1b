package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.StudyResults;
import headstart.report.chart.DotChart;
import headstart.report.chart.Language;
import headstart.statistics.MeanNote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has no interval because a few runs decide its mean is drawn and told by its median in every figure; rankings and studies side by side drew the mean. */
class CentralOutcomesTest {
    private static final StudyResults STUDY = study(SmallStudies.LATE_JUMPS);

    private static StudyResults study(String yaml) {
        return SmallStudies.played(SmallStudies.of(yaml));
    }

    private static List<DotChart.Dot> dots(DotChart.Row row) {
        return row.dots().stream().filter(dot -> Double.isFinite(dot.value())).toList();
    }

    private static List<DotChart.Row> rows(Figure figure) {
        return ((DotChart) figure.chart())
                .panels().stream().flatMap(panel -> panel.rows().stream()).toList();
    }

    private static void assertMediansHaveIntervals(List<DotChart.Row> rows) {
        assertThat(rows)
                .filteredOn(row -> row.note().contains("median"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(dots(row))
                        .isNotEmpty()
                        .allMatch(dot -> dot.low() <= dot.value() && dot.value() <= dot.high()));
    }

    @Test
    void aRankingDrawsMediansWhereItsMeansHaveNoInterval() {
        Figure figure = Swept.figure(StudyFigures.of(STUDY), "ranking");
        assertThat(STUDY.summaries())
                .filteredOn(row -> row.column().equals(STUDY.rankings().get(0).column()))
                .isNotEmpty()
                .allMatch(row -> row.summary().note() == MeanNote.UNBOUNDED);
        assertMediansHaveIntervals(rows(figure));
        assertThat(rows(figure)).allMatch(row -> row.note().startsWith("median, best in "));
        assertThat(figure.chart().subtitle()).contains("says median", "a few runs decide the mean");
        assertThat(figure.csv()).contains(",median,");
    }

    @Test
    void aRankingOfMeansThatHaveIntervalsIsAsItWas() {
        Figure tame = Swept.figure(
                StudyFigures.of(study(SmallStudies.TWO_TEAMS.replace("replications: 6", "replications: 60")
                        + "outcomes: [tokens_served]\n")),
                "ranking");
        assertThat(tame.chart().subtitle()).doesNotContain("median");
        assertThat(rows(tame)).allMatch(row -> row.note().startsWith("best in "));
    }

    @Test
    void studiesSideBySideAreToldByMediansToo() {
        StudyResults other = study(SmallStudies.LATE_JUMPS.replace("lead_days: 20}}\n", "lead_days: 10}}\n"));
        Figure figure = Swept.figure(
                SideBySideFigures.of(ComparedStudies.beside("a", STUDY, "b", other), Language.EN),
                "side-by-side-outcomes");
        assertMediansHaveIntervals(rows(figure));
        assertThat(figure.title()).contains(": median ").doesNotContain("mean");
        assertThat(figure.chart().subtitle()).contains("says median");
    }

    @Test
    void shareDaysThatAFewRunsDecideAreMedians() {
        StudyResults market = study(SmallStudies.LATE_JUMPS
                        .replace("roofline_tokens_per_s: 1200", "roofline_tokens_per_s: 20")
                        .replace("overtake,", "overtake, share_days,")
                + """
                market:
                  segments: {home: {chips: 1000, initial: {early: 1}}}
                  prices: {early: 10, late: 20}
                  sensitivity: 8
                """);
        assertThat(market.comparisons())
                .filteredOn(row -> row.column().kind() == Outcomes.SHARE_DAYS)
                .anyMatch(row -> row.difference().note().asksForMedian());
        Figure figure = StudyFigures.of(market).stream()
                .filter(each -> each.name().startsWith("share-days"))
                .findFirst()
                .orElseThrow();
        assertMediansHaveIntervals(rows(figure));
        assertThat(figure.title()).contains("median ");
    }
}
