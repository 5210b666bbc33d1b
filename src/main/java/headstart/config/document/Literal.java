package headstart.config.document;

import java.util.regex.Pattern;

/**
 * A number, true or false of YAML's core schema together with the text that was written: a place that holds text keeps that text, such as
 * the title {@code 1.10} or the team {@code 1e3}.
 *
 * @param text as it was written
 * @param value a Long where the number is whole, else a Double; or a Boolean
 */
public record Literal(String text, Object value) {
    private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)");
    private static final int LONGEST_NUMBER = 1000;
    /** Beyond it not every whole number is a double. */
    private static final double MOST_EXACT = 1e15;

    /** What a plain scalar stands for: nothing, a literal, or the text itself. */
    public static Object of(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> Tree.Null.NULL;
            case "true", "True", "TRUE" -> new Literal(plain, true);
            case "false", "False", "FALSE" -> new Literal(plain, false);
            case ".nan", ".NaN", ".NAN" -> new Literal(plain, Double.NaN);
            default -> number(plain);
        };
    }

    /** The number that the text is, or the text itself. */
    public static Object number(String text) {
        if (text.length() > LONGEST_NUMBER || !mayBeNumber(text)) {
            return text;
        }
        return switch (Decimal.of(text)) {
            case WHOLE -> new Literal(text, whole(text));
            case FRACTION -> new Literal(text, plainest(Double.parseDouble(text)));
            case NONE -> unusual(text);
        };
    }

    private static boolean mayBeNumber(String text) {
        return !text.isEmpty() && "+-.0123456789".indexOf(text.charAt(0)) >= 0;
    }

    private static Object unusual(String text) {
        if (INFINITE.matcher(text).matches()) {
            return new Literal(text, text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return OTHER_BASE.matcher(text).matches() ? new Literal(text, whole(text)) : text;
    }

    private static Object whole(String text) {
        try {
            if (text.startsWith("0x")) {
                return Long.parseLong(text.substring(2), 16);
            }
            return text.startsWith("0o") ? Long.parseLong(text.substring(2), 8) : Long.parseLong(text);
        } catch (NumberFormatException e) {
            // Too many digits for a long: its size is what counts, and no key allows it.
            return text.startsWith("0") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
        }
    }

    /** A number as reading it back gives it: whole numbers have no decimal sign. */
    public static Object plainest(double value) {
        return value == Math.rint(value) && Math.abs(value) < MOST_EXACT ? (Object) (long) value : (Object) value;
    }

    /** The value of a literal; anything else as it is. */
    public static Object value(Object scalar) {
        return scalar instanceof Literal literal ? literal.value() : scalar;
    }

    /** Whether the text would be read as something else where it stands without quotes. */
    public static boolean isTaken(String text) {
        return !(of(text) instanceof String);
    }

    @Override
    public String toString() {
        return text;
    }
}
