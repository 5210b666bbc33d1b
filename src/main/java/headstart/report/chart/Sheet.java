package headstart.report.chart;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * What a chart is laid out for. The unit is the point on paper and the CSS pixel on a screen.
 *
 * @param width width of the drawing
 * @param height height of the drawing; as high as it needs where there is none
 * @param tallest how high it may become where no height is given: a page
 * @param text size of the smallest text
 * @param panel least width of a panel that stands beside another, in sizes of the text
 * @param titled whether title, subtitle and footnote are in the drawing
 * @param labels where lines are named
 * @param language language of numbers and fixed words
 */
public record Sheet(
        double width,
        Optional<Double> height,
        double tallest,
        double text,
        double panel,
        boolean titled,
        Labels labels,
        Language language) {
    /** Points in a millimetre. */
    public static final double POINTS_PER_MM = 72 / 25.4;

    private static final double PAGE = 1120;
    private static final double PAGE_TEXT = 10.5;
    private static final double COLUMN = 640;
    private static final double COLUMN_TEXT = 11.5;
    private static final double PRINTED_TEXT = 7.2;
    private static final double LARGEST_PRINT_MM = 200;
    /** The height of the text of a page of A4. */
    private static final double PAGE_HEIGHT_MM = 247;

    /** A sheet that is lower has no room for long texts, in sizes of its text. */
    private static final double LOW = 60;

    private static final double PAGE_WIDTH_MM = 170;

    private static final double SLIDE_WIDTH = 960;
    private static final double SLIDE_HEIGHT = 540;
    private static final double SLIDE_TEXT = 18;

    /** Where lines are named. */
    public enum Labels {
        /** At the lines where there is room, for up to five of them. */
        AUTOMATIC,
        /** At the lines, however many, where there is room. */
        DIRECT,
        /** In a legend. */
        LEGEND
    }

    /** A figure as studies leave it: as high as a page of A4 where it is as wide as the text of one. Without its title, as on the report page, it has no end. */
    public static Sheet page() {
        return new Sheet(
                PAGE,
                Optional.empty(),
                PAGE * PAGE_HEIGHT_MM / PAGE_WIDTH_MM,
                PAGE_TEXT,
                23,
                true,
                Labels.AUTOMATIC,
                Language.EN);
    }

    /** Whether it is that of figures as studies leave them, whatever its language and labels. */
    boolean isPage() {
        return width == PAGE && text == PAGE_TEXT;
    }

    /** The column beside the answer, at the head of the report page: one panel below another. */
    public static Sheet column() {
        return new Sheet(
                COLUMN,
                Optional.empty(),
                Double.POSITIVE_INFINITY,
                COLUMN_TEXT,
                40,
                true,
                Labels.AUTOMATIC,
                Language.EN);
    }

    /**
     * Paper of that width, not higher than the text of a page; text has at least 7 points. Wider than 200 mm it is a poster: text and greatest
     * height grow with the width.
     */
    public static Sheet paper(double widthMm) {
        double larger = FastMath.max(1, widthMm / LARGEST_PRINT_MM);
        double tallest = PAGE_HEIGHT_MM * larger * POINTS_PER_MM;
        return new Sheet(
                widthMm * POINTS_PER_MM,
                Optional.empty(),
                tallest,
                PRINTED_TEXT * larger,
                30,
                true,
                Labels.AUTOMATIC,
                Language.EN);
    }

    /** A slide of 16 to 9, text of at least 18 points. */
    public static Sheet slide() {
        return new Sheet(
                SLIDE_WIDTH,
                Optional.of(SLIDE_HEIGHT),
                SLIDE_HEIGHT,
                SLIDE_TEXT,
                25,
                true,
                Labels.AUTOMATIC,
                Language.EN);
    }

    /** Whether it is a slide, whatever its language, labels and titles. */
    public boolean isSlide() {
        return width == SLIDE_WIDTH && text == SLIDE_TEXT;
    }

    /** The same with a fixed height. */
    public Sheet high(double units) {
        return new Sheet(width, Optional.of(units), units, text, panel, titled, labels, language);
    }

    /** The same without title, subtitle and footnote, which could not say what a page has no room for: so nothing is left out, however high. */
    public Sheet untitled() {
        return new Sheet(width, height, height.orElse(Double.POSITIVE_INFINITY), text, panel, false, labels, language);
    }

    /** The same with lines named elsewhere. */
    public Sheet with(Labels other) {
        return new Sheet(width, height, tallest, text, panel, titled, other, language);
    }

    /** The same in another language. */
    public Sheet with(Language other) {
        return new Sheet(width, height, tallest, text, panel, titled, labels, other);
    }

    /** So many lines of a text, but few where the height is given and is little. */
    int lines(int wanted, int few) {
        return lines(wanted, few, few);
    }

    /** The same of what a slide has to show more of: its text is large, and its panels are few. */
    int lines(int wanted, int onSlides, int few) {
        return height.filter(high -> high < em(LOW)).isEmpty() ? wanted : isSlide() ? onSlides : few;
    }

    /** How many panels stand beside each other. */
    int columns(int wanted, int count) {
        int room = (int) FastMath.floor(width / (panel * text) + 1e-9);
        return FastMath.max(1, FastMath.min(FastMath.min(wanted, count), room));
    }

    /** So many sizes of the text. */
    double em(double times) {
        return times * text;
    }

    /** Thickness of a line that is so thick where text has ten units. */
    float line(double width10) {
        return (float) (width10 * text / 10);
    }
}
