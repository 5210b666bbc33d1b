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
import java.util.Objects;
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
            "relative_levels",
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

    /** Quotes, signs and the end of a line, without what it is indented by. */
    private static final int MOST_AROUND = 12;

    private static final long MOST_OF_CHARACTER = 10;
    private static final int MOST_OF_NUMBER = 26;

    private EffectiveYaml() {}

    static String text(Map<String, Object> effective) {
        return write(effective);
    }

    /** Whether the text may have more characters than that, to be said without writing it. */
    static boolean mayExceed(Map<String, Object> effective, long characters) {
        return mostCharacters(effective, 0) > characters;
    }

    /** Every character may be escaped, every value stands in a line of its own. */
    private static long mostCharacters(Object node, int depth) {
        long line = MOST_AROUND + 2L * depth;
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .mapToLong(entry -> line
                            + MOST_OF_CHARACTER * String.valueOf(entry.getKey()).length()
                            + mostCharacters(entry.getValue(), depth + 1))
                    .sum();
        }
        if (node instanceof List<?> list) {
            return list.stream()
                    .mapToLong(item -> line + mostCharacters(item, depth + 1))
                    .sum();
        }
        return node instanceof Number
                ? MOST_OF_NUMBER
                : MOST_AROUND + MOST_OF_CHARACTER * String.valueOf(node).length();
    }

    static String identityText(Map<String, Object> effective) {
        return YAML.writeValueAsString(identity(effective));
    }

    /** Whether both texts of identity are the same. */
    static boolean isPlayedAlike(Map<String, Object> one, Map<String, Object> other) {
        return isSame(identity(one), identity(other));
    }

    /** Whether the same stands there in the same order. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            return List.copyOf(first.keySet()).equals(List.copyOf(second.keySet()))
                    && first.keySet().stream().allMatch(key -> isSame(first.get(key), second.get(key)));
        }
        return Objects.equals(one, other);
    }

    private static @Nullable Object identity(Map<String, Object> effective) {
        Map<String, Object> kept = new LinkedHashMap<>(effective);
        kept.keySet().removeAll(NOT_IDENTITY);
        kept.computeIfPresent(PluginUse.KEY, (key, used) -> withoutFigures(Tree.map(used)));
        if (Tree.mapAt(kept, PluginUse.KEY).isEmpty()) {
            kept.remove(PluginUse.KEY);
        }
        return withNulls(withoutWords(kept));
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
