package headstart.config.schema;

import headstart.config.plugin.FoundPlugin;
import headstart.config.plugin.PluginUse;
import headstart.plugin.Setting;
import headstart.plugin.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys of a plug-in: its name, and the settings that it declares. */
public final class PluginKeys {
    /** Of the effective experiment: which plug-ins it has. */
    static final Node.Obj USED = new Node.Obj(List.of(
            Key.optional("kind", new Word(), "what it is"),
            Key.optional("version", Kinds.NAME, "its version"),
            Key.optional("sha256", new Word(), "digest of its jar; another jar is refused")));

    private PluginKeys() {}

    /** What may stand at a rule where a plug-in is named. */
    public static Node.Obj of(FoundPlugin plugin) {
        List<Key<?>> keys = new ArrayList<>();
        keys.add(Key.required(PluginUse.NAME, new Node.Anything("the name of a plug-in"), "name of the plug-in"));
        plugin.settings().forEach(setting -> keys.add(key(setting)));
        return new Node.Obj(keys);
    }

    private static Key<?> key(Setting setting) {
        return Key.withDefault(setting.name(), node(setting.values()), byDefault(setting), setting.about());
    }

    /** Whole numbers without a point, as a file has them. */
    private static Object byDefault(Setting setting) {
        return setting.byDefault() instanceof Double x && x == Math.rint(x) && Math.abs(x) < 1e15
                ? (Object) x.longValue()
                : setting.byDefault();
    }

    private static Node<?> node(Setting.Values values) {
        if (values instanceof Setting.Values.Numbers numbers) {
            return Num.from(numbers.low()).upTo(numbers.high());
        } else if (values instanceof Setting.Values.Wholes wholes) {
            return Node.Whole.of(wholes.low(), wholes.high());
        } else if (values instanceof Setting.Values.Words words) {
            return Node.Choice.ofWords(words.words());
        }
        return values instanceof Setting.Values.Flags ? new Node.Bool() : Kinds.TEXT;
    }

    /** Its settings for readers: name, what may stand there, default and meaning. */
    public static List<String> lines(FoundPlugin plugin) {
        return plugin.settings().stream()
                .map(setting -> setting.name() + ": " + node(setting.values()).range() + " (default "
                        + byDefault(setting) + "); " + setting.about())
                .toList();
    }

    /** The settings that a checked map gives. */
    static Settings settings(FoundPlugin plugin, Map<String, Object> checked) {
        Settings settings = Settings.defaults(plugin.settings());
        for (Setting setting : plugin.settings()) {
            Object value = checked.getOrDefault(setting.name(), setting.byDefault());
            boolean isNumber = setting.values() instanceof Setting.Values.Numbers && value instanceof Number;
            settings = settings.with(setting.name(), isNumber ? (Object) ((Number) value).doubleValue() : value);
        }
        return settings;
    }
}
