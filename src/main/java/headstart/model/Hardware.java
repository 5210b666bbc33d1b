package headstart.model;

import java.util.List;

/** What a team tunes for: a real chip, or a roofline stated outright. */
public sealed interface Hardware permits Chip, FixedRoofline {
    /** Name shown in tables and figures. */
    String name();

    /**
     * The least time each operator of the release can take on this hardware.
     *
     * @return seconds per output token and chip, in the order of the release's operators
     * @throws IllegalArgumentException if the release states its operators in the other form (work or share)
     */
    double[] rooflineSeconds(Release release);

    /**
     * The least time of each operator of the release as a function of the batch; work per output token counts once for every sequence.
     *
     * @throws IllegalArgumentException if the release states its operators in the other form (work or share)
     */
    List<StepCost> stepCosts(Release release);
}
