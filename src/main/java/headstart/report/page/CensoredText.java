package headstart.report.page;

import headstart.experiment.result.CensoredShares;
import java.util.Locale;

/** The column that says how many of the waits on either side of a comparison the horizon cut off. */
final class CensoredText {
    static final String HEADER = "censored, baseline";
    static final String NOTE =
            "Waits that the horizon cut off count as long as that; censored: their share in the scenario and in the baseline.";

    private CensoredText() {}

    /** Both shares where there are any, else nothing. */
    static String of(CensoredShares shares) {
        return shares.isAny()
                ? String.format(Locale.ROOT, "%.0f %%, %.0f %%", 100 * shares.scenario(), 100 * shares.baseline())
                : "";
    }
}
