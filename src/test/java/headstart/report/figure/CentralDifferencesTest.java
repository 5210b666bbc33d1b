package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Measure;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.Curve;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StudyResults;
import headstart.report.answer.Answer;
import headstart.report.answer.ComparisonAnswer;
import headstart.report.chart.DotChart;
import headstart.report.chart.Language;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.MeanNote;
import headstart.statistics.MedianDifference;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What a few runs decide is not drawn and not told as a mean. The story: late jumps gave a share of the roof no bound, and "-1,000 %" stood in a
 * figure as a dot without an interval.
 */
class CentralDifferencesTest {
    private static final String JUMPS = SmallStudies.LATE_JUMPS;

    private static StudyResults study(String yaml) {
        return SmallStudies.played(SmallStudies.of(yaml));
    }

    private static DotChart chart(StudyResults study, String whose) {
        return (DotChart) Swept.figure(StudyFigures.of(study), "outcome-differences-" + whose)
                .chart();
    }

    private static List<DotChart.Dot> dots(DotChart chart) {
        return chart.panels().stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.dots().stream())
                .toList();
    }

    private static Predicate<DotChart.Dot> is(MedianDifference median) {
        return dot -> dot.value() == median.median() && dot.low() == median.low() && dot.high() == median.high();
    }

    @Test
    void whatAFewRunsDecideIsDrawnByItsMedian() {
        StudyResults study = study(JUMPS);
        List<Comparison> skewed = study.comparisons().stream()
                .filter(row -> row.difference().note() == MeanNote.UNBOUNDED)
                .toList();
        assertThat(skewed).extracting(row -> row.column().kind().key()).contains("roofline_share", "tokens_served");
        for (String whose : List.of("gaps", "teams")) {
            assertThat(dots(chart(study, whose)))
                    .filteredOn(dot -> Double.isFinite(dot.value()) && dot.value() != 0)
                    .isNotEmpty()
                    .allMatch(dot -> dot.low() <= dot.value() && dot.value() <= dot.high());
        }
        assertThat(skewed)
                .filteredOn(row -> row.column().kind().key().equals("tokens_served"))
                .isNotEmpty()
                .allMatch(row -> dots(chart(study, "teams")).stream().anyMatch(is(row.median())));
    }

    @Test
    void theAxisOrTheRowAndTheReadingSayWhatIsAMedian() {
        DotChart teams = chart(study(JUMPS), "teams");
        assertThat(teams.panels())
                .filteredOn(panel -> panel.title().startsWith("tokens served"))
                .isNotEmpty()
                .allMatch(panel -> panel.unit().startsWith("median difference in ")
                        || panel.rows().stream().anyMatch(row -> row.note().contains("median")));
        assertThat(teams.subtitle()).contains("median").contains("a few runs decide the mean");
        assertThat(chart(study(JUMPS.replaceAll("tuning:.*\n", "").replace("day0_gap, ", "")), "teams")
                        .subtitle())
                .doesNotContain("median");
    }

    /** The title counts what is drawn: 2 of 4 outcomes of teams were apart by means that had no interval. */
    @Test
    void theTitleCountsWhatIsDrawn() {
        StudyResults study = study(JUMPS);
        Figure teams = Swept.figure(StudyFigures.of(study), "outcome-differences-teams");
        List<DotChart.Dot> dots = dots((DotChart) teams.chart());
        long sure = dots.stream().filter(dot -> dot.low() > 0 || dot.high() < 0).count();
        assertThat(sure).isPositive();
        assertThat(teams.title()).contains("in " + sure + " of " + dots.size() + " outcomes");
    }

    @Test
    void aDotWithoutALineSaysWhy() {
        StudyResults three = study(JUMPS.replace("replications: 40", "replications: 3"));
        assertThat(chart(three, "teams").subtitle()).contains("no line: too few runs for an interval");
        assertThat(chart(study(JUMPS), "teams").subtitle()).doesNotContain("no line: too few runs");
    }

    @Test
    void storedStudiesAreComparedByMediansToo() {
        StudyResults one = study(JUMPS);
        StudyResults other = study(JUMPS.replace("lead_days: 20}}\n", "lead_days: 10}}\n"));
        StoredComparison comparison = ComparedStudies.stored("a", one, "b", other, "a:equal");
        DotChart chart = (DotChart)
                StoredDifferenceFigure.of(comparison, Language.EN).get(0).chart();
        assertThat(comparison.differences()).anyMatch(d -> d.note() == MeanNote.UNBOUNDED);
        assertThat(dots(chart))
                .filteredOn(dot -> Double.isFinite(dot.value()) && dot.value() != 0)
                .isNotEmpty()
                .allMatch(dot -> dot.low() <= dot.value() && dot.value() <= dot.high());
        assertThat(chart.subtitle()).contains("median");
        Answer answer = ComparisonAnswer.of(comparison);
        assertThat(answer.numbers()).noneMatch(number -> number.toString().contains("no interval"));
        assertThat(answer.numbers()).anyMatch(number -> number.toString().contains("median of the pairs"));
    }

    /** Two samples that are not paired have no pairs whose median could be told. */
    @Test
    void whatHasNeitherIsNotDrawnAndSaysWhy() {
        StudyResults one = study(JUMPS);
        StudyResults other = study(JUMPS.replace("seed: 7", "seed: 8"));
        StoredComparison comparison = ComparedStudies.stored("a", one, "b", other, "a:equal");
        assertThat(comparison.lostPairing()).isPresent();
        DotChart chart = (DotChart)
                StoredDifferenceFigure.of(comparison, Language.EN).get(0).chart();
        List<DotChart.Row> rows = chart.panels().stream()
                .filter(panel -> panel.title().startsWith("tokens served"))
                .flatMap(panel -> panel.rows().stream())
                .toList();
        assertThat(rows)
                .isNotEmpty()
                .allMatch(row -> row.note().contains("a few runs decide the mean, and runs are not paired"));
        assertThat(rows)
                .flatExtracting(DotChart.Row::dots)
                .filteredOn(dot -> Double.isFinite(dot.value()) && dot.value() != 0)
                .isNotEmpty()
                .allMatch(dot -> dot.low() <= dot.value() && dot.value() <= dot.high());
        assertThat(comparison.differences())
                .filteredOn(d -> !d.paired() && d.note() == MeanNote.UNBOUNDED)
                .isNotEmpty()
                .extracting(d -> d.central().value())
                .containsOnly(Double.NaN);
    }

    /** A line over time had no band on any day: "too few runs for a band", which no number of runs would have given. */
    @Test
    void aCurveWithoutAMeanIsDrawnByMedians() {
        StudyResults study = study(JUMPS);
        Figure figure = Swept.figure(StudyFigures.of(study), "difference-head-start-effect");
        PanelChart chart = (PanelChart) figure.chart();
        Series late = chart.panels().get(0).lines().get(0);
        Curve curve = study.curves().stream()
                .filter(each -> each.scenario().equals("held_back")
                        && each.subject().name().equals("late")
                        && each.measure() == Measure.HEAD_START_EFFECT)
                .findFirst()
                .orElseThrow();
        assertThat(late.y()).contains(curve.on(30).p50() - 1);
        assertThat(late.low()).contains(curve.on(30).p05() - 1);
        assertThat(chart.subtitle()).contains("median over paired runs");
        assertThat(figure.title()).contains("95 %").doesNotContain("too few runs");
        assertThat(figure.csv()).startsWith("subject,scenario,day,n,median_difference,p05,p95");
        Figure tame = Swept.figure(
                StudyFigures.of(study(JUMPS.replaceAll("tuning:.*\n", ""))), "difference-head-start-effect");
        assertThat(((PanelChart) tame.chart()).subtitle()).contains("mean over paired runs");
    }
}
