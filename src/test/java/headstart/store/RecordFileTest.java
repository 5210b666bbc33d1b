package headstart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flipped bit once cost every run behind it: the reader stopped at the first record that was not whole. */
class RecordFileTest {
    private static final String OWNER = "0123456789abcdef-fedcba9876543210";
    private static final int RECORDS = 6;

    @TempDir
    private Path temporary;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = temporary.resolve("journal.bin");
        Files.createFile(file);
        try (RecordFile records = RecordFile.open(file, OWNER, Disk.REAL)) {
            for (int key = 0; key < RECORDS; key++) {
                records.append(List.of(new RecordFile.Entry(key, payload(key))));
            }
        }
    }

    private static byte[] payload(int key) {
        return ("run " + key + " " + "x".repeat(key)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<Long, String> intact(Path file) throws IOException {
        Map<Long, String> found = new TreeMap<>();
        RecordFile.visit(file, (offset, key, payload) -> {
            found.put(key, new String(payload, StandardCharsets.UTF_8));
            return true;
        });
        return found;
    }

    @Test
    void everyFlippedBitCostsAtMostTheRecordThatItHits() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            Map<Long, String> found = intact(file);
            assertThat(found).as("bit %d", bit).hasSizeGreaterThanOrEqualTo(RECORDS - 1);
            found.forEach((key, text) -> assertThat(text).isEqualTo(text(key)));
            Scan scan = RecordFile.visit(file, (offset, key, payload) -> true);
            boolean hitOwner = scan.owner().isEmpty();
            assertThat(scan.records()).isEqualTo(hitOwner ? RECORDS : RECORDS - 1);
            // The length of the last record cannot tell a tear from damage; every other hit is said.
            assertThat(scan.damage().map(Damage::places)).as("bit %d", bit).contains(1);
        }
    }

    private static String text(long key) {
        return new String(payload((int) key), StandardCharsets.UTF_8);
    }

    @Test
    void aTornEndIsCutOffWithoutAWordOfDamage() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = whole.length - 1; length > 0; length--) {
            Files.write(file, Arrays.copyOf(whole, length));
            Scan scan = RecordFile.visit(file, (offset, key, payload) -> true);
            assertThat(scan.damage()).as("length %d", length).isEmpty();
            try (RecordFile records = RecordFile.open(file, OWNER, Disk.REAL)) {
                for (int key = Math.toIntExact(scan.records()); key < RECORDS; key++) {
                    records.append(List.of(new RecordFile.Entry(key, payload(key))));
                }
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void damageIsLeftOutWhenTheFileIsOpenedAgain() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 90, 140, (byte) 0);
        Files.write(file, bytes);
        assertThat(RecordFile.visit(file, (offset, key, payload) -> true).damage())
                .isPresent();
        Map<Long, String> before = intact(file);
        RecordFile.open(file, OWNER, Disk.REAL).close();
        assertThat(intact(file)).isEqualTo(before).hasSizeBetween(RECORDS - 3, RECORDS - 1);
        assertThat(RecordFile.visit(file, (offset, key, payload) -> true).damage())
                .isEmpty();
    }

    @Test
    void aFileOfAnotherStudyIsNotWritten() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> RecordFile.open(file, "another", Disk.REAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds the runs of another study");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "mine");
        Path link = Files.createSymbolicLink(temporary.resolve("link.bin"), elsewhere);
        assertThatThrownBy(() -> RecordFile.open(link, OWNER, Disk.REAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a link");
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void recordsComeBackInOrderHoweverTheyWereAppended() throws IOException {
        try (RecordFile records = RecordFile.open(file, OWNER, Disk.REAL)) {
            records.append(List.of(new RecordFile.Entry(8, payload(8)), new RecordFile.Entry(7, payload(7))));
        }
        RecordIndex index = RecordIndex.of(file);
        assertThat(index.isOrdered()).isFalse();
        List<Long> keys = new ArrayList<>();
        try (var channel = java.nio.channels.FileChannel.open(file)) {
            index.forEach(channel, (key, payload) -> keys.add(key));
        }
        assertThat(keys).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 7L, 8L);
        assertThat(index.holds(6)).isFalse();
        assertThat(index.countBelow(8)).isEqualTo(7);
    }
}
