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
 * @param cadence which releases come on days that every run draws anew; empty if all come as planned
 * @param points how the models are served where throughput is measured, the first one by default; none if work is stated per output token
 */
public record Parameters(
        List<Team> teams,
        List<Release> releases,
        Tuning tuning,
        Commons commons,
        Map<String, Access> access,
        double horizonDays,
        Staffing staffing,
        Optional<Market> market,
        Optional<Cadence> cadence,
        List<OperatingPoint> points) {
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
        points = List.copyOf(points);
        if (points.stream().map(OperatingPoint::name).distinct().count() < points.size()) {
            throw new IllegalArgumentException("operating_points must have different names.");
        }
        double lastRelease = releases.get(releases.size() - 1).day();
        if (!(horizonDays > lastRelease) || !Double.isFinite(horizonDays)) {
            throw new IllegalArgumentException(
                    "horizon_days (" + horizonDays + ") must be after the last release, day " + lastRelease + ".");
        }
        for (Cadence drawn : cadence.stream().toList()) {
            if (releases.stream().noneMatch(release -> release.name().equals(drawn.after()))) {
                throw new IllegalArgumentException("cadence.after (" + drawn.after() + ") must be a release.");
            }
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
        this(
                teams,
                releases,
                tuning,
                commons,
                access,
                horizonDays,
                Staffing.FIXED,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same world measured at other operating points. */
    public Parameters withPoints(List<OperatingPoint> others) {
        return new Parameters(teams, releases, tuning, commons, access, horizonDays, staffing, market, cadence, others);
    }

    /** How many curves a run has of every team and release: one for each operating point. */
    public int pointCount() {
        return Math.max(1, points.size());
    }

    /** The same world with other teams. */
    public Parameters withTeams(List<Team> others) {
        return new Parameters(
                others, releases, tuning, commons, access, horizonDays, staffing, market, cadence, points);
    }

    /** The same world with other releases. */
    public Parameters withReleases(List<Release> others) {
        return new Parameters(teams, others, tuning, commons, access, horizonDays, staffing, market, cadence, points);
    }

    /** The same world with other access for one team. */
    public Parameters withAccess(String team, Access other) {
        Map<String, Access> all = new HashMap<>(access);
        all.put(team, other);
        return new Parameters(teams, releases, tuning, commons, all, horizonDays, staffing, market, cadence, points);
    }

    /** Whether the day of the release is drawn anew in every run. */
    public boolean isDayDrawn(Release release) {
        return cadence.isPresent() && releases.indexOf(release) >= cadence.get().firstDrawn(releases);
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

    /** The whole day on which the curves begin: the earliest access that a run can have, or the first release. */
    public int firstDay() {
        double first = releases.get(0).day();
        double fixed = first;
        for (Release release : releases) {
            fixed = isDayDrawn(release) ? fixed : release.day();
            for (Team team : teams) {
                first = Math.min(first, fixed - accessOf(team).leadDays(release.name()));
            }
        }
        return (int) Math.floor(first);
    }
}
