package headstart.config;

import headstart.config.schema.AccessRuleKeys;
import headstart.config.schema.CadenceKeys;
import headstart.config.schema.Chosen;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.StaffingKeys;
import headstart.config.schema.TeamKeys;
import headstart.model.Access;
import headstart.model.AccessRule;
import headstart.model.Cadence;
import headstart.model.PluggedIn;
import headstart.model.Staffing;
import headstart.plugin.AccessPlugin;
import headstart.plugin.Plugin;
import headstart.plugin.StaffingPlugin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the records of the world around the tuning from a checked tree. */
final class WorldBuilder {
    private WorldBuilder() {}

    /** Access of every team that the policy, if there is one, speaks of and {@code access} does not name. */
    static Map<String, Access> byRule(Fields root) {
        Map<String, Access> access = new LinkedHashMap<>();
        root.part(ExperimentKeys.ACCESS_RULE).ifPresent(node -> {
            BiFunction<String, Fields, Access> policy = policy(root, node);
            Map<String, Fields> named = root.get(ExperimentKeys.ACCESS);
            root.get(ExperimentKeys.TEAMS).forEach((name, team) -> {
                if (!named.containsKey(name)) {
                    access.put(name, policy.apply(name, team));
                }
            });
        });
        return access;
    }

    /** Access by team, as the policy says. */
    private static BiFunction<String, Fields, Access> policy(Fields root, Fields node) {
        Optional<PluggedIn<AccessPlugin>> plugged = plugged(node.get(AccessRuleKeys.KIND), AccessPlugin.class);
        if (plugged.isPresent()) {
            return new PluggedAccess(root, node, plugged.get())::of;
        }
        AccessRule rule = rule(node);
        List<String> releases = List.copyOf(root.get(ExperimentKeys.RELEASES).keySet());
        return (name, team) -> rule.of(team.get(TeamKeys.TIER).orElse(""), releases);
    }

    private static AccessRule rule(Fields node) {
        return new AccessRule(
                node.get(AccessRuleKeys.KIND).builtInOr(AccessRule.Kind.EVERYONE_AT_RELEASE),
                node.get(AccessRuleKeys.LEAD_DAYS),
                node.get(AccessRuleKeys.FIDELITY),
                node.get(AccessRuleKeys.LEADS),
                node.get(AccessRuleKeys.RELEASES));
    }

    static Optional<Cadence> cadence(Fields root) {
        return root.part(ExperimentKeys.CADENCE)
                .map(node -> new Cadence(node.get(CadenceKeys.AFTER), node.get(CadenceKeys.LOG_SD)));
    }

    /** The plug-in that is chosen there. */
    static <P extends Plugin> Optional<PluggedIn<P>> plugged(Chosen<?> chosen, Class<P> type) {
        return chosen instanceof Chosen.Own<?> own ? Optional.of(own.as(type)) : Optional.empty();
    }

    static Staffing staffing(Fields root) {
        return root.part(ExperimentKeys.STAFFING)
                .map(node -> new Staffing(
                        node.get(StaffingKeys.RULE).builtInOr(Staffing.Kind.FIXED),
                        node.get(StaffingKeys.REVIEW_DAYS),
                        node.get(StaffingKeys.RESPONSE),
                        node.get(StaffingKeys.HIRING_DELAY_DAYS),
                        node.get(StaffingKeys.CEILING),
                        node.get(StaffingKeys.NEXT_RELEASE_SHARE),
                        node.get(StaffingKeys.TOOLING_GAIN),
                        node.get(StaffingKeys.INSTALLED_BASE),
                        plugged(node.get(StaffingKeys.RULE), StaffingPlugin.class)))
                .orElse(Staffing.FIXED);
    }
}
