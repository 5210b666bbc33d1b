package headstart.report.page;

import headstart.experiment.ParameterNote;

/** A number and its source as the page shows them. */
public record ParameterView(String path, String value, String unit, String source, boolean assumption) {
    static ParameterView of(ParameterNote note) {
        return new ParameterView(note.path(), note.value(), note.unit(), note.source(), note.assumption());
    }
}
