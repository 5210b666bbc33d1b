package headstart.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * A file of records, {@code length, payload, CRC-32C of the payload}. Records are only ever appended, some at a time in one write, so a
 * killed process leaves at most one torn record at the end; opening the file cuts it off.
 */
final class RecordFile implements AutoCloseable {
    private static final int BUFFER = 1 << 20;
    private static final int FRAME = 2 * Integer.BYTES;
    private static final int LARGEST_PAYLOAD = 1 << 30;

    private final Path file;
    private final FileChannel channel;

    private RecordFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file for appending, creating it where there is none. */
    static RecordFile open(Path file) throws IOException {
        long intact = visit(file, (offset, payload) -> true);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(intact);
        channel.position(intact);
        return new RecordFile(file, channel);
    }

    /** Size of a record with that payload, bytes. */
    static long bytes(byte[] payload) {
        return (long) FRAME + payload.length;
    }

    /**
     * Appends records.
     *
     * @throws UncheckedIOException if the disk is full, for instance; what was appended before stays
     */
    void append(List<byte[]> payloads) {
        long size = payloads.stream().mapToLong(RecordFile::bytes).sum();
        ByteBuffer records = ByteBuffer.allocate(Math.toIntExact(size));
        payloads.forEach(payload -> records.putInt(payload.length).put(payload).putInt(digest(payload)));
        records.flip();
        try {
            while (records.hasRemaining()) {
                channel.write(records);
            }
        } catch (IOException e) {
            FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
            named.initCause(e);
            throw new UncheckedIOException(named);
        }
    }

    static int digest(byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }

    /** The digest of a payload as 8 hexadecimal digits. */
    static String digestText(byte[] payload) {
        return String.format(Locale.ROOT, "%08x", digest(payload));
    }

    /** Sees one record. */
    @FunctionalInterface
    interface Visitor {
        /** Whether to go on. */
        boolean visit(long offset, byte[] payload);
    }

    /**
     * Shows the intact records in order; none where there is no file.
     *
     * @return end of the last record shown, bytes
     */
    static long visit(Path file, Visitor visitor) throws IOException {
        long offset = 0;
        if (Files.exists(file)) {
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                boolean more = true;
                for (byte[] payload = next(in); more && payload.length > 0; payload = next(in)) {
                    more = visitor.visit(offset, payload);
                    offset += bytes(payload);
                }
            }
        }
        return offset;
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

    /** The payload of the record at an offset that {@link #visit} has shown. */
    static byte[] at(FileChannel channel, long offset, int payloadLength) throws IOException {
        ByteBuffer payload = ByteBuffer.allocate(payloadLength);
        long position = offset + Integer.BYTES;
        while (payload.hasRemaining()) {
            int read = channel.read(payload, position + payload.position());
            if (read < 0) {
                throw new EOFException("the journal ends within a record");
            }
        }
        return payload.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
