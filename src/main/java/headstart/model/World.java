package headstart.model;

import ec.util.MersenneTwisterFast;
import headstart.random.Power;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One run on MASON's schedule: the developer, the chipmakers with their teams, and the commons. Nothing draws from
 * {@link SimState#random}, which is empty; every agent has an ordering of its own, so that nothing is ever shuffled.
 */
final class World extends SimState {
    private final transient AgentSchedule agents;
    private final transient Blueprint blueprint;
    private final transient Streams.Replication streams;
    private final transient RunObserver observer;
    private final transient TuningLaw law;
    private final transient TeamAgent[] teams;
    private final transient List<ChipmakerAgent> chipmakers = new ArrayList<>();
    private final transient ChipmakerAgent[] chipmakerOf;
    private final transient CommonsAgent commons;
    private final transient DeveloperAgent developer;
    private final transient Optional<MarketAgent> market;
    private final transient double[] releaseDays;
    private int orderings;
    private int released;

    World(Blueprint blueprint, Mechanism mechanism, Streams.Replication streams, RunObserver observer) {
        super(
                (MersenneTwisterFast) null,
                new AgentSchedule(
                        places(blueprint), blueprint.parameters.firstDay(), blueprint.parameters.horizonDays()));
        this.agents = (AgentSchedule) schedule;
        this.blueprint = blueprint;
        this.streams = streams;
        this.observer = observer;
        this.law = mechanism.law(blueprint.parameters.tuning());
        this.releaseDays = blueprint.releaseDays(streams);
        this.developer = new DeveloperAgent(this, orderings++);
        this.chipmakerOf = new ChipmakerAgent[blueprint.byTeam.size()];
        employTeams();
        this.teams = new TeamAgent[chipmakerOf.length];
        for (int team = 0; team < chipmakerOf.length; team++) {
            teams[team] = mechanism.team(this, team, orderings++);
        }
        this.commons = mechanism.commons(this, orderings++);
        this.market = blueprint.market.map(plan -> new MarketAgent(this, plan, mechanism, orderings++));
    }

    /** The developer, the commons, the teams, the chipmakers and, where there is one, the market. */
    private static int places(Blueprint blueprint) {
        return 2
                + blueprint.byTeam.size()
                + blueprint.chipmakers
                + (blueprint.parameters.market().isPresent() ? 1 : 0);
    }

    private void employTeams() {
        Map<String, ChipmakerAgent> byName = new LinkedHashMap<>();
        for (int team = 0; team < chipmakerOf.length; team++) {
            String name = blueprint.parameters.teams().get(team).chipmaker();
            ChipmakerAgent chipmaker = byName.computeIfAbsent(name, unused -> new ChipmakerAgent(this, orderings++));
            chipmaker.employ(team);
            chipmakerOf[team] = chipmaker;
        }
        chipmakers.addAll(byName.values());
    }

    /** Without MASON's priming of a generator that nobody uses: it would draw 1,249 numbers before every run. */
    @Override
    public void start() {
        schedule.reset();
        developer.reschedule();
        chipmakers.forEach(Agent::reschedule);
        market.ifPresent(MarketAgent::start);
    }

    /** Plays the run to its horizon. */
    Trajectory run() {
        start();
        agents.playAll(this);
        return trajectory();
    }

    /** What came of the run; asked once, at its end. */
    Trajectory trajectory() {
        chipmakers.forEach(ChipmakerAgent::checkConservation);
        return new Trajectory(
                Arrays.stream(releaseDays)
                        .map(day -> day <= blueprint.parameters.horizonDays() ? day : Double.POSITIVE_INFINITY)
                        .boxed()
                        .toList(),
                Arrays.stream(teams).map(TeamAgent::finish).toList(),
                market.map(MarketAgent::finish));
    }

    /** Day of a release in this run. */
    double releaseDay(int release) {
        return releaseDays[release];
    }

    /** The agent is next woken on that day. */
    void wakeAt(Agent agent, double day) {
        agents.wakeAt(agent, day);
    }

    /** Somebody without a place of his own steps on that day, after those who have one. */
    void queueAt(Steppable agent, double day, int ordering) {
        agents.queueAt(agent, day, ordering);
    }

    /** The release is public. */
    void released(int release, double day) {
        happened(RunObserver.Kind.RELEASE, day, blueprint.byTeam.get(0)[release], -1, 0, 0);
        commons.open(release, day);
        released = release + 1;
    }

    /** Gap of a team's throughput on the newest public release to that of the fastest team; 1 while it has none, 0 while nobody has. */
    double gapToLeader(int team) {
        double best = 0;
        for (TeamAgent other : teams) {
            best = Math.max(best, other.throughput(released - 1));
        }
        return best == 0 ? 0 : 1 - teams[team].throughput(released - 1) / best;
    }

    /** The team's share of the installed base of all teams now. */
    double installedShare(int team) {
        return market.map(buyers -> buyers.installedShare(team)).orElse(blueprint.installedShare[team]);
    }

    /** The share that the team began with. */
    double installedShareAtStart(int team) {
        return market.map(buyers -> buyers.installedShareAtStart(team)).orElse(blueprint.installedShare[team]);
    }

    /** Throughput of one chip of the team on the newest public release, tokens/s; 0 while it does not run. */
    double publicThroughput(int team) {
        return teams[team].throughput(released - 1);
    }

    /** Factor on the novel excess of a team that has improved something that often. */
    double toolingFactor(int improvements) {
        return Power.of(1 - blueprint.parameters.staffing().toolingGain(), improvements);
    }

    void happened(
            RunObserver.Kind kind, double day, Blueprint.Assignment plan, int operator, double before, double after) {
        if (observer != RunObserver.NONE) {
            String team = kind == RunObserver.Kind.RELEASE ? "" : plan.team.name();
            String name =
                    operator < 0 ? "" : plan.release.operators().get(operator).name();
            observer.on(new RunObserver.Event(day, kind, team, plan.release.name(), name, before, after));
        }
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Streams.Replication streams() {
        return streams;
    }

    TuningLaw law() {
        return law;
    }

    Tuning.Regression regression() {
        return blueprint.parameters.tuning().regression();
    }

    Tuning.Jumps jumps() {
        return blueprint.parameters.tuning().jumps();
    }

    double horizonDays() {
        return blueprint.parameters.horizonDays();
    }

    TeamAgent team(int index) {
        return teams[index];
    }

    ChipmakerAgent chipmakerOf(int team) {
        return chipmakerOf[team];
    }

    CommonsAgent commons() {
        return commons;
    }
}
