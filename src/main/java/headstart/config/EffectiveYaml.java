package headstart.config;

import headstart.config.document.Literal;
import headstart.config.document.Tree;
import headstart.config.plugin.FoundPlugin;
import headstart.config.plugin.PluginKind;
import headstart.config.plugin.PluginUse;
import headstart.config.schema.AnswerKeys;
import headstart.config.schema.ExploreKeys;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.ScenarioProduct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Writes a checked experiment as YAML, the same text on every JDK. */
final class EffectiveYaml {
    /** Keys that say what a study is called, how long it goes on and what is read off its runs, but not what its runs are. */
    private static final List<String> NOT_IDENTITY = List.of(
            "name",
            "title",
            "question",
            "replications",
            "factors",
            "design",
            "on_failure",
            "sources",
            "calibration",
            "remarks",
            "figures",
            "precision",
            "parity_tolerance",
            "primary_outcomes",
            ScenarioProduct.CHOICES_KEY,
            ExploreKeys.KEY,
            AnswerKeys.KEY,
            AlternativeReader.KEY,
            LabelKeys.KEY);

    /** Keys of words about values, wherever they stand. */
    private static final List<String> WORDS = List.of("title", "question", "label", "remark", "source");

    /** Quotes what would be read as something else than text. */
    private static final class Quoting extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return Literal.isTaken(value)
                    || value.startsWith("---")
                    || value.startsWith("...")
                    || super.needToQuoteValue(value);
        }
    }

    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().stringQuotingChecker(new Quoting()).build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private EffectiveYaml() {}

    static String text(Map<String, Object> effective) {
        return write(effective);
    }

    static String identityText(Map<String, Object> effective) {
        Map<String, Object> kept = new LinkedHashMap<>(effective);
        kept.keySet().removeAll(NOT_IDENTITY);
        kept.computeIfPresent(PluginUse.KEY, (key, used) -> withoutFigures(Tree.map(used)));
        if (Tree.mapAt(kept, PluginUse.KEY).isEmpty()) {
            kept.remove(PluginUse.KEY);
        }
        return write(withoutWords(kept));
    }

    /** What draws figures changes no run. */
    private static Map<String, Object> withoutFigures(Map<String, Object> used) {
        Map<String, Object> kept = new LinkedHashMap<>(used);
        kept.keySet()
                .removeIf(name ->
                        PluginKind.FIGURE.key().equals(Tree.mapAt(used, name).get("kind")));
        return kept;
    }

    /** The same tree without words that say what a value is or where it comes from; a map of such a name is no word. */
    static Map<String, Object> withoutWords(Map<String, Object> tree) {
        Map<String, Object> kept = new LinkedHashMap<>();
        tree.forEach((key, child) -> {
            if (!(WORDS.contains(key) && child instanceof String)) {
                kept.put(key, withoutWordsBelow(child));
            }
        });
        return kept;
    }

    private static Object withoutWordsBelow(Object node) {
        if (node instanceof Map<?, ?> map) {
            return withoutWords(Tree.map(map));
        }
        return node instanceof List<?> list
                ? list.stream()
                        .map(child -> child == null ? Tree.Null.NULL : withoutWordsBelow(child))
                        .toList()
                : node;
    }

    private static String write(Map<String, Object> tree) {
        return YAML.writeValueAsString(withNulls(tree));
    }

    private static @Nullable Object withNulls(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            Tree.map(map).forEach((key, child) -> written.put(key, withNulls(child)));
            return written;
        }
        return node == Tree.Null.NULL ? null : node instanceof FoundPlugin plugin ? plugin.name() : node;
    }
}
