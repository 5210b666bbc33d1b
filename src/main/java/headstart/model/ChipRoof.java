package headstart.model;

import java.util.Optional;

/** How fast a chip could serve a release at best: its analytic roof, whoever's software it runs. */
public final class ChipRoof {
    private ChipRoof() {}

    /**
     * The roof, output tokens/s of one chip.
     *
     * @param point where it is served; empty if work is stated per output token
     * @return 0 where the speed is out of reach for the roof itself
     * @throws IllegalArgumentException if the chip has no precision wide enough, or the release states no work
     */
    public static double tokensPerS(Hardware chip, Release release, Optional<OperatingPoint> point) {
        return point.map(
                        at -> new ServingPlan(at, new StepTime(chip.stepCosts(release)), 1 / release.groupChips(), 1, 1)
                                .rooflineTokensPerS)
                .orElseGet(() -> perToken(chip.rooflineSeconds(release)));
    }

    private static double perToken(double[] seconds) {
        double sum = 0;
        for (double second : seconds) {
            sum += second;
        }
        return 1 / sum;
    }
}
