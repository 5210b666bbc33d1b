package headstart.model;

import java.util.Comparator;
import java.util.HashMap;
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
 * @param staffing how chipmakers staff their teams
 */
public record Parameters(
        List<Team> teams,
        List<Release> releases,
        Tuning tuning,
        Commons commons,
        Map<String, Access> access,
        double horizonDays,
        Staffing staffing) {
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

    /** With the same engineers on every team throughout. */
    public Parameters(
            List<Team> teams,
            List<Release> releases,
            Tuning tuning,
            Commons commons,
            Map<String, Access> access,
            double horizonDays) {
        this(teams, releases, tuning, commons, access, horizonDays, Staffing.FIXED);
    }

    /** The same world with other teams. */
    public Parameters withTeams(List<Team> others) {
        return new Parameters(others, releases, tuning, commons, access, horizonDays, staffing);
    }

    /** The same world with other releases. */
    public Parameters withReleases(List<Release> others) {
        return new Parameters(teams, others, tuning, commons, access, horizonDays, staffing);
    }

    /** The same world with other access for one team. */
    public Parameters withAccess(String team, Access other) {
        Map<String, Access> all = new HashMap<>(access);
        all.put(team, other);
        return new Parameters(teams, releases, tuning, commons, all, horizonDays, staffing);
    }

    /** How the team gets to know a release. */
    public Access accessOf(Team team) {
        return access.getOrDefault(team.name(), Access.AT_RELEASE);
    }

    /** The whole day on which the curves begin: the earliest access, or the first release. */
    public int firstDay() {
        double first = releases.get(0).day();
        for (Team team : teams) {
            for (Release release : releases) {
                first = Math.min(first, release.day() - accessOf(team).leadDays(release.name()));
            }
        }
        return (int) Math.floor(first);
    }
}
