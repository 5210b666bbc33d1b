package headstart.report.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/**
 * From a number to a colour: viridis (van der Walt and Smith 2015, CC0), whose steps look equal and survive grey print, or, around zero, a
 * scale from blue over white to orange that people with colour-blindness can read.
 *
 * @param kind how its numbers are written
 * @param low value of the first colour
 * @param high value of the last colour, greater than low
 */
record ColorScale(Axis.Kind kind, double low, double high, boolean diverging) {
    /** Viridis at nine equal steps. */
    private static final int[] VIRIDIS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
    };

    private static final int[] BLUE_ORANGE = {0x08519C, 0x4292C6, 0x9ECAE1, 0xF7F7F7, 0xFDAE6B, 0xE6550D, 0x8C2D04};

    private static final double DARK = 0.45;
    private static final Color DARK_INK = new Color(0x222222);

    /** A scale over these values; one that diverges has as much room on both sides of zero. */
    static ColorScale of(Axis.Kind kind, double least, double most, boolean diverging) {
        if (diverging) {
            double size = FastMath.max(FastMath.abs(least), FastMath.abs(most));
            return size == 0 ? new ColorScale(kind, -1, 1, true) : new ColorScale(kind, -size, size, true);
        }
        Scale scale = Scale.of(Axis.of(""), List.of(new double[] {least, most}));
        return most > least
                ? new ColorScale(kind, least, most, false)
                : new ColorScale(kind, scale.low(), scale.high(), false);
    }

    Color color(double value) {
        int[] stops = diverging ? BLUE_ORANGE : VIRIDIS;
        double place = FastMath.max(0, FastMath.min(1, (value - low) / (high - low))) * (stops.length - 1);
        int stop = (int) FastMath.min(stops.length - 2, FastMath.floor(place));
        Color a = new Color(stops[stop]);
        Color b = new Color(stops[stop + 1]);
        double share = place - stop;
        return new Color(
                mixed(a.getRed(), b.getRed(), share),
                mixed(a.getGreen(), b.getGreen(), share),
                mixed(a.getBlue(), b.getBlue(), share));
    }

    /** Its colours at equal steps, as {@code #rrggbb}. */
    List<String> stops() {
        return Arrays.stream(diverging ? BLUE_ORANGE : VIRIDIS)
                .mapToObj(rgb -> String.format(Locale.ROOT, "#%06x", rgb))
                .toList();
    }

    private static int mixed(int a, int b, double share) {
        return (int) FastMath.rint(a + share * (b - a));
    }

    /** A colour for lines at that value. */
    Color inkOn(double value) {
        return readableOn(color(value));
    }

    static Color readableOn(Color back) {
        double light = (0.2126 * back.getRed() + 0.7152 * back.getGreen() + 0.0722 * back.getBlue()) / 255;
        return light < DARK ? Color.WHITE : DARK_INK;
    }

    /** Round numbers within, about so many. */
    List<Ticks.Tick> ticks(int about, Language language) {
        return Ticks.of(new Scale(kind, low, high, List.of()), about, language);
    }

    /** The same as numbers. */
    List<Double> levels(int about) {
        return ticks(about, Language.EN).stream().map(Ticks.Tick::value).toList();
    }
}
