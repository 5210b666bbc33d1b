package headstart.config.document;

import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plain trees of maps, lists and scalars, as YAML gives them: composing them and finding places in them. */
public final class Tree {
    /** Stands for YAML's null: in a difference it removes the key. */
    public enum Null {
        NULL;

        @Override
        public String toString() {
            return "null";
        }
    }

    /** Stands for what could not be read: that is one fault, and nothing that hangs on it is another. */
    public enum Unread {
        TABLE
    }

    /** A table that was read from a file: it takes the place of what it is laid over. */
    public static final class Table extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;

        public Table(Map<String, Object> rows) {
            super(rows);
        }
    }

    /** So many names stand in a message. */
    private static final int SHOWN = 12;

    private Tree() {}

    /** Names in a message: the first ones, and how many there are more. */
    public static String some(Collection<String> names) {
        int more = names.size() - SHOWN;
        String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return more <= 0 ? first : first + " and " + more + " more";
    }

    public static boolean isTree(Object node) {
        return node instanceof Map<?, ?> || node instanceof List<?>;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    /** The map at a key; an empty one where there is none. */
    public static Map<String, Object> mapAt(Map<String, Object> node, String key) {
        return node.get(key) instanceof Map<?, ?> child ? map(child) : Map.of();
    }

    /** Base with the differences laid over it, neither of them changed. */
    public static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> differences) {
        Map<String, Object> merged = base instanceof Table ? new Table(base) : new LinkedHashMap<>(base);
        differences.forEach((key, value) -> {
            if (value == Null.NULL) {
                merged.remove(key);
            } else if (value instanceof Table table) {
                merged.put(key, new Table(table));
            } else if (value instanceof Map<?, ?> difference && merged.get(key) instanceof Map<?, ?> old) {
                merged.put(key, merge(map(old), map(difference)));
            } else {
                merged.put(key, copy(value));
            }
        });
        return merged;
    }

    public static Object copy(Object node) {
        if (node instanceof Map<?, ?> map) {
            return merge(Map.of(), map(map));
        }
        return node instanceof List<?> list ? new ArrayList<Object>(list) : node;
    }

    /** A copy that shares no map and no list. */
    public static Object deepCopy(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map(map).forEach((key, value) -> copy.put(key, deepCopy(value)));
            return node instanceof Table ? new Table(copy) : copy;
        }
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(deepCopy(item)));
            return copy;
        }
        return node;
    }

    /** Takes away what stands at a dotted path. */
    public static void remove(Map<String, Object> root, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            root.remove(path);
        } else {
            remove(mapAt(root, path.substring(0, dot)), path.substring(dot + 1));
        }
    }

    /** Puts a value at a dotted path, making the maps on the way. */
    public static void put(Map<String, Object> root, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            root.put(path, value);
            return;
        }
        Object child = root.get(path.substring(0, dot));
        if (!(child instanceof Map<?, ?>)) {
            child = new LinkedHashMap<String, Object>();
            root.put(path.substring(0, dot), child);
        }
        put(map(child), path.substring(dot + 1), value);
    }

    /** The tree with another value at a dotted path; only the maps on the way are copied. What lies below a scalar is not there to be changed. */
    public static Map<String, Object> with(Map<String, Object> root, String path, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(root);
        int dot = path.indexOf('.');
        if (dot < 0) {
            copy.put(path, value);
        } else {
            String key = path.substring(0, dot);
            if (root.containsKey(key) && !(root.get(key) instanceof Map<?, ?>)) {
                return root;
            }
            copy.put(key, with(mapAt(root, key), path.substring(dot + 1), value));
        }
        return copy;
    }

    /** The tree with other values at dotted paths, one after the other; every map on the way is copied once, the rest is shared. */
    public static Map<String, Object> withAll(Map<String, Object> root, Map<String, Object> values) {
        Map<String, Object> copy = new LinkedHashMap<>(root);
        IdentityHashMap<Object, Object> own = new IdentityHashMap<>();
        values.forEach((path, value) -> replace(copy, path, value, own));
        return copy;
    }

    private static void replace(
            Map<String, Object> copy, String path, Object value, IdentityHashMap<Object, Object> own) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            copy.put(path, value);
            return;
        }
        String key = path.substring(0, dot);
        Object child = copy.get(key);
        if (copy.containsKey(key) && !(child instanceof Map<?, ?>)) {
            return;
        }
        if (child == null || !own.containsKey(child)) {
            child = new LinkedHashMap<>(mapAt(copy, key));
            own.put(child, child);
            copy.put(key, child);
        }
        replace(map(child), path.substring(dot + 1), value, own);
    }

    /** What stands at a dotted path. */
    public static Optional<Object> at(Map<String, Object> root, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? Optional.ofNullable(root.get(path))
                : at(mapAt(root, path.substring(0, dot)), path.substring(dot + 1));
    }

    public static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** A value as a message shows it. */
    public static String show(Object value) {
        if (value instanceof Map<?, ?>) {
            return "a map";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        String text = value instanceof Double number && Double.isFinite(number)
                ? Numbers.toText(number)
                : String.valueOf(value);
        String start = text.length() > 60 ? start(text, 57) + "..." : text;
        return start.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]+", " ");
    }

    /** The beginning of a text, no character of it cut in half. */
    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
