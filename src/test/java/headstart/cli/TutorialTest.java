package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types what stands in the tutorial, in an empty directory, gets what stands below it: files are written, commands run, outputs compared. */
class TutorialTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("Write `([^`]+)`:\\s*$");

    /** The Java from which on what libraries do to write Parquet is warned of. */
    private static final int FIRST_THAT_WARNS = 24;

    @TempDir
    private Path directory;

    /** A command, what it prints, and whether more follows, which the page says by a line of three dots. */
    private record Step(String command, String output, boolean more) {}

    @Test
    void printsWhatTheTutorialSays() throws Exception {
        String page = Files.readString(Path.of("docs", "tutorial.md"));
        Matcher block = BLOCK.matcher(page);
        int steps = 0;
        int files = 0;
        while (block.find()) {
            Matcher file = FILE.matcher(page.substring(0, block.start()));
            if (block.group(1).equals("yaml") && file.find()) {
                Files.writeString(directory.resolve(file.group(1)), block.group(2));
                files++;
            } else {
                for (Step step : steps(block.group(2))) {
                    play(step);
                    steps++;
                }
            }
        }
        assertThat(steps).isEqualTo(12);
        assertThat(files).isEqualTo(1);
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("(?m)^\\$ ")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                boolean more = part.endsWith("\n...\n");
                String output = part.substring(end + 1, part.length() - (more ? 4 : 0));
                steps.add(new Step(part.substring(0, end), output, more));
            }
        }
        return steps;
    }

    private void play(Step step) throws IOException, InterruptedException {
        assertThat(step.command()).startsWith("headstart ");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(place -> Path.of(place).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                "headstart.cli.Headstart"));
        if (Runtime.version().feature() >= FIRST_THAT_WARNS) {
            // As the launcher does.
            command.addAll(1, List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        }
        command.addAll(List.of(step.command().substring("headstart ".length()).split(" ")));
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        String printed = Files.readString(output).replace(System.lineSeparator(), "\n");
        if (step.more()) {
            assertThat(printed).as(step.command()).startsWith(step.output());
        } else {
            assertThat(printed).as(step.command()).isEqualTo(step.output());
        }
    }
}
