package headstart.experiment.sweep;

import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * What the points of a design must satisfy, such as {@code access.a.lead_days <= access.b.lead_days}.
 *
 * @param text as it stands in the file
 * @param left number of a point
 * @param relation how both sides must stand to each other
 * @param right number of a point
 */
public record Constraint(
        String text, ToDoubleFunction<double[]> left, Relation relation, ToDoubleFunction<double[]> right) {
    boolean holds(double[] point) {
        return relation.operator.applyAsDouble(left.applyAsDouble(point), right.applyAsDouble(point)) == 1;
    }

    /** The relations, in the order in which a text must be searched for them. */
    public enum Relation {
        AT_MOST("<=", (a, b) -> a <= b ? 1 : 0),
        AT_LEAST(">=", (a, b) -> a >= b ? 1 : 0),
        EQUAL("==", (a, b) -> a == b ? 1 : 0),
        DIFFERENT("!=", (a, b) -> a != b ? 1 : 0),
        LESS("<", (a, b) -> a < b ? 1 : 0),
        MORE(">", (a, b) -> a > b ? 1 : 0);

        private final String sign;
        private final DoubleBinaryOperator operator;

        Relation(String sign, DoubleBinaryOperator operator) {
            this.sign = sign;
            this.operator = operator;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }
    }
}
