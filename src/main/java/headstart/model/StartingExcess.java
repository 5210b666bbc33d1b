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
     * The excess at access: {@code carried^(1-novelty) * n^novelty}, where reference kernels of quality q pull the novel
     * excess n to {@code novel^(1-q) * carried^q}.
     *
     * @param carried the team's excess on this operator in the release before
     * @param tooling factor that the team's tools have on the novel excess, 1 before they mature
     */
    double atAccess(double carried, double novelty, double referenceKernels, double tooling) {
        double start = Power.of(novel * tooling, 1 - referenceKernels) * Power.of(carried, referenceKernels);
        return Power.of(carried, 1 - novelty) * Power.of(start, novelty);
    }
}
