package headstart.model;

/** What one operator costs: work per output token or per decoding step for a real chip, or a share of a stated roofline. */
public sealed interface OperatorCost permits Work, StepWork, RooflineShare {}
