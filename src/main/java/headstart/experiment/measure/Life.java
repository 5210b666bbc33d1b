package headstart.experiment.measure;

import headstart.model.Parameters;
import headstart.model.Release;
import java.util.ArrayList;
import java.util.List;

/**
 * The time in which a release is the newest: from its day until the next one resets the tuning, or the horizon.
 *
 * @param name the release, or {@link #OVERALL}
 * @param from first day
 * @param to last day
 */
public record Life(String name, double from, double to) {
    /** The lives of all releases together. */
    static final String OVERALL = "overall";

    /** The planned lives of the releases in order; with several releases also all of them together, last. */
    public static List<Life> of(Parameters parameters) {
        return of(parameters, parameters.releases().stream().map(Release::day).toList());
    }

    /** The same in a run whose releases came on these days. */
    public static List<Life> of(Parameters parameters, List<Double> days) {
        List<Release> releases = parameters.releases();
        double horizon = Math.floor(parameters.horizonDays());
        List<Life> lives = new ArrayList<>();
        for (int r = 0; r < releases.size(); r++) {
            double to = r + 1 < releases.size() ? Math.min(days.get(r + 1), horizon) : horizon;
            lives.add(new Life(releases.get(r).name(), days.get(r), to));
        }
        if (releases.size() > 1) {
            lives.add(new Life(OVERALL, days.get(0), horizon));
        }
        return lives;
    }

    /** Whether the horizon came before the release. */
    boolean isEmpty() {
        return !(from < to);
    }

    boolean isOverall() {
        return name.equals(OVERALL);
    }
}
