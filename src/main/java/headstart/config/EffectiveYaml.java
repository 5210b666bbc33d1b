package headstart.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a checked experiment as YAML, the same text on every JDK. */
final class EffectiveYaml {
    /** Keys that say what a study is called and how long it goes on, but not what its runs are. */
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
            ScenarioProduct.CHOICES_KEY,
            ExploreKeys.KEY,
            LabelKeys.KEY);

    private static final YAMLMapper YAML = YAMLMapper.builder()
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
        return write(kept);
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
        return node == Tree.Null.NULL ? null : node;
    }
}
