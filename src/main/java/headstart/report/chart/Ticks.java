package headstart.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.math3.util.FastMath;

/** Round numbers on an axis: the one routine for paper; the page's script holds the same one. */
final class Ticks {
    private static final double CLOSE = 1e-9;
    private static final double[] WITHIN_A_DECADE = {1, 2, 5};
    private static final double[] HALF_A_DECADE = {1, 3};
    private static final double[] DECADE = {1};
    private static final double[] DAYS = {1, 2, 7, 14, 30, 60, 90, 180, 360};
    private static final int LEAST = 2;
    private static final double WITHIN_A_THOUSAND = 1001;
    private static final double UNREADABLE = 1e18;

    private Ticks() {}

    /** A round number and how it is written. */
    record Tick(double value, String label) {
        Tick {
            label = Type.withMinus(label);
        }
    }

    /** At most so many, but two, on an axis, ascending. */
    static List<Tick> of(Scale scale, int most, Language language) {
        int count = FastMath.max(LEAST, most);
        return switch (scale.kind()) {
            case WORDS -> words(scale);
            case RATIO -> ratios(scale, count);
            case LOGARITHMIC -> decades(scale, count, language);
            case DAYS -> every(scale, daysApart(scale, count), language, 1, "");
            case SHARE -> every(scale, step((scale.high() - scale.low()) / count), language, 100, " %");
            case LINEAR -> every(scale, step((scale.high() - scale.low()) / count), language, 1, "");
        };
    }

    /** As many, up to a number, as have room beside each other; where not even two have, the two furthest apart, or the first alone. */
    static List<Tick> fitting(Scale scale, int most, Language language, Predicate<List<Tick>> haveRoom) {
        List<Tick> ticks = of(scale, most, language);
        for (int fewer = most - 1; fewer >= LEAST && !haveRoom.test(ticks); fewer--) {
            ticks = of(scale, fewer, language);
        }
        if (haveRoom.test(ticks)) {
            return ticks;
        }
        List<Tick> ends = List.of(ticks.get(0), ticks.get(ticks.size() - 1));
        return haveRoom.test(ends) ? ends : ticks.subList(0, 1);
    }

    private static List<Tick> words(Scale scale) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < scale.words().size(); i++) {
            ticks.add(new Tick(i, scale.words().get(i)));
        }
        return ticks;
    }

    private static double step(double rough) {
        double power = FastMath.pow(10, FastMath.floor(FastMath.log10(rough)));
        double factor = rough / power;
        return power * (factor > 5 + CLOSE ? 10 : factor > 2 + CLOSE ? 5 : factor > 1 + CLOSE ? 2 : 1);
    }

    private static double daysApart(Scale scale, int count) {
        double rough = (scale.high() - scale.low()) / count;
        for (double days : DAYS) {
            if (days >= rough) {
                return days;
            }
        }
        return step(rough);
    }

    private static List<Tick> every(Scale scale, double step, Language language, double unit, String sign) {
        List<Tick> ticks = new ArrayList<>();
        Magnitude magnitude =
                magnitude(unit * FastMath.max(FastMath.abs(scale.low()), FastMath.abs(scale.high())), unit * step);
        double counted = unit / magnitude.size();
        for (double i = FastMath.ceil(scale.low() / step - CLOSE); i * step <= scale.high() + CLOSE * step; i++) {
            String number = i == 0 && magnitude.size() > 1 ? "0" : label(i * step * counted, step * counted);
            ticks.add(new Tick(i * step, magnitude.written(number, language) + sign));
        }
        return ticks;
    }

    /** Numbers that differ after the third place behind the point are written out. */
    private static Magnitude magnitude(double largest, double step) {
        Magnitude magnitude = Magnitude.of(largest);
        return step * WITHIN_A_THOUSAND < magnitude.size() ? Magnitude.of(0) : magnitude;
    }

    /**
     * Powers of ten, with 2 and 5 or with 3 between them if they do not become many, or there is but one power; as on a linear axis where it spans too little
     * for that. Two powers alone tell little of a value between them.
     */
    private static List<Tick> decades(Scale scale, int count, Language language) {
        List<Double> values = within(scale, WITHIN_A_DECADE);
        List<Double> thirds = within(scale, HALF_A_DECADE);
        List<Double> powers = within(scale, DECADE);
        if (values.size() > count && powers.size() >= LEAST) {
            values = thirds.size() <= count ? thirds : powers;
        }
        if (values.size() < LEAST) {
            return every(scale, step((scale.high() - scale.low()) / count), language, 1, "");
        }
        return thinned(values, count).stream()
                .map(tick -> new Tick(tick, label(tick, language)))
                .toList();
    }

    /** Powers of ten times these factors that lie on the axis. */
    private static List<Double> within(Scale scale, double[] factors) {
        List<Double> values = new ArrayList<>();
        int first = (int) FastMath.floor(FastMath.log10(scale.low()));
        for (int power = first; FastMath.pow(10, power) <= scale.high(); power++) {
            for (double factor : factors) {
                double tick = factor * FastMath.pow(10, power);
                if (tick >= scale.low() * (1 - CLOSE) && tick <= scale.high() * (1 + CLOSE)) {
                    values.add(tick);
                }
            }
        }
        return values;
    }

    private static <T> List<T> thinned(List<T> values, int most) {
        int each = (values.size() + most - 1) / most;
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < values.size(); i += each) {
            kept.add(values.get(i));
        }
        return kept;
    }

    /** "1/4×", "1×", "4×": 1 is among them, the others are as many octaves apart as there is room for. */
    private static List<Tick> ratios(Scale scale, int count) {
        int low = (int) FastMath.ceil(FastMath.log(scale.low()) / FastMath.log(2) - CLOSE);
        int high = (int) FastMath.floor(FastMath.log(scale.high()) / FastMath.log(2) + CLOSE);
        int apart = 1;
        while ((high - low) / apart + 1 > count) {
            apart++;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int power = low; power <= high; power++) {
            if (power % apart == 0) {
                String size = String.format(Locale.ROOT, "%.0f", FastMath.pow(2, FastMath.abs(power)));
                ticks.add(new Tick(FastMath.pow(2, power), (power < 0 ? "1/" : "") + size + "×"));
            }
        }
        return ticks;
    }

    /** A factor beside a line: "2.2×", "0.8×", "1/14×". */
    static String factor(double value) {
        return value >= 10
                ? String.format(Locale.ROOT, "%.0f×", value)
                : value >= 0.5
                        ? String.format(Locale.ROOT, "%.1f×", value)
                        : String.format(Locale.ROOT, "1/%.0f×", 1 / value);
    }

    /** A number on an axis of that step: with as many digits as tell neighbours apart, what has no name in powers of ten. */
    static String label(double value, double step) {
        double largest = FastMath.max(FastMath.abs(value), step);
        if (largest >= UNREADABLE) {
            double power = FastMath.pow(10, FastMath.floor(FastMath.log10(step) + CLOSE));
            String text = String.format(Locale.ROOT, "%.0fe%.0f", value / power, FastMath.log10(power));
            return FastMath.abs(value) < step / 2 ? "0" : text;
        }
        int decimals = (int) FastMath.max(0, -FastMath.floor(FastMath.log10(step * 1.000001)));
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.matches("-0[.0]*") ? text.substring(1) : text;
    }

    /** A number with no more digits than it needs. */
    private static String label(double value, Language language) {
        Magnitude magnitude = Magnitude.of(value);
        return magnitude.written(label(value / magnitude.size()), language);
    }

    private static String label(double value) {
        double size = FastMath.abs(value);
        if (size >= UNREADABLE || (size > 0 && size < 1e-3)) {
            return String.format(Locale.ROOT, "%.1e", value)
                    .replace(".0e", "e")
                    .replace("e+0", "e")
                    .replace("e-0", "e-")
                    .replace("e+", "e");
        }
        String text = String.format(Locale.ROOT, size >= 1000 ? "%,.0f" : "%.3f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
