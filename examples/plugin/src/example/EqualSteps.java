package example;

import headstart.plugin.Setting;
import headstart.plugin.Settings;
import headstart.plugin.StepLaw;
import headstart.plugin.StepLawPlugin;
import java.util.List;

/** Improvements without luck. */
public final class EqualSteps implements StepLawPlugin {
    @Override
    public String name() {
        return "equal_steps";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String about() {
        return "every improvement takes the same share away";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number("share", 0.01, 0.99, 0.4, "share of the excess that an improvement takes away"));
    }
    @Override
    public StepLaw law(Settings settings) {
        double left = 1 - settings.number("share");
        return (excess, luck) -> left;
    }
}
