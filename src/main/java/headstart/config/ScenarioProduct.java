package headstart.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Scenarios as every combination of choices on several axes, such as access rules and export rules: each is named by its choices with
 * {@code _x_} between them, and changes what all of them change.
 */
final class ScenarioProduct {
    static final String KEY = "scenario_product";
    static final String BETWEEN = "_x_";
    private static final Node CHOICES = new Node.MapOf("choices", new Node.Anything("differences from the base"), 1);
    static final Node AXES = new Node.MapOf("axes", CHOICES, 1);

    private ScenarioProduct() {}

    /** Puts the combinations among the scenarios, after those that are written out. */
    static void expand(Map<String, Object> root, Faults faults) {
        Object axes = root.remove(KEY);
        if (axes == null || axes == Tree.Null.NULL) {
            return;
        }
        Map<String, Object> products = new LinkedHashMap<>();
        Tree.map(AXES.check(axes, KEY, faults)).forEach((axis, choices) -> {
            Map<String, Object> before = new LinkedHashMap<>(products);
            products.clear();
            Tree.map(choices).forEach((name, difference) -> {
                if (!(difference instanceof Map<?, ?>)) {
                    faults.add(KEY + "." + axis + "." + name, " must be a map of differences.", "write {} for none.");
                } else if (before.isEmpty()) {
                    products.put(name, difference);
                } else {
                    before.forEach((other, changes) ->
                            products.put(other + BETWEEN + name, together(Tree.map(changes), Tree.map(difference))));
                }
            });
        });
        Map<String, Object> scenarios = new LinkedHashMap<>(Tree.mapAt(root, "scenarios"));
        scenarios.values().removeIf(difference -> difference == Tree.Null.NULL);
        scenarios.putAll(products);
        root.put("scenarios", scenarios);
    }

    /** All that both change; unlike a merge with a base it keeps what they take away. */
    private static Map<String, Object> together(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> both = new LinkedHashMap<>(first);
        second.forEach((key, value) -> both.put(
                key,
                both.get(key) instanceof Map<?, ?> mine && value instanceof Map<?, ?> other
                        ? together(Tree.map(mine), Tree.map(other))
                        : value));
        return both;
    }
}
