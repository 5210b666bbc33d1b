package headstart.cli;

import headstart.config.Reading;
import java.util.stream.Collectors;

/** What is allowed but will surprise somebody, as {@code config check} and {@code --dry-run} show it. */
final class Warned {
    private Warned() {}

    /** A line for each warning, its advice indented below; empty if there is none. */
    static String text(Reading.Loaded loaded) {
        return loaded.warnings().stream()
                .map(warning -> "Warning: " + warning.replace("\n", "\n  "))
                .collect(Collectors.joining("\n"));
    }
}
