package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.experiment.Scenario;
import headstart.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scenarios as every combination of choices on several axes, such as access rules and export rules: each is named by its choices with
 * {@code _x_} between them, and changes what all of them change.
 */
public final class ScenarioProduct {
    public static final String KEY = "scenario_product";
    /** By scenario, what it chooses on each axis: what a product leaves behind in the effective experiment. */
    public static final String CHOICES_KEY = "scenario_choices";

    static final MapOf<Map<String, String>> CHOICES_OF_SCENARIOS =
            new MapOf<>("scenarios", new MapOf<>("axes", new Text(false), 1), 1);
    private static final MapOf<Object> CHOICES =
            new MapOf<>("choices", new Node.Anything("differences from the base"), 1);
    static final MapOf<Map<String, Object>> AXES = new MapOf<>("axes", CHOICES, 1);

    private ScenarioProduct() {}

    /** Puts the combinations among the scenarios, after those that are written out. */
    public static void expand(Map<String, Object> root, Faults faults) {
        Object axes = root.remove(KEY);
        if (axes == null || axes == Tree.Null.NULL) {
            return;
        }
        Map<String, Object> products = new LinkedHashMap<>();
        Map<String, Object> chosen = new LinkedHashMap<>();
        Tree.map(AXES.check(axes, KEY, faults)).forEach((axis, choices) -> {
            Map<String, Object> before = new LinkedHashMap<>(products);
            Map<String, Object> chosenBefore = new LinkedHashMap<>(chosen);
            products.clear();
            chosen.clear();
            Tree.map(choices).forEach((name, difference) -> {
                if (!(difference instanceof Map<?, ?>)) {
                    faults.add(KEY + "." + axis + "." + name, " must be a map of differences.", "write {} for none.");
                } else if (before.isEmpty()) {
                    products.put(name, difference);
                    chosen.put(name, Map.of(axis, name));
                } else {
                    before.forEach((other, changes) -> {
                        String both = other + Scenario.BETWEEN + name;
                        products.put(both, together(Tree.map(changes), Tree.map(difference)));
                        Map<String, Object> own = new LinkedHashMap<>(Tree.mapAt(chosenBefore, other));
                        own.put(axis, name);
                        chosen.put(both, own);
                    });
                }
            });
        });
        Map<String, Object> scenarios = new LinkedHashMap<>(Tree.mapAt(root, "scenarios"));
        scenarios.values().removeIf(difference -> difference == Tree.Null.NULL);
        scenarios.putAll(products);
        root.put("scenarios", scenarios);
        Map<String, Object> all = new LinkedHashMap<>(Tree.mapAt(root, CHOICES_KEY));
        all.putAll(chosen);
        root.put(CHOICES_KEY, all);
    }

    /** Every scenario that choices are given for has to be there. */
    public static void check(Map<String, Object> root, Faults faults) {
        List<String> scenarios = List.copyOf(Tree.mapAt(root, "scenarios").keySet());
        for (String name : Tree.mapAt(root, CHOICES_KEY).keySet()) {
            if (!scenarios.contains(name)) {
                faults.add(
                        CHOICES_KEY + "." + name,
                        " must be the choices of a scenario: " + String.join(", ", scenarios) + ".",
                        Nearest.advice(name, scenarios));
            }
        }
    }

    /** What the scenario chooses on each axis. */
    public static Map<String, String> choices(Map<String, Object> root, String scenario) {
        Map<String, String> choices = new LinkedHashMap<>();
        Tree.mapAt(Tree.mapAt(root, CHOICES_KEY), scenario)
                .forEach((axis, choice) -> choices.put(axis, String.valueOf(choice)));
        return choices;
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
