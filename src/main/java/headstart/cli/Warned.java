package headstart.cli;

import headstart.config.Reading;
import headstart.config.schema.ExploreKeys;
import headstart.explorer.ExplorerStudy;
import java.util.stream.Collectors;

/** What is allowed but will surprise somebody, as {@code config check} and {@code --dry-run} show it. */
final class Warned {
    private Warned() {}

    /** The same experiment, with a warning where it asks for sliders that no page will have. */
    static Reading.Loaded ofSliders(Reading.Loaded loaded) {
        return loaded.document().has(ExploreKeys.KEY)
                ? ExplorerStudy.refusal(loaded)
                        .map(why -> loaded.withWarning("explore has no effect: " + why))
                        .orElse(loaded)
                : loaded;
    }

    /** A line for each warning, its advice indented below; empty if there is none. */
    static String text(Reading.Loaded loaded) {
        return loaded.warnings().stream()
                .map(warning -> "Warning: " + warning.replace("\n", "\n  "))
                .collect(Collectors.joining("\n"));
    }
}
