package headstart.store;

import headstart.calibration.EvaluationLog;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The evaluations of a calibration as they came, a {@link RecordFile} with a record per batch: its key, then its numbers. A fit that goes
 * on asks for the same batches in the same order; from the first one that is missing or another, everything is evaluated anew.
 */
public final class CalibrationJournal implements EvaluationLog, Closeable {
    private final Path file;
    private final Deque<byte[]> kept = new ArrayDeque<>();
    private final List<byte[]> used = new ArrayList<>();
    private RecordFile records;

    private CalibrationJournal(Path file) throws IOException {
        this.file = file;
        RecordFile.visit(file, (offset, payload) -> kept.add(payload));
        this.records = RecordFile.open(file);
    }

    static CalibrationJournal open(Path file) throws IOException {
        return new CalibrationJournal(file);
    }

    /** Number of batches that a fit can look up. */
    public int batches() {
        return kept.size();
    }

    @Override
    public Optional<double[]> next(long key) {
        byte[] payload = kept.peek();
        if (payload == null) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(payload);
        if (in.getLong() != key) {
            forgetTheRest();
            return Optional.empty();
        }
        used.add(kept.remove());
        double[] numbers = new double[in.remaining() / Double.BYTES];
        in.asDoubleBuffer().get(numbers);
        return Optional.of(numbers);
    }

    /** Leaves only what was looked up, so that the next fit meets no batch that it cannot use. */
    private void forgetTheRest() {
        kept.clear();
        try {
            records.close();
            Files.delete(file);
            records = RecordFile.open(file);
            records.append(used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void append(long key, double[] numbers) {
        byte[] payload = new byte[Long.BYTES + numbers.length * Double.BYTES];
        ByteBuffer.wrap(payload).putLong(key).asDoubleBuffer().put(numbers);
        records.append(List.of(payload));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
