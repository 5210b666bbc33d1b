package headstart.model;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.List;

/** The regressions of one team on one release: when the next one strikes, and which ones wait for their repair. */
final class Regressions {
    private final Tuning.Regression law;
    private final int operators;
    private final RandomStream stream;
    private final List<Repair> open = new ArrayList<>();
    private double nextRegression = Double.POSITIVE_INFINITY;
    private double next = Double.POSITIVE_INFINITY;

    Regressions(Tuning.Regression law, Blueprint.Assignment plan, Streams.Replication streams) {
        this.law = law;
        this.operators = plan.release.operators().size();
        this.stream = streams.stream(plan.regression);
    }

    void begin(double day) {
        drawNext(day);
    }

    void end() {
        nextRegression = Double.POSITIVE_INFINITY;
        open.clear();
        findNext();
    }

    double nextDay() {
        return next;
    }

    private void findNext() {
        next = nextRegression;
        for (Repair repair : open) {
            next = Math.min(next, repair.day);
        }
    }

    /** What changes on that day. */
    Change next(double day) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).day == day) {
                Repair repair = open.remove(i);
                findNext();
                return new Change(repair.operator, -repair.logJump);
            }
        }
        return strike(day);
    }

    private Change strike(double day) {
        int k = stream.nextInt(operators);
        double jump = law.meanLogJump() * stream.nextExponential();
        double wait = stream.nextExponential();
        if (law.repairRatePerDay() > 0) {
            open.add(new Repair(day + wait / law.repairRatePerDay(), k, jump));
        }
        drawNext(day);
        return new Change(k, jump);
    }

    /** The operator's code was replaced: what was broken in it is gone. Says whether anything was. */
    boolean forget(int k) {
        boolean broken = !open.isEmpty() && open.removeIf(repair -> repair.operator == k);
        if (broken) {
            findNext();
        }
        return broken;
    }

    private void drawNext(double day) {
        nextRegression =
                law.ratePerDay() > 0 ? day + stream.nextExponential() / law.ratePerDay() : Double.POSITIVE_INFINITY;
        findNext();
    }

    /** A change of an operator's log excess: up for a regression, down for a repair. */
    record Change(int operator, double logFactor) {}

    private record Repair(double day, int operator, double logJump) {}
}
