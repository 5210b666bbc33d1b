package headstart.report.page;

import headstart.experiment.ParameterNote;
import java.util.List;

/** A number and its source as the page shows them. */
public record ParameterView(String path, String value, String unit, String source, boolean assumption) {
    /** The numbers among them; what scenarios do with words is told by a table of its own. */
    static List<ParameterView> ofNumbers(List<ParameterNote> notes) {
        return notes.stream()
                .filter(ParameterNote::isNumber)
                .map(ParameterView::of)
                .toList();
    }

    private static ParameterView of(ParameterNote note) {
        return new ParameterView(note.path(), note.value(), note.unit(), note.source(), note.assumption());
    }
}
