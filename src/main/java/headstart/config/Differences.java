package headstart.config;

import headstart.config.document.Literal;
import headstart.config.document.Tree;
import headstart.config.document.TreeDifference;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a scenario changes, in the form in which it is kept. */
final class Differences {
    private Differences() {}

    /** The difference with each table as what has to be changed to make it of the base's. */
    static Map<String, Object> withoutTables(Map<String, Object> base, Map<String, Object> difference) {
        Map<String, Object> plain = new LinkedHashMap<>();
        difference.forEach((key, value) -> {
            Map<String, Object> below = Tree.mapAt(base, key);
            if (value instanceof Tree.Table table) {
                plain.put(key, TreeDifference.of(below, table));
            } else {
                plain.put(key, value instanceof Map<?, ?> map ? withoutTables(below, Tree.map(map)) : value);
            }
        });
        return plain;
    }

    /** The difference with the values that were checked. */
    static Map<String, Object> normal(Map<String, Object> difference, Map<String, Object> checked) {
        Map<String, Object> normal = new LinkedHashMap<>();
        difference.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                normal.put(key, normal(Tree.map(map), Tree.mapAt(checked, key)));
            } else if (value == Tree.Null.NULL) {
                normal.put(key, value);
            } else {
                normal.put(key, checked.getOrDefault(key, Literal.value(value)));
            }
        });
        return normal;
    }
}
