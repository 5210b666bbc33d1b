package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import java.util.Map;
import java.util.Optional;

/**
 * A key of a map with known keys.
 *
 * @param name as it stands in the file
 * @param node what may stand there
 * @param presence whether it must stand there, and what counts if it does not
 * @param doc what it means, with its unit
 */
public record Key(String name, Node node, Presence presence, String doc) {
    /** Whether a key must be given. */
    public sealed interface Presence {
        /** It must. */
        record Required() implements Presence {}

        /** It need not, and then there is none. */
        record Optionally() implements Presence {}

        /** It need not, and then this counts. */
        record Default(Object value) implements Presence {}
    }

    public static Key required(String name, Node node, String doc) {
        return new Key(name, node, new Presence.Required(), doc);
    }

    public static Key optional(String name, Node node, String doc) {
        return new Key(name, node, new Presence.Optionally(), doc);
    }

    public static Key withDefault(String name, Node node, Object byDefault, String doc) {
        return new Key(name, node, new Presence.Default(byDefault), doc);
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
