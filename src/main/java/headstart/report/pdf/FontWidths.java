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

    /** The width of a text in the unit of its size. */
    double of(String text, double size) {
        long units = 0;
        try {
            for (int i = 0; i < text.length(); i++) {
                units += text.charAt(i) == Breaks.HERE ? 0 : font.getAdvanceWidth(glyphs.getGlyphId(text.charAt(i)));
            }
            return size * units / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
