package headstart.model;

/** What one operator costs: work per output token or per decoding step for a real chip, or a share of a stated roofline. */
public sealed interface OperatorCost permits Work, StepWork, RooflineShare, WorkAndShare {
    /** What counts on a chip whose data sheet is known. */
    default OperatorCost ofChip() {
        return this;
    }

    /** What counts where a roofline is stated. */
    default OperatorCost ofRoofline() {
        return this;
    }
}
