package headstart.cli;

import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.store.Standing;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What the runs of a study will cost, estimated from a short pilot of its first runs.
 *
 * @param plan all runs
 * @param designed whether the study has a design
 * @param stored runs that are stored already
 * @param secondsPerRun wall time of a run on all threads together
 * @param where where they are played, if that is not this machine
 * @param bytesPerRun its record
 */
record Preview(Plan plan, boolean designed, long stored, double secondsPerRun, String where, double bytesPerRun) {
    private static final long PILOT_NANOS = 400_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * The cost of a plan.
     *
     * @param bytes plays a run and gives the size of its record
     */
    static Preview of(Plan plan, Engine engine, Standing standing, boolean designed, ToLongFunction<RunSpec> bytes) {
        long stored = standing instanceof Standing.Partial partial ? partial.runsStored() : 0;
        long written = 0;
        long played = 0;
        long timed = 0;
        long start = System.nanoTime();
        long warm = start;
        for (long now = start; now - start < PILOT_NANOS; now = System.nanoTime()) {
            written += bytes.applyAsLong(plan.get(played % plan.size()));
            played++;
            if (now - start < PILOT_NANOS / 4 * 3) {
                warm = System.nanoTime();
            } else {
                timed++;
            }
        }
        double perRun = (System.nanoTime() - warm) / NANOS_PER_SECOND / Math.max(1, timed);
        return new Preview(
                plan, designed, stored, perRun / engine.workers(), engine.where(), (double) written / played);
    }

    /** What that time is for. */
    String stage() {
        return Cost.RUNS + where;
    }

    /** Wall time of the runs that are left. */
    double seconds() {
        return secondsPerRun * Math.max(0, plan.size() - stored);
    }

    /** Size of the records of all runs. */
    double bytes() {
        return bytesPerRun * plan.size();
    }

    /** Seconds since that reading of the clock. */
    static double since(long start) {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    String text() {
        String kept = stored > 0 ? String.format(Locale.ROOT, ", %,d of them stored already", stored) : "";
        String points = designed ? Texts.count(plan.points(), "design point", "design points") + " x " : "";
        return String.format(
                Locale.ROOT,
                "%,d runs (%s%s x %s)%s",
                plan.size(),
                points,
                Texts.count(plan.scenarios(), "scenario", "scenarios"),
                Texts.count(plan.replications(), "replication", "replications"),
                kept);
    }
}
