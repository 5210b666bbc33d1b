package headstart.cli;

import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.store.Standing;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What a study will cost, estimated from a short pilot of its first runs.
 *
 * @param plan all runs
 * @param designed whether the study has a design
 * @param stored runs that are stored already
 * @param seconds time for the runs that are left
 * @param where where they are played, if that is not this machine
 * @param bytes disk for all runs
 */
record Preview(Plan plan, boolean designed, long stored, double seconds, String where, double bytes) {
    private static final long PILOT_NANOS = 2_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * The cost of a plan.
     *
     * @param engine what plays it
     * @param results size of tables, figures and page, bytes
     * @param bytes plays a run and gives the size of its record
     */
    static Preview of(
            Plan plan,
            Engine engine,
            Standing standing,
            boolean designed,
            double results,
            ToLongFunction<RunSpec> bytes) {
        long stored = standing instanceof Standing.Partial partial ? partial.runsStored() : 0;
        long left = Math.max(0, plan.size() - stored);
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
                plan,
                designed,
                stored,
                perRun * left / engine.workers(),
                engine.where(),
                results + (double) written / played * plan.size());
    }

    String text() {
        String kept = stored > 0 ? String.format(Locale.ROOT, ", %,d of them stored already", stored) : "";
        String points = designed ? Texts.count(plan.points(), "design point", "design points") + " x " : "";
        return String.format(
                Locale.ROOT,
                "%,d runs (%s%s x %s)%s, about %s for the runs that are left%s, about %s on disk.",
                plan.size(),
                points,
                Texts.count(plan.scenarios(), "scenario", "scenarios"),
                Texts.count(plan.replications(), "replication", "replications"),
                kept,
                Texts.duration(seconds),
                where,
                Texts.bytes(bytes));
    }
}
