package headstart.spark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Headstart's command line from its jars, each command in a process of its own. */
final class Commands {
    private static final String CLASS_PATH = String.join(
            File.pathSeparator, "target/spark/jars/*", "target/headstart-spark.jar", "target/headstart.jar");

    private Commands() {}

    /** What came of a command. */
    record Ended(int code, String out, String err) {}

    /** Starts a command whose words go to files beside that one. */
    static Process start(Path words, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CLASS_PATH,
                "headstart.cli.Headstart"));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectOutput(out(words).toFile())
                .redirectError(words.toFile())
                .start();
    }

    private static Path out(Path words) {
        return words.resolveSibling(words.getFileName() + ".out");
    }

    /** Waits for a command. */
    static Ended ended(Process process, Path words) throws IOException, InterruptedException {
        int code = process.waitFor();
        return new Ended(code, Files.readString(out(words)), Files.readString(words));
    }

    /** Runs a command to its end. */
    static Ended run(Path words, Object... arguments) throws IOException, InterruptedException {
        return ended(start(words, arguments), words);
    }

    /** Runs a script of the checkout and gives its last line. */
    static String script(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh"));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        Path said = Files.createTempFile("script", ".txt");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        Files.delete(said);
        if (code != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
