package headstart.config;

import headstart.config.schema.AccessRuleKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.ReleaseKeys;
import headstart.config.schema.TeamKeys;
import headstart.model.Access;
import headstart.model.PluggedIn;
import headstart.plugin.AccessPlugin;
import headstart.plugin.AccessPolicy;
import headstart.plugin.AccessRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks a policy out of a plug-in how early each team gets each release. */
final class PluggedAccess {
    private static final double LONGEST_DAYS = 3650;

    private final Fields root;
    private final Fields rule;
    private final PluggedIn<AccessPlugin> plugged;
    private final AccessPolicy policy;

    PluggedAccess(Fields root, Fields rule, PluggedIn<AccessPlugin> plugged) {
        this.root = root;
        this.rule = rule;
        this.plugged = plugged;
        this.policy = plugged.ask(() -> plugged.plugin().policy(plugged.settings()));
    }

    /** The access of a team. */
    Access of(String name, Fields team) {
        Map<String, Double> leads = new LinkedHashMap<>();
        root.get(ExperimentKeys.RELEASES).forEach((release, node) -> {
            AccessRequest request = new AccessRequest(
                    name,
                    team.get(TeamKeys.CHIPMAKER),
                    team.get(TeamKeys.CHIP).orElse(""),
                    team.get(TeamKeys.TIER).orElse(""),
                    release,
                    node.get(ReleaseKeys.DAY),
                    rule.get(AccessRuleKeys.LEAD_DAYS));
            double days = plugged.ask(() -> policy.leadDays(request));
            if (!(days >= 0 && days <= LONGEST_DAYS)) {
                throw plugged.refused("gave " + name + " " + release + " " + days + " days early; from 0 to 3650.");
            }
            leads.put(release, days);
        });
        return new Access(0, rule.get(AccessRuleKeys.FIDELITY), 0, 1, leads);
    }
}
