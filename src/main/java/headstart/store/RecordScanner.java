package headstart.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a file of records through once, and finds the next record behind whatever is damaged. */
final class RecordScanner {
    private static final int WINDOW = 1 << 20;
    private static final int LENGTH_AT = Integer.BYTES + Long.BYTES;
    private static final int CHECKSUM_AT = LENGTH_AT + Integer.BYTES;
    private static final int FRAME = RecordFile.HEADER + Integer.BYTES;

    private final FileChannel channel;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long start;

    private String owner = "";
    private long records;
    private long end;
    private int places;
    private long bytes;

    RecordScanner(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    Scan scan(RecordFile.Visitor visitor) throws IOException {
        long position = 0;
        boolean more = true;
        while (more && has(position, FRAME)) {
            if (!isHeader(position)) {
                position = nextHeader(position + 1);
                continue;
            }
            int length = intAt(position + LENGTH_AT);
            if (!has(position, FRAME + (long) length)) {
                break;
            }
            byte[] payload = bytesAt(position + RecordFile.HEADER, length);
            if (intAt(position + RecordFile.HEADER + length) == RecordFile.digest(payload)) {
                countDamageBefore(position);
                more = show(visitor, position, payload);
                position += FRAME + (long) length;
                end = position;
            } else {
                position = nextHeader(position + 1);
            }
        }
        if (more && !isTorn()) {
            countDamageBefore(size);
        }
        return new Scan(owner, records, end, places > 0 ? Optional.of(new Damage(places, bytes)) : Optional.empty());
    }

    private boolean show(RecordFile.Visitor visitor, long position, byte[] payload) throws IOException {
        long key = longAt(position + Integer.BYTES);
        if (key < 0) {
            owner = new String(payload, StandardCharsets.UTF_8);
            return true;
        }
        records++;
        return visitor.visit(position, key, payload);
    }

    private void countDamageBefore(long position) {
        if (position > end) {
            places++;
            bytes += position - end;
        }
    }

    /** Whether what follows the last intact record is one record that a kill cut short. */
    private boolean isTorn() throws IOException {
        return !has(end, FRAME) || (isHeader(end) && !has(end, FRAME + (long) intAt(end + LENGTH_AT)));
    }

    private long nextHeader(long from) throws IOException {
        long position = from;
        while (has(position, FRAME) && !isHeader(position)) {
            position++;
        }
        return position;
    }

    private boolean isHeader(long position) throws IOException {
        return intAt(position) == RecordFile.MARK
                && intAt(position + LENGTH_AT) >= 0
                && intAt(position + CHECKSUM_AT) == RecordFile.digest(bytesAt(position, CHECKSUM_AT), 0, CHECKSUM_AT);
    }

    private boolean has(long position, long count) {
        return position + count <= size;
    }

    private int intAt(long position) throws IOException {
        return window.getInt(load(position, Integer.BYTES));
    }

    private long longAt(long position) throws IOException {
        return window.getLong(load(position, Long.BYTES));
    }

    private byte[] bytesAt(long position, int length) throws IOException {
        byte[] copy = new byte[length];
        window.get(load(position, length), copy);
        return copy;
    }

    /** Sees to it that the window holds these bytes; gives their place in it. */
    private int load(long position, int length) throws IOException {
        if (position < start || position + length > start + window.limit()) {
            window = length > window.capacity() ? ByteBuffer.allocate(length) : window.clear();
            start = position;
            while (window.hasRemaining() && channel.read(window, start + window.position()) >= 0) {
                // Reads on until the window is full or the file ends.
            }
            window.flip();
        }
        return Math.toIntExact(position - start);
    }
}
