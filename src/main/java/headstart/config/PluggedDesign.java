package headstart.config;

import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import headstart.model.PluggedIn;
import headstart.plugin.Design;
import headstart.plugin.DesignPlugin;
import java.util.Arrays;
import java.util.List;

/** The points that a design out of a plug-in chooses, each checked as if it stood in a table. */
final class PluggedDesign {
    private static final int MOST_POINTS = 10_000_000;

    private final PluggedIn<DesignPlugin> plugged;
    private final List<Factor> factors;

    PluggedDesign(PluggedIn<DesignPlugin> plugged, List<Factor> factors) {
        this.plugged = plugged;
        this.factors = factors;
    }

    double[][] points(long seed) {
        List<Design.Factor> seen = factors.stream().map(PluggedDesign::seen).toList();
        double[][] points = plugged.ask(() ->
                plugged.plugin().design(plugged.settings()).points(seen, seed).clone());
        if (points.length == 0 || points.length > MOST_POINTS) {
            throw plugged.refused("gave " + points.length + " points; from 1 to " + MOST_POINTS + ".");
        }
        for (int row = 0; row < points.length; row++) {
            check(points[row], row, seen);
        }
        return points;
    }

    private void check(double[] point, int row, List<Design.Factor> seen) {
        if (point.length != seen.size()) {
            throw plugged.refused(
                    "gave point " + row + " " + point.length + " values for " + seen.size() + " factors.");
        }
        for (int f = 0; f < point.length; f++) {
            Design.Factor factor = seen.get(f);
            double value = point[f];
            boolean isIn = factor.levels().isEmpty()
                    ? value >= factor.low() && value <= factor.high()
                    : factor.levels().contains(value);
            if (!isIn) {
                throw plugged.refused("gave point " + row + " the value " + value + " of " + factor.name() + "; "
                        + (factor.levels().isEmpty()
                                ? "from " + factor.low() + " to " + factor.high() + "."
                                : "one of " + factor.levels() + "."));
            }
        }
    }

    private static Design.Factor seen(Factor factor) {
        if (factor.law() instanceof FactorLaw.Between between) {
            return new Design.Factor(factor.name(), between.low(), between.high(), List.of());
        }
        double[] grid = factor.law().grid();
        return new Design.Factor(
                factor.name(),
                Arrays.stream(grid).min().orElseThrow(),
                Arrays.stream(grid).max().orElseThrow(),
                Arrays.stream(grid).boxed().toList());
    }
}
