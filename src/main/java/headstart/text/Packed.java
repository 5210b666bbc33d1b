package headstart.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What pages carry packed and browsers unpack by themselves: gzip, as small as it gets, then letters. The same bytes give the same text. */
public final class Packed {
    private static final String LETTERS = IntStream.rangeClosed('!', '}')
            .filter(letter -> "\"&'<>\\`#".indexOf(letter) < 0)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private Packed() {}

    /** A text, as UTF-8, in letters that a browser reads by itself. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(gzip(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Bytes in fewer letters: five of 85 letters for four bytes, as in Ascii85, after one digit that says how many bytes were
     * added to make whole fours of them. No letter means anything to HTML or to a quoted text.
     */
    public static String base85(byte[] bytes) {
        byte[] packed = gzip(bytes);
        int added = (4 - packed.length % 4) % 4;
        byte[] fours = Arrays.copyOf(packed, packed.length + added);
        StringBuilder text = new StringBuilder(fours.length / 4 * 5 + 1).append(added);
        for (int i = 0; i < fours.length; i += 4) {
            long four = Integer.toUnsignedLong(ByteBuffer.wrap(fours, i, 4).getInt());
            for (long place = 85 * 85 * 85 * 85; place > 0; place /= 85) {
                text.append(LETTERS.charAt((int) (four / place % 85)));
            }
        }
        return text.toString();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new Smallest(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class Smallest extends GZIPOutputStream {
        Smallest(ByteArrayOutputStream packed) throws IOException {
            super(packed);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
