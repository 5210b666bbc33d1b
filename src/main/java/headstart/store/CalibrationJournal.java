package headstart.store;

import headstart.calibration.EvaluationLog;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The evaluations of a calibration, a {@link RecordFile} with a record per batch, by its place in the fit: its key, then its numbers. A fit
 * that goes on asks for the same batches in the same order; one that is missing is evaluated anew, and from the first one that is another,
 * everything.
 */
public final class CalibrationJournal implements EvaluationLog, Closeable {
    private final TreeMap<Long, byte[]> kept = new TreeMap<>();
    private final RecordFile records;
    private long asked;
    private boolean ordered = true;

    private CalibrationJournal(Path file, RecordFile records) throws IOException {
        this.records = records;
        RecordFile.visit(file, (offset, key, payload) -> {
            kept.put(key, payload);
            return true;
        });
    }

    static CalibrationJournal open(Path file, String owner, Disk disk) throws IOException {
        return new CalibrationJournal(file, RecordFile.open(file, owner, disk));
    }

    /** What a file holds. */
    static StoredCount stored(Path file) throws IOException {
        Scan scan = RecordFile.visit(file, (offset, key, payload) -> true);
        return new StoredCount(scan.records(), scan.records(), scan.owner(), scan.damage());
    }

    @Override
    public Optional<double[]> next(long key) {
        byte[] payload = kept.get(asked++);
        if (payload == null) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(payload);
        if (in.getLong() != key) {
            forgetFrom(asked - 1);
            return Optional.empty();
        }
        double[] numbers = new double[in.remaining() / Double.BYTES];
        in.asDoubleBuffer().get(numbers);
        return Optional.of(numbers);
    }

    /** Leaves only what was looked up, so that the next fit meets no batch that it cannot use. */
    private void forgetFrom(long place) {
        kept.tailMap(place, true).clear();
        try {
            replace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace() throws IOException {
        records.replaceBy(out -> kept.forEach(out::put));
        ordered = true;
    }

    @Override
    public void append(long key, double[] numbers) {
        byte[] payload = new byte[Long.BYTES + numbers.length * Double.BYTES];
        ByteBuffer.wrap(payload).putLong(key).asDoubleBuffer().put(numbers);
        records.append(List.of(new RecordFile.Entry(asked - 1, payload)));
        ordered &= kept.isEmpty() || asked - 1 > kept.lastKey();
        kept.put(asked - 1, payload);
    }

    /** Brings the batches into the order of the fit, where one was lost and evaluated again, and waits until the disk has them. */
    public void settle() throws IOException {
        if (!ordered) {
            replace();
        }
        records.sync();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
