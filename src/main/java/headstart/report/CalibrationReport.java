package headstart.report;

import headstart.calibration.CalibrationResults;
import headstart.experiment.ParameterNote;
import headstart.report.figure.CalibrationFigures;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.page.CalibrationPage;
import headstart.report.page.Page;
import headstart.report.study.Provenance;
import java.util.List;

/** The figures and the page of a calibration. */
public final class CalibrationReport implements Report {
    private final CalibrationResults results;
    private final List<ParameterNote> notes;
    private final Provenance provenance;

    /** The report of these results. */
    public CalibrationReport(CalibrationResults results, List<ParameterNote> notes, Provenance provenance) {
        this.results = results;
        this.notes = List.copyOf(notes);
        this.provenance = provenance;
    }

    @Override
    public List<Figure> figures() {
        return CalibrationFigures.of(results);
    }

    @Override
    public Page page(List<DrawnFigure> figures) {
        return CalibrationPage.of(results, notes, provenance, figures);
    }
}
