package headstart.report;

import headstart.experiment.AlternativeResults;
import headstart.experiment.ParameterNote;
import headstart.experiment.WantedFigure;
import headstart.experiment.sweep.SweepResults;
import headstart.report.answer.ModelRange;
import headstart.report.answer.SweepAnswer;
import headstart.report.chart.Language;
import headstart.report.chart.Selection;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.figure.Offer;
import headstart.report.figure.SweepFigures;
import headstart.report.page.Page;
import headstart.report.study.Provenance;
import java.util.List;
import java.util.Map;

/** The figures and the page of a sweep. */
public final class SweepReport implements Report {
    private final SweepResults results;
    private final List<ParameterNote> notes;
    private final Provenance provenance;
    private final List<AlternativeResults<SweepResults>> models;
    private final Language language;
    private final Selection shown;

    /**
     * The report of these results.
     *
     * @param models the same under each of the study's alternatives, the study as it stands first; none without alternatives
     */
    public SweepReport(
            SweepResults results,
            List<ParameterNote> notes,
            Provenance provenance,
            List<AlternativeResults<SweepResults>> models) {
        this(results, notes, provenance, models, Language.EN, Selection.ALL);
    }

    private SweepReport(
            SweepResults results,
            List<ParameterNote> notes,
            Provenance provenance,
            List<AlternativeResults<SweepResults>> models,
            Language language,
            Selection shown) {
        this.language = language;
        this.shown = shown;
        this.results = results;
        this.notes = List.copyOf(notes);
        this.provenance = provenance;
        this.models = List.copyOf(models);
    }

    /** The report of these results. */
    public SweepReport(SweepResults results, List<ParameterNote> notes, Provenance provenance) {
        this(results, notes, provenance, List.of());
    }

    @Override
    public List<Figure> figures() {
        return SweepFigures.of(results, language, shown);
    }

    @Override
    public SweepReport in(Language other) {
        return new SweepReport(results, notes, provenance, models, other, shown);
    }

    @Override
    public SweepReport showing(Selection choice) {
        return new SweepReport(results, notes, provenance, models, language, choice);
    }

    @Override
    public List<WantedFigure> wanted() {
        return results.sweep().experiment().figures();
    }

    @Override
    public Map<String, List<String>> names() {
        return SweepFigures.names(results, language);
    }

    @Override
    public List<Offer> more() {
        return SweepFigures.more(results, language, shown);
    }

    @Override
    public Page page(List<DrawnFigure> figures) {
        return Page.of(results, notes, provenance, figures)
                .with(ModelRange.ofNumbers(models.stream()
                        .map(varied -> new AlternativeResults<>(
                                varied.about(),
                                SweepAnswer.of(varied.results(), List.of()).numbers()))
                        .toList()));
    }
}
