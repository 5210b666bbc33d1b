package headstart.report;

import headstart.calibration.AlternativeFit;
import headstart.calibration.CalibrationResults;
import headstart.experiment.ParameterNote;
import headstart.experiment.WantedFigure;
import headstart.report.chart.Language;
import headstart.report.figure.CalibrationFigures;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.page.CalibrationPage;
import headstart.report.page.Page;
import headstart.report.study.Provenance;
import java.util.List;
import java.util.Map;

/** The figures and the page of a calibration. */
public final class CalibrationReport implements Report {
    private final CalibrationResults results;
    private final List<ParameterNote> notes;
    private final Provenance provenance;
    private final List<AlternativeFit> fits;
    private final Language language;
    private final List<WantedFigure> wanted;

    /** The report of these results. */
    public CalibrationReport(CalibrationResults results, List<ParameterNote> notes, Provenance provenance) {
        this(results, notes, provenance, List.of(), Language.EN, List.of());
    }

    /** The same with the fits of the study's alternatives, the study as it stands first. */
    public CalibrationReport with(List<AlternativeFit> fits) {
        return new CalibrationReport(results, notes, provenance, fits, language, wanted);
    }

    /** The same with figures that its file asks for. */
    public CalibrationReport asking(List<WantedFigure> figures) {
        return new CalibrationReport(results, notes, provenance, fits, language, figures);
    }

    private CalibrationReport(
            CalibrationResults results,
            List<ParameterNote> notes,
            Provenance provenance,
            List<AlternativeFit> fits,
            Language language,
            List<WantedFigure> wanted) {
        this.wanted = List.copyOf(wanted);
        this.language = language;
        this.fits = List.copyOf(fits);
        this.results = results;
        this.notes = List.copyOf(notes);
        this.provenance = provenance;
    }

    @Override
    public CalibrationReport in(Language other) {
        return new CalibrationReport(results, notes, provenance, fits, other, wanted);
    }

    /** What is said on the console besides the headline: bounds that cut off, and weights. */
    public List<String> spoken() {
        return CalibrationPage.spoken(results, fits);
    }

    /** What weaker and stronger priors would move, number by number. */
    public static List<String> sensitivity(CalibrationResults results) {
        return CalibrationPage.sensitivity(results);
    }

    @Override
    public List<WantedFigure> wanted() {
        return wanted;
    }

    @Override
    public Map<String, List<String>> names() {
        return CalibrationFigures.names(results);
    }

    @Override
    public List<Figure> figures() {
        return CalibrationFigures.of(results, language);
    }

    @Override
    public Page page(List<DrawnFigure> figures) {
        return CalibrationPage.of(results, fits, notes, provenance, figures);
    }
}
