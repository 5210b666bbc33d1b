package headstart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tuning team: brings a release up, then makes it faster, and goes on to the next release when it gets access to that.
 *
 * <p>Not final, so that tests can break it on purpose.
 */
class TeamAgent extends Agent {
    private final World world;
    private final int index;
    private final Blueprint.Assignment[] plans;
    private final List<TeamWork> works = new ArrayList<>();
    private @Nullable TeamWork latest;

    TeamAgent(World world, int index, int ordering) {
        super(world, ordering);
        this.world = world;
        this.index = index;
        this.plans = world.blueprint().byTeam.get(index);
    }

    /** The team gets the model: it leaves what it was doing and brings the new release up. */
    void start(int release, double day, double effort) {
        double[] carried = carriedExcess(release, day);
        latest = new TeamWork(world, plans[release], carried, day, effort);
        works.add(latest);
        world.happened(RunObserver.Kind.ACCESS, day, plans[release], -1, 0, 0);
        readyIfDue(day);
        reschedule();
    }

    private double[] carriedExcess(int release, double day) {
        Blueprint.Assignment plan = plans[release];
        double[] start = plan.freshExcess.clone();
        for (int k = 0; !works.isEmpty() && k < start.length; k++) {
            if (plan.predecessor[k] >= 0) {
                start[k] = plan.startingExcess(k, current().excess(plan.predecessor[k]));
            }
        }
        if (!works.isEmpty()) {
            current().abandon(day);
            world.commons().left(index, release - 1, day);
        }
        return start;
    }

    /** The chipmaker puts more or fewer people on it. */
    void changeEffort(double day, double effort) {
        current().changeEffort(day, effort);
        reschedule();
    }

    /** The team takes up what somebody else has published. */
    void adopt(int k, double day, TeamAgent from) {
        double before = current().excess(k);
        current().adopt(k, day, from.works.get(release()));
        world.happened(
                RunObserver.Kind.COPY,
                day,
                current().plan(),
                k,
                before,
                current().excess(k));
        world.commons().changed(index, release(), k, day);
        reschedule();
    }

    @Override
    double nextDay() {
        return latest == null ? Double.POSITIVE_INFINITY : latest.nextDay();
    }

    @Override
    void act(double day) {
        if (!current().isReady()) {
            readyIfDue(day);
            return;
        }
        int k = current().act(day);
        if (k >= 0) {
            world.commons().changed(index, release(), k, day);
        }
    }

    private void readyIfDue(double day) {
        if (current().readyIfDue(day)) {
            world.happened(
                    RunObserver.Kind.READY,
                    day,
                    current().plan(),
                    -1,
                    0,
                    current().share());
            world.commons().ready(index, release(), day);
        }
    }

    /** Index of the release the team works on; -1 before its first access. */
    int release() {
        return works.size() - 1;
    }

    boolean isReady(int release) {
        return release < works.size() && works.get(release).isReady();
    }

    double logExcess(int release, int k) {
        return works.get(release).logExcess(k);
    }

    private TeamWork current() {
        return Objects.requireNonNull(latest);
    }

    List<TuningCurve> finish() {
        List<TuningCurve> curves = new ArrayList<>();
        for (int r = 0; r < plans.length; r++) {
            curves.add(r < works.size() ? works.get(r).finish() : TeamWork.never(plans[r]));
        }
        return curves;
    }
}
