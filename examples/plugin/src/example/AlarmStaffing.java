package example;

import headstart.plugin.Setting;
import headstart.plugin.Settings;
import headstart.plugin.StaffingPlugin;
import headstart.plugin.StaffingReview;
import headstart.plugin.StaffingRule;
import java.util.List;

/** Nobody is hired until a team falls behind by more than a threshold; then it is doubled, or whatever the ceiling allows. */
public final class AlarmStaffing implements StaffingPlugin {
    @Override
    public String name() {
        return "alarm";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String about() {
        return "hires once a team is behind by more than a threshold";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.number("threshold", 0, 1, 0.3, "gap to the fastest team above which the alarm goes off"),
                Setting.number("factor", 1, 10, 2, "how many times its planned engineers a team then gets"));
    }

    @Override
    public StaffingRule rule(Settings settings) {
        double threshold = settings.number("threshold");
        double factor = settings.number("factor");
        return new StaffingRule() {
            @Override
            public boolean hires() {
                return true;
            }

            @Override
            public double[] engineers(StaffingReview review) {
                return review.teams().stream()
                        .mapToDouble(team -> team.gap() > threshold
                                ? team.bounded(team.planned() * factor, review.ceiling())
                                : team.present())
                        .toArray();
            }
        };
    }
}
