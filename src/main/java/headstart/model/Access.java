package headstart.model;

/**
 * When and how well a team knows a release before it is public.
 *
 * @param leadDays days of access before release; 0 means withheld until release
 * @param fidelity factor on the effort before release: small teams under a non-disclosure agreement, no final weights
 * @param leakRatePerDay rate at which a withheld team gets the model all the same, from the first access of anybody on
 * @param leakFidelity the fidelity a leak gives
 */
public record Access(double leadDays, double fidelity, double leakRatePerDay, double leakFidelity) {
    /** Access on the release day. */
    public static final Access AT_RELEASE = new Access(0, 1, 0, 1);

    public Access {
        Require.notNegative("lead_days", leadDays);
        Require.share("fidelity", fidelity);
        Require.notNegative("leak_rate_per_day", leakRatePerDay);
        Require.share("leak_fidelity", leakFidelity);
    }

    /** Early access of that many days, worked at full effort. */
    public static Access lead(double leadDays) {
        return new Access(leadDays, 1, 0, 1);
    }
}
