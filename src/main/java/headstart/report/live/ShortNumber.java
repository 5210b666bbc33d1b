package headstart.report.live;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for the script: four digits that matter, blank for none, {@code inf} beyond all. */
final class ShortNumber {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private ShortNumber() {}

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return value == 0 ? "0" : rounded(value).toString();
    }

    /** A finite number that is not zero. */
    static BigDecimal rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 && rounded.precision() - rounded.scale() < 10 ? rounded.setScale(0) : rounded;
    }
}
