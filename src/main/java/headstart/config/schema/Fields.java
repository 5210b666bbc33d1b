package headstart.config.schema;

import java.util.Map;
import java.util.Optional;

/** The checked values of an object, read by its keys: each gives what its declaration says, and nothing else can be asked for. */
public final class Fields {
    private final Map<String, Object> checked;

    private Fields(Map<String, Object> checked) {
        this.checked = checked;
    }

    /** The values of a tree that its declaration has checked. */
    public static Fields of(Map<String, Object> checked) {
        return new Fields(checked);
    }

    /** What stands at that key. */
    public <T> T get(Key<T> key) {
        return key.in(checked);
    }

    /** A count at that key. */
    public int count(Key<Long> key) {
        return Math.toIntExact(get(key));
    }

    /** The object at a key that may be missing, if anything stands in it. */
    public Optional<Fields> part(Key<Optional<Fields>> key) {
        return get(key).filter(fields -> !fields.checked.isEmpty());
    }

    /** What stands at that key; empty where nothing does, as in an object that is not right. */
    public <T> Optional<T> find(Key<T> key) {
        return has(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** Whether something stands at that key. */
    public boolean has(Key<?> key) {
        return checked.containsKey(key.name());
    }
}
