package headstart.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the records of a file are, by their keys, which are small numbers; twelve bytes for each. */
final class RecordIndex {
    private static final int FIRST = 1024;

    private long[] offset = new long[FIRST];
    private int[] length = new int[FIRST];
    private int count;
    private long last = -1;
    private boolean ordered = true;

    /** The index of a file. */
    static RecordIndex of(Path file) throws IOException {
        RecordIndex index = new RecordIndex();
        RecordFile.visit(file, (offset, key, payload) -> index.add(offset, key, payload.length));
        return index;
    }

    /** Notes a record whose place does not matter. */
    boolean add(long key) {
        return add(0, key, 0);
    }

    private boolean add(long where, long key, int size) {
        int place = Math.toIntExact(key);
        if (place >= length.length) {
            int room = Math.max(place + 1, 2 * length.length);
            offset = Arrays.copyOf(offset, room);
            length = Arrays.copyOf(length, room);
        }
        count += length[place] == 0 ? 1 : 0;
        offset[place] = where;
        // One more than the length, so that 0 says that there is none.
        length[place] = size + 1;
        ordered &= key > last;
        last = key;
        return true;
    }

    boolean holds(long key) {
        return key < length.length && length[(int) key] > 0;
    }

    long count() {
        return count;
    }

    long countBelow(long end) {
        long below = 0;
        for (int place = 0; place < Math.min(end, length.length); place++) {
            below += length[place] > 0 ? 1 : 0;
        }
        return below;
    }

    /** Whether the records follow each other by key. */
    boolean isOrdered() {
        return ordered;
    }

    /** Gives the records in the order of their keys. */
    void forEach(FileChannel channel, RecordFile.Sink sink) throws IOException {
        for (int place = 0; place < length.length; place++) {
            if (length[place] > 0) {
                sink.put(place, RecordFile.at(channel, offset[place], length[place] - 1));
            }
        }
    }
}
