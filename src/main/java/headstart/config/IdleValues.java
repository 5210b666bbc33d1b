package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Key;
import headstart.config.schema.MapOf;
import headstart.config.schema.Node;
import headstart.config.schema.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the values of the world that are not the default and that no run reads, in the base and in the scenarios. */
final class IdleValues {
    /** Physics and dates are always read; names are checked elsewhere. */
    private static final Set<String> ALWAYS_READ =
            Set.of("chips", "operators", "day", "chipmaker", "chip", "staff_elasticity", "source");

    private final Map<String, Object> effective;
    private final ReadWorlds worlds;
    /** By cause, what has no effect. */
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    IdleValues(Map<String, Object> effective, ReadWorlds worlds) {
        this.effective = effective;
        this.worlds = worlds;
    }

    /** By cause, the paths with their values. */
    Map<String, List<String>> found() {
        walk(ExperimentKeys.ROOT, effective, "", "");
        Tree.mapAt(effective, "scenarios")
                .forEach((name, difference) -> walk(ExperimentKeys.ROOT, Tree.map(difference), "", name));
        return found;
    }

    private void walk(Node<?> node, Map<String, Object> tree, String path, String scenario) {
        if (node instanceof Node.Obj keys) {
            for (Key<?> key : keys.keys()) {
                Object value = tree.get(key.name());
                boolean isOfWorld = !path.isEmpty() || ExperimentKeys.WORLD.contains(key.name());
                if (value != null && isOfWorld && !ALWAYS_READ.contains(key.name())) {
                    place(key, value, Tree.join(path, key.name()), scenario);
                }
            }
        } else if (node instanceof MapOf<?> map) {
            tree.forEach((name, value) -> place(map.element(), value, Tree.join(path, name), scenario));
        }
    }

    private void place(Key<?> key, Object value, String path, String scenario) {
        boolean isDefault = key.presence() instanceof Key.Presence.Default byDefault
                && isSame(key.node().check(byDefault.value(), path, new Faults()), value);
        if (value instanceof Map<?, ?> || !isDefault) {
            place(key.node(), value, path, scenario);
        }
    }

    private void place(Node<?> node, Object value, String path, String scenario) {
        if (value instanceof Map<?, ?> map) {
            walk(node, Tree.map(map), path, scenario);
        } else if (value != Tree.Null.NULL) {
            leaf(node, value, path, scenario);
        }
    }

    private void leaf(Node<?> node, Object value, String path, String scenario) {
        List<Object> others = others(node, value, path);
        String whole = scenario.isEmpty() ? path : "scenarios." + scenario + "." + path;
        String shown = whole + " (" + Tree.show(value) + ")";
        boolean isRepeated = !scenario.isEmpty()
                && value instanceof Number
                && Tree.at(effective, path).filter(base -> isSame(base, value)).isPresent();
        boolean isRead = others.isEmpty()
                || (scenario.isEmpty() ? worlds.isRead(path, others) : worlds.isRead(scenario, path, others));
        // Whoever names a rule in the base and in every scenario says it for clarity.
        boolean isHidden = scenario.isEmpty() && worlds.isStatedByAll(path);
        if (isRepeated) {
            found.computeIfAbsent(Cause.REPEATED.text(), unused -> new ArrayList<>())
                    .add(shown);
        } else if (!isRead && !isOff(value) && (!isHidden || value instanceof Number)) {
            String cause = isHidden ? Cause.HIDDEN.text() : Cause.of(path);
            found.computeIfAbsent(cause, unused -> new ArrayList<>()).add(shown);
        }
    }

    /** Whoever switches off what is off already says what holds. */
    private static boolean isOff(Object value) {
        return value.equals(false) || (value instanceof Number number && number.doubleValue() == 0);
    }

    private static boolean isSame(Object one, Object other) {
        return (one instanceof Number number && other instanceof Number with)
                ? number.doubleValue() == with.doubleValue()
                : one.equals(other);
    }

    /** Other values that may stand there; none where what stands there is a name. */
    private static List<Object> others(Node<?> node, Object value, String path) {
        List<Object> all = new ArrayList<>();
        if (value instanceof Boolean flag) {
            all.add(!flag);
        } else if (value instanceof Number number) {
            double x = number.doubleValue();
            all.addAll(List.of(0L, 1L, Math.round(x) + 1, 2 * x, x / 2));
        } else if (node instanceof Node.Choice<?> choice) {
            all.addAll(choice.words());
        } else if (node instanceof Word) {
            all.addAll(List.of("domestic", "no_such_tier"));
        }
        all.removeIf(other -> isSame(other, value) || !isRight(node, other, path));
        return all;
    }

    private static boolean isRight(Node<?> node, Object value, String path) {
        Faults faults = new Faults();
        node.check(value, path, faults);
        return faults.isEmpty();
    }

    /** Why something is not read. */
    enum Cause {
        REPEATED("", "the base says so already"),
        HIDDEN("", "every scenario says something else"),
        COMMONS("commons\\..*", "nobody publishes what another team could take up"),
        PUBLISHES("teams\\.[^.]+\\.publishes", "nobody copies (commons.copy_rate_per_day)"),
        TIER("teams\\.[^.]+\\.tier", "no access_rule goes by it, or access names the team"),
        LATE("teams\\.[^.]+\\.late_start\\..*", "its probability is 0"),
        FIDELITY("access\\.[^.]+\\.fidelity", "the team gets no release early"),
        LEAK("access\\.[^.]+\\.leak_.*", "there is nothing to leak: nobody is early, or leak_rate_per_day is 0"),
        RULE("access_rule\\..*", "the rule gives it to nobody: access names every team, or the kind does not use it"),
        REGRESSION("tuning\\.re(gression|pair)_.*", "regression_rate_per_day is 0"),
        JUMP("tuning\\.jump_.*", "jump_rate_per_day is 0"),
        STAFFING("staffing\\..*", "the staffing rule does not use it, or there is one release only"),
        CADENCE("cadence\\..*", "no release comes after it"),
        MARKET("market\\..*", "no rule and no buyer goes by it"),
        ANY(".*", "every run is the same whatever it is");

        private final String paths;
        private final String text;

        Cause(String paths, String text) {
            this.paths = paths;
            this.text = text;
        }

        String text() {
            return text;
        }

        static String of(String path) {
            for (Cause cause : values()) {
                if (path.matches(cause.paths)) {
                    return cause.text;
                }
            }
            return ANY.text;
        }
    }
}
