package headstart.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything that one run is made of, except its luck.
 *
 * @param teams the teams, names distinct
 * @param releases the releases in order of their day, at least one
 * @param tuning the shared law
 * @param commons who copies from whom
 * @param access by team; a team that is not named gets the model on the release day
 * @param horizonDays last day of the run
 */
public record Parameters(
        List<Team> teams,
        List<Release> releases,
        Tuning tuning,
        Commons commons,
        Map<String, Access> access,
        double horizonDays) {
    public Parameters {
        if (teams.isEmpty()) {
            throw new IllegalArgumentException("teams must name at least one team.");
        }
        if (releases.isEmpty()) {
            throw new IllegalArgumentException("releases must name at least one release.");
        }
        if (teams.stream().map(Team::name).distinct().count() < teams.size()) {
            throw new IllegalArgumentException("teams must have different names.");
        }
        teams = List.copyOf(teams);
        releases = releases.stream()
                .sorted(Comparator.comparingDouble(Release::day))
                .toList();
        access = Map.copyOf(access);
        double lastRelease = releases.get(releases.size() - 1).day();
        if (!(horizonDays > lastRelease) || !Double.isFinite(horizonDays)) {
            throw new IllegalArgumentException(
                    "horizon_days (" + horizonDays + ") must be after the last release, day " + lastRelease + ".");
        }
    }

    /** How the team gets to know a release. */
    public Access accessOf(Team team) {
        return access.getOrDefault(team.name(), Access.AT_RELEASE);
    }

    /** The whole day on which the curves begin: the earliest access, or the first release. */
    public int firstDay() {
        double lead = teams.stream()
                .mapToDouble(team -> accessOf(team).leadDays())
                .max()
                .orElse(0);
        return (int) Math.floor(releases.get(0).day() - lead);
    }
}
