package headstart.random;

/**
 * Named random streams of one study.
 *
 * <p>Every random decision owns a stream whose seed is a hash of (study seed, replication, name). Drawing from one stream
 * leaves all others as they were, adding or removing an agent changes nobody else's luck, and two scenarios that use the
 * same names meet the same luck (common random numbers). Scenario and design point therefore never enter a name.
 *
 * <pre>{@code
 * RandomStream luck = Streams.of(20260424).replication(17).stream("rocm_mi355x/deepseek_v4_pro/indexer/improvement");
 * }</pre>
 */
public final class Streams {
    private final long seed;

    private Streams(long seed) {
        this.seed = seed;
    }

    /** The streams of a study with the given seed. */
    public static Streams of(long seed) {
        return new Streams(seed);
    }

    /** A name hashed once, so that the hot path only mixes numbers; {@code a/b} is child b of name a. */
    public static Name name(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Sha256.digest(path);
        }
        Name name = Sha256.digest(path.substring(0, slash));
        while (slash >= 0) {
            int next = path.indexOf('/', slash + 1);
            name = name.child(Sha256.digest(path.substring(slash + 1, next < 0 ? path.length() : next)));
            slash = next;
        }
        return name;
    }

    /**
     * The streams of one replication.
     *
     * @param replication number of the replication, 0 or more
     */
    public Replication replication(int replication) {
        if (replication < 0) {
            throw new IllegalArgumentException("replication (" + replication + ") must be 0 or more.");
        }
        long high = mix(seed + GOLDEN_GAMMA);
        long low = mix(high ^ (replication + GOLDEN_GAMMA));
        long first = mix(low + GOLDEN_GAMMA);
        return new Replication(first, mix(first + GOLDEN_GAMMA));
    }

    /** A stream name in hashed form: the first 128 bits of the SHA-256 of every segment, chained. */
    public record Name(long high, long low) {
        /** The name one segment longer. */
        public Name child(Name segment) {
            long chained = mix(Long.rotateLeft(high, 1) + segment.high);
            return new Name(chained, mix(Long.rotateLeft(low, 1) + (segment.low ^ chained)));
        }
    }

    /** The streams of one replication, found by name; immutable. */
    public static final class Replication {
        private final long high;
        private final long low;

        private Replication(long high, long low) {
            this.high = high;
            this.low = low;
        }

        /** The same streams with everything below one more name, so that nothing outside it can meet them. */
        public Replication within(String name) {
            Name inner = name(name);
            long first = mix(inner.high() ^ high);
            return new Replication(first, mix(inner.low() ^ low ^ first));
        }

        /** The stream of that name, at its beginning. */
        public RandomStream stream(String name) {
            return stream(name(name));
        }

        /** The stream of that hashed name, at its beginning. */
        public RandomStream stream(Name name) {
            long first = mix(name.high() ^ high);
            return new RandomStream(first, mix(name.low() ^ low ^ first));
        }
    }

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /** Stafford's variant 13 of the 64-bit finaliser, as in SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
