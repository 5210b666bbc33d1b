package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the program prints as a command can be pasted: a real shell takes every word apart as it was meant. */
class ShellTest {
    private static final List<String> WORDS = List.of(
            "plain",
            "my studies/one.yaml",
            "title=It's open",
            "$HOME",
            "a;b",
            "a\nb",
            "`id`",
            "\"quoted\"",
            "back\\slash",
            "*",
            "~",
            "!x",
            "#x",
            "<&>|",
            "{a: [1, 2]}",
            "'");

    @Test
    void aShellReadsEveryWordAsItWas() throws IOException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "printf '%s\\0' " + Shell.words(WORDS)).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(read.split("\0")).containsExactlyElementsOf(WORDS);
    }

    @Test
    void wordsThatNeedNoQuotesHaveNone() {
        assertThat(Shell.words(List.of("experiments/a-b_c.yaml", "access.a.lead_days=30", "base/0/3")))
                .isEqualTo("experiments/a-b_c.yaml access.a.lead_days=30 base/0/3");
        assertThat(Shell.word("")).isEqualTo("''");
    }
}
