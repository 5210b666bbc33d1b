package headstart.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * A file of records that only grows. A record is {@code mark, key, length, CRC-32C of the three, payload, CRC-32C of the payload}; the first
 * one says which study the file belongs to. A killed process leaves at most one torn record at the end, which opening the file cuts off. A
 * damaged record costs itself alone: the next mark with a right checksum begins the next one.
 */
final class RecordFile implements AutoCloseable {
    static final int MARK = 0xF5485352;
    static final int HEADER = 2 * Integer.BYTES + Long.BYTES + Integer.BYTES;
    private static final int FRAME = HEADER + Integer.BYTES;
    /** Key of the record that names the study. */
    private static final long OWNER = -1;

    private final Path file;
    private final Disk disk;
    private final String owner;
    private FileChannel channel;

    private RecordFile(Path file, Disk disk, String owner, FileChannel channel) {
        this.file = file;
        this.disk = disk;
        this.owner = owner;
        this.channel = channel;
    }

    /** A record as it is appended. */
    record Entry(long key, byte[] payload) {}

    /** Sees one record. */
    @FunctionalInterface
    interface Visitor {
        /** Whether to go on. */
        boolean visit(long offset, long key, byte[] payload);
    }

    /**
     * Opens the file for appending, creating it where there is none. What is damaged is left out of it, so that it is said once.
     *
     * @param owner names the study that the file belongs to
     */
    static RecordFile open(Path file, String owner, Disk disk) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new IOException(file + " is a link; nothing is written through a link in a result directory."
                    + "\nMaybe remove the link and give the same command again.");
        }
        Scan scan = visit(file, (offset, key, payload) -> true);
        boolean foreign = !scan.owner().isEmpty() && !scan.owner().equals(owner);
        if (foreign) {
            throw new IOException(file + " holds the runs of another study.\nMaybe give another directory with -o.");
        }
        if (scan.damage().isPresent() || scan.owner().isEmpty()) {
            rewrite(file, owner, disk, out -> visit(file, (offset, key, payload) -> out.put(key, payload)));
        }
        return new RecordFile(file, disk, owner, channel(file, disk));
    }

    private static FileChannel channel(Path file, Disk disk) throws IOException {
        FileChannel channel = disk.open(file, StandardOpenOption.WRITE);
        disk.truncate(channel, file, visit(file, (offset, key, payload) -> true).end());
        return channel;
    }

    /** Takes records one by one. */
    @FunctionalInterface
    interface Sink {
        /** Takes one; always goes on. */
        boolean put(long key, byte[] payload);
    }

    /** Gives records to a sink. */
    @FunctionalInterface
    interface Records {
        /** Gives them in order. */
        void to(Sink sink) throws IOException;
    }

    /** Puts a file with these records into the place of this one, in one step. */
    void replaceBy(Records records) throws IOException {
        channel.close();
        rewrite(file, owner, disk, records);
        channel = channel(file, disk);
    }

    /** Leaves a file of that owner with these records, in one step. */
    static void rewrite(Path file, String owner, Disk disk, Records records) throws IOException {
        Path part = file.resolveSibling(OwnFiles.PARTS).resolve(String.valueOf(file.getFileName()));
        disk.makeDirectory(Disk.above(part));
        disk.create(part, file, temporary -> {
            try (FileChannel out =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                disk.write(out, file, framed(List.of(new Entry(OWNER, owner.getBytes(StandardCharsets.UTF_8)))));
                records.to((key, payload) -> put(out, file, disk, new Entry(key, payload)));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
        disk.sync(part, file);
        disk.move(part, file);
    }

    private static boolean put(FileChannel out, Path file, Disk disk, Entry entry) {
        try {
            disk.write(out, file, framed(List.of(entry)));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of a record with that payload, bytes. */
    static long bytes(byte[] payload) {
        return (long) FRAME + payload.length;
    }

    /**
     * Appends records in one write.
     *
     * @throws UncheckedIOException if the disk is full, for instance; what was appended before stays
     */
    void append(List<Entry> entries) {
        try {
            disk.write(channel, file, framed(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer framed(List<Entry> entries) {
        long size = entries.stream().mapToLong(entry -> bytes(entry.payload())).sum();
        ByteBuffer records = ByteBuffer.allocate(Math.toIntExact(size));
        for (Entry entry : entries) {
            int start = records.position();
            records.putInt(MARK).putLong(entry.key()).putInt(entry.payload().length);
            records.putInt(digest(records.array(), start, HEADER - Integer.BYTES));
            records.put(entry.payload()).putInt(digest(entry.payload()));
        }
        return records.flip();
    }

    static int digest(byte[] payload) {
        return digest(payload, 0, payload.length);
    }

    static int digest(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /** The digest of a payload as 8 hexadecimal digits. */
    static String digestText(byte[] payload) {
        return String.format(Locale.ROOT, "%08x", digest(payload));
    }

    /** Shows the intact records in the order of the file; none where there is no file. */
    static Scan visit(Path file, Visitor visitor) throws IOException {
        if (!Files.exists(file)) {
            return Scan.NOTHING;
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    file + " is not a file.\nMaybe remove what is there and give the same command again.");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new RecordScanner(channel).scan(visitor);
        }
    }

    /** The payload of the record at an offset that {@link #visit} has shown. */
    static byte[] at(FileChannel channel, long offset, int payloadLength) throws IOException {
        ByteBuffer payload = ByteBuffer.allocate(payloadLength);
        long position = offset + HEADER;
        while (payload.hasRemaining()) {
            int read = channel.read(payload, position + payload.position());
            if (read < 0) {
                throw new EOFException("the journal ends within a record");
            }
        }
        return payload.array();
    }

    /** Waits until the disk has what was appended. */
    void sync() throws IOException {
        disk.sync(channel, file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
