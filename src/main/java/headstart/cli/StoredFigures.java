package headstart.cli;

import headstart.experiment.AlternativeResults;
import headstart.experiment.WantedFigure;
import headstart.experiment.result.StudyResults;
import headstart.report.ReportFiles;
import headstart.report.StudyReport;
import headstart.report.answer.ModelRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures that stored studies ask for, drawn beside their comparison: each shows the scenarios of its own study, as that study's report does. */
final class StoredFigures {
    private final ReportFiles out;
    private final int threads;
    private final Set<String> taken = new HashSet<>();

    StoredFigures(ReportFiles out, int threads) {
        this.out = out;
        this.threads = threads;
    }

    /**
     * Draws those of a study; names that a study before has are counted: NAME-2.
     *
     * @param label what the study is called in the comparison
     * @return what could not be drawn as it should, and why
     */
    List<String> draw(StoredStudy study, String label) throws IOException {
        Map<String, WantedFigure> figures = new LinkedHashMap<>();
        study.experiment().figures().forEach(figure -> figures.put(free(figure.name()), figure));
        List<String> faults = new ArrayList<>();
        if (!figures.isEmpty()) {
            report(study).writeWanted(out, figures).forEach(fault -> faults.add(label + ": " + fault));
        }
        return faults;
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private StudyReport report(StoredStudy study) throws IOException {
        StudyResults results = study.directory().results(study.experiment(), threads);
        List<AlternativeResults<StudyResults>> all = StoredAlternatives.of(
                study, results, other -> other.directory().results(other.experiment(), ModelRange.OF_CURVES, threads));
        return new StudyReport(results, study.loaded().notes(), Study.provenance(study.manifest())).with(all);
    }
}
