package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays every command of {@code docs/story.md} and compares the numbers of the page with what it leaves; {@code -Dheadstart.update=true} writes
 * what was found beside {@link StoryTest}. About ten minutes. {@code -Dheadstart.results=DIR} keeps the studies, or takes those that are there.
 */
class NightlyStory {
    @TempDir
    private Path temporary;

    @Test
    void thePageSaysWhatItsCommandsLeave() throws IOException {
        Path results = Path.of(System.getProperty("headstart.results", temporary.toString()));
        List<StoryAnswers.Command> commands = new ArrayList<>();
        for (StoryAnswers.Command command : StoryAnswers.commands()) {
            List<Object> words = new ArrayList<>(command.words(temporary));
            if (!words.get(0).equals("config")) {
                words.addAll(List.of("-o", results.resolve(command.name()), "--quiet"));
            }
            Cli cli = Cli.run(words.toArray());
            assertThat(cli.exitCode()).as(cli.err()).isZero();
            commands.add(new StoryAnswers.Command(command.name(), command.digestNow(temporary), command.text()));
        }
        List<StoryAnswers.Answer> answers = new ArrayList<>();
        for (StoryAnswers.Answer answer : StoryAnswers.answers()) {
            answers.add(answer.with(answer.found(results)));
        }
        if (Boolean.getBoolean("headstart.update")) {
            StoryAnswers.write(commands, answers);
        }
        assertThat(StoryAnswers.answers()).isEqualTo(answers);
        assertThat(StoryAnswers.commands()).isEqualTo(commands);
        assertThat(answers).allMatch(answer -> answer.shown().equals(answer.said()));
        assertThat(Files.readString(results.resolve("v4").resolve("report.html")))
                .contains("in 26 of 100 runs", "from 9 to 52 of 100 runs");
    }
}
