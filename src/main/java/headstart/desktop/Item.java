package headstart.desktop;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of an inspector.
 *
 * @param name what it is called
 * @param description what the pointer over it says
 * @param type of its values
 * @param value its value now
 * @param setter takes another value; none if it is only read
 * @param domain what MASON makes a slider or a list from; none otherwise
 */
record Item(
        String name,
        String description,
        Class<?> type,
        Supplier<Object> value,
        @Nullable Consumer<Object> setter,
        @Nullable Object domain) {
    static Item read(String name, String description, Class<?> type, Supplier<Object> value) {
        return new Item(name, description, type, value, null, null);
    }
}
