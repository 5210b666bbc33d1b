package headstart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tuning team: brings a release up, then makes it faster, and goes on to the next release when it gets access to that, or bit by bit if
 * some of its people stay on the old one until the new one is public.
 *
 * <p>Not final, so that tests can break it on purpose.
 */
class TeamAgent extends Agent {
    private final World world;
    private final int index;
    private final Blueprint.Assignment[] plans;
    private final List<TeamWork> works = new ArrayList<>();
    /** The oldest release that somebody still works on. */
    private int oldest;

    private int improvements;

    TeamAgent(World world, int index, int ordering) {
        super(world, ordering);
        this.world = world;
        this.index = index;
        this.plans = world.blueprint().byTeam.get(index);
    }

    /** The team gets the model and brings it up. */
    void start(int release, double day, double effort) {
        double[] carried = carriedExcess(release);
        works.add(new TeamWork(world, plans[release], carried, day, effort));
        world.happened(RunObserver.Kind.ACCESS, day, plans[release], -1, 0, 0);
        readyIfDue(release, day);
        reschedule();
    }

    private double[] carriedExcess(int release) {
        Blueprint.Assignment plan = plans[release];
        double[] start = plan.freshExcess.clone();
        double novelty = world.toolingFactor(improvements);
        for (int k = 0; !works.isEmpty() && k < start.length; k++) {
            start[k] = plan.predecessor[k] >= 0
                    ? plan.startingExcess(k, works.get(release - 1).excess(plan.predecessor[k]), novelty)
                    : plan.startingExcess(k, plan.team.startingExcess().carriedOver(), novelty);
        }
        return start;
    }

    /** Nobody works on releases before that one any more; what is published of them stays. */
    final void leaveBefore(int release, double day) {
        for (; oldest < Math.min(release, works.size()); oldest++) {
            works.get(oldest).abandon(day);
            world.commons().left(index, oldest, day);
        }
    }

    /** The chipmaker puts more or fewer people on a release. */
    void changeEffort(int release, double day, double effort) {
        works.get(release).changeEffort(day, effort);
        reschedule();
    }

    /** The team takes up what somebody else has published. */
    void adopt(int release, int k, double day, TeamAgent from) {
        TeamWork work = works.get(release);
        if (!work.isAwake()) {
            world.commons().changed(index, release, k, day);
            reschedule();
            return;
        }
        double before = work.excess(k);
        work.adopt(k, day, from.works.get(release));
        world.happened(RunObserver.Kind.COPY, day, work.plan(), k, before, work.excess(k));
        world.commons().changed(index, release, k, day);
        reschedule();
    }

    @Override
    double nextDay() {
        int last = works.size() - 1;
        double next = last < oldest ? Double.POSITIVE_INFINITY : works.get(last).nextDay();
        for (int release = oldest; release < last; release++) {
            next = Math.min(next, works.get(release).nextDay());
        }
        return next;
    }

    @Override
    void act(double day) {
        int release = due(day);
        TeamWork work = works.get(release);
        if (!work.isReady()) {
            readyIfDue(release, day);
            return;
        }
        int before = work.improvements();
        int k = work.act(day);
        improvements += work.improvements() - before;
        if (k >= 0) {
            world.commons().changed(index, release, k, day);
        }
    }

    private int due(double day) {
        int release = oldest;
        while (release < works.size() - 1 && works.get(release).nextDay() != day) {
            release++;
        }
        return release;
    }

    private void readyIfDue(int release, double day) {
        TeamWork work = works.get(release);
        if (work.readyIfDue(day)) {
            world.happened(RunObserver.Kind.READY, day, work.plan(), -1, 0, work.share());
            world.commons().ready(index, release, day);
        }
    }

    /** Index of the newest release the team has; -1 before its first access. */
    int release() {
        return works.size() - 1;
    }

    /** Whether somebody works on that release. */
    final boolean worksOn(int release) {
        return release >= oldest && release < works.size();
    }

    /** The releases that somebody works on, oldest first. */
    final int[] liveReleases() {
        return IntStream.range(oldest, works.size()).toArray();
    }

    boolean isReady(int release) {
        return release < works.size() && works.get(release).isReady();
    }

    double logExcess(int release, int k) {
        return works.get(release).logExcess(k);
    }

    /** Tokens/s of one chip on that release; 0 while the team cannot run it. */
    final double throughput(int release) {
        return release >= 0 && isReady(release) ? works.get(release).share() * plans[release].rooflineTokensPerS : 0;
    }

    /** Rate at which the throughput on the newest release grows in the mean at effort 1, tokens/s per day; 0 while it does not run. */
    final double throughputPerDayAndEffort() {
        return isReady(release()) ? works.get(release()).throughputPerDayAndEffort() : 0;
    }

    /** Where the team stands with the newest release it has. */
    TeamState state() {
        return works.isEmpty()
                ? TeamState.waiting(plans[0].team.name())
                : works.get(release()).state(throughput(release()));
    }

    List<TuningCurve> finish() {
        List<TuningCurve> curves = new ArrayList<>();
        for (int r = 0; r < plans.length; r++) {
            curves.add(r < works.size() ? works.get(r).finish() : TeamWork.never(plans[r]));
        }
        return curves;
    }
}
