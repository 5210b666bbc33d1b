package headstart.config.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads text as people's programs save it, and says what is wrong with what is no text. */
public final class TextFile {
    /** The largest file that is read, and the largest that is written for reading again. */
    public static final long LARGEST = 64L << 20;

    public static final String TOO_LARGE = "must be 64 MB or less";

    /** Bytes that show whether every other one is null, as in UTF-16. */
    private static final int SEEN = 16;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** What was read, or why not: what is wrong and, where there is some, advice. */
    sealed interface Content {
        /** The text, without a byte order mark. */
        record Text(String text) implements Content {}

        /** There is none. */
        record Wrong(String what, String advice) implements Content {}
    }

    public static Content read(Path file) {
        try {
            if (!Files.exists(file)) {
                return new Content.Wrong(" does not exist.", "the path is meant from another directory.");
            }
            if (!Files.isRegularFile(file)) {
                return new Content.Wrong(" is not a file.", "name the file inside it.");
            }
            if (Files.size(file) > LARGEST) {
                return new Content.Wrong(" (" + Files.size(file) + " bytes) " + TOO_LARGE + ".", "it is another file.");
            }
            return text(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Content.Wrong(
                    " cannot be read: permission denied, or the disk fails.", "check its permissions.");
        }
    }

    private static Content text(byte[] bytes) {
        Optional<Content> other = OtherKind.of(bytes).map(OtherKind::refused);
        if (other.isPresent()) {
            return other.get();
        }
        if (isWide(bytes)) {
            return new Content.Wrong(" is UTF-16 text, not UTF-8.", "save it as UTF-8.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return Unprintable.in(unmarked)
                    .<Content>map(found -> new Content.Wrong(
                            " has " + found.name() + " in line " + found.line() + ", which no text has.",
                            "it is another kind of file, or damaged."))
                    .or(() -> ConflictMark.in(unmarked).map(ConflictMark::refused))
                    .orElseGet(() -> new Content.Text(unmarked));
        } catch (CharacterCodingException e) {
            return new Content.Wrong(
                    " is not UTF-8 text (line " + brokenLine(bytes) + "): it is another file, or Latin-1.",
                    "save it as UTF-8, in Excel as \"CSV UTF-8\".");
        }
    }

    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE || (isEveryOtherNull(bytes, 0) != isEveryOtherNull(bytes, 1));
    }

    private static boolean isEveryOtherNull(byte[] bytes, int from) {
        for (int i = from; i < Math.min(bytes.length, SEEN); i += 2) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes.length % 2 == 0;
    }

    private static int brokenLine(byte[] bytes) {
        int line = 1;
        for (int end = 0, start = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                if (!isText(bytes, start, end)) {
                    return line;
                }
                line++;
                start = end + 1;
            }
        }
        return line;
    }

    private static boolean isText(byte[] bytes, int start, int end) {
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The text, or a fault noted under that path. */
    public static Optional<String> read(Path file, String path, String shown, Faults faults) {
        Content content = read(file);
        if (content instanceof Content.Wrong wrong) {
            faults.add(path, shown + wrong.what(), wrong.advice());
            return Optional.empty();
        }
        return Optional.of(((Content.Text) content).text());
    }
}
