package headstart.report.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import headstart.statistics.Numbers;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that can be drawn at a size; the same drawing becomes SVG and PNG. */
public sealed interface Chart permits PanelChart, LayerChart, DotChart, HeatChart, TimelineChart {
    /** What is shown, as a statement. */
    String title();

    /** How to read it: unit, intervals, number of runs. */
    String subtitle();

    /** Where it comes from. */
    String footnote();

    /** Width in pixels at scale 1. */
    int width();

    /** Height in pixels at scale 1. */
    int height();

    /** Draws it into a graphics context at scale 1. */
    void paint(Graphics2D g);

    /** Draws it into a graphics context at scale 1 in the colours of a theme. */
    default void paint(Graphics2D g, Theme theme) {
        theme.set(g);
        paint(g);
    }

    /** The drawing as SVG text. */
    default String svg() {
        return svg(Theme.LIGHT);
    }

    /** The drawing as SVG text in the colours of a theme. */
    default String svg(Theme theme) {
        VectorGraphics2D g = new VectorGraphics2D();
        paint(g, theme);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(g.getCommands(), new PageSize(width(), height()))
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withFontSize(rounded(withStableNames(out.toString(StandardCharsets.UTF_8))));
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

    /**
     * The drawing as SVG text of a printed width; the same drawing, only its stated size differs.
     *
     * @param widthMm width, millimetres
     */
    default String svg(double widthMm, Theme theme) {
        double heightMm = widthMm * height() / width();
        return svg(theme)
                .replaceFirst("height=\"[0-9]+px\"", "height=\"" + Numbers.toText(heightMm) + "mm\"")
                .replaceFirst("width=\"[0-9]+px\"", "width=\"" + Numbers.toText(widthMm) + "mm\"");
    }

    /** VectorGraphics2D names clip paths after hash codes; numbered in their order they are the same in every run. */
    private static String withStableNames(String svg) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("clip[0-9]+").matcher(svg);
        return matcher.replaceAll(found -> names.computeIfAbsent(found.group(), name -> "clip-" + (names.size() + 1)));
    }

    /**
     * The drawing as PNG.
     *
     * @param scale device pixels per pixel, 2 for sharp screens and print
     */
    default byte[] png(double scale, Theme theme) {
        int width = (int) Math.ceil(width() * scale);
        int height = (int) Math.ceil(height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        theme.set(g);
        g.setColor(theme.paper());
        g.fillRect(0, 0, width, height);
        g.scale(scale, scale);
        paint(g);
        g.dispose();
        return Pixels.png(image);
    }
}
