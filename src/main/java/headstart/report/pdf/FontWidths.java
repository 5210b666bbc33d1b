package headstart.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How wide text is in a font, from the font's own table and so the same everywhere. */
final class FontWidths {
    /** The font of running text. */
    static final FontWidths TEXT = FontWidths.of("/DejaVuSansCondensed.ttf");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private FontWidths(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    /** The widths of a font of the program. */
    static FontWidths of(String file) {
        try (InputStream in = Resources.font(file)) {
            return new FontWidths(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(int letter) {
        return glyphs.getGlyphId(letter) != 0;
    }

    /** A letter of another font is taken to be as wide as its size, as those of East Asian scripts are. */
    private int units(int letter) throws IOException {
        return has(letter) ? font.getAdvanceWidth(glyphs.getGlyphId(letter)) : font.getUnitsPerEm();
    }

    /** The width of a text in the unit of its size. */
    double of(String text, double size) {
        long units = 0;
        try {
            for (int letter : text.codePoints().toArray()) {
                units += letter == Breaks.HERE ? 0 : units(letter);
            }
            return size * units / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
