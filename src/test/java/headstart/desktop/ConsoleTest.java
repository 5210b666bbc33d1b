package headstart.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine.RunPlayer;
import headstart.experiment.run.RunResult;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real windows on a screen of their own (Xvfb): buttons, inspectors, pictures, and the same end as without them. */
class ConsoleTest {
    private static final Path EXPERIMENT = Path.of("experiments", "03-real-chips.yaml");

    @TempDir
    private Path temporary;

    @Test
    void playsPausesStepsAndInspects() throws Exception {
        try (Screen screen = new Screen()) {
            script(screen.display());
        }
        List<String> seen = Files.readAllLines(temporary.resolve("seen.txt"));
        Reading.Loaded loaded = (Reading.Loaded) ExperimentFile.read(EXPERIMENT, List.of(), Overrides.NONE);
        RunResult run = new RunPlayer(loaded.experiment()).play(new RunSpec(0, 0, 0, 0));
        assertThat(seen)
                .containsExactly(
                        "title: Headstart: Two real chips, one with early access",
                        "frames: [Timeline of teams, Live charts]",
                        "steps: 3",
                        "paused: true",
                        "stands while paused: true",
                        "inspectors: 1",
                        "drawn: Draw over time, Share, true",
                        "outcomes: "
                                + Arrays.stream(((RunResult.Completed) run).outcomes())
                                        .boxed()
                                        .toList());
        assertThat(colours("paused")).isGreaterThan(50);
        assertThat(colours("end")).isGreaterThan(50);
    }

    private void script(String display) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.util.prefs.userRoot=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "headstart.desktop.ConsoleScript",
                EXPERIMENT.toString(),
                temporary.toString());
        builder.environment().put("DISPLAY", display);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(temporary.resolve("log.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS))
                    .as("over in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(temporary.resolve("log.txt")).content().isEmpty();
        assertThat(process.exitValue()).isZero();
    }

    private long colours(String picture) throws IOException {
        BufferedImage image = ImageIO.read(temporary.resolve(picture + ".png").toFile());
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    /** A screen that nobody sees. */
    private static final class Screen implements AutoCloseable {
        private final Process server;
        private final String display;

        Screen() throws IOException {
            try {
                server = new ProcessBuilder(
                                "Xvfb", "-displayfd", "1", "-screen", "0", "1520x1000x24", "-nolisten", "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                throw new AssertionError("Xvfb must be installed: ./check does that, or sudo apt-get install xvfb", e);
            }
            BufferedReader out = server.inputReader();
            display = ":" + out.readLine();
        }

        String display() {
            return display;
        }

        @Override
        public void close() {
            server.destroy();
        }
    }
}
