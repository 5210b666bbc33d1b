package headstart.config;

import headstart.config.document.Faults;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Key;
import headstart.config.schema.Part;
import headstart.config.schema.PredictedReleaseKeys;
import headstart.config.schema.ReleaseKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what the other AI models of a calibration say of releases and teams. */
final class PredictedReleases {
    /** What they say team by team. */
    private static final List<Key<?>> BY_TEAM =
            List.of(ReleaseKeys.NOVELTY_BY_TEAM, PredictedReleaseKeys.LATE_START, PredictedReleaseKeys.ACCESS);

    private final Part root;
    private final Faults faults;

    PredictedReleases(Map<String, Object> effective, Faults faults) {
        this.root = Part.root(effective);
        this.faults = faults;
    }

    void check() {
        root.at(ExperimentKeys.CALIBRATION)
                .at(CalibrationKeys.RELEASES)
                .parts()
                .values()
                .forEach(this::release);
    }

    private void release(Part release) {
        Set<String> releases = root.at(ExperimentKeys.RELEASES).names();
        release.text(PredictedReleaseKeys.LIKE)
                .ifPresent(like -> faults.known(release.path(PredictedReleaseKeys.LIKE), like, releases, "a release"));
        Set<String> teams = root.at(ExperimentKeys.TEAMS).names();
        for (Key<?> key : BY_TEAM) {
            Part own = release.at(key);
            own.names().forEach(team -> faults.known(own.path() + "." + team, team, teams, "a team"));
        }
    }
}
