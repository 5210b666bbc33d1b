package headstart.store;

import headstart.experiment.Plan;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.LongStream;

/** The stored runs of a sweep, found by scenario, point and replication; holds two numbers for each. */
public final class StoredSweepRuns implements SweepRuns, AutoCloseable {
    private final Plan plan;
    private final FileChannel channel;
    private final long[] offset;
    private final int[] length;

    private StoredSweepRuns(Plan plan, FileChannel channel) {
        this.plan = plan;
        this.channel = channel;
        this.offset = new long[Math.toIntExact(plan.size())];
        this.length = new int[offset.length];
    }

    static StoredSweepRuns open(Path file, Plan plan) throws IOException {
        StoredSweepRuns runs = new StoredSweepRuns(plan, FileChannel.open(file, StandardOpenOption.READ));
        RecordFile.visit(file, (offset, key, payload) -> {
            long index = SweepJournal.index(payload, plan);
            if (index >= 0) {
                runs.offset[(int) index] = offset;
                runs.length[(int) index] = payload.length;
            }
            return true;
        });
        return runs;
    }

    /** Places in the plan of the runs that are stored, in order. */
    public LongStream indices() {
        return LongStream.range(0, length.length).filter(index -> length[(int) index] > 0);
    }

    @Override
    public Optional<SweepRun> get(int scenario, int designPoint, int replication) {
        long index = plan.indexOf(scenario, designPoint, replication);
        int size = length[(int) index];
        if (size == 0) {
            return Optional.empty();
        }
        try {
            byte[] payload = RecordFile.at(channel, offset[(int) index], size);
            return Optional.of(SweepJournal.read(plan.get(index), payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
