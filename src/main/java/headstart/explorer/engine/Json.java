package headstart.explorer.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as plain trees of maps, lists, texts, truth values and numbers: whole numbers as {@link Long}, others as {@link Double},
 * as the files of experiments give them. Small enough to travel in a page; reads only what {@link #write} and browsers write.
 */
public final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The tree that a text stands for.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.fault();
        }
        return value;
    }

    /** The tree as JSON, in the order of its maps, constants as bare words; {@code <} is escaped, so that the text may stand in a page. */
    public static String write(Object tree) {
        StringBuilder out = new StringBuilder();
        write(tree, out);
        return out.toString();
    }

    private static void write(Object tree, StringBuilder out) {
        if (tree instanceof Map<?, ?> map) {
            out.append('{');
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                quote(String.valueOf(entry.getKey()), out);
                write(entry.getValue(), out.append(':'));
                separator = ",";
            }
            out.append('}');
        } else if (tree instanceof List<?> list) {
            out.append('[');
            String separator = "";
            for (Object element : list) {
                write(element, out.append(separator));
                separator = ",";
            }
            out.append(']');
        } else if (tree instanceof Number || tree instanceof Boolean || tree instanceof Enum<?>) {
            out.append(tree);
        } else {
            quote(String.valueOf(tree), out);
        }
    }

    private static void quote(String words, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '\u2028' || c == '\u2029') {
                String hex = Integer.toHexString(c);
                out.append("\\u").append("0000", hex.length(), 4).append(hex);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private Object value() {
        space();
        return switch (peek()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        space();
        while (peek() != '}') {
            space();
            String key = string();
            space();
            take(':');
            map.put(key, value());
            separator('}');
        }
        at++;
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        at++;
        space();
        while (peek() != ']') {
            list.add(value());
            separator(']');
        }
        at++;
        return list;
    }

    private void separator(char end) {
        space();
        if (peek() != end) {
            take(',');
        }
    }

    private String string() {
        take('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                if (at > text.length()) {
                    throw fault();
                }
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private Object word(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw fault();
        }
        at += word.length();
        return value;
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(from, at);
        if (digits.isEmpty()) {
            throw fault();
        }
        boolean whole = digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
        if (whole) {
            return Long.parseLong(digits);
        }
        return Double.parseDouble(digits);
    }

    private void space() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw fault();
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw fault();
        }
        at++;
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("This is no JSON from character " + at + " on.");
    }
}
