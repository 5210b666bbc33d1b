package headstart.store;

import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.sweep.SweepRun;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * The runs of a sweep as they came, a {@link RecordFile}. Each record names its run, so that more points or replications can be added to a
 * journal that is complete or not: {@code scenario, design point, replication, status}, then the outcomes or the message.
 */
public final class SweepJournal implements Closeable {
    static final int KEY = 3 * Integer.BYTES;
    /** Runs are told apart by their payload, since more points or replications change their places in the plan. */
    private static final long ANY = 0;

    private static final byte COMPLETED = 0;
    private static final byte FAILED = 1;
    private static final byte FAILED_ONCE = 2;

    private final RecordFile records;
    private final Plan plan;
    private final Stored stored;
    private final AtomicLong count;
    private long failed;

    private SweepJournal(RecordFile records, Plan plan, Stored stored) {
        this.records = records;
        this.plan = plan;
        this.stored = stored;
        this.count = new AtomicLong(stored.done.cardinality());
        this.failed = stored.failed;
    }

    static SweepJournal open(Path file, Plan plan, String owner, Disk disk) throws IOException {
        RecordFile records = RecordFile.open(file, owner, disk);
        return new SweepJournal(records, plan, stored(file, plan));
    }

    /** What a file holds of a plan. */
    static StoredCount count(Path file, Plan plan) throws IOException {
        Stored stored = stored(file, plan);
        Scan scan = stored.scan;
        return new StoredCount(stored.done.cardinality(), scan.records(), scan.owner(), scan.damage());
    }

    /** What a file holds of a plan: which runs, and how many of them failed. */
    private record Stored(BitSet done, long failed, Scan scan) {}

    private static Stored stored(Path file, Plan plan) throws IOException {
        BitSet done = new BitSet(Math.toIntExact(plan.size()));
        long[] failed = new long[1];
        Scan scan = RecordFile.visit(file, (offset, key, payload) -> {
            long index = index(payload, plan);
            if (index >= 0) {
                done.set((int) index);
                failed[0] += payload[KEY] == COMPLETED ? 0 : 1;
            }
            return true;
        });
        return new Stored(done, failed[0], scan);
    }

    /** Place of the record's run in the plan, or -1. */
    static long index(byte[] payload, Plan plan) {
        if (payload.length <= KEY) {
            return -1;
        }
        ByteBuffer key = ByteBuffer.wrap(payload);
        int scenario = key.getInt();
        int point = key.getInt();
        int replication = key.getInt();
        boolean inside = scenario >= 0
                && point >= 0
                && replication >= 0
                && scenario < plan.scenarios()
                && point < plan.points()
                && replication < plan.replications();
        return inside ? plan.indexOf(scenario, point, replication) : -1;
    }

    /** Number of runs of the plan that are stored. */
    public long count() {
        return count.get();
    }

    /** How many of them failed. */
    public long failed() {
        return failed;
    }

    /** Places in the plan of the runs that are not stored, in order. */
    public PrimitiveIterator.OfLong missing() {
        return LongStream.range(0, plan.size())
                .filter(index -> !stored.done.get((int) index))
                .iterator();
    }

    /**
     * Appends runs in one write.
     *
     * @throws java.io.UncheckedIOException if the disk is full, for instance; what was appended before stays
     */
    public void append(List<PlayedRun> runs) {
        records.append(runs.stream()
                .map(run -> new RecordFile.Entry(ANY, run.payload()))
                .toList());
        count.addAndGet(runs.size());
        failed += runs.stream().filter(PlayedRun::hasFailed).count();
    }

    /** Digest of what came of a run, as 8 hexadecimal digits: equal runs have equal digests. */
    public static String digest(SweepRun run) {
        return RecordFile.digestText(
                run instanceof SweepRun.Failed failed
                        ? failed(failed, failed.message().getBytes(StandardCharsets.UTF_8))
                        : payload(run));
    }

    static byte[] payload(SweepRun run) {
        if (run instanceof SweepRun.Completed completed) {
            double[] outcomes = completed.outcomes();
            byte[] payload = keyed(run.spec(), COMPLETED, outcomes.length * Double.BYTES);
            ByteBuffer.wrap(payload).position(KEY + 1).asDoubleBuffer().put(outcomes);
            return payload;
        }
        SweepRun.Failed failed = (SweepRun.Failed) run;
        return failed(failed, ThrownCodec.write(failed.thrown()));
    }

    private static byte[] failed(SweepRun.Failed run, byte[] words) {
        byte[] payload = keyed(run.spec(), run.repeatable() ? FAILED : FAILED_ONCE, words.length);
        System.arraycopy(words, 0, payload, KEY + 1, words.length);
        return payload;
    }

    private static byte[] keyed(RunSpec spec, byte status, int rest) {
        byte[] payload = new byte[KEY + 1 + rest];
        ByteBuffer.wrap(payload)
                .putInt(spec.scenario())
                .putInt(spec.designPoint())
                .putInt(spec.replication())
                .put(status);
        return payload;
    }

    static SweepRun read(RunSpec spec, byte[] payload) {
        ByteBuffer in = ByteBuffer.wrap(payload).position(KEY);
        byte status = in.get();
        if (status != COMPLETED) {
            return new SweepRun.Failed(spec, status == FAILED, ThrownCodec.read(payload, KEY + 1));
        }
        double[] outcomes = new double[in.remaining() / Double.BYTES];
        in.asDoubleBuffer().get(outcomes);
        return new SweepRun.Completed(spec, outcomes);
    }

    /** Waits until the disk has what was appended. */
    public void settle() throws IOException {
        records.sync();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
