package headstart.experiment.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/** Which values a factor takes. */
public sealed interface FactorLaw {
    /**
     * The number that a design holds for a place in the unit interval: the quantile function.
     *
     * @param u in [0, 1)
     */
    double at(double u);

    /** The value that goes into the experiment. */
    Object value(double code);

    /** Where a number lies in the range of the law, from 0 to 1: words by their places, 0 where there is a single level. */
    double share(double code);

    /**
     * The numbers a full grid visits.
     *
     * @throws IllegalArgumentException if the law is continuous
     */
    double[] grid();

    /** A finite number of levels, all equally likely: numbers or words. A posterior has one for each of its rows, and asks for each draw. */
    final class Levels implements FactorLaw {
        private final List<Object> values;
        private final boolean numeric;
        private final boolean whole;
        private final double[] codes;
        private final double low;
        private final double high;

        /**
         * Levels in their order.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Levels(List<Object> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a factor must have at least one level.");
            }
            this.values = List.copyOf(values);
            numeric = values.stream().allMatch(Number.class::isInstance);
            whole = values.stream().allMatch(Long.class::isInstance);
            codes = IntStream.range(0, values.size())
                    .mapToDouble(place -> numeric ? ((Number) values.get(place)).doubleValue() : place)
                    .toArray();
            low = Arrays.stream(codes).min().orElseThrow();
            high = Arrays.stream(codes).max().orElseThrow();
        }

        public List<Object> values() {
            return values;
        }

        boolean isNumeric() {
            return numeric;
        }

        @Override
        public double at(double u) {
            return codes[(int) (u * codes.length)];
        }

        @Override
        public double share(double code) {
            return low < high ? (code - low) / (high - low) : 0;
        }

        @Override
        public double[] grid() {
            return codes.clone();
        }

        @Override
        public Object value(double code) {
            if (!numeric) {
                return values.get((int) code);
            }
            return whole ? (Object) (long) code : (Object) code;
        }
    }

    /**
     * A continuous law between two bounds.
     *
     * @param shape which one
     * @param low lower bound
     * @param high upper bound, greater than low
     * @param mode the most likely value, for {@link Shape#TRIANGULAR} and {@link Shape#NORMAL}
     * @param sd standard deviation before the tails are cut off at the bounds, for {@link Shape#NORMAL}
     * @param whole whether values are rounded to whole numbers, all equally likely under {@link Shape#UNIFORM}
     */
    record Between(Shape shape, double low, double high, double mode, double sd, boolean whole) implements FactorLaw {
        /** A law with the usual middle: mode halfway, and a quarter of the range as standard deviation. */
        public static Between of(Shape shape, double low, double high, boolean whole) {
            return new Between(shape, low, high, (low + high) / 2, (high - low) / 4, whole);
        }

        public Between {
            if (!(low < high) || (shape == Shape.LOG_UNIFORM && !(low > 0))) {
                throw new IllegalArgumentException("low (" + low + ") must be less than high (" + high + ")"
                        + (shape == Shape.LOG_UNIFORM ? " and greater than 0." : "."));
            }
            if (!(mode >= low && mode <= high) || !(sd > 0)) {
                throw new IllegalArgumentException("mode (" + mode + ") must be from low (" + low + ") to high (" + high
                        + ") and sd (" + sd + ") greater than 0.");
            }
        }

        @Override
        public double at(double u) {
            if (whole && shape == Shape.UNIFORM) {
                return Math.min(high, low + Math.floor(u * (high - low + 1)));
            }
            double value = Math.max(low, Math.min(high, quantile(u)));
            return whole ? Math.rint(value) : value;
        }

        @Override
        public double share(double code) {
            return (code - low) / (high - low);
        }

        private double quantile(double u) {
            return switch (shape) {
                case UNIFORM -> low + u * (high - low);
                case LOG_UNIFORM -> FastMath.exp(FastMath.log(low) + u * (FastMath.log(high) - FastMath.log(low)));
                case TRIANGULAR -> triangular(u);
                case NORMAL -> normal(u);
            };
        }

        private double triangular(double u) {
            double turn = (mode - low) / (high - low);
            return u < turn
                    ? low + Math.sqrt(u * (high - low) * (mode - low))
                    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
        }

        /** Normal with its tails cut off at the bounds. */
        private double normal(double u) {
            NormalDistribution law = new NormalDistribution(null, mode, sd);
            double below = law.cumulativeProbability(low);
            double inside = law.cumulativeProbability(high) - below;
            return law.inverseCumulativeProbability(below + u * inside);
        }

        @Override
        public double[] grid() {
            throw new IllegalArgumentException("has a continuous law, but the design needs levels.\n"
                    + "Maybe {from: .., to: .., step: ..} or {values: [..]}, or the design latin_hypercube.");
        }

        @Override
        public Object value(double code) {
            return whole ? (Object) (long) code : (Object) code;
        }
    }

    /** The continuous laws. */
    enum Shape {
        UNIFORM,
        LOG_UNIFORM,
        NORMAL,
        TRIANGULAR
    }
}
