package headstart.model;

/** What one operator costs per output token: measured work for a real chip, or a share of a stated roofline. */
public sealed interface OperatorCost permits Work, RooflineShare {}
