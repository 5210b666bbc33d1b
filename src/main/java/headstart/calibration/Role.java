package headstart.calibration;

import java.util.Locale;

/** What a series is for. */
public enum Role {
    /** The parameters are fitted to it. */
    CALIBRATION,
    /** It is predicted and never fitted. */
    VALIDATION;

    /** The word in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
