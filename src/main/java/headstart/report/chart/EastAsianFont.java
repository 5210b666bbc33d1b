package headstart.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The program's own font for Chinese, Japanese and Korean letters, Droid Sans Fallback (Apache-2.0): the same on every machine, whatever
 * fonts it has. It is read when the first such letter is met.
 */
public final class EastAsianFont {
    private static final String FILE = "/headstart/report/fonts/DroidSansFallback.ttf";

    private EastAsianFont() {}

    private static final class Holder {
        static final byte[] BYTES = read();
        static final Font FONT = parsed(BYTES);
    }

    /** Whether it has a letter; what it has of other scripts is not asked for. */
    public static boolean has(int letter) {
        return isOfScript(letter) && Holder.FONT.canDisplay(letter);
    }

    /** The font, of size 1. */
    static Font font() {
        return Holder.FONT;
    }

    /** Its file, to be embedded in documents. */
    public static byte[] file() {
        return Holder.BYTES.clone();
    }

    /** The family under which documents find it. */
    public static String family() {
        return Holder.FONT.getFamily();
    }

    /** Whether a letter or a mark is of a script that is written without blanks, so that lines may end after it. */
    static boolean isOfScript(int letter) {
        return Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> isOfItsPunctuation(letter);
                };
    }

    private static boolean isOfItsPunctuation(int letter) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(letter);
        return Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
                || Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block);
    }

    private static byte[] read() {
        try (InputStream in = EastAsianFont.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException("font " + FILE + " is missing from the build.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font parsed(byte[] bytes) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (FontFormatException e) {
            throw new IllegalStateException(FILE + " of the build is no font.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
