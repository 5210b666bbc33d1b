package headstart.experiment.expression;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Part of an expression, ready to be worked out: a number, or something that has one at every moment. */
sealed interface Term {
    /** What a function of one number makes of it. */
    Term map(DoubleUnaryOperator function);

    /** The same at every moment. */
    Function<Moment, Steps> overTime();

    /** Whether it may be infinite because the horizon came first. */
    boolean waits();

    /** What a function of two numbers makes of them: a number of two numbers, else something over time. */
    default Term with(Term other, DoubleBinaryOperator function) {
        if (this instanceof Of mine && other instanceof Of theirs) {
            return new Of(
                    moment -> function.applyAsDouble(
                            mine.value().applyAsDouble(moment), theirs.value().applyAsDouble(moment)),
                    waits() || other.waits());
        }
        return new OverTime(
                moment -> overTime().apply(moment).with(other.overTime().apply(moment), function));
    }

    /**
     * A number of a run.
     *
     * @param value gives it
     * @param waits whether it may be infinite because the horizon came first
     */
    record Of(ToDoubleFunction<Moment> value, boolean waits) implements Term {
        Of(ToDoubleFunction<Moment> value) {
            this(value, false);
        }

        @Override
        public Term map(DoubleUnaryOperator function) {
            return new Of(moment -> function.applyAsDouble(value.applyAsDouble(moment)), waits);
        }

        @Override
        public Function<Moment, Steps> overTime() {
            return moment -> Steps.constant(value.applyAsDouble(moment));
        }
    }

    /**
     * A number at every moment of a run.
     *
     * @param overTime gives it
     */
    record OverTime(Function<Moment, Steps> overTime) implements Term {
        @Override
        public Term map(DoubleUnaryOperator function) {
            return new OverTime(moment -> overTime.apply(moment).map(function));
        }

        @Override
        public boolean waits() {
            return false;
        }
    }
}
