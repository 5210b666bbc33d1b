package headstart.config;

import headstart.calibration.FreeParameter;
import headstart.calibration.Worlds;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.OperatorKeys;
import headstart.config.schema.PredictedReleaseKeys;
import headstart.config.schema.ReleaseKeys;
import headstart.config.schema.TeamKeys;
import headstart.model.Access;
import headstart.model.OperatingPoint;
import headstart.model.Parameters;
import headstart.model.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The worlds of a calibration: the scenario's checked tree with values laid over it, for each release up to the last day measured. */
final class CalibrationWorlds implements Worlds {
    private static final String RELEASES = ExperimentKeys.RELEASES.name();

    private final List<FreeParameter> parameters;
    private final List<OperatingPoint> points;
    private final Map<String, Map<String, Object>> trees;

    private CalibrationWorlds(
            List<FreeParameter> parameters, List<OperatingPoint> points, Map<String, Map<String, Object>> trees) {
        this.parameters = parameters;
        this.points = List.copyOf(points);
        this.trees = trees;
    }

    /**
     * The worlds.
     *
     * @param scenario checked tree of the scenario
     * @param points the operating points that the series were measured at
     * @param lastDays by release, the last day after it that counts
     */
    static CalibrationWorlds of(
            Map<String, Object> scenario,
            Map<String, Object> others,
            List<FreeParameter> parameters,
            List<OperatingPoint> points,
            Map<String, Double> lastDays) {
        Map<String, Map<String, Object>> trees = new LinkedHashMap<>();
        lastDays.forEach((release, days) -> {
            Map<String, Object> tree = new LinkedHashMap<>(scenario);
            if (others.containsKey(release)) {
                alone(tree, release, Tree.mapAt(others, release));
            }
            double day = day(Tree.mapAt(Tree.mapAt(tree, RELEASES), release));
            tree.put(ExperimentKeys.HORIZON_DAYS.name(), day + days + 1);
            withoutLaterReleases(tree, day + days + 1);
            trees.put(release, tree);
        });
        return new CalibrationWorlds(parameters, points, trees);
    }

    /** Another AI model, released on day 0: only its novelty and who had it early tell it from the one it is like. */
    private static void alone(Map<String, Object> tree, String name, Map<String, Object> other) {
        Map<String, Object> like =
                Tree.mapAt(Tree.mapAt(tree, RELEASES), Fields.of(other).get(PredictedReleaseKeys.LIKE));
        Map<String, Object> operators = new LinkedHashMap<>();
        Map<String, Object> given = Tree.mapAt(other, ReleaseKeys.OPERATORS.name());
        (given.isEmpty() ? Tree.mapAt(like, ReleaseKeys.OPERATORS.name()) : given).forEach((operator, node) -> {
            Map<String, Object> changed = new LinkedHashMap<>(Tree.map(node));
            changed.put(OperatorKeys.NOVELTY.name(), other.getOrDefault(OperatorKeys.NOVELTY.name(), 0L));
            operators.put(operator, changed);
        });
        Map<String, Object> release = new LinkedHashMap<>();
        release.put(ReleaseKeys.DAY.name(), 0L);
        release.put(ReleaseKeys.OPERATORS.name(), operators);
        release.put(ReleaseKeys.NOVELTY_BY_TEAM.name(), Tree.mapAt(other, ReleaseKeys.NOVELTY_BY_TEAM.name()));
        tree.put(RELEASES, Map.of(name, release));
        tree.put(ExperimentKeys.ACCESS.name(), Tree.mapAt(other, PredictedReleaseKeys.ACCESS.name()));
        Map<String, Object> teams = new LinkedHashMap<>(Tree.mapAt(tree, ExperimentKeys.TEAMS.name()));
        Tree.mapAt(other, TeamKeys.LATE_START.name()).forEach((team, late) -> {
            Map<String, Object> changed = new LinkedHashMap<>(Tree.mapAt(teams, team));
            changed.put(TeamKeys.LATE_START.name(), late);
            teams.put(team, changed);
        });
        tree.put(ExperimentKeys.TEAMS.name(), teams);
    }

    /**
     * The same worlds with nobody early. Who had a lead is ready at the release: with a bring-up it could not have been measured that day
     * at all, and there would be nothing to score.
     */
    Worlds withoutLead() {
        return (release, values) -> {
            Parameters world = at(release, values);
            Parameters ready = world.withTeams(world.teams().stream()
                    .map(team -> world.accessOf(team).leadDays() > 0 ? team.readyAtAccess() : team)
                    .toList());
            for (Team team : world.teams()) {
                ready = ready.withAccess(team.name(), Access.AT_RELEASE);
            }
            return ready;
        };
    }

    @Override
    public Parameters at(String release, double[] values) {
        Map<String, Object> tree = trees.getOrDefault(release, Map.of());
        for (int p = 0; p < values.length; p++) {
            for (String path : parameters.get(p).paths()) {
                tree = Tree.with(tree, path, values[p]);
            }
        }
        return new ParametersBuilder(tree).build().withPoints(points);
    }

    private static double day(Map<String, Object> release) {
        return Fields.of(release).get(ReleaseKeys.DAY);
    }

    /** What comes out after the last day that counts cannot have been seen. */
    private static void withoutLaterReleases(Map<String, Object> tree, double horizon) {
        Map<String, Object> kept = new LinkedHashMap<>(Tree.mapAt(tree, RELEASES));
        kept.values().removeIf(release -> day(Tree.map(release)) >= horizon);
        tree.put(RELEASES, kept);
    }
}
