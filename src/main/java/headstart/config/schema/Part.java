package headstart.config.schema;

import headstart.config.document.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of an experiment and where it stands, read by its keys also while it is not right yet: what is missing, or of another kind, is
 * empty.
 */
public final class Part {
    private final String path;
    private final Map<String, Object> values;

    private Part(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    /** The whole experiment. */
    public static Part root(Map<String, Object> tree) {
        return new Part("", tree);
    }

    /** Where it stands, as messages say it; empty for the whole experiment. */
    public String path() {
        return path;
    }

    /** Where that key of it stands. */
    public String path(Key<?> key) {
        return Tree.join(path, key.name());
    }

    public boolean has(Key<?> key) {
        return values.containsKey(key.name());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** What stands under that key. */
    public Part at(Key<?> key) {
        return new Part(path(key), Tree.mapAt(values, key.name()));
    }

    /** What stands under that name. */
    public Part at(String name) {
        return new Part(Tree.join(path, name), Tree.mapAt(values, name));
    }

    /** The names under which something stands. */
    public Set<String> names() {
        return values.keySet();
    }

    /** By name, what stands there. */
    public Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        names().forEach(name -> parts.put(name, at(name)));
        return parts;
    }

    /** The text at that key, if it is one. */
    public Optional<String> text(Key<?> key) {
        return value(key, String.class);
    }

    /** The number at that key, if it is one. */
    public Optional<Number> number(Key<?> key) {
        return value(key, Number.class);
    }

    /** The entries of the list at that key; none where there is no list. */
    public List<Object> list(Key<?> key) {
        return values.get(key.name()) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    /** Whether exactly that stands at the key. */
    public boolean is(Key<?> key, Object value) {
        return value.equals(values.get(key.name()));
    }

    /** What is said at that key of all parts of this one. */
    public Stream<String> texts(Key<?> key) {
        return parts().values().stream().flatMap(part -> part.text(key).stream());
    }

    /** Its values, once they are right. */
    public Fields fields() {
        return Fields.of(values);
    }

    private <T> Optional<T> value(Key<?> key, Class<T> kind) {
        return Optional.ofNullable(values.get(key.name()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
