package headstart.model;

import headstart.model.range.Require;

/**
 * The operator's part of the roofline time of one token, relative to the other operators of its release.
 *
 * @param share positive; the shares of a release need not sum to 1
 */
public record RooflineShare(double share) implements OperatorCost {
    public RooflineShare {
        Require.positive("share", share);
    }
}
