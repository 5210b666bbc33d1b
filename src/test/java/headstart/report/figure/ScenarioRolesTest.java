package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.experiment.SmallStudies;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.SweepResults;
import headstart.report.answer.BigNumber;
import headstart.report.answer.StudyAnswer;
import headstart.report.answer.SweepAnswer;
import headstart.report.chart.Chart;
import headstart.report.chart.DotChart;
import headstart.report.chart.Language;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import headstart.report.chart.Series.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scenario is the same thing in every figure. The story: where the baseline is the first scenario it was grey and dashed in one figure and thick and
 * blue in the next, orange as dots, and the only line of what is compared with it was thin.
 */
class ScenarioRolesTest {
    private static final String FIRST_IS_BASELINE =
            SmallStudies.TWO_TEAMS.replace("baseline: equal", "baseline: held_back") + SmallStudies.MARKET;
    private static final String ALONE = SmallStudies.TWO_TEAMS.replaceAll("(?s)baseline:.*", "") + SmallStudies.MARKET;

    private static final String LAST_IS_BASELINE = swapped(FIRST_IS_BASELINE);
    private static final String FACTORS = """
            factors: {access.early.lead_days: {values: [0, 30]}, teams.late.roofline_tokens_per_s: {values: [1000, 1500]}}
            design: {kind: grid}
            """;

    @TempDir
    private Path folder;

    /** The same two scenarios in the other order. */
    private static String swapped(String yaml) {
        return yaml.replaceFirst("(  held_back: .*\n)(  equal: .*\n)", "$2$1");
    }

    private static List<Figure> figures(String yaml) {
        return figures(SmallStudies.played(SmallStudies.of(yaml)));
    }

    private static List<Figure> figures(StudyResults study) {
        List<Figure> all = new ArrayList<>(StudyFigures.of(study));
        StudyFigures.more(study, Language.EN, Selection.ALL)
                .forEach(offer -> offer.figure().get().ifPresent(all::add));
        return all;
    }

    private static Stream<Series> lines(Chart chart) {
        return chart instanceof PanelChart panels
                ? panels.panels().stream().flatMap(panel -> panel.lines().stream())
                : Stream.empty();
    }

    @Test
    void theBaselineIsGreyAndTheFirstOtherIsThick() {
        assertThat(new ScenarioRoles(List.of("a", "b", "c"), "a").of(List.of("a", "b", "c")))
                .containsExactly(Role.BASELINE, Role.MAIN, Role.OTHER);
        assertThat(new ScenarioRoles(List.of("a", "b"), "b").of(List.of("a", "b")))
                .containsExactly(Role.MAIN, Role.BASELINE);
        assertThat(new ScenarioRoles(List.of("a"), "a").main()).isEqualTo("a");
    }

    @Test
    void aScenarioHasOneRoleInAllLinesAndDots() {
        List<Figure> figures = figures(FIRST_IS_BASELINE);
        assertThat(figures).extracting(Figure::name).contains("adoption", "roofline-share", "head-start-effect");
        for (Figure figure : figures) {
            assertThat(lines(figure.chart()).filter(line -> line.label().equals("held back")))
                    .as(figure.name())
                    .allMatch(line -> line.role() == Role.BASELINE);
            assertThat(lines(figure.chart()).filter(line -> line.label().equals("equal")))
                    .as(figure.name())
                    .allMatch(line -> line.role() == Role.MAIN);
            if (figure.chart() instanceof DotChart dots && dots.legend().contains("held back")) {
                assertThat(dots.roles())
                        .as(figure.name())
                        .element(dots.legend().indexOf("held back"))
                        .isEqualTo(Role.BASELINE);
            }
        }
    }

    /** Titles and answers spoke of the first scenario of the file, which was the grey one. */
    @Test
    void titlesAndAnswersSpeakOfTheThickOneWhereverItStands() {
        assertThat(LAST_IS_BASELINE).isNotEqualTo(FIRST_IS_BASELINE);
        StudyResults first = SmallStudies.played(SmallStudies.of(FIRST_IS_BASELINE));
        StudyResults last = SmallStudies.played(SmallStudies.of(LAST_IS_BASELINE));
        assertThat(titles(figures(first))).containsExactlyInAnyOrderElementsOf(titles(figures(last)));
        assertThat(StudyAnswer.of(first, List.of())).isEqualTo(StudyAnswer.of(last, List.of()));
        assertThat(StudyAnswer.of(first, List.of()).numbers())
                .extracting(BigNumber::number)
                .noneMatch(number -> number.startsWith("-"));
        assertThat(Swept.figure(figures(first), "timeline").title()).matches(".+ \\(equal\\), .+ \\(held back\\)");
    }

    @Test
    void titlesAndAnswersOfASweepSpeakOfTheThickOneWhereverItStands() throws IOException {
        SweepResults first = Swept.written(folder, FIRST_IS_BASELINE + FACTORS);
        SweepResults last = Swept.written(folder, LAST_IS_BASELINE + FACTORS);
        assertThat(titles(SweepFigures.of(first))).containsExactlyElementsOf(titles(SweepFigures.of(last)));
        assertThat(SweepAnswer.of(first, List.of())).isEqualTo(SweepAnswer.of(last, List.of()));
        assertThat(titles(SweepFigures.of(first))).anyMatch(title -> title.contains("(equal)"));
    }

    private static List<String> titles(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.name() + ": " + figure.title())
                .toList();
    }

    @Test
    void aStudyOfOneScenarioHasNoBase() {
        assertThat(figures(ALONE).stream().flatMap(ScenarioRolesTest::texts))
                .isNotEmpty()
                .noneMatch(text -> text.matches("(?is).*\\bbase\\b.*"));
    }

    /** "(the only scenario)" ended the titles of bounds and of the frontier. */
    @Test
    void aTitleDoesNotSayOfTheOnlyScenarioThatItIsTheOnlyOne() {
        List<Figure> figures = figures(ALONE + "outcomes: [gap_area]\n");
        assertThat(figures).extracting(Figure::name).contains("bounds");
        assertThat(Swept.figure(figures, "bounds").title()).contains(" with perfect tuning");
        assertThat(titles(figures)).noneMatch(title -> title.contains("the only scenario"));
    }

    /** "must be one of , early, late." */
    @Test
    void aNameThatAFigureLacksIsRefusedWithThoseThatItHas() {
        Selection base = new Selection(List.of(), List.of("base"), Optional.empty(), Optional.empty(), List.of());
        Chart chart = Swept.figure(figures(ALONE), "roofline-share").chart();
        assertThatThrownBy(() -> chart.only(base)).hasMessage("scenario (base) must be one of early, late.");
    }

    private static Stream<String> texts(Figure figure) {
        return Stream.of(
                        Stream.of(figure.title(), figure.chart().subtitle()),
                        figure.chart().names().stream(),
                        lines(figure.chart()).map(Series::label))
                .flatMap(all -> all)
                .map(text -> figure.name() + ": " + text);
    }
}
