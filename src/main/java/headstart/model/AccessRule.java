package headstart.model;

import headstart.model.range.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A developer's policy on early access, by name: who gets a release how early, for every team at once.
 *
 * @param kind the policy
 * @param leadDays days of access before release for those whom the policy favours
 * @param fidelity factor on the effort before release
 * @param tierLeadDays by tier, days of access under {@link Kind#STAGGERED}; a tier that is not named gets none
 * @param releases by release, the policy where it is another one
 */
public record AccessRule(
        Kind kind, double leadDays, double fidelity, Map<String, Double> tierLeadDays, Map<String, Kind> releases) {
    /** The tier that {@link Kind#DOMESTIC_FIRST} favours. */
    public static final String DOMESTIC = "domestic";

    /** The policies. */
    public enum Kind {
        /** Everybody early: what was usual before V4. */
        STANDARD_PRACTICE {
            @Override
            double leadDays(AccessRule rule, String tier) {
                return rule.leadDays;
            }
        },
        /** Only the developer's own country early: what was reported of V4. */
        DOMESTIC_FIRST {
            @Override
            double leadDays(AccessRule rule, String tier) {
                return tier.equals(DOMESTIC) ? rule.leadDays : 0;
            }
        },
        /** Nobody early. */
        EVERYONE_AT_RELEASE {
            @Override
            double leadDays(AccessRule rule, String tier) {
                return 0;
            }
        },
        /** Tier by tier. */
        STAGGERED {
            @Override
            double leadDays(AccessRule rule, String tier) {
                return rule.tierLeadDays.getOrDefault(tier, 0.0);
            }
        };

        abstract double leadDays(AccessRule rule, String tier);
    }

    public AccessRule {
        Require.notNegative("access_rule.lead_days", leadDays);
        Require.share("access_rule.fidelity", fidelity);
        tierLeadDays.values().forEach(days -> Require.notNegative("access_rule.leads", days));
        tierLeadDays = Map.copyOf(tierLeadDays);
        releases = Map.copyOf(releases);
    }

    /**
     * What the policy means for a team.
     *
     * @param tier the team's tier; empty for none
     * @param names the releases
     */
    public Access of(String tier, List<String> names) {
        Map<String, Double> leads = new HashMap<>();
        for (String release : names) {
            if (releases.containsKey(release)) {
                leads.put(release, releases.get(release).leadDays(this, tier));
            }
        }
        return new Access(kind.leadDays(this, tier), fidelity, 0, 1, leads);
    }
}
