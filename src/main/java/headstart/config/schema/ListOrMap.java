package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A list of names, or a map from such names and others to what makes each: a shorter and a longer way to name the same things.
 *
 * @param list the shorter way
 * @param map the longer way
 * @param completed what the map stands for, with what is always there
 * @param entry what an entry of either means
 */
public record ListOrMap<T>(
        ListOf<?> list,
        MapOf<Fields> map,
        UnaryOperator<Map<String, Object>> completed,
        BiFunction<String, Optional<Fields>, T> entry)
        implements Node<List<T>> {
    @Override
    public List<T> read(Object checked) {
        if (checked instanceof List<?> names) {
            return names.stream()
                    .map(name -> entry.apply(String.valueOf(name), Optional.empty()))
                    .toList();
        }
        return map.read(checked).entrySet().stream()
                .map(one -> entry.apply(one.getKey(), Optional.of(one.getValue())))
                .toList();
    }

    @Override
    public Object check(Object value, String path, Faults faults) {
        return value instanceof Map<?, ?>
                ? map.check(completed.apply(Tree.map(Tree.map(map.check(value, path, faults)))), path, new Faults())
                : list.check(value, path, faults);
    }

    @Override
    public String range() {
        return list.range() + "; or " + map.range();
    }
}
