package headstart.calibration;

import java.util.Locale;

/** What a panel can be asked. The rest of its model is the same for each. */
public enum PanelQuestion {
    /** How much of a day's work counts before release, where the simulator is right about what work does. */
    FIDELITY,
    /** What share of the lift that the simulator predicts for days of access there is: 1 if it is right, 0 if access is worth nothing. */
    WORTH,
    /** What share of that lift the placebo rows show, which had no access to show it for. */
    PLACEBO;

    /** The value at a normal score of its prior. */
    double value(Panel panel, double score) {
        return switch (this) {
            case FIDELITY -> PanelPriors.between(panel.lowFidelity(), panel.highFidelity(), score);
            case WORTH -> 1 + panel.worthSd() * score;
            case PLACEBO -> panel.worthSd() * score;
        };
    }

    /** The word in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
