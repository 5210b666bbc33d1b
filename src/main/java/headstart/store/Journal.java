package headstart.store;

import headstart.experiment.Plan;
import headstart.experiment.RunResult;
import headstart.experiment.RunSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The runs of a study in plan order, a {@link RecordFile} with a record for each. */
public final class Journal implements Closeable {
    private final Path file;
    private final RecordFile records;
    private long count;

    private Journal(Path file, RecordFile records, long count) {
        this.file = file;
        this.records = records;
        this.count = count;
    }

    /** Opens the journal for appending, creating it where there is none. */
    static Journal open(Path file) throws IOException {
        long count = count(file);
        return new Journal(file, RecordFile.open(file), count);
    }

    /** Number of whole records in the file; 0 where there is none. */
    static long count(Path file) throws IOException {
        long[] count = new long[1];
        RecordFile.visit(file, (offset, payload) -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    /** Number of runs stored. */
    public long count() {
        return count;
    }

    /**
     * Appends the next run of the plan.
     *
     * @throws UncheckedIOException if the disk is full, for instance; what was appended before stays
     */
    public void append(RunResult result) {
        if (result.spec().index() != count) {
            throw new IllegalStateException("run " + result.spec().index() + " cannot follow " + count + " runs.");
        }
        records.append(List.of(RunCodec.write(result)));
        count++;
    }

    /** The first runs of the plan as they are stored, at most as many as the plan has. */
    public RunSource runs(Plan plan) {
        return visitor -> read(file, plan, visitor);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Digest of what came of a run, as 8 hexadecimal digits: equal runs have equal digests. */
    public static String digest(RunResult result) {
        return RecordFile.digestText(RunCodec.write(result));
    }

    /** Size of the record of a run, bytes. */
    public static long bytes(RunResult result) {
        return RecordFile.bytes(RunCodec.write(result));
    }

    static void read(Path file, Plan plan, Consumer<RunResult> visitor) {
        long[] index = new long[1];
        try {
            RecordFile.visit(file, (offset, payload) -> {
                if (index[0] < plan.size()) {
                    visitor.accept(RunCodec.read(plan.get(index[0]), payload));
                }
                return ++index[0] < plan.size();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digests of the stored runs of a plan, in order: 8 hexadecimal digits each; equal runs have equal digests. */
    static List<String> digests(Path file, Plan plan) throws IOException {
        List<String> digests = new ArrayList<>();
        RecordFile.visit(file, (offset, payload) -> {
            digests.add(RecordFile.digestText(payload));
            return digests.size() < plan.size();
        });
        return digests;
    }
}
