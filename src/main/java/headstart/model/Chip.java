package headstart.model;

import headstart.model.range.Require;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * An accelerator as its data sheet describes it; it never changes during a run.
 *
 * <p>The roofline (Williams, Waterman and Patterson, CACM 2009) of operator k is
 * {@code tau_k = max(flop / peak, hbm bytes / bandwidth, network bytes / scale-up) + latency}. A chip that lacks the
 * operator's precision computes and stores in the next wider one it has: the memory traffic grows with the width.
 *
 * @param name name in the chip table
 * @param vendor who makes it
 * @param peakTflops dense peak by precision, TFLOP/s; at least one
 * @param hbmTbS memory bandwidth, TB/s
 * @param scaleupGbS scale-up network per chip and direction, GB/s
 * @param launchUs time to start one kernel or collective of a decoding step, microseconds
 * @param priceUsd estimated price of one chip, US dollars, if known
 */
public record Chip(
        String name,
        String vendor,
        Map<Precision, Double> peakTflops,
        double hbmTbS,
        double scaleupGbS,
        double launchUs,
        Optional<Double> priceUsd)
        implements Hardware {
    private static final double SECONDS_PER_GFLOP_PER_TFLOPS = 1e-3;
    private static final double SECONDS_PER_MB_PER_TB_S = 1e-6;
    private static final double SECONDS_PER_MB_PER_GB_S = 1e-3;
    private static final double SECONDS_PER_US = 1e-6;

    public Chip {
        if (peakTflops.isEmpty()) {
            throw new IllegalArgumentException("chip " + name + " has no peak TFLOP/s in any precision.");
        }
        peakTflops.forEach((precision, peak) -> Require.positive(precision.key() + "_tflops_dense", peak));
        Require.positive("hbm_tb_s", hbmTbS);
        Require.positive("scaleup_gb_s", scaleupGbS);
        Require.notNegative("launch_us", launchUs);
        priceUsd.ifPresent(price -> Require.positive("price_usd_est", price));
        peakTflops = Map.copyOf(new EnumMap<>(peakTflops));
    }

    @Override
    public double[] rooflineSeconds(Release release) {
        List<Operator> operators = release.operators();
        return operators.stream().mapToDouble(this::seconds).toArray();
    }

    /** The precision in which the chip runs an operator that asks for the given one, if it has any wide enough. */
    public Optional<Precision> executes(Precision asked) {
        if (asked == Precision.NONE) {
            return Optional.of(asked);
        }
        for (Precision candidate : Precision.values()) {
            if (candidate.bits() >= asked.bits() && peakTflops.containsKey(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<StepCost> stepCosts(Release release) {
        return release.operators().stream()
                .map(operator -> operator.cost().ofChip() instanceof StepWork work
                        ? cost(work)
                        : StepCost.perSequence(seconds(operator)))
                .toList();
    }

    private StepCost cost(StepWork work) {
        Precision used = used(work.precision());
        double widening = widening(used, work.precision());
        return new StepCost(
                computeSeconds(used, work.gflopPerSequence()),
                work.hbmMbFixed() * widening * SECONDS_PER_MB_PER_TB_S / hbmTbS,
                work.hbmMbPerSequence() * widening * SECONDS_PER_MB_PER_TB_S / hbmTbS,
                work.networkMbFixed() * SECONDS_PER_MB_PER_GB_S / scaleupGbS,
                work.networkMbPerSequence() * SECONDS_PER_MB_PER_GB_S / scaleupGbS,
                work.launches() * launchUs * SECONDS_PER_US,
                -FastMath.log1p(-work.touchedShare()) * work.groupChips());
    }

    private double seconds(Operator operator) {
        if (operator.cost().ofChip() instanceof StepWork) {
            throw new IllegalArgumentException(
                    "operator " + operator.name()
                            + " states its work per step, so a batch or a speed must be named.\nMaybe add operating_points: {batch: {sequences_per_chip: 64}}.");
        }
        if (!(operator.cost().ofChip() instanceof Work work)) {
            throw new IllegalArgumentException(
                    "operator " + operator.name()
                            + " states a share, but the chip " + name
                            + " needs its work.\nMaybe give gflop_per_token and hbm_mb_per_token, or the team a roofline_tokens_per_s.");
        }
        return seconds(work);
    }

    /**
     * The least time the work can take on this chip, seconds per output token.
     *
     * @throws IllegalArgumentException if the chip has no precision as wide as the work asks for
     */
    public double seconds(Work work) {
        Precision used = used(work.precision());
        double compute = computeSeconds(used, work.gflopPerToken());
        double memory = work.hbmMbPerToken() * widening(used, work.precision()) * SECONDS_PER_MB_PER_TB_S / hbmTbS;
        double network = work.networkMbPerToken() * SECONDS_PER_MB_PER_GB_S / scaleupGbS;
        return Math.max(compute, Math.max(memory, network)) + work.latencyUsPerToken() * SECONDS_PER_US;
    }

    private Precision used(Precision asked) {
        return executes(asked)
                .orElseThrow(() -> new IllegalArgumentException("chip " + name + " has no precision as wide as "
                        + asked.key() + ".\nMaybe fill in a wider peak in the chip table."));
    }

    private static double widening(Precision used, Precision asked) {
        return used == Precision.NONE ? 1 : (double) used.bits() / asked.bits();
    }

    private double computeSeconds(Precision used, double gflop) {
        return used == Precision.NONE
                ? 0
                : gflop * SECONDS_PER_GFLOP_PER_TFLOPS / peakTflops.getOrDefault(used, Double.NaN);
    }
}
