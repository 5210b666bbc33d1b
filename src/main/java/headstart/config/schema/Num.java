package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.Tree;
import headstart.model.range.Range;
import headstart.text.Numbers;
import java.util.Optional;

/**
 * A number. All are of a size that can be multiplied and squared: up to 1e15 where a range is open, and from 1e-15 on but for 0.
 */
public record Num(double low, boolean lowIncluded, double high, boolean highIncluded, boolean whole)
        implements Node<Double> {
    static final Num POSITIVE = above(0).upTo(Double.POSITIVE_INFINITY);
    static final Num NOT_NEGATIVE = from(0).upTo(Double.POSITIVE_INFINITY);
    static final Num SHARE = from(0).upTo(1);
    static final Num ANY = above(Double.NEGATIVE_INFINITY).upTo(Double.POSITIVE_INFINITY);

    private static final double LARGEST = 1e15;
    private static final double SMALLEST = 1e-15;

    @Override
    public Double read(Object checked) {
        return ((Number) checked).doubleValue();
    }

    @Override
    public Optional<Num> numbers() {
        return Optional.of(this);
    }

    /** The range that the record of the model declares. */
    static Num in(Range range) {
        return new Num(range.low(), range.lowIncluded(), range.high(), true, false);
    }

    /** The lower end of a range. */
    record From(double low, boolean included) {
        /** With that upper end. */
        Num upTo(double high) {
            return new Num(low, included, high, true, false);
        }

        /** With that upper end, which no value reaches. */
        Num below(double high) {
            return new Num(low, included, high, false, false);
        }
    }

    static From from(double low) {
        return new From(low, true);
    }

    /** The lower end of a range that no value reaches. */
    static From above(double low) {
        return new From(low, false);
    }

    @Override
    public Object check(Object written, String path, Faults faults) {
        Object value = Literal.value(written);
        if (value instanceof Number number && holds(number.doubleValue()) && (!whole || value instanceof Long)) {
            return value;
        }
        faults.add(
                path,
                " (" + Tree.show(written) + ") must be " + range() + ".",
                sizeAdvice(value).orElse(advice(written)));
        return nearest();
    }

    /** Whether the number lies in the range. */
    boolean holds(double x) {
        return Double.isFinite(x)
                && !isTooLarge(x)
                && !isTooSmall(x)
                && (lowIncluded ? x >= low : x > low)
                && (highIncluded ? x <= high : x < high);
    }

    private boolean isTooLarge(double x) {
        return (x > LARGEST && Double.isInfinite(high)) || (x < -LARGEST && Double.isInfinite(low));
    }

    private boolean isTooSmall(double x) {
        return !whole && x != 0 && Math.abs(x) < SMALLEST;
    }

    private Optional<String> sizeAdvice(Object value) {
        return value instanceof Number number && (isTooLarge(number.doubleValue()) || isTooSmall(number.doubleValue()))
                ? Optional.of("another unit: numbers go to 1e15 and, but for 0, begin at 1e-15.")
                : Optional.empty();
    }

    /** Something of the right kind for what was wrong. */
    private Object nearest() {
        if (whole) {
            return (long) Math.max(1, low);
        }
        double some = Math.min(1, highIncluded ? high : high / 2);
        return holds(some) ? (Object) some : (Object) low;
    }

    private static String advice(Object value) {
        if (value instanceof Number || value instanceof Literal) {
            return Literal.value(value) instanceof Boolean ? "a number alone belongs here." : "";
        }
        if (!(value instanceof String text)) {
            return "a number alone belongs here.";
        }
        return NumberAdvice.of(text);
    }

    @Override
    public String range() {
        String kind = whole ? "a whole number" : "a number";
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return kind;
        }
        if (Double.isInfinite(high)) {
            return kind + (lowIncluded ? ", " + text(low) + " or more" : " greater than " + text(low));
        }
        if (highIncluded) {
            return kind + (lowIncluded ? " from " + text(low) : " greater than " + text(low) + " and up") + " to "
                    + text(high);
        }
        return kind + (lowIncluded ? " from " + text(low) : " greater than " + text(low) + " and") + " to below "
                + text(high);
    }

    private String text(double bound) {
        return whole ? Long.toString((long) bound) : Numbers.toText(bound);
    }
}
