package headstart.model;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The developer of the models: decides who gets them when, and makes them public. */
final class DeveloperAgent extends Agent {
    private final World world;
    private final PriorityQueue<Decision> agenda = new PriorityQueue<>(Comparator.comparingDouble(Decision::day)
            .thenComparingInt(Decision::release)
            .thenComparingInt(Decision::team));

    DeveloperAgent(World world, int ordering) {
        super(world, ordering);
        this.world = world;
        Parameters parameters = world.blueprint().parameters;
        for (int r = 0; r < parameters.releases().size(); r++) {
            agenda.add(new Decision(world.releaseDay(r), r, Decision.PUBLIC, 1));
        }
        for (int team = 0; team < parameters.teams().size(); team++) {
            double earliest = Double.NEGATIVE_INFINITY;
            for (int r = 0; r < parameters.releases().size(); r++) {
                Decision decision = access(team, r, firstAccess(r)).notBefore(earliest);
                agenda.add(decision);
                earliest = decision.day;
            }
        }
    }

    private double firstAccess(int release) {
        double first = Double.POSITIVE_INFINITY;
        for (Blueprint.Assignment[] assignments : world.blueprint().byTeam) {
            first = Math.min(first, world.releaseDay(release) - assignments[release].leadDays());
        }
        return first;
    }

    /** When the team gets the release: as the rule says, or earlier through a leak. */
    private Decision access(int team, int release, double firstAccess) {
        Blueprint.Assignment plan = world.blueprint().byTeam.get(team)[release];
        Access rule = plan.access;
        double accessDay = world.releaseDay(release) - plan.leadDays();
        if (rule.leakRatePerDay() > 0) {
            double wait = world.streams().stream(plan.leak).nextExponential();
            double leakDay = firstAccess + wait / rule.leakRatePerDay();
            if (leakDay < accessDay) {
                return new Decision(leakDay, release, team, rule.leakFidelity());
            }
        }
        return new Decision(accessDay, release, team, rule.fidelity());
    }

    @Override
    double nextDay() {
        Decision next = agenda.peek();
        return next == null ? Double.POSITIVE_INFINITY : next.day;
    }

    @Override
    void act(double day) {
        Decision decision = agenda.remove();
        if (decision.team == Decision.PUBLIC) {
            world.released(decision.release, day);
        } else {
            world.chipmakerOf(decision.team).receive(decision.team, decision.release, day, decision.fidelity);
        }
    }

    /** One thing the developer does on a day: gives a team access, or makes the release public. */
    private record Decision(double day, int release, int team, double fidelity) {
        static final int PUBLIC = Integer.MAX_VALUE;

        /** A team gets releases in their order, whatever leaks. */
        Decision notBefore(double earliest) {
            return earliest > day ? new Decision(earliest, release, team, fidelity) : this;
        }
    }
}
