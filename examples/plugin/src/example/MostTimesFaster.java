package example;

import headstart.plugin.Curve;
import headstart.plugin.OutcomePlugin;
import headstart.plugin.OutcomeRule;
import headstart.plugin.Setting;
import headstart.plugin.Settings;
import java.util.List;

/** How many times as fast the leader is at most. It only grows when the leader improves, so its events are all there is to look at. */
public final class MostTimesFaster implements OutcomePlugin {
    @Override
    public String name() {
        return "most_times_faster";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String about() {
        return "the largest ratio of leader to laggard after a day";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number("from_day", 0, 3650, 0, "first day that counts, after the release"));
    }
    @Override
    public Whose whose() {
        return Whose.PAIR;
    }

    @Override
    public OutcomeRule outcome(Settings settings) {
        double from = settings.number("from_day");
        return run -> {
            Curve leader = run.leader().throughput();
            Curve laggard = run.laggard().throughput();
            double most = leader.at(from) / laggard.at(from);
            for (int event = 0; event < leader.size(); event++) {
                double day = leader.day(event);
                if (day >= from && day <= run.lastDay()) {
                    most = Math.max(most, leader.value(event) / laggard.at(day));
                }
            }
            return Double.isInfinite(most) ? Double.NaN : most;
        };
    }
}
