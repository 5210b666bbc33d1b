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
 * @param noveltyByTeam by team, the novelty of every operator where it differs from the operators' own: a team that never moved the code
 *     of the release before over has to write it all anew
 */
public record Release(
        String name,
        double day,
        List<Operator> operators,
        Map<String, Double> referenceKernels,
        Map<String, Double> noveltyByTeam) {
    public Release {
        if (operators.isEmpty()) {
            throw new IllegalArgumentException("release " + name + " has no operators.");
        }
        if (operators.stream().map(Operator::name).distinct().count() < operators.size()) {
            throw new IllegalArgumentException("release " + name + " names an operator twice.");
        }
        referenceKernels.values().forEach(quality -> Require.share("reference_kernels", quality));
        noveltyByTeam.values().forEach(novelty -> Require.share("novelty_by_team", novelty));
        operators = List.copyOf(operators);
        referenceKernels = Map.copyOf(referenceKernels);
        noveltyByTeam = Map.copyOf(noveltyByTeam);
    }

    /** A release that is as new to every team. */
    public Release(String name, double day, List<Operator> operators, Map<String, Double> referenceKernels) {
        this(name, day, operators, referenceKernels, Map.of());
    }

    /** The same release with other kernels from its developer. */
    public Release withReferenceKernels(Map<String, Double> others) {
        return new Release(name, day, operators, others, noveltyByTeam);
    }

    /** How new operator k is to the team. */
    double novelty(int k, String team) {
        return noveltyByTeam.getOrDefault(team, operators.get(k).novelty());
    }

    /** The chips that serve together: the most that share out the weights of an operator; 1 where none say so. */
    double groupChips() {
        double most = 1;
        for (Operator operator : operators) {
            most = operator.cost().ofChip() instanceof StepWork work ? Math.max(most, work.groupChips()) : most;
        }
        return most;
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
