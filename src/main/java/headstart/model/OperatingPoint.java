package headstart.model;

import headstart.model.range.Require;

/**
 * How a model is served when its throughput is measured: a fixed batch, or a speed that every user must see.
 *
 * <p>A decoding step of n sequences per chip takes {@code T(n) = sum_k tau_k(n) (1 + x_k)}. The throughput of a chip is
 * {@code attainable_share * speedups * n / T(n)}, a user sees {@code u = speedups / T(n)} tokens/s. At a stated u the batch is the largest n
 * at which a user still sees u; where the empty step is too slow for u the chip serves nothing.
 *
 * @param name key of the point
 * @param load what is held fixed
 * @param amount sequences per chip, or tokens/s per user; positive
 * @param features whether step changes and late jumps count; without them it is one recipe that never changes
 */
public record OperatingPoint(String name, Load load, double amount, boolean features) {
    /** What is held fixed while a stack is measured. */
    public enum Load {
        /** Sequences per chip. */
        SEQUENCES_PER_CHIP("sequences per chip"),
        /** Tokens/s that every user sees. */
        TOKENS_PER_S_PER_USER("tokens/s per user");

        private final String unit;

        Load(String unit) {
            this.unit = unit;
        }

        /** The unit of the amount in words. */
        public String unit() {
            return unit;
        }
    }

    public OperatingPoint {
        Require.positive("operating_points." + name, amount);
    }

    /** That many sequences on every chip, features counted. */
    public static OperatingPoint batch(String name, double sequencesPerChip) {
        return new OperatingPoint(name, Load.SEQUENCES_PER_CHIP, sequencesPerChip, true);
    }

    /** That many tokens/s for every user, features counted. */
    public static OperatingPoint interactive(String name, double tokensPerSPerUser) {
        return new OperatingPoint(name, Load.TOKENS_PER_S_PER_USER, tokensPerSPerUser, true);
    }

    /** The point as a sentence goes on: "at 20 tokens/s per user". */
    public String inWords() {
        String number = amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
        return "at " + number + " " + load.unit + (features ? "" : ", fixed recipe");
    }
}
