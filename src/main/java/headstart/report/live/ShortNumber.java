package headstart.report.live;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Numbers for the script: four digits that matter, blank for none, {@code inf} beyond all. */
final class ShortNumber {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private static final int WHOLE = DIGITS.getPrecision() - 1;
    private static final int MOST_EXPONENT = 18;
    private static final double[] POWERS = IntStream.rangeClosed(0, 22)
            .mapToDouble(power -> BigDecimal.TEN.pow(power).doubleValue())
            .toArray();

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
        int exponent = (int) FastMath.floor(FastMath.log10(FastMath.abs(value)));
        BigDecimal rounded = FastMath.abs(exponent) > MOST_EXPONENT
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros()
                : BigDecimal.valueOf((long) FastMath.rint(scaled(value, WHOLE - exponent)), WHOLE - exponent)
                        .stripTrailingZeros();
        return rounded.scale() < 0 && rounded.precision() - rounded.scale() < 10 ? rounded.setScale(0) : rounded;
    }

    /** Powers of ten up to the 22nd are exact, so that one rounding is all that happens; hundreds of thousands of numbers need be fast. */
    private static double scaled(double value, int power) {
        return power >= 0 ? value * POWERS[power] : value / POWERS[-power];
    }
}
