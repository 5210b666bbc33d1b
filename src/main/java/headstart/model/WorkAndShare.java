package headstart.model;

/**
 * What an operator costs where some teams are on chips whose data sheet is known and others on chips whose roofline is stated: each is reckoned by
 * what suits its chip.
 *
 * @param work per output token or per decoding step
 * @param share of the roofline time
 */
public record WorkAndShare(OperatorCost work, RooflineShare share) implements OperatorCost {
    public WorkAndShare {
        if (!(work instanceof Work || work instanceof StepWork)) {
            throw new IllegalArgumentException("work (" + work + ") must be work per token or per step.");
        }
    }

    @Override
    public OperatorCost ofChip() {
        return work;
    }

    @Override
    public OperatorCost ofRoofline() {
        return share;
    }
}
