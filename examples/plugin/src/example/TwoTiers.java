package example;

import headstart.plugin.AccessPlugin;
import headstart.plugin.AccessPolicy;
import headstart.plugin.Setting;
import headstart.plugin.Settings;
import java.util.List;

/** One chipmaker gets releases as early as the experiment says, all others by days of their own. */
public final class TwoTiers implements AccessPlugin {
    @Override
    public String name() {
        return "two_tiers";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String about() {
        return "one lead for one chipmaker, another for all others";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.text("favoured", "", "the chipmaker that gets it first"),
                Setting.number("others_days", 0, 365, 0, "days of early access of all others"));
    }
    @Override
    public AccessPolicy policy(Settings settings) {
        String favoured = settings.text("favoured");
        double others = settings.number("others_days");
        return request -> request.chipmaker().equals(favoured) ? request.usualLeadDays() : others;
    }
}
