package headstart.report.page;

import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/** Numbers as readers see them: four digits that matter. */
final class NumberText {
    private static final int DIGITS = 4;

    private NumberText() {}

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "> horizon" : "-∞";
        }
        if (value == 0) {
            return "0";
        }
        double size = FastMath.abs(value);
        int whole = (int) FastMath.floor(FastMath.log10(size)) + 1;
        int decimals = FastMath.max(0, FastMath.min(6, DIGITS - whole));
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
