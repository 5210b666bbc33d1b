package headstart.report;

import headstart.experiment.ParameterNote;
import headstart.experiment.StudyResults;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.figure.StudyFigures;
import headstart.report.page.Page;
import java.util.List;

/** The figures and the page of a study. */
public final class StudyReport implements Report {
    private final StudyResults results;
    private final List<ParameterNote> notes;
    private final Provenance provenance;

    /** The report of these results. */
    public StudyReport(StudyResults results, List<ParameterNote> notes, Provenance provenance) {
        this.results = results;
        this.notes = List.copyOf(notes);
        this.provenance = provenance;
    }

    @Override
    public List<Figure> figures() {
        return StudyFigures.of(results);
    }

    @Override
    public Page page(List<DrawnFigure> figures) {
        return Page.of(results, notes, provenance, figures);
    }
}
