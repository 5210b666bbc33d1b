package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.store.RunDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that is printed or stored can be pasted: a shell takes the words as they were meant, whatever stands in names. */
class PastedCommandsTest {
    private static final String STUDY = """
            title: Small
            replications: 2
            horizon_days: 20
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            gaps: {g: {leader: early, laggard: late}}
            outcomes: [day0_gap]
            """;

    @TempDir
    private Path temporary;

    /** The words that a shell makes of a command whose program prints them. */
    private static List<String> words(String command) throws IOException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "headstart() { printf '%s\\0' \"$@\"; }\n" + command)
                .redirectErrorStream(true)
                .start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.asList(read.split("\0"));
    }

    @Test
    void whatIsStoredAndAdvisedGoesThroughAShell() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("my studies; $HOME"));
        Path file = Files.writeString(folder.resolve("it's one.yaml"), STUDY);
        Path out = folder.resolve("out `id`");
        String title = "title=It's \"open\" $PATH; rm -rf / #";
        Cli run = Cli.run("run", file, "-o", out, "--quiet", "--threads", 1, "--set", title);
        assertThat(run.exitCode()).as(run.err()).isZero();
        String stored = RunDirectory.at(out).manifest().command();
        assertThat(words(stored)).containsSequence("run", file.toString()).containsSequence("--set", title);

        Files.writeString(out.resolve("summary.csv"), "changed\n");
        List<String> advised = new ArrayList<>(words(stored));
        advised.addAll(List.of("-o", out.toString()));
        for (String command : List.of("report", "verify")) {
            Cli refused = Cli.run(command, out);
            assertThat(refused.exitCode()).isNotZero();
            Matcher line =
                    Pattern.compile("a run: (headstart .*)", Pattern.DOTALL).matcher(refused.err());
            assertThat(line.find()).as(refused.err()).isTrue();
            String rest = line.group(1);
            assertThat(words(rest.substring(0, rest.indexOf("id`'") + "id`'".length())))
                    .isEqualTo(advised);
        }
    }
}
