package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;

import headstart.model.Precision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of an operator of the serving step. */
public final class OperatorKeys {
    public static final Key<Double> NOVELTY =
            required("novelty", Kinds.SHARE, "how much of the tuning has to be redone: 0 nothing, 1 everything");

    public static final Key<Optional<Precision>> PRECISION = optional(
            "precision",
            Node.Choice.of(Precision.values()),
            "number format; a chip without it uses the next wider one it has");

    public static final Key<Optional<Double>> GFLOP_PER_TOKEN =
            optional("gflop_per_token", Kinds.NOT_NEGATIVE, "arithmetic per output token and chip, GFLOP");

    public static final Key<Optional<Double>> HBM_MB_PER_TOKEN =
            optional("hbm_mb_per_token", Kinds.NOT_NEGATIVE, "memory traffic per output token and chip, MB");

    public static final Key<Optional<Double>> NETWORK_MB_PER_TOKEN =
            optional("network_mb_per_token", Kinds.NOT_NEGATIVE, "scale-up traffic per output token and chip, MB");

    public static final Key<Optional<Double>> LATENCY_US_PER_TOKEN =
            optional("latency_us_per_token", Kinds.NOT_NEGATIVE, "time that no chip can shorten, microseconds");

    public static final Key<Optional<Double>> GFLOP_PER_SEQUENCE = optional(
            "gflop_per_sequence",
            Kinds.NOT_NEGATIVE,
            "arithmetic that a sequence adds to a decoding step, per chip, GFLOP");

    public static final Key<Optional<Double>> HBM_MB_FIXED = optional(
            "hbm_mb_fixed", Kinds.NOT_NEGATIVE, "memory that every step reads whatever the batch is, per chip, MB");

    public static final Key<Optional<Double>> HBM_MB_PER_SEQUENCE = optional(
            "hbm_mb_per_sequence", Kinds.NOT_NEGATIVE, "memory traffic that a sequence adds to a step, per chip, MB");

    public static final Key<Optional<Double>> NETWORK_MB_FIXED =
            optional("network_mb_fixed", Kinds.NOT_NEGATIVE, "scale-up traffic of every step, per chip, MB");

    public static final Key<Optional<Double>> NETWORK_MB_PER_SEQUENCE = optional(
            "network_mb_per_sequence", Kinds.NOT_NEGATIVE, "scale-up traffic that a sequence adds, per chip, MB");

    public static final Key<Optional<Double>> LAUNCHES = optional(
            "launches",
            Kinds.NOT_NEGATIVE,
            "kernels of a step that start one after the other, at the chip's launch_us");

    public static final Key<Optional<Double>> TOUCHED_SHARE = optional(
            "touched_share",
            Num.above(0).upTo(1),
            "share of hbm_mb_fixed that one token touches (experts chosen over all); by default 1");

    public static final Key<Optional<Double>> GROUP_CHIPS = optional(
            "group_chips",
            Kinds.POSITIVE,
            "chips that share out hbm_mb_fixed, whose tokens touch it together; by default 1");

    public static final Key<Optional<Double>> SHARE =
            optional("share", Kinds.POSITIVE, "instead of work: the operator's part of the roofline time");

    public static final Key<Optional<String>> SOURCE = optional("source", Kinds.TEXT, "how the numbers were derived");

    private static final List<Key<Optional<Double>>> PER_TOKEN =
            List.of(GFLOP_PER_TOKEN, HBM_MB_PER_TOKEN, NETWORK_MB_PER_TOKEN, LATENCY_US_PER_TOKEN);
    private static final List<Key<Optional<Double>>> PER_STEP = List.of(
            GFLOP_PER_SEQUENCE, HBM_MB_FIXED, HBM_MB_PER_SEQUENCE, NETWORK_MB_FIXED, NETWORK_MB_PER_SEQUENCE, LAUNCHES);

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(
            NOVELTY,
            PRECISION,
            GFLOP_PER_TOKEN,
            HBM_MB_PER_TOKEN,
            NETWORK_MB_PER_TOKEN,
            LATENCY_US_PER_TOKEN,
            GFLOP_PER_SEQUENCE,
            HBM_MB_FIXED,
            HBM_MB_PER_SEQUENCE,
            NETWORK_MB_FIXED,
            NETWORK_MB_PER_SEQUENCE,
            LAUNCHES,
            TOUCHED_SHARE,
            GROUP_CHIPS,
            SHARE,
            SOURCE));

    private OperatorKeys() {}

    /** The amounts of work that are stated per output token. */
    public static List<Key<Optional<Double>>> perToken() {
        return PER_TOKEN;
    }

    /** The amounts of work that are stated per decoding step. */
    public static List<Key<Optional<Double>>> perStep() {
        return PER_STEP;
    }

    /** All amounts of work, per token and per step. */
    public static List<Key<Optional<Double>>> amounts() {
        return Stream.concat(PER_TOKEN.stream(), PER_STEP.stream()).toList();
    }
}
