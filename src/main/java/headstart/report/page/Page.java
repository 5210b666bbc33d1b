package headstart.report.page;

import headstart.experiment.Experiment;
import headstart.experiment.ParameterNote;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.SweepResults;
import headstart.report.answer.Answer;
import headstart.report.answer.RangeTable;
import headstart.report.answer.StudyAnswer;
import headstart.report.answer.SweepAnswer;
import headstart.report.figure.DrawnFigure;
import headstart.report.live.ExplorerData;
import headstart.report.study.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a report says, in the order of reading; HTML and Markdown write the same page. FreeMarker reads the getters.
 *
 * @param title what was studied
 * @param question what it was studied for; may be empty
 * @param answer what was found
 * @param basis on what it rests, one sentence
 * @param setup what was compared or varied
 * @param explorer curves to look at closely, if there are any
 * @param methods what to say of the methods beyond what all reports say
 */
public record Page(
        String title,
        String question,
        Answer answer,
        String basis,
        List<PageTable> setup,
        Optional<ExplorerData> explorer,
        List<DrawnFigure> figures,
        List<PageTable> tables,
        List<String> doubts,
        List<String> methods,
        List<ParameterView> parameters,
        ProvenanceView provenance) {

    /** The range over models as a table; none for a study without alternatives. */
    public List<PageTable> range() {
        return answer.range().map(RangeSection::ends).stream().toList();
    }

    /** The same page with the range over models. */
    public Page with(Optional<RangeTable> models) {
        List<PageTable> all =
                new ArrayList<>(models.map(RangeSection::of).stream().toList());
        all.addAll(tables);
        return new Page(
                title,
                question,
                answer.with(models),
                basis,
                setup,
                explorer,
                figures,
                all,
                doubts,
                methods,
                parameters,
                provenance);
    }

    /** The report of a study. */
    public static Page of(
            StudyResults results, List<ParameterNote> notes, Provenance provenance, List<DrawnFigure> figures) {
        Experiment experiment = results.experiment();
        String basis = String.format(
                Locale.ROOT,
                "%,d paired replications per scenario, seed %d, %s days.",
                experiment.replications(),
                experiment.seed(),
                NumberText.of(experiment.lastDay()));
        return new Page(
                experiment.title(),
                experiment.question(),
                StudyAnswer.of(results, notes),
                basis,
                List.of(SetupTables.scenarios(experiment), SetupTables.differences(experiment, notes)),
                Optional.of(ExplorerData.of(results))
                        .filter(explorer -> !explorer.measures().isEmpty()),
                figures,
                PageTable.of(results),
                Doubts.of(results, notes),
                List.of(Methods.paragraph(experiment, provenance)),
                ParameterView.ofNumbers(notes),
                ProvenanceView.of(provenance));
    }

    /** The report of a sweep. */
    public static Page of(
            SweepResults results, List<ParameterNote> notes, Provenance provenance, List<DrawnFigure> figures) {
        Experiment experiment = results.sweep().experiment();
        VariedPaths varied = new VariedPaths(results.sweep().factors());
        String basis = String.format(
                Locale.ROOT,
                "%,d design points (%s), %,d replications of %d scenarios at each, seed %d, %s days.",
                results.sweep().points().length,
                results.sweep().design().kind().key().replace('_', ' '),
                experiment.replications(),
                experiment.scenarios().size(),
                experiment.seed(),
                NumberText.of(experiment.lastDay()));
        return new Page(
                experiment.title(),
                experiment.question(),
                SweepAnswer.of(results, notes),
                basis,
                List.of(
                        SetupTables.factors(results.sweep()),
                        SetupTables.scenarios(experiment, varied, notes),
                        SetupTables.differences(experiment, varied.in(notes))),
                Optional.empty(),
                figures,
                SweepPageTables.of(results),
                SweepDoubts.of(results, notes),
                methods(results, provenance),
                ParameterView.ofNumbers(varied.in(notes)),
                ProvenanceView.of(provenance));
    }

    private static List<String> methods(SweepResults results, Provenance provenance) {
        List<String> methods = new ArrayList<>();
        methods.add(Methods.paragraph(results.sweep().experiment(), provenance));
        methods.addAll(SweepMethods.of(results));
        return methods;
    }
}
