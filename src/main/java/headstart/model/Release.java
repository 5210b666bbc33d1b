package headstart.model;

import headstart.model.range.Require;
import java.util.List;
import java.util.Map;

/**
 * An AI model made public on a day.
 *
 * @param name key of the release
 * @param day release day; day 0 is the release the study is about
 * @param operators operators of its serving step, at least one, names distinct
 * @param referenceKernels by team, the quality q in [0, 1] of the kernels that the developer ships for it
 */
public record Release(String name, double day, List<Operator> operators, Map<String, Double> referenceKernels) {
    public Release {
        if (operators.isEmpty()) {
            throw new IllegalArgumentException("release " + name + " has no operators.");
        }
        if (operators.stream().map(Operator::name).distinct().count() < operators.size()) {
            throw new IllegalArgumentException("release " + name + " names an operator twice.");
        }
        referenceKernels.values().forEach(quality -> Require.share("reference_kernels", quality));
        operators = List.copyOf(operators);
        referenceKernels = Map.copyOf(referenceKernels);
    }

    /** Index of the operator of that name, or -1. */
    int indexOf(String operator) {
        for (int k = 0; k < operators.size(); k++) {
            if (operators.get(k).name().equals(operator)) {
                return k;
            }
        }
        return -1;
    }
}
