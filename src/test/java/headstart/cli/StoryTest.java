package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code docs/story.md} answers is what its commands left when they were last played, and the experiments are still those that were played.
 * Nothing long is simulated here: {@link NightlyStory} plays them.
 */
class StoryTest {
    /** The cell of a row that holds the answer; a number beside it, or in the name of a model, is none. */
    private static final int ANSWER = 3;

    @TempDir
    private Path temporary;

    static List<StoryAnswers.Command> commands() {
        return StoryAnswers.commands();
    }

    static List<StoryAnswers.Answer> answers() {
        return StoryAnswers.answers();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExperimentIsTheOneThatWasPlayed(StoryAnswers.Command command) throws IOException {
        assertThat(Files.readString(StoryAnswers.PAGE)).contains("`" + command.text() + "`");
        assertThat(command.digestNow(temporary))
                .as(
                        "the experiment has changed: mvn -Pnightly test -Dtest=NightlyStory -Dheadstart.update=true, then read docs/story.md")
                .isEqualTo(command.digest());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theRowSaysWhatTheCommandLeft(StoryAnswers.Answer answer) throws IOException {
        assertThat(answer.shown()).isEqualTo(answer.said());
        String text = commands().stream()
                .filter(command -> command.name().equals(answer.command()))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(Files.readAllLines(StoryAnswers.PAGE))
                .anyMatch(row -> row.contains("`" + text + "`")
                        && Pattern.compile("(?<![\\w.])" + Pattern.quote(answer.shown()) + "(?!\\d|\\.\\d)")
                                .matcher(row.split("\\|")[ANSWER])
                                .find());
    }

    @Test
    void everyStatementHasACommandThatIsPlayed() throws IOException {
        List<String> rows = Files.readAllLines(StoryAnswers.PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| statement"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(14);
        assertThat(rows)
                .allMatch(row -> commands().stream().anyMatch(command -> row.contains("`" + command.text() + "`")));
    }

    @Test
    void headwayIsWhatThePageSays() throws IOException {
        Cli cli = Cli.run("config", "headway", "experiments/deepseek-v4.yaml");
        assertThat(cli.out())
                .contains("Ascend 950DT,6494,NVIDIA,B200 SXM,639,821", "Ascend 950DT,6494,AMD,MI325X,700,821");
        assertThat(Files.readString(StoryAnswers.PAGE)).contains("639 to 821 days (B200)", "700 to 821 (MI325X)");
    }
}
