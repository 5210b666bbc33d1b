package headstart.plugin;

import java.util.List;

/**
 * A key that a plug-in takes from an experiment file. Headstart checks what stands there, writes the default where nothing does, and
 * documents it.
 *
 * @param name the key: small letters, digits and underscores, a letter first; with the unit in it, such as {@code lead_days}
 * @param values what may stand there
 * @param byDefault what counts where nothing does: a Double, Long, String or Boolean
 * @param about what it means, in one line
 */
public record Setting(String name, Values values, Object byDefault, String about) {
    /** What may stand at a key. */
    public sealed interface Values {
        /** A number from {@code low} to {@code high}. */
        record Numbers(double low, double high) implements Values {}

        /** A whole number from {@code low} to {@code high}. */
        record Wholes(long low, long high) implements Values {}

        /** One of these words. */
        record Words(List<String> words) implements Values {
            public Words {
                words = List.copyOf(words);
            }
        }

        /** True or false. */
        record Flags() implements Values {}

        /** A text, which may be empty. */
        record Texts() implements Values {}
    }

    /**
     * A declaration.
     *
     * @throws IllegalArgumentException if the name is none, or the default may not stand there
     */
    public Setting {
        if (!name.matches("[a-z][a-z0-9_]*") || name.equals("plugin")) {
            throw new IllegalArgumentException(
                    "setting (" + name + ") must be small letters, digits and underscores, and not plugin.");
        }
        if (!isAmong(values, byDefault)) {
            throw new IllegalArgumentException(
                    "setting " + name + ": its default (" + byDefault + ") must be one of its own values.");
        }
    }

    private static boolean isAmong(Values values, Object value) {
        if (values instanceof Values.Numbers numbers) {
            return value instanceof Double x && x >= numbers.low() && x <= numbers.high();
        } else if (values instanceof Values.Wholes wholes) {
            return value instanceof Long n && n >= wholes.low() && n <= wholes.high();
        } else if (values instanceof Values.Words words) {
            return value instanceof String word && words.words().contains(word);
        }
        return values instanceof Values.Flags ? value instanceof Boolean : value instanceof String;
    }

    /** A number from {@code low} to {@code high}. */
    public static Setting number(String name, double low, double high, double byDefault, String about) {
        return new Setting(name, new Values.Numbers(low, high), byDefault, about);
    }

    /** A whole number from {@code low} to {@code high}. */
    public static Setting whole(String name, long low, long high, long byDefault, String about) {
        return new Setting(name, new Values.Wholes(low, high), byDefault, about);
    }

    /** One of these words, of which the first is the default. */
    public static Setting word(String name, List<String> words, String about) {
        return new Setting(name, new Values.Words(words), words.isEmpty() ? "" : words.get(0), about);
    }

    /** True or false. */
    public static Setting flag(String name, boolean byDefault, String about) {
        return new Setting(name, new Values.Flags(), byDefault, about);
    }

    /** A text. */
    public static Setting text(String name, String byDefault, String about) {
        return new Setting(name, new Values.Texts(), byDefault, about);
    }
}
