package headstart.model;

import headstart.model.range.Require;

/**
 * One operator of a release's serving step.
 *
 * @param name name, the same across releases when the code can be carried over
 * @param novelty how much of the tuning has to be redone: 0 keeps the carried excess, 1 starts from the novel excess
 * @param cost what it costs per output token
 */
public record Operator(String name, double novelty, OperatorCost cost) {
    public Operator {
        Require.share("novelty", novelty);
    }
}
