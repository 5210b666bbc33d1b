package headstart.model;

import headstart.random.RandomStream;
import headstart.random.Streams;

/** One team on one release from access on: bring-up, features, the workload, regressions, and the record of it all. */
final class TeamWork {
    private final World world;
    private final Blueprint.Assignment plan;
    private final Workload workload;
    private final FeatureUnlocks features;
    private final Regressions regressions;
    private final StepCurve.Recorder share = new StepCurve.Recorder();
    private final double accessDay;
    private final double untunedShare;
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
        this.accessDay = day;
        this.day = day;
        this.effort = effort;
        this.untunedShare = share();
        this.bringUpLeft = plan.team
                .bringUp()
                .map(bringUp -> bringUpDays(bringUp, streams))
                .orElse(0.0);
    }

    private double bringUpDays(BringUp bringUp, Streams.Replication streams) {
        RandomStream stream = streams.stream(plan.bringUp);
        return stream.nextErlang(bringUp.stages()) * bringUp.meanDays() / bringUp.stages();
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
        workload.begin(day, effort);
        regressions.begin(day);
        features.unlockUntil(day);
        share.add(day, share());
        return true;
    }

    void changeEffort(double day, double effort) {
        if (isReady()) {
            workload.changeEffort(day, effort);
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
    }

    double nextDay() {
        if (!isReady()) {
            return effort > 0 ? day + Math.max(0, bringUpLeft) / effort : Double.POSITIVE_INFINITY;
        }
        return Math.min(workload.nextImprovementDay(), Math.min(features.nextDay(), regressions.nextDay()));
    }

    /** Lets the next event happen; the operator it changed, or -1. */
    int act(double day) {
        int changed;
        if (day == features.nextDay()) {
            features.unlockUntil(day);
            changed = -1;
            world.happened(RunObserver.Kind.FEATURE, day, plan, -1, 0, share());
        } else if (day == regressions.nextDay()) {
            changed = regress(day);
        } else {
            changed = improve(day);
        }
        share.add(day, share());
        return changed;
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
        regressions.forget(k);
        copies++;
        share.add(day, share());
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
        return features.unlockedShare() / (1 + workload.totalExcess());
    }

    Blueprint.Assignment plan() {
        return plan;
    }

    TuningCurve finish() {
        StepCurve curve = share.curve();
        checkConservation(curve);
        return new TuningCurve(accessDay, readyDay, untunedShare, plan.rooflineTokensPerS, curve, improvements, copies);
    }

    static TuningCurve never(Blueprint.Assignment plan) {
        double never = Double.POSITIVE_INFINITY;
        return new TuningCurve(never, never, 0, plan.rooflineTokensPerS, StepCurve.ZERO, 0, 0);
    }

    private void checkConservation(StepCurve curve) {
        String whose = plan.team.name() + " on " + plan.release.name();
        workload.checkConservation(whose);
        for (int i = 0; i < curve.size(); i++) {
            if (!(curve.value(i) > 0 && curve.value(i) <= 1)) {
                throw new ConservationException(whose + ": throughput is " + curve.value(i)
                        + " of the attainable roof on day " + curve.day(i) + ".");
            }
            if (curve.day(i) < (i == 0 ? accessDay : curve.day(i - 1))) {
                throw new ConservationException(whose + ": an event on day " + curve.day(i) + " came too early.");
            }
        }
    }
}
