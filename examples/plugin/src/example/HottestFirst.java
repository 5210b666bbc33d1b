package example;

import headstart.plugin.Allocation;
import headstart.plugin.AllocationPlugin;
import headstart.plugin.Setting;
import headstart.plugin.Settings;
import java.util.List;

/** The hotter an operator, the more than in proportion is worked on it. {@code StrictMath} gives the same bits everywhere. */
public final class HottestFirst implements AllocationPlugin {
    @Override
    public String name() {
        return "hottest_first";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String about() {
        return "effort by a power of the time above the roofline";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number("power", 0, 10, 2, "1 is profile_guided, 0 is uniform"));
    }
    @Override
    public Allocation allocation(Settings settings) {
        double power = settings.number("power");
        return (rooflineShare, excess) -> StrictMath.pow(rooflineShare * excess, power);
    }
}
