package headstart.report.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import headstart.text.Numbers;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chart laid out for a sheet; the same layout becomes SVG, PNG and PDF.
 *
 * @param width width in the sheet's unit
 * @param height height in the sheet's unit
 * @param painting draws it into a graphics context of that unit
 */
public record Drawing(double width, double height, Consumer<Graphics2D> painting) {
    private static final double BYTES_A_DOT = 4;
    private static final double LEFT_FOR_DOTS = 2.0 / 3;

    /** Draws it into a graphics context, in the colours of a theme. */
    public void paint(Graphics2D g, Theme theme) {
        theme.set(g);
        painting.accept(g);
    }

    /** All that is written in it, a line for each text. */
    public String texts() {
        StringBuilder texts = new StringBuilder();
        Consumer<String> taker = text -> texts.append(text).append('\n');
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g.setRenderingHint(Type.TEXTS, taker);
        paint(g, Theme.PRINT);
        g.dispose();
        return texts.toString();
    }

    /** The drawing as SVG text whose size is in pixels. */
    public String svg(Theme theme) {
        VectorGraphics2D g = new VectorGraphics2D();
        paint(g, theme);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(g.getCommands(), new PageSize(Math.ceil(width), Math.ceil(height)))
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withFontSize(rounded(withStableNames(visible(out.toString(StandardCharsets.UTF_8)))));
    }

    /** The drawing as SVG text of a printed width; the same drawing, only its stated size differs. */
    public String svg(Theme theme, double widthMm) {
        double heightMm = Math.rint(100 * widthMm * Math.ceil(height) / Math.ceil(width)) / 100;
        return svg(theme)
                .replaceFirst("height=\"[0-9]+px\"", "height=\"" + Numbers.toText(heightMm) + "mm\"")
                .replaceFirst("width=\"[0-9]+px\"", "width=\"" + Numbers.toText(widthMm) + "mm\"");
    }

    /** Without the backgrounds that XChart fills with nothing. */
    private static String visible(String svg) {
        return svg.replaceAll("<(?:rect|path)[^>]*fill-opacity:0(?:\\.0*)?;[^>]*/>\\s*", "");
    }

    /** Places come with a dozen decimals; a hundredth of a pixel is more than anybody can see. What is written stays as it is. */
    private static String rounded(String svg) {
        return Pattern.compile("<[^>]*>")
                .matcher(svg)
                .replaceAll(tag -> Matcher.quoteReplacement(tag.group().replaceAll("(\\.\\d\\d)\\d+", "$1")));
    }

    /** VectorGraphics2D leaves out the size of a 12 px font, which viewers then show in 16 px. */
    private static String withFontSize(String svg) {
        return svg.replaceFirst("<svg ", "<svg font-size=\"12px\" ");
    }

    /** VectorGraphics2D names clip paths after hash codes; numbered in their order they are the same in every run. */
    private static String withStableNames(String svg) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("clip-?[0-9]+").matcher(svg);
        return matcher.replaceAll(found -> names.computeIfAbsent(found.group(), name -> "clip-" + (names.size() + 1)));
    }

    /**
     * The dots per unit up to which a PNG of the drawing finds room in so much memory, in bytes: four a dot, and a third of it left for what
     * draws and packs them.
     */
    public double largestScale(long memory) {
        double dots = Math.min(memory * LEFT_FOR_DOTS / BYTES_A_DOT, Integer.MAX_VALUE / 2.0);
        return Math.sqrt(dots / (width * height));
    }

    /**
     * The drawing as PNG that states no size in print.
     *
     * @param scale device pixels per unit
     */
    public byte[] png(double scale, Theme theme) {
        return Pixels.png(image(scale, theme));
    }

    /**
     * The drawing as PNG that states how large it is in print, so that a word processor places it unscaled.
     *
     * @param scale device pixels per unit
     * @param dpi dots per inch
     */
    public byte[] png(double scale, Theme theme, double dpi) {
        return PrintedSize.stated(png(scale, theme), dpi);
    }

    private BufferedImage image(double scale, Theme theme) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(Type.FINAL, true);
        g.setColor(theme.paper());
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        paint(g, theme);
        g.dispose();
        return image;
    }
}
