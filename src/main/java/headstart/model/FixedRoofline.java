package headstart.model;

import headstart.model.range.Require;
import java.util.Arrays;
import java.util.List;

/**
 * A roofline stated outright; the operators of the release then state their share of it.
 *
 * @param name name of the hardware
 * @param tokensPerS roofline throughput of one chip, tokens/s
 */
public record FixedRoofline(String name, double tokensPerS) implements Hardware {
    public FixedRoofline {
        Require.positive("roofline_tokens_per_s", tokensPerS);
    }

    @Override
    public double[] rooflineSeconds(Release release) {
        List<Operator> operators = release.operators();
        double[] shares = operators.stream().mapToDouble(this::share).toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] = shares[k] / sum / tokensPerS;
        }
        return shares;
    }

    @Override
    public List<StepCost> stepCosts(Release release) {
        return Arrays.stream(rooflineSeconds(release))
                .mapToObj(StepCost::perSequence)
                .toList();
    }

    private double share(Operator operator) {
        if (operator.cost().ofRoofline() instanceof RooflineShare share) {
            return share.share();
        }
        throw new IllegalArgumentException("operator " + operator.name() + " has no share, but " + name
                + " states roofline_tokens_per_s.\nMaybe give the operator a share, or the team a chip.");
    }
}
