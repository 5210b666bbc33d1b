package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.withDefault;

import headstart.model.Precision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a chip. */
public final class ChipKeys {
    public static final Key<String> VENDOR = withDefault("vendor", Kinds.TEXT, "", "who makes it");

    public static final Key<Optional<String>> LAUNCH = optional("launch", Kinds.TEXT, "when it came out");

    public static final Key<Optional<Double>> BF16_TFLOPS_DENSE =
            optional("bf16_tflops_dense", Kinds.POSITIVE, "dense BF16 peak, TFLOP/s");

    public static final Key<Optional<Double>> FP8_TFLOPS_DENSE =
            optional("fp8_tflops_dense", Kinds.POSITIVE, "dense FP8 peak, TFLOP/s");

    public static final Key<Optional<Double>> FP4_TFLOPS_DENSE =
            optional("fp4_tflops_dense", Kinds.POSITIVE, "dense FP4 peak, TFLOP/s");

    public static final Key<Optional<Double>> HBM_GB = optional("hbm_gb", Kinds.POSITIVE, "memory, GB");

    public static final Key<Optional<Double>> HBM_TB_S = optional("hbm_tb_s", Kinds.POSITIVE, "memory bandwidth, TB/s");

    public static final Key<Optional<Double>> SCALEUP_GB_S =
            optional("scaleup_gb_s", Kinds.POSITIVE, "scale-up network per chip and direction, GB/s");

    public static final Key<Optional<Double>> ROOFLINE_TOKENS_PER_S = optional(
            "roofline_tokens_per_s",
            Kinds.POSITIVE,
            "instead of peaks and bandwidths: roofline of one chip, tokens/s, of which operators state their shares");

    public static final Key<Optional<Double>> LAUNCH_US = optional(
            "launch_us", Kinds.NOT_NEGATIVE, "time to start one kernel of a decoding step, microseconds; by default 2");

    public static final Key<Optional<Double>> TDP_W = optional("tdp_w", Kinds.POSITIVE, "power, W");

    public static final Key<Optional<Double>> PRICE_USD_EST =
            optional("price_usd_est", Kinds.POSITIVE, "estimated price, US dollars");

    public static final Key<Optional<String>> SOURCE = optional("source", Kinds.TEXT, "where the numbers come from");

    /** What may stand there. */
    public static final Node.Obj NODE = LabelKeys.in(List.of(
            VENDOR,
            LAUNCH,
            BF16_TFLOPS_DENSE,
            FP8_TFLOPS_DENSE,
            FP4_TFLOPS_DENSE,
            HBM_GB,
            HBM_TB_S,
            SCALEUP_GB_S,
            LAUNCH_US,
            ROOFLINE_TOKENS_PER_S,
            TDP_W,
            PRICE_USD_EST,
            SOURCE));

    private ChipKeys() {}

    /** By number format, the key of its peak. */
    public static Map<Precision, Key<Optional<Double>>> peaks() {
        return Map.of(
                Precision.BF16, BF16_TFLOPS_DENSE, Precision.FP8, FP8_TFLOPS_DENSE, Precision.FP4, FP4_TFLOPS_DENSE);
    }
}
