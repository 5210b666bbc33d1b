package headstart.store;

import headstart.experiment.Plan;
import headstart.experiment.RunResult;
import headstart.experiment.RunSource;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * The runs of a study in plan order, one record after the other: {@code length, payload, CRC-32C of the payload}. Records
 * are only ever appended, each in one write, so a killed process leaves at most one torn record at the end; opening the
 * journal cuts it off.
 */
public final class Journal implements AutoCloseable {
    private static final int BUFFER = 1 << 20;
    private static final int FRAME = 2 * Integer.BYTES;
    private static final int LARGEST_PAYLOAD = 1 << 30;

    private final Path file;
    private final FileChannel channel;
    private long count;

    private Journal(Path file, FileChannel channel, long count) {
        this.file = file;
        this.channel = channel;
        this.count = count;
    }

    /** Opens the journal for appending, creating it where there is none. */
    static Journal open(Path file) throws IOException {
        Scan intact = scan(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(intact.bytes);
        channel.position(intact.bytes);
        return new Journal(file, channel, intact.count);
    }

    /** Number of whole records in the file; 0 where there is none. */
    static long count(Path file) throws IOException {
        return scan(file).count;
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
        byte[] payload = RunCodec.write(result);
        ByteBuffer record = ByteBuffer.allocate(FRAME + payload.length);
        record.putInt(payload.length).put(payload).putInt(digest(payload)).flip();
        try {
            while (record.hasRemaining()) {
                channel.write(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
    }

    /** The first runs of the plan as they are stored, at most as many as the plan has. */
    public RunSource runs(Plan plan) {
        return visitor -> read(file, plan, visitor);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Digest of what came of a run, as 8 hexadecimal digits: equal runs have equal digests. */
    public static String digest(RunResult result) {
        return text(digest(RunCodec.write(result)));
    }

    /** Size of the record of a run, bytes. */
    public static long bytes(RunResult result) {
        return (long) FRAME + RunCodec.write(result).length;
    }

    private static int digest(byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }

    static void read(Path file, Plan plan, Consumer<RunResult> visitor) {
        try (DataInputStream in = reader(file)) {
            for (long index = 0; index < plan.size(); index++) {
                byte[] payload = next(in);
                if (payload.length == 0) {
                    return;
                }
                visitor.accept(RunCodec.read(plan.get(index), payload));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digests of the stored runs of a plan, in order: 8 hexadecimal digits each; equal runs have equal digests. */
    static List<String> digests(Path file, Plan plan) throws IOException {
        List<String> digests = new ArrayList<>();
        try (DataInputStream in = reader(file)) {
            for (byte[] payload = next(in); payload.length > 0 && digests.size() < plan.size(); payload = next(in)) {
                digests.add(text(digest(payload)));
            }
        }
        return digests;
    }

    private static DataInputStream reader(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    private static String text(int digest) {
        return String.format(Locale.ROOT, "%08x", digest);
    }

    private static Scan scan(Path file) throws IOException {
        long bytes = 0;
        long count = 0;
        if (Files.exists(file)) {
            try (DataInputStream in = reader(file)) {
                for (byte[] payload = next(in); payload.length > 0; payload = next(in)) {
                    bytes += FRAME + payload.length;
                    count++;
                }
            }
        }
        return new Scan(bytes, count);
    }

    /** The next payload; empty at the end of what is intact. */
    private static byte[] next(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            if (length <= 0 || length > LARGEST_PAYLOAD) {
                return new byte[0];
            }
            byte[] payload = in.readNBytes(length);
            return payload.length == length && in.readInt() == digest(payload) ? payload : new byte[0];
        } catch (EOFException e) {
            return new byte[0];
        }
    }

    /** How much of a file is intact. */
    private record Scan(long bytes, long count) {}
}
