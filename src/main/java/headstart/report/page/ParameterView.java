package headstart.report.page;

import headstart.experiment.ParameterNote;

/** A number and its source as the page shows them. */
public record ParameterView(String path, String value, String source, boolean assumption) {
    static ParameterView of(ParameterNote note) {
        return new ParameterView(note.path(), note.value(), note.source(), note.assumption());
    }
}
