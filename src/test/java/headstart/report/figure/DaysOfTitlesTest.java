package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.SmallStudies;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which day a title of a series of releases tells of. The story: titles of lock-in told of the one day on which a team had its stack and in the other scenario
 * had it a day later: "0 % on day 582", when that release was 22 days old.
 */
class DaysOfTitlesTest {
    private static final Pattern DAY = Pattern.compile("^On day (-?[0-9]+) ");

    private static List<Figure> figures(String experiment, int replications) {
        Reading reading = ExperimentFile.read(
                Path.of("experiments", experiment + ".yaml"), List.of("replications=" + replications), Overrides.NONE);
        return StudyFigures.of(SmallStudies.played(((Reading.Loaded) reading).experiment()));
    }

    @ParameterizedTest
    @CsvSource({
        "lock-in, 20, roofline-share head-start-effect, 139 140 279 280 419 420 559 560 700",
        "successive-releases, 4, roofline-share throughput head-start-effect, 0"
    })
    void titlesTellOfADayOnWhichAReleaseComesOrOfTheLastBefore(
            String experiment, int replications, String names, String days) {
        List<Figure> figures = figures(experiment, replications);
        for (String name : names.split(" ")) {
            String title = Swept.figure(figures, name).title();
            Matcher day = DAY.matcher(title);
            assertThat(day.find()).as(title).isTrue();
            assertThat(List.of(days.split(" "))).as(title).contains(day.group(1));
            assertThat(title).doesNotContain(" 0 % (");
        }
    }

    /** Bring-up that is sooner over in one scenario is told where the scenarios differ in nothing else. */
    @Test
    void aSingleReleaseIsToldByTheDayOnWhichScenariosDifferMost() {
        String yaml = SmallStudies.TWO_TEAMS
                .replace("late: {chipmaker: West,", "late: {chipmaker: West, bring_up: {mean_days: 5},")
                .replace(
                        "equal: {access: {late: {lead_days: 30}}}",
                        "equal: {teams: {late: {bring_up: {mean_days: 1}}}}");
        String title = Swept.figure(StudyFigures.of(SmallStudies.played(SmallStudies.of(yaml))), "roofline-share")
                .title();
        assertThat(title)
                .matches(
                        "On day [0-9]+ late reaches [0-9]+ % \\(held back\\), [0-9]+ % \\(equal\\) of its attainable speed");
    }
}
