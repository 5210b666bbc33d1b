package headstart.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Fonts and the widths of texts. The font is the program's own, widths add up letter by letter without rounding to pixels, so that a layout
 * is the same in every kind of file and on every machine. Letters that the font lacks are taken from a font of the machine that has them.
 */
public final class Type {
    private static final String FAMILY = "DejaVu Sans";
    private static final String FILES = "/net/sf/jasperreports/fonts/dejavu/";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float UNITS = 1000;
    /** What is tried first, because it has all of a script in one style. */
    private static final List<String> KNOWN =
            List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi", "Noto Sans", "Noto Emoji");

    private static final Map<Integer, Double> WIDTHS = new ConcurrentHashMap<>();
    private static final Map<Integer, Optional<Font>> SUBSTITUTES = new ConcurrentHashMap<>();

    static {
        register("DejaVuSans.ttf");
        register("DejaVuSans-Bold.ttf");
    }

    /** A dash before a number. */
    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}.)])-(?=\\d)");

    /** What Unicode has for a letter that cannot be shown. */
    private static final int UNKNOWN_LETTER = 0xFFFD;

    private Type() {}

    /** The families that a file has besides the program's own, as a set: letters of other fonts are drawn into it as shapes. */
    public static final RenderingHints.Key FAMILIES = new Hint(2, Set.class);

    /** Takes the texts that are drawn, in place of them. */
    static final RenderingHints.Key TEXTS = new Hint(3, Consumer.class);

    /** True where the letters that are drawn are final, as pixels are; who reads an SVG may have a font for those that are missing here. */
    static final RenderingHints.Key FINAL = new Hint(4, Boolean.class);

    private static final class Hint extends RenderingHints.Key {
        private final Class<?> type;

        Hint(int number, Class<?> type) {
            super(number);
            this.type = type;
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return type.isInstance(value);
        }
    }

    /** The family of the font that a letter is taken from which DejaVu Sans lacks; none for letters that it has. */
    public static Optional<String> family(int letter) {
        return isShown(letter) ? Optional.empty() : substitute(letter).map(Font::getFamily);
    }

    private static void register(String file) {
        try (InputStream in = Type.class.getResourceAsStream(FILES + file)) {
            if (in != null) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            }
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " of the build is no font.", e);
        } catch (IOException e) {
            // Java reads fonts from temporary files only. Without them the same font of the machine serves.
            if (!isOfTheMachine()) {
                throw new UncheckedIOException(new IOException(
                        System.getProperty("java.io.tmpdir") + " has no room for temporary files, which fonts need."
                                + "\nMaybe name another directory: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR.",
                        e));
            }
        }
    }

    private static boolean isOfTheMachine() {
        return new Font(FAMILY, Font.PLAIN, 1).getFamily(Locale.ROOT).equals(FAMILY);
    }

    static Font font(boolean bold, double size) {
        return new Font(FAMILY, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    /** The letters that neither the program nor this machine has a font for; empty in the usual case. */
    public static String missing(String text) {
        StringBuilder missing = new StringBuilder();
        BitSet seen = new BitSet();
        text.codePoints().filter(letter -> isNew(letter, seen)).forEach(letter -> {
            if (!isShown(letter) && substitute(letter).isEmpty()) {
                missing.appendCodePoint(letter);
            }
        });
        return missing.toString();
    }

    private static boolean isNew(int letter, BitSet seen) {
        boolean known = seen.get(letter);
        seen.set(letter);
        return !known;
    }

    private static boolean isShown(int letter) {
        return Character.isISOControl(letter) || font(false, 1).canDisplay(letter);
    }

    private static Optional<Font> substitute(int letter) {
        return SUBSTITUTES.computeIfAbsent(letter, Type::search);
    }

    private static Optional<Font> search(int letter) {
        return EastAsianFont.has(letter) ? Optional.of(EastAsianFont.font()) : ofTheMachine(letter);
    }

    private static Optional<Font> ofTheMachine(int letter) {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplay(letter))
                .min(Comparator.comparingInt(Type::rank).thenComparing(font -> font.getFontName(Locale.ROOT)));
    }

    private static int rank(Font font) {
        for (int i = 0; i < KNOWN.size(); i++) {
            if (font.getFamily().startsWith(KNOWN.get(i))) {
                return i;
            }
        }
        return KNOWN.size();
    }

    /** A text whose numbers below nought have the sign that type has for them. */
    static String withMinus(String text) {
        return MINUS.matcher(text).replaceAll("−");
    }

    static double width(String text, Font font) {
        return font.getSize2D()
                / UNITS
                * text.codePoints().mapToDouble(letter -> units(letter, font)).sum();
    }

    static double width(int letter, Font font) {
        return font.getSize2D() / UNITS * units(letter, font);
    }

    private static double units(int letter, Font font) {
        return WIDTHS.computeIfAbsent(font.isBold() ? -letter - 1 : letter, key -> {
            Font own = fontOf(letter, font);
            int shown = own.canDisplay(letter) ? letter : UNKNOWN_LETTER;
            return own.deriveFont(UNITS)
                    .getStringBounds(Character.toString(shown), EXACT)
                    .getWidth();
        });
    }

    private static Font fontOf(int letter, Font font) {
        return isShown(letter)
                ? font
                : substitute(letter)
                        .map(other -> other.deriveFont(font.getStyle(), font.getSize2D()))
                        .orElse(font);
    }

    private record Run(String text, Font font) {}

    private static List<Run> runs(String text, Font font) {
        if (font.canDisplayUpTo(text) < 0) {
            return List.of(new Run(text, font));
        }
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(letter -> {
            Font own = fontOf(letter, font);
            Run last = runs.isEmpty() ? new Run("", own) : runs.get(runs.size() - 1);
            if (!runs.isEmpty() && last.font().equals(own)) {
                runs.set(runs.size() - 1, new Run(last.text() + Character.toString(letter), own));
            } else {
                runs.add(new Run(Character.toString(letter), own));
            }
        });
        return runs;
    }

    /** Draws a text from a place on its base line on. */
    static void draw(Graphics2D g, String text, Font font, double x, double y) {
        if (g.getRenderingHint(TEXTS) instanceof Consumer<?> taker) {
            told(taker, text);
            return;
        }
        double at = x;
        for (Run run : runs(text, font)) {
            g.setFont(run.font());
            if (isShape(g, run, font)) {
                g.fill(run.font().createGlyphVector(EXACT, run.text()).getOutline((float) at, (float) y));
            } else {
                g.drawString(written(g, run), (float) at, (float) y);
            }
            at += width(run.text(), font);
        }
    }

    /** Draws the outline of a text with the stroke and the colour that are set: a rim that keeps lines away from the text that is drawn over it. */
    static void rim(Graphics2D g, String text, Font font, double x, double y) {
        double at = x;
        for (Run run : runs(text, font)) {
            g.draw(run.font().createGlyphVector(EXACT, run.text()).getOutline((float) at, (float) y));
            at += width(run.text(), font);
        }
    }

    /** A letter that no font has is an empty box in pixels, and the first such letter over and over when it is copied from a document. */
    private static String written(Graphics2D g, Run run) {
        return g.getRenderingHint(FAMILIES) == null && g.getRenderingHint(FINAL) == null
                ? run.text()
                : run.text()
                        .codePoints()
                        .map(letter -> run.font().canDisplay(letter) ? letter : UNKNOWN_LETTER)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    @SuppressWarnings("unchecked")
    private static void told(Consumer<?> taker, String text) {
        ((Consumer<String>) taker).accept(text);
    }

    /** Whether the file that is drawn into lacks the font; what has no place in two bytes is a shape in every file that names its fonts. */
    private static boolean isShape(Graphics2D g, Run run, Font own) {
        String family = run.font().getFamily();
        return g.getRenderingHint(FAMILIES) instanceof Set<?> families
                && !family.equals(own.getFamily())
                && (!families.contains(family)
                        || run.text().codePoints().anyMatch(Character::isSupplementaryCodePoint));
    }
}
