package headstart.experiment.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.util.FastMath;

/** What signs do with two numbers. What holds is 1 and what does not is 0; a blank number makes a blank one, and nothing holds of it. */
final class Arithmetic {
    private static final Map<String, DoubleBinaryOperator> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put("+", Double::sum);
        SIGNS.put("-", (a, b) -> a - b);
        SIGNS.put("*", (a, b) -> a * b);
        SIGNS.put("/", (a, b) -> b == 0 ? Double.NaN : a / b);
        SIGNS.put("^", FastMath::pow);
        SIGNS.put("<", (a, b) -> truth(a < b));
        SIGNS.put("<=", (a, b) -> truth(a <= b));
        SIGNS.put(">", (a, b) -> truth(a > b));
        SIGNS.put(">=", (a, b) -> truth(a >= b));
        SIGNS.put("==", (a, b) -> truth(a == b));
        SIGNS.put("!=", (a, b) -> truth(a < b || a > b));
        SIGNS.put("&&", (a, b) -> truth(holds(a) && holds(b)));
        SIGNS.put("||", (a, b) -> truth(holds(a) || holds(b)));
    }

    private Arithmetic() {}

    static DoubleBinaryOperator of(String sign) {
        return Objects.requireNonNull(SIGNS.get(sign), sign);
    }

    /** Whether a sign compares, so that what it gives is 1 or 0 however long something takes. */
    static boolean compares(String sign) {
        return !"+-*/^".contains(sign);
    }

    static boolean holds(double value) {
        return value != 0 && !Double.isNaN(value);
    }

    static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
