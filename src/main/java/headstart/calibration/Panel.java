package headstart.calibration;

import java.util.List;

/**
 * An access panel: teams that met AI models with and without early access, each with how far it was in the first days. What it is asked: what a day of
 * access is worth, and how much of a day's work counts before a release.
 *
 * @param rows who met which model, and how early
 * @param evidence every series and statement there is, and whether it counts
 * @param lowFidelity lower end of what fidelity may be
 * @param highFidelity upper end
 * @param statedFidelity fidelity at which the worth of a day and the placebo are asked
 * @param effectSd scale of the half-normal priors of what vendors, models and teams have of their own, log share
 * @param worthSd standard deviation of the prior of a day's worth around the simulator's prediction, which is 1
 * @param referenceDays days of access that the worth is told for, and that a placebo is taken to have had
 * @param replications simulated worlds, each with values from the priors and luck of its own
 * @param particles of each posterior
 * @param moves moves of every particle at every step
 */
public record Panel(
        List<PanelRow> rows,
        List<PanelEvidence> evidence,
        double lowFidelity,
        double highFidelity,
        double statedFidelity,
        double effectSd,
        double worthSd,
        double referenceDays,
        int replications,
        int particles,
        int moves) {
    public Panel {
        rows = List.copyOf(rows);
        evidence = List.copyOf(evidence);
    }

    /** The same with other doubt about what vendors, models and teams have of their own. */
    Panel withEffectSd(double other) {
        return new Panel(
                rows,
                evidence,
                lowFidelity,
                highFidelity,
                statedFidelity,
                other,
                worthSd,
                referenceDays,
                replications,
                particles,
                moves);
    }

    /** The longest access that any row can have had, and the days of reference. */
    double longestDays() {
        return rows.stream().mapToDouble(PanelRow::highDays).reduce(referenceDays, Math::max);
    }
}
