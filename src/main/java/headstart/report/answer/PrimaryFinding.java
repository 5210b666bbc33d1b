package headstart.report.answer;

import headstart.experiment.Experiment;
import headstart.experiment.result.PrimaryOutcome;
import headstart.statistics.Centre;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the outcomes that the author named come to, with intervals that hold together. */
final class PrimaryFinding {
    private static final int MOST = 6;

    private final SpokenNames names;
    private final List<PrimaryOutcome> primaries;

    PrimaryFinding(Experiment experiment, List<PrimaryOutcome> primaries) {
        this.names = new SpokenNames(experiment);
        this.primaries = primaries;
    }

    /** The numbers, differences from the baseline first where there are any; nothing where the author named none. */
    Optional<Finding> finding() {
        if (primaries.isEmpty()) {
            return Optional.empty();
        }
        List<PrimaryOutcome> told = primaries.stream()
                .filter(row -> row.baseline().isPresent() || row.column().kind().isAgainstBaseline())
                .toList();
        List<PrimaryOutcome> rows = told.isEmpty() ? primaries : told;
        List<String> texts = new ArrayList<>();
        rows.stream().limit(MOST).forEach(row -> texts.add(text(row)));
        String rest = rows.size() > MOST ? " The others stand in the table." : "";
        return Optional.of(Finding.of(
                Clause.HOW_FAR,
                "Named beforehand, in intervals that hold together in 95 %.",
                String.join(". ", texts) + "." + rest));
    }

    private String text(PrimaryOutcome row) {
        String who = Words.capital(names.brief(row.column().subject())) + ", " + names.outcome(row.column()) + ", "
                + names.told(row.scenario())
                + row.baseline().map(other -> " less " + names.told(other)).orElse("");
        String what = row.centre() == Centre.SHARE ? "share of runs " : "median ";
        String interval = Double.isNaN(row.low())
                ? " (no interval: " + (row.n() < 2 ? "too few runs" : "too few runs, or none differs") + ")"
                : " (" + Words.number(row.low()) + " to " + Words.number(row.high()) + ")";
        return who + ": " + what + Words.number(row.value()) + interval;
    }
}
