package headstart.model;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.List;

/** One team on one release from access on: bring-up, features, the workload, regressions, and the record of it all. */
final class TeamWork {
    private static final Streams.Name LATE_START = Streams.name("late_start");

    private final World world;
    private final Blueprint.Assignment plan;
    private final Workload workload;
    private final FeatureUnlocks features;
    private final Regressions regressions;
    private final LateJumps jumps;
    private final StepCurve.Recorder[] shares;
    private final double[] untunedShares;
    private final double[] lastBatch;
    private final double accessDay;
    /** When somebody begins to tune; infinite once that is past. */
    private double startDay;
    /** The next event that is no improvement: a feature, a jump, somebody's start, a regression or a repair. */
    private double otherDay;

    private double bringUpLeft;
    private double effort;
    private double day;
    private double readyDay = Double.POSITIVE_INFINITY;
    private int improvements;
    private int copies;

    TeamWork(World world, Blueprint.Assignment plan, double[] startingExcess, double day, double effort) {
        Streams.Replication streams = world.streams();
        this.world = world;
        this.plan = plan;
        this.workload = new Workload(world.law(), plan, startingExcess, streams);
        this.features = new FeatureUnlocks(plan, day, streams);
        this.regressions = new Regressions(world.regression(), plan, streams);
        this.jumps = new LateJumps(world.jumps(), plan, day, world);
        this.accessDay = day;
        this.day = day;
        this.effort = effort;
        this.startDay =
                plan.team.lateStart().map(late -> startDay(late, streams)).orElse(Double.POSITIVE_INFINITY);
        int points = Math.max(1, plan.points.length);
        this.shares = new StepCurve.Recorder[points];
        this.untunedShares = new double[points];
        this.lastBatch = new double[points];
        for (int p = 0; p < points; p++) {
            shares[p] = new StepCurve.Recorder(p == 0 || plan.points[p].isOf(plan.team) ? 128 : 0);
            untunedShares[p] = share(p);
        }
        this.bringUpLeft = plan.team
                .bringUp()
                .map(bringUp -> bringUpDays(bringUp, streams))
                .orElse(0.0);
    }

    private double bringUpDays(BringUp bringUp, Streams.Replication streams) {
        RandomStream stream = streams.stream(plan.bringUp);
        return stream.nextErlang(bringUp.stages()) * bringUp.meanDays() / bringUp.stages();
    }

    private double startDay(LateStart late, Streams.Replication streams) {
        RandomStream stream = streams.stream(plan.path.child(LATE_START));
        boolean isLate = stream.nextDouble() < late.probability();
        return isLate ? accessDay + stream.nextExponential() * late.meanDays() : Double.POSITIVE_INFINITY;
    }

    /** Whether somebody tunes, or will as soon as the model runs. */
    boolean isAwake() {
        return startDay == Double.POSITIVE_INFINITY;
    }

    boolean isReady() {
        return readyDay < Double.POSITIVE_INFINITY;
    }

    /** Ends the bring-up if all of it is done by that day. */
    boolean readyIfDue(double day) {
        if (bringUpLeft > 0 && day < nextDay()) {
            return false;
        }
        bringUpLeft = 0;
        readyDay = day;
        this.day = day;
        startDay = startDay <= day ? Double.POSITIVE_INFINITY : startDay;
        workload.begin(day, isAwake() ? effort : 0);
        regressions.begin(day);
        features.unlockUntil(day);
        jumps.passUntil(day);
        findOtherDay();
        record(day);
        return true;
    }

    private void findOtherDay() {
        double stepChange = Math.min(startDay, Math.min(features.nextDay(), jumps.nextDay()));
        otherDay = Math.min(stepChange, regressions.nextDay());
    }

    void changeEffort(double day, double effort) {
        if (isReady()) {
            workload.changeEffort(day, isAwake() ? effort : 0);
        } else {
            bringUpLeft -= this.effort * (day - this.day);
        }
        this.day = day;
        this.effort = effort;
    }

    void abandon(double day) {
        changeEffort(day, 0);
        regressions.end();
        features.end();
        jumps.end();
        startDay = Double.POSITIVE_INFINITY;
        findOtherDay();
    }

    double nextDay() {
        if (!isReady()) {
            return effort > 0 ? day + Math.max(0, bringUpLeft) / effort : Double.POSITIVE_INFINITY;
        }
        double improvement = workload.nextImprovementDay();
        return improvement < otherDay ? improvement : otherDay;
    }

    /** Lets the next event happen; the operator it changed, or -1. */
    int act(double day) {
        int changed = day == otherDay ? other(day) : improve(day);
        record(day);
        return changed;
    }

    private int other(double day) {
        int changed = -1;
        if (day == features.nextDay()) {
            features.unlockUntil(day);
            world.happened(RunObserver.Kind.FEATURE, day, plan, -1, 0, share());
        } else if (day == jumps.nextDay()) {
            jumps.passUntil(day);
            world.happened(RunObserver.Kind.JUMP, day, plan, -1, 0, share());
        } else if (day == startDay) {
            startDay = Double.POSITIVE_INFINITY;
            changeEffort(day, effort);
            world.happened(RunObserver.Kind.START, day, plan, -1, 0, share());
        } else {
            changed = regress(day);
        }
        findOtherDay();
        return changed;
    }

    private void record(double day) {
        shares[0].add(day, share(0));
        for (int p = 1; p < shares.length; p++) {
            if (plan.points[p].isOf(plan.team)) {
                shares[p].add(day, share(p));
            }
        }
    }

    private int improve(double day) {
        int k = workload.nextOperator();
        double before = workload.excess(k);
        workload.improve(day);
        improvements++;
        world.happened(RunObserver.Kind.IMPROVEMENT, day, plan, k, before, workload.excess(k));
        return k;
    }

    private int regress(double day) {
        Regressions.Change change = regressions.next(day);
        int k = change.operator();
        double before = workload.excess(k);
        workload.change(day, k, workload.logExcess(k) + change.logFactor());
        RunObserver.Kind kind = change.logFactor() > 0 ? RunObserver.Kind.REGRESSION : RunObserver.Kind.REPAIR;
        world.happened(kind, day, plan, k, before, workload.excess(k));
        return k;
    }

    /** Takes another team's code for an operator, whatever was wrong with its own. */
    void adopt(int k, double day, TeamWork from) {
        workload.copy(day, k, from.workload);
        if (regressions.forget(k)) {
            findOtherDay();
        }
        copies++;
        record(day);
    }

    int improvements() {
        return improvements;
    }

    /** Rate at which the throughput grows in the mean at effort 1, tokens/s per day. */
    double throughputPerDayAndEffort() {
        return share() * plan.rooflineTokensPerS / (1 + workload.totalExcess()) * workload.excessPerDayAndEffort();
    }

    double excess(int k) {
        return workload.excess(k);
    }

    double logExcess(int k) {
        return workload.logExcess(k);
    }

    /** Roofline share as it is now, ready or not. */
    double share() {
        return share(0);
    }

    private double share(int point) {
        if (plan.points.length == 0) {
            double share = features.unlockedShare() / (1 + workload.totalExcess());
            return jumps.factor() == 1 ? share : share * jumps.factor();
        }
        return plan.points[point].share(workload, features.unlocked() * jumps.factor(), lastBatch, point);
    }

    Blueprint.Assignment plan() {
        return plan;
    }

    TeamState state(double throughput) {
        List<TeamState.OperatorState> operators = new ArrayList<>();
        for (int k = 0; k < plan.rooflineShare.length; k++) {
            String name = plan.release.operators().get(k).name();
            operators.add(new TeamState.OperatorState(name, plan.rooflineShare[k], workload.excess(k)));
        }
        return new TeamState(
                plan.team.name(),
                plan.release.name(),
                accessDay,
                readyDay,
                isReady() ? share() : 0,
                throughput,
                effort,
                improvements,
                copies,
                operators);
    }

    TuningCurve finish() {
        List<TuningCurve.PointCurve> others = new ArrayList<>();
        for (int p = 1; p < shares.length; p++) {
            others.add(new TuningCurve.PointCurve(untunedShares[p], plan.points[p].rooflineTokensPerS, checked(p)));
        }
        return new TuningCurve(
                accessDay,
                readyDay,
                untunedShares[0],
                plan.rooflineTokensPerS,
                checked(0),
                improvements,
                copies,
                others);
    }

    private StepCurve checked(int point) {
        StepCurve curve = shares[point].curve();
        checkConservation(curve, point);
        return curve;
    }

    static TuningCurve never(Blueprint.Assignment plan) {
        double never = Double.POSITIVE_INFINITY;
        List<TuningCurve.PointCurve> others = new ArrayList<>();
        for (int p = 1; p < plan.points.length; p++) {
            others.add(new TuningCurve.PointCurve(0, plan.points[p].rooflineTokensPerS, StepCurve.ZERO));
        }
        return new TuningCurve(never, never, 0, plan.rooflineTokensPerS, StepCurve.ZERO, 0, 0, others);
    }

    private void checkConservation(StepCurve curve, int point) {
        String whose = plan.team.name() + " on " + plan.release.name();
        workload.checkConservation(whose);
        for (int i = 0; i < curve.size(); i++) {
            boolean some = curve.value(i) > 0 || (curve.value(i) == 0 && mayServeNothing(point));
            if (!(some && (curve.value(i) <= 1 || mayPassTheRoof(curve.value(i), point)))) {
                throw new ConservationException(whose + ": throughput is " + curve.value(i)
                        + " of the attainable roof on day " + curve.day(i) + ".");
            }
            if (curve.day(i) < (i == 0 ? accessDay : curve.day(i - 1))) {
                throw new ConservationException(whose + ": an event on day " + curve.day(i) + " came too early.");
            }
        }
    }

    /** Where users must see a speed, a slow stack serves nobody. */
    private boolean mayServeNothing(int point) {
        return plan.points.length > 0 && !plan.points[point].isBatch();
    }

    /** At a fixed batch only late jumps lift a team above the roof, and not by more than they are worth. */
    private boolean mayPassTheRoof(double share, int point) {
        boolean isBatch = plan.points.length == 0 || plan.points[point].isBatch();
        return isBatch ? share <= jumps.factor() * (1 + 1e-12) : share <= 1 + 1e-9 || jumps.factor() > 1;
    }
}
