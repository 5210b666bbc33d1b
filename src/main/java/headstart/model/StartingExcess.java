package headstart.model;

import headstart.model.range.Require;
import headstart.random.Power;

/**
 * The slowdown over the roofline with which a team begins an operator.
 *
 * @param carriedOver excess of a mature operator when the first release arrives
 * @param novel excess of an operator that has to be written anew
 */
public record StartingExcess(double carriedOver, double novel) {
    public StartingExcess {
        Require.notNegative("starting_excess.carried_over", carriedOver);
        Require.notNegative("starting_excess.novel", novel);
    }

    /**
     * The excess of an operator that is wholly new: reference kernels of quality q pull it to {@code novel^(1-q) * carried^q}.
     *
     * @param carried the team's excess on the operator in the release before
     * @param tooling factor that the team's tools have on the novel excess, 1 before they mature
     */
    double novelAtAccess(double carried, double referenceKernels, double tooling) {
        return Power.of(novel * tooling, 1 - referenceKernels) * Power.of(carried, referenceKernels);
    }

    /** The excess at access of an operator that is new in part: {@code carried^(1-novelty) * novel^novelty}. */
    static double between(double carried, double novel, double novelty) {
        return Power.of(carried, 1 - novelty) * Power.of(novel, novelty);
    }
}
