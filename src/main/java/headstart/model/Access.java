package headstart.model;

import headstart.model.range.Require;
import java.util.Map;

/**
 * When and how well a team knows a release before it is public.
 *
 * @param leadDays days of access before release; 0 means withheld until release
 * @param fidelity factor on the effort before release: small teams under a non-disclosure agreement, no final weights
 * @param leakRatePerDay rate at which a withheld team gets the model all the same, from the first access of anybody on
 * @param leakFidelity the fidelity a leak gives
 * @param releaseLeadDays by release, days of access where they differ from {@code leadDays}
 */
public record Access(
        double leadDays,
        double fidelity,
        double leakRatePerDay,
        double leakFidelity,
        Map<String, Double> releaseLeadDays) {
    /** Access on the release day. */
    public static final Access AT_RELEASE = new Access(0, 1, 0, 1);

    public Access {
        Require.notNegative("lead_days", leadDays);
        Require.share("fidelity", fidelity);
        Require.notNegative("leak_rate_per_day", leakRatePerDay);
        Require.share("leak_fidelity", leakFidelity);
        releaseLeadDays.values().forEach(days -> Require.notNegative("lead_days", days));
        releaseLeadDays = Map.copyOf(releaseLeadDays);
    }

    /** The same access to every release. */
    public Access(double leadDays, double fidelity, double leakRatePerDay, double leakFidelity) {
        this(leadDays, fidelity, leakRatePerDay, leakFidelity, Map.of());
    }

    /** The same access with that lead on every release. */
    public Access withLead(double days) {
        return new Access(days, fidelity, leakRatePerDay, leakFidelity);
    }

    /** Days of access before that release. */
    public double leadDays(String release) {
        return releaseLeadDays.getOrDefault(release, leadDays);
    }

    /** Whether any release comes early. */
    public boolean isEarly() {
        return leadDays > 0 || releaseLeadDays.values().stream().anyMatch(days -> days > 0);
    }
}
