package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Key;
import headstart.config.schema.ListOrMap;
import headstart.config.schema.MapOf;
import headstart.config.schema.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/experiment-file.md} is written from the keys themselves, so that it cannot say anything else than the program does. With
 * {@code -Dheadstart.update=true} it is renewed instead.
 */
class ExperimentDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "experiment-file.md");
    private static final String HEAD = """
            # The experiment file

            One YAML file holds a study. Maps are keyed by name, so that every value has a path such as `access.cann_950dt.lead_days`, which
            `--set` and `scenarios` use. `extends: other.yaml` starts from another file; scenarios are differences from the base; `null` removes a
            key, and what earlier files say about the thing that it names (a gap of a team that is gone) goes with it, which a warning says; what the
            same file or a later one says about it is a fault. `headstart config check FILE` names all faults at once, `config print` writes the file with every default, `config schema` the
            JSON Schema for editors. This page is written by the build from the keys the program knows. Where a range is open it
            goes to 1e15; no number but 0 is smaller than 1e-15.

            | key | value | default | meaning |
            |---|---|---|---|
            """;

    @Test
    void theDocumentHoldsEveryKeyWithItsRangeAndDefault() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        rows("", ExperimentKeys.ROOT, text);
        if (Boolean.getBoolean("headstart.update")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(text.toString());
    }

    private static void rows(String path, Node.Obj obj, StringBuilder text) {
        for (Key<?> key : obj.keys()) {
            String own = path + key.name();
            text.append("| `")
                    .append(own)
                    .append("` | ")
                    .append(
                            key.node() instanceof Node.Obj
                                    ? "a map"
                                    : key.node().range())
                    .append(" | ")
                    .append(byDefault(key))
                    .append(" | ")
                    .append(key.doc())
                    .append(" |\n");
            children(own, key.node(), text);
        }
    }

    private static void children(String path, Node<?> node, StringBuilder text) {
        if (node instanceof Node.Obj obj) {
            rows(path + ".", obj, text);
        } else if (node instanceof ListOrMap<?> either) {
            children(path, either.map(), text);
        } else if (node instanceof MapOf<?> map) {
            children(path + ".NAME", map.element(), text);
        }
    }

    private static String byDefault(Key<?> key) {
        if (key.presence() instanceof Key.Presence.Default given) {
            boolean empty = given.value().equals("")
                    || given.value().equals(Map.of())
                    || given.value().equals(List.of());
            return empty ? "none" : "`" + given.value() + "`";
        }
        return key.presence() instanceof Key.Presence.Required ? "must be given" : "none";
    }
}
