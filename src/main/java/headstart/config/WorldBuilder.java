package headstart.config;

import headstart.config.document.Tree;
import headstart.model.Access;
import headstart.model.AccessRule;
import headstart.model.Cadence;
import headstart.model.Staffing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the records of the world around the tuning from a checked tree. */
final class WorldBuilder {
    private WorldBuilder() {}

    /** Access of every team that the policy, if there is one, speaks of and {@code access} does not name. */
    static Map<String, Access> byRule(Map<String, Object> root) {
        Map<String, Access> access = new LinkedHashMap<>();
        Map<String, Object> node = Tree.mapAt(root, "access_rule");
        if (node.isEmpty()) {
            return access;
        }
        AccessRule rule = new AccessRule(
                kind(ParametersBuilder.text(node, "kind")),
                ParametersBuilder.number(node, "lead_days"),
                ParametersBuilder.number(node, "fidelity"),
                numbers(node, "leads"),
                kinds(Tree.mapAt(node, "releases")));
        List<String> releases = List.copyOf(Tree.mapAt(root, "releases").keySet());
        Tree.mapAt(root, "teams").forEach((team, map) -> {
            if (!Tree.mapAt(root, "access").containsKey(team)) {
                access.put(team, rule.of(ParametersBuilder.text(Tree.map(map), "tier"), releases));
            }
        });
        return access;
    }

    private static Map<String, AccessRule.Kind> kinds(Map<String, Object> byRelease) {
        Map<String, AccessRule.Kind> kinds = new LinkedHashMap<>();
        byRelease.forEach((release, word) -> kinds.put(release, kind(word)));
        return kinds;
    }

    private static AccessRule.Kind kind(Object word) {
        return AccessRule.Kind.valueOf(String.valueOf(word).toUpperCase(Locale.ROOT));
    }

    static Optional<Cadence> cadence(Map<String, Object> root) {
        return Optional.of(Tree.mapAt(root, "cadence"))
                .filter(node -> !node.isEmpty())
                .map(node ->
                        new Cadence(ParametersBuilder.text(node, "after"), ParametersBuilder.number(node, "log_sd")));
    }

    static Staffing staffing(Map<String, Object> root) {
        Map<String, Object> node = Tree.mapAt(root, "staffing");
        if (node.isEmpty()) {
            return Staffing.FIXED;
        }
        return new Staffing(
                Staffing.Kind.valueOf(ParametersBuilder.text(node, "rule").toUpperCase(Locale.ROOT)),
                ParametersBuilder.number(node, "review_days"),
                ParametersBuilder.number(node, "response"),
                ParametersBuilder.number(node, "hiring_delay_days"),
                ParametersBuilder.number(node, "ceiling"),
                ParametersBuilder.number(node, "next_release_share"),
                ParametersBuilder.number(node, "tooling_gain"),
                numbers(node, "installed_base"));
    }

    static Map<String, Double> numbers(Map<String, Object> node, String key) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Tree.mapAt(node, key).forEach((name, value) -> numbers.put(name, ((Number) value).doubleValue()));
        return numbers;
    }
}
