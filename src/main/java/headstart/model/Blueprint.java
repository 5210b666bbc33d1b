package headstart.model;

import headstart.model.market.MarketPlan;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.util.FastMath;

/** What all runs of the same parameters share: everything that can be worked out before the dice are thrown. */
final class Blueprint {
    final Parameters parameters;
    final List<Assignment[]> byTeam = new ArrayList<>();
    final CopyRates copyRates;
    final Optional<MarketPlan> market;
    /** By chip on the market, the teams on it. */
    final List<List<Integer>> teamsOfChip;

    /** By team, its share of the installed base at the start. */
    final double[] installedShare;

    /** Names of streams in hashed form, shared by all worlds of a study. */
    private final Map<String, Streams.Name> segments;

    private final double[] plannedDays;
    /** How many chipmakers there are. */
    final int chipmakers;

    Blueprint(Parameters parameters) {
        this(parameters, new ConcurrentHashMap<>());
    }

    /** The same of other parameters, with names of streams that were hashed before. */
    Blueprint with(Parameters others) {
        return new Blueprint(others, segments);
    }

    private Blueprint(Parameters parameters, Map<String, Streams.Name> segments) {
        this.segments = segments;
        this.parameters = parameters;
        this.plannedDays =
                parameters.releases().stream().mapToDouble(Release::day).toArray();
        for (Team team : parameters.teams()) {
            Assignment[] assignments = new Assignment[parameters.releases().size()];
            for (int r = 0; r < assignments.length; r++) {
                assignments[r] = new Assignment(team, parameters, r, segments);
            }
            byTeam.add(assignments);
        }
        this.chipmakers = (int)
                parameters.teams().stream().map(Team::chipmaker).distinct().count();
        this.copyRates = new CopyRates(parameters);
        this.market = parameters.market().map(buyers -> buyers.plan(parameters.chips()));
        this.teamsOfChip = parameters.chips().stream().map(parameters::teamsOf).toList();
        this.installedShare = installedShares(parameters);
    }

    private static double[] installedShares(Parameters parameters) {
        double[] shares = parameters.teams().stream()
                .mapToDouble(team -> parameters.staffing().installed(team.name()))
                .toArray();
        double sum = 0;
        for (double chips : shares) {
            sum += chips;
        }
        for (int team = 0; team < shares.length; team++) {
            shares[team] = sum > 0 ? shares[team] / sum : 0;
        }
        return shares;
    }

    /** One team's work on one release, as far as it is known beforehand. */
    static final class Assignment {
        final Team team;
        final Release release;
        final Access access;
        final double fullEffort;
        final double[] rooflineShare;
        final double rooflineTokensPerS;
        final double allSpeedups;
        /** By operating point; none where work is stated per output token. */
        final ServingPlan[] points;

        final int[] predecessor;
        /** Excess at access when nothing is carried over from a release before. */
        final double[] freshExcess;

        final double[] freshLogExcess;

        final Streams.Name path;
        final Streams.Name bringUp;
        final Streams.Name regression;
        final Streams.Name leak;
        final Streams.Name[] features;
        final Streams.Name[] copying;
        final Streams.Name[] timing;
        final Streams.Name[] size;

        Assignment(Team team, Parameters parameters, int r, Map<String, Streams.Name> segments) {
            this.team = team;
            this.release = parameters.releases().get(r);
            this.access = parameters.accessOf(team);
            this.fullEffort = parameters.tuning().effort(team.engineers());
            this.allSpeedups =
                    team.features().stream().mapToDouble(Feature::speedup).reduce(1, (a, b) -> a * b);
            this.points = points(team, parameters);
            if (points.length == 0) {
                this.rooflineShare = team.hardware().rooflineSeconds(release);
                double total = 0;
                for (double seconds : rooflineShare) {
                    total += seconds;
                }
                for (int k = 0; k < rooflineShare.length; k++) {
                    rooflineShare[k] /= total;
                }
                this.rooflineTokensPerS = team.attainableShare() * allSpeedups / total;
            } else {
                this.rooflineShare = points[0].rooflineShare;
                this.rooflineTokensPerS = points[0].rooflineTokensPerS;
            }
            this.predecessor = predecessors(parameters, r);
            this.freshExcess = new double[release.operators().size()];
            double carried = team.startingExcess().carriedOver();
            double novel = team.startingExcess().novelAtAccess(carried, quality(), 1);
            for (int k = 0; k < freshExcess.length; k++) {
                freshExcess[k] = StartingExcess.between(carried, novel, release.novelty(k, team.name()));
            }
            this.freshLogExcess = Arrays.stream(freshExcess).map(FastMath::log).toArray();
            this.path = segment(team.name(), segments).child(segment(release.name(), segments));
            this.bringUp = path.child(segment("bring_up", segments));
            this.regression = path.child(segment("regression", segments));
            this.leak = path.child(segment("leak", segments));
            this.features = team.features().stream()
                    .map(feature -> path.child(segment("feature/" + feature.name(), segments)))
                    .toArray(Streams.Name[]::new);
            int operators = release.operators().size();
            this.copying = new Streams.Name[operators];
            this.timing = new Streams.Name[operators];
            this.size = new Streams.Name[operators];
            for (int k = 0; k < operators; k++) {
                Streams.Name operator =
                        path.child(segment(release.operators().get(k).name(), segments));
                timing[k] = operator.child(segment("improvement", segments));
                size[k] = operator.child(segment("size", segments));
                copying[k] = operator.child(segment("copy", segments));
            }
        }

        private ServingPlan[] points(Team team, Parameters parameters) {
            if (parameters.points().isEmpty()) {
                return new ServingPlan[0];
            }
            StepTime time = new StepTime(team.hardware().stepCosts(release));
            double leastBatch = 1 / release.groupChips();
            return parameters.points().stream()
                    .map(point -> new ServingPlan(point, time, leastBatch, team.attainableShare(), allSpeedups))
                    .toArray(ServingPlan[]::new);
        }

        private int[] predecessors(Parameters parameters, int r) {
            return release.operators().stream()
                    .mapToInt(operator ->
                            r == 0 ? -1 : parameters.releases().get(r - 1).indexOf(operator.name()))
                    .toArray();
        }

        /** Days of access before the release. */
        double leadDays() {
            return access.leadDays(release.name());
        }

        /** Excess of an operator at access, from what the team carries over and how mature its tools are. */
        double startingExcess(int k, double carried, double tooling) {
            double novel = team.startingExcess().novelAtAccess(carried, quality(), tooling);
            return StartingExcess.between(carried, novel, release.novelty(k, team.name()));
        }

        private double quality() {
            return release.referenceKernels().getOrDefault(team.name(), 0.0);
        }
    }

    /** Days of the releases of a run. */
    double[] releaseDays(Streams.Replication streams) {
        return parameters
                .cadence()
                .map(cadence -> cadence.days(parameters.releases(), streams))
                .orElseGet(plannedDays::clone);
    }

    static Streams.Name segment(String text, Map<String, Streams.Name> segments) {
        return segments.computeIfAbsent(text, Streams::name);
    }
}
