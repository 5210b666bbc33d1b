package headstart.report;

import headstart.experiment.AlternativeResults;
import headstart.experiment.ParameterNote;
import headstart.experiment.WantedFigure;
import headstart.experiment.result.StudyResults;
import headstart.report.answer.ModelRange;
import headstart.report.chart.Language;
import headstart.report.chart.Selection;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.figure.Offer;
import headstart.report.figure.StudyFigures;
import headstart.report.page.Page;
import headstart.report.study.Provenance;
import java.util.List;
import java.util.Map;

/** The figures and the page of a study. */
public final class StudyReport implements Report {
    private final StudyResults results;
    private final List<ParameterNote> notes;
    private final Provenance provenance;
    private final Language language;
    private final List<AlternativeResults<StudyResults>> models;
    private final Selection shown;

    /** The report of these results. */
    public StudyReport(StudyResults results, List<ParameterNote> notes, Provenance provenance) {
        this(results, notes, provenance, Language.EN, List.of(), Selection.ALL);
    }

    /** The same, with what was found under each of the study's alternatives, the study as it stands first. */
    public StudyReport with(List<AlternativeResults<StudyResults>> all) {
        return new StudyReport(results, notes, provenance, language, all, shown);
    }

    private StudyReport(
            StudyResults results,
            List<ParameterNote> notes,
            Provenance provenance,
            Language language,
            List<AlternativeResults<StudyResults>> models,
            Selection shown) {
        this.shown = shown;
        this.models = List.copyOf(models);
        this.results = results;
        this.language = language;
        this.notes = List.copyOf(notes);
        this.provenance = provenance;
    }

    @Override
    public List<Figure> figures() {
        return StudyFigures.of(results, models, language, shown);
    }

    @Override
    public StudyReport in(Language other) {
        return new StudyReport(results, notes, provenance, other, models, shown);
    }

    @Override
    public StudyReport showing(Selection choice) {
        return new StudyReport(results, notes, provenance, language, models, choice);
    }

    @Override
    public Map<String, List<String>> names() {
        return StudyFigures.names(results, language);
    }

    @Override
    public List<WantedFigure> wanted() {
        return results.experiment().figures();
    }

    @Override
    public List<Offer> more() {
        return StudyFigures.more(results, language, shown);
    }

    @Override
    public Page page(List<DrawnFigure> figures) {
        return Page.of(results, notes, provenance, figures).with(ModelRange.of(models));
    }
}
