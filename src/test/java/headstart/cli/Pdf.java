package headstart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF read by another library than the one that wrote it. */
final class Pdf implements AutoCloseable {
    private static final String TEXT_FONT = "DejaVuSansCondensed";
    private static final float HAIR = 0.7f;

    /** How far letters may be moved together, in the size of the font: "Ta" is by 0.19. */
    private static final float KERNING = 0.2f;

    private final PDDocument document;

    private Pdf(PDDocument document) {
        this.document = document;
    }

    static Pdf of(Path file) throws IOException {
        return new Pdf(Loader.loadPDF(file.toFile()));
    }

    PDDocument document() {
        return document;
    }

    /** All its text without any space, for where lines end is a matter of layout. */
    String text() throws IOException {
        return squeezed(new PDFTextStripper().getText(document));
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\u200B\u00A0]", "");
    }

    /** What does not belong into it: fonts that are not in the file, and images of pixels. */
    List<String> strangers() throws IOException {
        List<String> strangers = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            collect(page.getResources(), strangers);
        }
        return strangers;
    }

    private static void collect(PDResources resources, List<String> strangers) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            if (!font.isEmbedded() || !font.getName().contains("DejaVuSans")) {
                strangers.add("font " + font.getName());
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject) {
                strangers.add("image " + name.getName());
            } else if (object instanceof PDFormXObject form && form.getResources() != null) {
                collect(form.getResources(), strangers);
            }
        }
    }

    /** Letters that stand outside of the margins, and letters of the running text that stand on others. */
    List<String> misplaced(float margin) throws IOException {
        List<String> misplaced = new ArrayList<>();
        new PDFTextStripper() {
            private final Map<Integer, List<TextPosition>> lines = new HashMap<>();

            @Override
            protected void processTextPosition(TextPosition letter) {
                PDRectangle box = getCurrentPage().getMediaBox();
                boolean inside = letter.getX() >= margin - HAIR
                        && letter.getX() + letter.getWidth() <= box.getWidth() - margin + HAIR
                        && letter.getY() >= margin - HAIR
                        && letter.getY() <= box.getHeight() - margin + HAIR;
                if (!inside && !letter.getUnicode().isBlank()) {
                    misplaced.add("page " + getCurrentPageNo() + ": outside: " + letter.getUnicode() + " at "
                            + letter.getX() + ", " + letter.getY());
                }
                if (letter.getFont().getName().contains(TEXT_FONT)) {
                    lines.computeIfAbsent(Math.round(4 * letter.getY()), y -> new ArrayList<>())
                            .add(letter);
                }
                super.processTextPosition(letter);
            }

            @Override
            protected void endPage(PDPage page) {
                for (List<TextPosition> line : lines.values()) {
                    line.sort((a, b) -> Float.compare(a.getX(), b.getX()));
                    for (int i = 1; i < line.size(); i++) {
                        TextPosition left = line.get(i - 1);
                        float kerning = KERNING * left.getFontSizeInPt();
                        if (left.getX() + left.getWidth() > line.get(i).getX() + kerning) {
                            misplaced.add("page " + getCurrentPageNo() + ": " + left.getUnicode() + " is under "
                                    + line.get(i).getUnicode() + " at " + left.getX() + ", " + left.getY());
                        }
                    }
                }
                lines.clear();
            }
        }.getText(document);
        return misplaced;
    }

    /** Titles of the outline, each with the number of its page. */
    Map<String, Integer> outline() throws IOException {
        Map<String, Integer> titles = new HashMap<>();
        outline(document.getDocumentCatalog().getDocumentOutline(), titles);
        return titles;
    }

    private void outline(PDOutlineNode node, Map<String, Integer> titles) throws IOException {
        for (PDOutlineItem item : node.children()) {
            titles.put(item.getTitle(), document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            outline(item, titles);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
