package headstart.experiment;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import java.util.List;

/**
 * What is measured on the runs of a study.
 *
 * @param gaps the pairs that are drawn
 * @param outcomes what is taken from each run
 * @param parityTolerance the gap below which a laggard counts as level, in (0, 1)
 * @param reportDays the days after release for outcomes at fixed days, ascending
 * @param primaries headers of the columns that the study is about: their intervals hold together
 * @param decisions what is to be worked out for decisions about access
 */
public record Asked(
        List<Gap> gaps,
        List<Outcome> outcomes,
        double parityTolerance,
        List<Integer> reportDays,
        List<String> primaries,
        List<Decision> decisions) {
    public Asked {
        if (!(parityTolerance > 0 && parityTolerance < 1)) {
            throw new IllegalArgumentException("parity_tolerance (" + parityTolerance + ") must be between 0 and 1.");
        }
        gaps = List.copyOf(gaps);
        outcomes = List.copyOf(outcomes);
        reportDays = List.copyOf(reportDays);
        primaries = List.copyOf(primaries);
        decisions = List.copyOf(decisions);
    }

    /** The same without decisions. */
    Asked withoutDecisions() {
        return new Asked(gaps, outcomes, parityTolerance, reportDays, primaries, List.of());
    }
}
