package headstart.model;

import headstart.plugin.StaffingReview;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A chipmaker: puts its engineers to work on what the developer has given to each of its teams, reviews its staff by a rule, and shares
 * a team's engineers out among the releases it works on.
 */
final class ChipmakerAgent extends Agent {
    private static final double ROUNDING = 1e-9;

    private final World world;
    private final Staffing staffing;
    private final StaffingRule rule;
    private final List<Integer> teams = new ArrayList<>();
    private final Deque<Change> coming = new ArrayDeque<>();
    private double[] engineers = new double[0];
    private double[] fidelity = new double[0];
    private double headCount;
    private double nextReview;
    private int released;

    ChipmakerAgent(World world, int ordering) {
        super(world, ordering);
        this.world = world;
        Parameters parameters = world.blueprint().parameters;
        this.staffing = parameters.staffing();
        this.rule = staffing.rule();
        this.nextReview = staffing.isReviewed()
                ? parameters.releases().get(0).day() + staffing.reviewDays()
                : Double.POSITIVE_INFINITY;
    }

    /** Staff that has been decided on and comes, or goes, later. */
    private record Change(double day, double[] engineers) {}

    void employ(int team) {
        teams.add(team);
        engineers = Arrays.copyOf(engineers, teams.size());
        fidelity = Arrays.copyOf(fidelity, teams.size());
        engineers[teams.size() - 1] = plan(team, 0).team.engineers();
        headCount += engineers[teams.size() - 1];
    }

    private Blueprint.Assignment plan(int team, int release) {
        return world.blueprint().byTeam.get(team)[release];
    }

    /** The developer gives one of the teams the model; before release they work on it with that fidelity. */
    void receive(int team, int release, double day, double fidelity) {
        int member = teams.indexOf(team);
        this.fidelity[member] = fidelity;
        TeamAgent agent = world.team(team);
        boolean both = day < world.releaseDay(release) && staffing.nextReleaseShare() < 1 && release > 0;
        agent.leaveBefore(both ? release - 1 : release, day);
        if (both) {
            agent.changeEffort(release - 1, day, effort(member, release - 1, release, day));
        }
        agent.start(release, day, effort(member, release, release, day));
    }

    /** Effort of a team on a release while it works on the newest it has, and perhaps on the one before. */
    private double effort(int member, int release, int newest, double day) {
        Blueprint.Assignment plan = plan(teams.get(member), release);
        boolean early = day < world.releaseDay(release);
        double share = 1;
        if (newest > 0 && day < world.releaseDay(newest)) {
            share = release == newest ? staffing.nextReleaseShare() : 1 - staffing.nextReleaseShare();
        }
        double full = share == 1 && engineers[member] == plan.team.engineers()
                ? plan.fullEffort
                : world.blueprint().parameters.tuning().effort(engineers[member] * share);
        return full * (early ? fidelity[member] : 1);
    }

    /** The next release, review, or day on which people come or go. */
    @Override
    double nextDay() {
        return Math.min(nextReleaseDay(), Math.min(nextReview, nextChange()));
    }

    private double nextReleaseDay() {
        int releases = world.blueprint().parameters.releases().size();
        return released < releases ? world.releaseDay(released) : Double.POSITIVE_INFINITY;
    }

    private double nextChange() {
        return coming.isEmpty() ? Double.POSITIVE_INFINITY : coming.peek().day();
    }

    @Override
    void act(double day) {
        if (day == nextReleaseDay()) {
            publish(day);
        } else if (day == nextChange()) {
            staff(coming.remove().engineers(), day);
        } else {
            nextReview += staffing.reviewDays();
            review(day);
        }
    }

    /** From the release day on whoever worked under a non-disclosure agreement works at full strength, and on nothing older. */
    private void publish(double day) {
        for (int member = 0; member < teams.size(); member++) {
            TeamAgent agent = world.team(teams.get(member));
            if (agent.release() == released) {
                agent.leaveBefore(released, day);
                agent.changeEffort(released, day, effort(member, released, released, day));
            } else if (agent.worksOn(released)) {
                agent.changeEffort(released, day, effort(member, released, agent.release(), day));
            }
        }
        released++;
    }

    private void review(double day) {
        double[] wanted = rule.engineers(view(day));
        if (!rule.hires()) {
            staff(wanted, day);
        } else {
            coming.add(new Change(day + staffing.hiringDelayDays(), wanted));
        }
    }

    private StaffingView view(double day) {
        List<StaffingReview.Team> members = new ArrayList<>();
        for (int member = 0; member < teams.size(); member++) {
            int team = teams.get(member);
            TeamAgent agent = world.team(team);
            members.add(new StaffingReview.Team(
                    plan(team, 0).team.name(),
                    plan(team, 0).team.engineers(),
                    engineers[member],
                    world.gapToLeader(team),
                    world.installedShare(team),
                    world.installedShareAtStart(team),
                    world.installedShare(team) * agent.throughputPerDayAndEffort(),
                    agent.throughput(released - 1) > 0));
        }
        return new StaffingView(
                day, staffing, world.blueprint().parameters.tuning().staffElasticity(), members);
    }

    /** People come, go or move; every team that has others than before works on with them. */
    private void staff(double[] wanted, double day) {
        for (int member = 0; member < wanted.length; member++) {
            double before = engineers[member];
            if (wanted[member] == before) {
                continue;
            }
            headCount += rule.hires() ? wanted[member] - before : 0;
            engineers[member] = wanted[member];
            int team = teams.get(member);
            TeamAgent agent = world.team(team);
            world.happened(
                    RunObserver.Kind.STAFF, day, plan(team, Math.max(0, agent.release())), -1, before, wanted[member]);
            for (int release : agent.liveReleases()) {
                agent.changeEffort(release, day, effort(member, release, agent.release(), day));
            }
        }
    }

    /** Throws unless the engineers of the teams are all that the chipmaker has. */
    void checkConservation() {
        double sum = 0;
        for (double count : engineers) {
            if (!(count >= 0)) {
                throw new ConservationException("a team has " + count + " engineers.");
            }
            sum += count;
        }
        if (Math.abs(sum - headCount) > ROUNDING * (1 + headCount)) {
            throw new ConservationException("the teams have " + sum + " engineers, their chipmaker " + headCount + ".");
        }
    }
}
