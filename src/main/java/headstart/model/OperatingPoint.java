package headstart.model;

import headstart.model.range.Require;
import java.util.Set;

/**
 * How a model is served when its throughput is measured: a fixed batch, or a speed that every user must see.
 *
 * <p>A decoding step of n sequences per chip takes {@code T(n) = sum_k tau_k(n) (1 + x_k)}. A user sees
 * {@code u = attainable_share * speedups / T(n)} tokens/s, the throughput of a chip is {@code n u}. At a stated u the batch is the largest n
 * at which a user still sees u, of those that are tried; where the least of them is too slow for u the chip serves nothing.
 *
 * @param name key of the point
 * @param load what is held fixed
 * @param amount sequences per chip, or tokens/s per user; positive
 * @param features whether step changes and late jumps count; without them it is one recipe that never changes
 * @param teams whose curves are wanted at it, where it is not the first point; empty for all
 * @param batches at a speed, the batches that are tried
 */
public record OperatingPoint(
        String name, Load load, double amount, boolean features, Set<String> teams, BatchRange batches) {
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
        teams = Set.copyOf(teams);
        Require.positive("operating_points." + name, amount);
    }

    /** A point at which all teams are looked at. */
    public OperatingPoint(String name, Load load, double amount, boolean features) {
        this(name, load, amount, features, Set.of(), BatchRange.ANY);
    }

    /** The same point with other batches tried. */
    public OperatingPoint within(BatchRange others) {
        return new OperatingPoint(name, load, amount, features, teams, others);
    }

    /** Whether the team's curve is wanted. */
    boolean isOf(String team) {
        return teams.isEmpty() || teams.contains(team);
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
        return "at " + number() + " " + load.unit + (features ? "" : ", fixed recipe");
    }

    /** The amount, a whole number without a point. */
    public String number() {
        return amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
    }
}
