package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.experiment.result.StudyResults;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Curves that are asked for by name: faults that were seen when every picture of the shipped studies was looked at. */
class MeasureCurvesTest {
    /** A team with nothing before its bring-up ends, beside one that is the same in all scenarios; six chips, of which two are hardly bought. */
    private static final String STUDY = """
            seed: 7
            replications: 20
            horizon_days: 60
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              steady: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}, bring_up: {stages: 3, mean_days: 10}}
              rare: {chipmaker: North, roofline_tokens_per_s: 1, starting_excess: {novel: 20}}
            access: {steady: {lead_days: 20}}
            gaps: {over: {leader: steady, laggard: late}}
            outcomes: [gap_area, share_days]
            market:
              segments: {home: {chips: 100000, initial: {steady: 0.7, late: 0.3}}}
              prices: {steady: 10, late: 20, rare: 100000}
            baseline: at_release
            scenarios:
              early: {access: {late: {lead_days: 40}}}
              at_release: {}
            """;

    private static StudyResults study;

    @BeforeAll
    static void play() {
        study = SmallStudies.played(SmallStudies.of(STUDY));
    }

    private static Figure figure(String name) {
        return Swept.more(study, name).orElseThrow();
    }

    private static List<Panel> panels(Figure figure) {
        return ((PanelChart) figure.chart()).panels();
    }

    /** "Throughput relative to the baseline: 27.6 (early), 1 (at release)", and a line of the baseline at 1. */
    @Test
    void whatIsRelativeToTheBaselineIsNotSaidOfTheBaseline() {
        Figure figure = figure("curves-head-start-effect");
        assertThat(figure.title()).contains("(early)").doesNotContain("at release");
        assertThat(panels(figure))
                .flatExtracting(Panel::lines)
                .extracting(Series::label)
                .containsOnly("early");
        assertThat(panels(figure)).extracting(panel -> panel.y().kind()).containsOnly(Axis.Kind.RATIO);
        assertThat(panels(figure("curves-software-difference")))
                .extracting(panel -> panel.y().kind())
                .containsOnly(Axis.Kind.SHARE);
    }

    /** A team without any effect had a panel of its own, with ticks from 0.90 to 1.10, where its curve began on some day. */
    @Test
    void aTeamWithoutAnyEffectIsASentence() {
        for (String name : List.of("curves-head-start-effect", "curves-software-difference")) {
            assertThat(panels(figure(name))).extracting(Panel::title).containsExactly("late");
        }
        Figure page = Swept.figure(StudyFigures.of(study), "head-start-effect");
        assertThat(panels(page)).extracting(Panel::title).containsExactly("late");
        assertThat(((PanelChart) page.chart()).subtitle()).contains("steady (1)");
    }

    /** The median of what a run is or is not jumps from 100 % to 0, and its band covers everything between. */
    @Test
    void aShareOfRunsIsDrawnAsTheShareItIs() {
        Figure figure = figure("curves-days-behind-censored");
        Curve curve = study.curves().stream()
                .filter(one -> one.measure() == Measure.DAYS_BEHIND_CENSORED
                        && one.scenario().equals("at_release"))
                .findFirst()
                .orElseThrow();
        double[] shares = Results.column(curve, Summary::mean);
        assertThat(Arrays.stream(shares)).anyMatch(share -> share > 0.1 && share < 0.9);
        Series line = panels(figure).get(0).lines().stream()
                .filter(one -> one.label().equals("at release"))
                .findFirst()
                .orElseThrow();
        assertThat(line.y()).containsExactly(shares);
        assertThat(line.low()).isEmpty();
        assertThat(((PanelChart) figure.chart()).subtitle()).doesNotContain("median");
    }

    /** Lower bounds were drawn like what is known, and "0 days behind" was said of somebody who had nothing yet. */
    @Test
    void lowerBoundsAreDrawnAndSaidAsBounds() {
        Figure figure = figure("curves-days-behind");
        assertThat(panels(figure).get(0).lines()).anyMatch(Series::hasBounds);
        assertThat(((PanelChart) figure.chart()).subtitle()).contains("lower bounds");
        assertThat(Swept.figure(StudyFigures.of(study), "days-behind").title())
                .matches(
                        "Late against steady on the release day: \\d+ days? ahead \\(early\\), at least 20 days behind \\(at release\\)");
        StudyResults together = SmallStudies.played(SmallStudies.of(STUDY.replace("steady: {lead_days: 20}", "")));
        assertThat(Swept.figure(StudyFigures.of(together), "days-behind").title())
                .matches(
                        "Late against steady on the release day: \\d+ days? ahead \\(early\\), no value \\(at release\\)");
    }

    /** The first of two panels with room at 85 mm was one of 1 % on an axis to 100 %, and its title spoke of the release day, on which nothing differs yet. */
    @Test
    void sharesOfAMarketBeginWithWhatTheTitleSpeaksOf() {
        Figure figure = figure("curves-adoption-share");
        List<Panel> panels = panels(figure);
        assertThat(panels).isNotEmpty().extracting(Panel::title).noneMatch(title -> title.startsWith("rare"));
        assertThat(figure.title())
                .startsWith("Share of installed chips, " + panels.get(0).title() + ", on day ");
        assertThat(((PanelChart) figure.chart()).subtitle()).containsPattern("Below 2 % on every day.*rare");
        assertThat(panels)
                .extracting(panel -> panel.y().high())
                .containsOnly(panels.get(0).y().high());
        Results results = new Results(study);
        Apartness apart = new Apartness(results);
        List<Double> most = CurveSubjects.of(results, Measure.ADOPTION_SHARE).all().stream()
                .filter(subject -> results.subject(subject).equals(panels.get(0).title()))
                .map(subject -> apart.of(subject, Measure.ADOPTION_SHARE))
                .toList();
        for (Subject subject : CurveSubjects.of(results, Measure.ADOPTION_SHARE).all()) {
            assertThat(apart.of(subject, Measure.ADOPTION_SHARE)).isLessThanOrEqualTo(most.get(0));
        }
    }
}
