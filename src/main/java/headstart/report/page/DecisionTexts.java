package headstart.report.page;

import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.StudyResults;
import headstart.report.answer.SpokenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What decisions hang on, as a table. */
final class DecisionTexts {
    private final StudyResults results;

    DecisionTexts(StudyResults results) {
        this.results = results;
    }

    PageTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (DecisionValue value : results.decisions()) {
            String what = value.quantity().name().toLowerCase(Locale.ROOT);
            rows.add(List.of(
                    SpokenNames.readable(value.decision()),
                    SpokenNames.readable(what)
                            + (value.item().isEmpty() ? "" : " of " + SpokenNames.readable(value.item())),
                    NumberText.of(value.x()),
                    Integer.toString(value.n()),
                    NumberText.of(value.value()),
                    PageTable.interval(value.low(), value.high()),
                    why(value.note())));
        }
        return new PageTable(
                "decisions",
                "What decisions hang on",
                "Played for this table under the same luck. Equal effort: factor on the laggard's engineers at which the"
                        + " outcome is what the leader's access would give it, searched from 1 to 64; break-even lead: the"
                        + " lead of the leader at which the mean outcome is the target; shares: Shapley's, silicon with"
                        + " attainable share and features, starting excess with bring-up and reference kernels. A dash: none"
                        + " in the range. All digits: decisions.csv.",
                List.of("decision", "quantity", "lead, days", "n", "value", "95 % interval", PageTable.NO_INTERVAL),
                rows,
                "decisions.csv");
    }

    private static String why(DecisionValue.Note note) {
        return switch (note) {
            case NONE -> "";
            case NO_ROOT -> "none in the range";
            case FLAT -> "nothing changes it";
            case AT_EDGE -> "nothing is needed";
            case EXACT -> "no run differs";
        };
    }
}
