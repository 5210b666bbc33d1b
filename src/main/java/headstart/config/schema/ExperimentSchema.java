package headstart.config.schema;

import headstart.config.document.Tree;
import headstart.config.plugin.FoundPlugin;
import headstart.config.plugin.PluginUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema (draft 2020-12) of experiment files, for editors that complete and check YAML. */
public final class ExperimentSchema {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private final List<FoundPlugin> plugins;

    private ExperimentSchema(List<FoundPlugin> plugins) {
        this.plugins = plugins;
    }

    /** The schema as text. */
    public static String json() {
        return json(List.of());
    }

    /** The schema as text, with what these plug-ins take. */
    public static String json(List<FoundPlugin> plugins) {
        ExperimentSchema whole = new ExperimentSchema(plugins);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Headstart experiment");
        schema.putAll(whole.object(ExperimentKeys.ROOT));
        schema.remove("required");
        return JSON.writeValueAsString(schema) + "\n";
    }

    private Map<String, Object> of(Node<?> node) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (node.numbers().isPresent() && !(node instanceof Node.AutoOr)) {
            return number(node.numbers().get());
        } else if (node instanceof Text || node instanceof LineOfText || node instanceof PlainLine) {
            schema.put("type", "string");
        } else if (node instanceof Node.Bool) {
            schema.put("type", "boolean");
        } else if (node instanceof Node.Choice<?> choice) {
            schema.put("enum", choice.words());
        } else if (node instanceof Node.ListOf<?> list) {
            schema.put("type", "array");
            schema.put("items", of(list.element()));
            schema.put("minItems", list.least());
        } else if (node instanceof Node.OneOrMore<?> more) {
            schema.put("anyOf", List.of(of(more.element()), of(new Node.ListOf<>(more.element(), 0))));
        } else if (node instanceof Pluggable<?> rule) {
            schema.put("anyOf", rules(rule));
        } else if (node instanceof ListOrMap<?> either) {
            schema.put("anyOf", List.of(of(either.list()), of(either.map())));
        } else if (node instanceof MapOf<?> map) {
            schema.put(
                    "type",
                    switch (map.what()) {
                        case "chips", "operators" -> List.of("object", "string");
                        case PluginUse.KEY -> List.of("object", "string", "array");
                        default -> "object";
                    });
            schema.put("additionalProperties", of(map.element()));
            schema.put("minProperties", map.least());
        } else if (node instanceof Node.Obj obj) {
            return object(obj);
        }
        return schema;
    }

    /** Rules of this program, and the plug-ins there are, or any where none is named. */
    private List<Object> rules(Pluggable<?> rule) {
        List<Object> rules = new ArrayList<>();
        rules.add(of(rule.builtIn()));
        plugins.stream().filter(plugin -> plugin.kind() == rule.kind()).forEach(plugin -> rules.add(rule(plugin)));
        if (plugins.isEmpty()) {
            rules.add(Map.of("type", "object", "required", List.of(PluginUse.NAME)));
        }
        return rules;
    }

    private Map<String, Object> rule(FoundPlugin plugin) {
        Map<String, Object> schema = object(PluginKeys.of(plugin));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(PluginUse.NAME, Map.of("const", plugin.name()));
        Tree.mapAt(schema, "properties").forEach(properties::putIfAbsent);
        schema.put("description", plugin.about());
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> number(Num num) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", num.whole() ? "integer" : "number");
        if (Double.isFinite(num.low())) {
            schema.put(num.lowIncluded() ? "minimum" : "exclusiveMinimum", bound(num.low()));
        }
        if (Double.isFinite(num.high())) {
            schema.put("maximum", bound(num.high()));
        }
        return schema;
    }

    private static Number bound(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) value;
    }

    private Map<String, Object> object(Node.Obj obj) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Key<?> key : obj.keys()) {
            Map<String, Object> property = new LinkedHashMap<>(of(key.node()));
            property.put("description", key.doc());
            if (key.presence() instanceof Key.Presence.Default byDefault) {
                property.put("default", byDefault.value());
            } else if (key.presence() instanceof Key.Presence.Required) {
                required.add(key.name());
            }
            properties.put(key.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
