package headstart.calibration;

import java.util.List;
import java.util.Optional;

/**
 * What a panel was found to say.
 *
 * @param panel what was asked
 * @param estimates of all questions
 * @param predicted by share and days of access, at the stated fidelity
 */
public record PanelResults(Panel panel, List<PanelEstimate> estimates, List<PanelPoint> predicted) {
    public PanelResults {
        estimates = List.copyOf(estimates);
        predicted = List.copyOf(predicted);
    }

    /** An estimate from all rows. */
    public Optional<PanelEstimate> of(PanelQuestion question, String quantity) {
        return estimates.stream()
                .filter(estimate -> estimate.question() == question
                        && estimate.rows().equals(PanelEstimate.ALL)
                        && estimate.quantity().equals(quantity))
                .findFirst();
    }

    /** The answer to a question from all rows; none where no row can speak of it. */
    public Optional<PanelEstimate> of(PanelQuestion question) {
        return of(question, question.key());
    }
}
