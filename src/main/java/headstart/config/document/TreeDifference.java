package headstart.config.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** What has to be laid over one tree to make another of it. */
public final class TreeDifference {
    private TreeDifference() {}

    /** The smallest difference with {@code Tree.merge(base, difference)} equal to the other tree. */
    public static Map<String, Object> of(Map<String, Object> base, Map<String, Object> other) {
        Map<String, Object> difference = new LinkedHashMap<>();
        base.keySet().stream()
                .filter(key -> !other.containsKey(key))
                .forEach(key -> difference.put(key, Tree.Null.NULL));
        other.forEach((key, value) -> {
            Object before = base.get(key);
            if (before instanceof Map<?, ?> left && value instanceof Map<?, ?> right) {
                Map<String, Object> inside = of(Tree.map(left), Tree.map(right));
                if (!inside.isEmpty()) {
                    difference.put(key, inside);
                }
            } else if (!value.equals(before)) {
                difference.put(key, value);
            }
        });
        return difference;
    }
}
