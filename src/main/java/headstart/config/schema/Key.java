package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key of a map with known keys.
 *
 * @param name as it stands in the file
 * @param node what may stand there
 * @param presence whether it must stand there, and what counts if it does not
 * @param doc what it means, with its unit
 * @param reader what a checked value says, or that there is none
 * @param <T> what reading it gives
 */
public record Key<T>(String name, Node<?> node, Presence presence, String doc, Function<Optional<Object>, T> reader) {
    /** Whether a key must be given. */
    public sealed interface Presence {
        /** It must. */
        record Required() implements Presence {}

        /** It need not, and then there is none. */
        record Optionally() implements Presence {}

        /** It need not, and then this counts. */
        record Default(Object value) implements Presence {}
    }

    /** A key that must be given. */
    public static <T> Key<T> required(String name, Node<T> node, String doc) {
        return new Key<>(name, node, new Presence.Required(), doc, given -> node.read(present(name, given)));
    }

    /** A key that need not be given. */
    public static <T> Key<Optional<T>> optional(String name, Node<T> node, String doc) {
        return new Key<>(name, node, new Presence.Optionally(), doc, given -> given.map(node::read));
    }

    /** A key that need not be given, and then has that value, as it would stand in the file. */
    public static <T> Key<T> withDefault(String name, Node<T> node, Object byDefault, String doc) {
        return new Key<>(name, node, new Presence.Default(byDefault), doc, given -> node.read(given.orElse(byDefault)));
    }

    private static Object present(String name, Optional<Object> given) {
        return given.orElseThrow(() -> new IllegalStateException(name + " was read before it was checked."));
    }

    /** What the checked values of an object say at this key. */
    T in(Map<String, Object> checked) {
        return reader.apply(Optional.ofNullable(checked.get(name)));
    }

    public void check(Map<String, Object> given, String path, Map<String, Object> checked, Faults faults) {
        String own = Tree.join(path, name);
        Optional<Object> value = Optional.ofNullable(given.get(name)).filter(node -> node != Tree.Null.NULL);
        if (value.isPresent() && value.get() == Tree.Unread.TABLE) {
            checked.put(name, node.check(Map.of(), own, new Faults()));
        } else if (value.isPresent()) {
            checked.put(name, node.check(value.get(), own, faults));
        } else if (presence instanceof Presence.Default byDefault) {
            checked.put(name, node.check(byDefault.value(), own, faults));
        } else if (presence instanceof Presence.Required) {
            faults.add(own, " is missing: it must be " + node.range() + ".", "add it.");
        }
    }
}
