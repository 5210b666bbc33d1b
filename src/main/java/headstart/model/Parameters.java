package headstart.model;

import headstart.model.market.Market;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
 * @param market who buys; empty if nobody is watched buying
 */
public record Parameters(
        List<Team> teams,
        List<Release> releases,
        Tuning tuning,
        Commons commons,
        Map<String, Access> access,
        double horizonDays,
        Staffing staffing,
        Optional<Market> market) {
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

    /** With the same engineers on every team throughout, and without buyers. */
    public Parameters(
            List<Team> teams,
            List<Release> releases,
            Tuning tuning,
            Commons commons,
            Map<String, Access> access,
            double horizonDays) {
        this(teams, releases, tuning, commons, access, horizonDays, Staffing.FIXED, Optional.empty());
    }

    /** The same world with other teams. */
    public Parameters withTeams(List<Team> others) {
        return new Parameters(others, releases, tuning, commons, access, horizonDays, staffing, market);
    }

    /** The same world with other releases. */
    public Parameters withReleases(List<Release> others) {
        return new Parameters(teams, others, tuning, commons, access, horizonDays, staffing, market);
    }

    /** The same world with other access for one team. */
    public Parameters withAccess(String team, Access other) {
        Map<String, Access> all = new HashMap<>(access);
        all.put(team, other);
        return new Parameters(teams, releases, tuning, commons, all, horizonDays, staffing, market);
    }

    /** What is on the market: the chips of the teams, in the order of the teams. */
    public List<String> chips() {
        return teams.stream().map(team -> team.hardware().name()).distinct().toList();
    }

    /** Indices of the teams on that chip. */
    public List<Integer> teamsOf(String chip) {
        return IntStream.range(0, teams.size())
                .filter(team -> teams.get(team).hardware().name().equals(chip))
                .boxed()
                .toList();
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
