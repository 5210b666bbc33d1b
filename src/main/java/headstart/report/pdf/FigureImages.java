package headstart.report.pdf;

import headstart.report.chart.Drawing;
import headstart.report.chart.Theme;
import headstart.report.chart.Type;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.transform.Source;
import org.apache.xmlgraphics.image.loader.Image;
import org.apache.xmlgraphics.image.loader.ImageContext;
import org.apache.xmlgraphics.image.loader.ImageFlavor;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.ImageSessionContext;
import org.apache.xmlgraphics.image.loader.ImageSize;
import org.apache.xmlgraphics.image.loader.impl.AbstractImageLoader;
import org.apache.xmlgraphics.image.loader.impl.ImageGraphics2D;
import org.apache.xmlgraphics.image.loader.spi.ImageLoader;
import org.apache.xmlgraphics.image.loader.spi.ImageLoaderFactory;
import org.apache.xmlgraphics.image.loader.spi.ImagePreloader;
import org.apache.xmlgraphics.java2d.Graphics2DImagePainter;
import org.jspecify.annotations.Nullable;

/** Gives the layout the figures to draw, as {@code figure:NAME}: they draw themselves into the document, as lines and letters. */
final class FigureImages implements ImagePreloader, ImageLoaderFactory {
    static final String SCHEME = "figure";

    private static final String TYPE = "application/x-headstart-figure";

    /** Another number than that of points, for the library resets transparency only where the scale of a drawing is not 1. */
    private static final double PIXELS_PER_INCH = 96;

    private final Map<String, Drawing> drawings;
    private final Theme theme;
    private final Set<String> families;

    /**
     * The drawings.
     *
     * @param families fonts that the document has besides the program's own
     */
    FigureImages(Map<String, Drawing> drawings, Theme theme, Set<String> families) {
        this.families = Set.copyOf(families);
        this.drawings = drawings.entrySet().stream()
                .collect(Collectors.toMap(entry -> address(entry.getKey()), Map.Entry::getValue));
        this.theme = theme;
    }

    static String address(String name) {
        return SCHEME + ":" + name;
    }

    @Override
    public @Nullable ImageInfo preloadImage(String address, Source source, ImageContext context) {
        Drawing drawing = drawings.get(address);
        if (drawing == null) {
            return null;
        }
        ImageInfo info = new ImageInfo(address, TYPE);
        ImageSize size =
                new ImageSize((int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height()), PIXELS_PER_INCH);
        size.calcSizeFromPixels();
        info.setSize(size);
        return info;
    }

    @Override
    public int getPriority() {
        return 1;
    }

    @Override
    public String[] getSupportedMIMETypes() {
        return new String[] {TYPE};
    }

    @Override
    public ImageFlavor[] getSupportedFlavors(String type) {
        return new ImageFlavor[] {ImageFlavor.GRAPHICS2D};
    }

    @Override
    public boolean isSupported(ImageInfo info) {
        return TYPE.equals(info.getMimeType());
    }

    @Override
    public ImageLoader newImageLoader(ImageFlavor flavor) {
        return new Loader();
    }

    @Override
    @SuppressWarnings("deprecation")
    public int getUsagePenalty(String type, ImageFlavor flavor) {
        return 0;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    private final class Loader extends AbstractImageLoader {
        @Override
        public ImageFlavor getTargetFlavor() {
            return ImageFlavor.GRAPHICS2D;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Image loadImage(ImageInfo info, @Nullable Map hints, ImageSessionContext session) {
            Drawing drawing = Objects.requireNonNull(drawings.get(info.getOriginalURI()));
            return new ImageGraphics2D(info, new Painter(drawing, theme, families, info.getSize()));
        }
    }

    private record Painter(Drawing drawing, Theme theme, Set<String> families, ImageSize size)
            implements Graphics2DImagePainter {
        @Override
        public void paint(Graphics2D g, Rectangle2D area) {
            g.setRenderingHint(Type.FAMILIES, families);
            g.scale(area.getWidth() / Math.ceil(drawing.width()), area.getHeight() / Math.ceil(drawing.height()));
            drawing.paint(g, theme);
        }

        @Override
        public Dimension getImageSize() {
            return size.getDimensionMpt();
        }
    }
}
