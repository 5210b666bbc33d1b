package headstart.model;

import headstart.model.range.Require;

/**
 * The work of one operator per output token and chip.
 *
 * @param precision the format the release asks for; a chip without it uses the next wider one it has
 * @param gflopPerToken arithmetic, GFLOP
 * @param hbmMbPerToken memory traffic in the asked precision, MB
 * @param networkMbPerToken scale-up network traffic, MB
 * @param latencyUsPerToken time that no chip can shorten (launch, scheduling), microseconds
 */
public record Work(
        Precision precision,
        double gflopPerToken,
        double hbmMbPerToken,
        double networkMbPerToken,
        double latencyUsPerToken)
        implements OperatorCost {
    public Work {
        Require.notNegative("gflop_per_token", gflopPerToken);
        Require.notNegative("hbm_mb_per_token", hbmMbPerToken);
        Require.notNegative("network_mb_per_token", networkMbPerToken);
        Require.notNegative("latency_us_per_token", latencyUsPerToken);
        if (gflopPerToken + hbmMbPerToken + networkMbPerToken + latencyUsPerToken <= 0) {
            throw new IllegalArgumentException("An operator needs some work: all its amounts are 0.");
        }
    }
}
