package headstart.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an experiment says at the settings of a plug-in: a value for every one that it declares, each within its range. */
public final class Settings {
    private final Map<String, Object> values;

    private Settings(Map<String, Object> values) {
        this.values = values;
    }

    /** The defaults of a plug-in's settings. */
    public static Settings defaults(List<Setting> declared) {
        Map<String, Object> values = new LinkedHashMap<>();
        declared.forEach(setting -> values.put(setting.name(), setting.byDefault()));
        return new Settings(values);
    }

    /** The same with another value, which must be of the kind that is declared. */
    public Settings with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new Settings(all);
    }

    /** The number at that setting, whole or not. */
    public double number(String name) {
        return value(name, Number.class).doubleValue();
    }

    /** The whole number at that setting. */
    public long whole(String name) {
        return value(name, Long.class);
    }

    /** The word or text at that setting. */
    public String text(String name) {
        return value(name, String.class);
    }

    /** Whether that setting is true. */
    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    private <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("setting (" + name + ") must be declared as what it is read as: "
                    + (value == null ? "declared are " + String.join(", ", values.keySet()) : "it is " + value) + ".");
        }
        return type.cast(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
