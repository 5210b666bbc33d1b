package headstart.report.page;

import headstart.experiment.ParameterNote;
import headstart.report.answer.SpokenNames;
import headstart.report.study.ReportedStudy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In what studies differ, as a table: how they were played, then value by value. */
final class StudyDifferences {
    private static final int MOST = 300;

    private StudyDifferences() {}

    static PageTable table(List<ReportedStudy> studies) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("identity", studies, study -> study.provenance().identity()));
        rows.add(row("version of the model", studies, ReportedStudy::code));
        rows.add(row("seed", studies, study -> Long.toString(study.experiment().seed())));
        rows.add(row("days to the horizon", studies, study -> NumberText.of(study.days())));
        rows.add(row(
                "replications",
                studies,
                study -> String.format(Locale.ROOT, "%,d", study.experiment().replications())));
        rows.add(row(
                "scenarios",
                studies,
                study -> study.experiment().scenarioNames().stream()
                        .map(new SpokenNames(study.experiment())::scenario)
                        .collect(Collectors.joining(", "))));
        rows.add(row(
                "baseline",
                studies,
                study -> new SpokenNames(study.experiment())
                        .scenario(study.experiment().baseline())));
        List<List<String>> values = values(studies);
        rows.addAll(values.subList(0, Math.min(MOST, values.size())));
        List<String> header = new ArrayList<>(List.of("what"));
        studies.forEach(study -> header.add(study.label()));
        return new PageTable(
                "study-differences",
                "In what the studies differ",
                values.isEmpty()
                        ? "No value of the experiments differs."
                        : "Below the first rows the values that differ"
                                + (values.size() > MOST ? ", the first " + MOST + " of " + values.size() : "")
                                + "; a dash where a study does not have it. All: experiment.yaml of each.",
                header,
                rows);
    }

    private static List<String> row(String what, List<ReportedStudy> studies, Function<ReportedStudy, String> value) {
        List<String> row = new ArrayList<>(List.of(what));
        studies.forEach(study -> row.add(value.apply(study)));
        return row;
    }

    private static List<ParameterNote> notes(ReportedStudy study) {
        return study.notes().stream().filter(note -> !note.isWordOfBase()).toList();
    }

    /** A row for every value that is not the same in all studies. */
    static List<List<String>> values(List<ReportedStudy> studies) {
        List<Map<String, String>> byStudy = studies.stream()
                .map(study -> notes(study).stream()
                        .collect(Collectors.toMap(ParameterNote::path, ParameterNote::value, (first, second) -> first)))
                .toList();
        Set<String> paths = new LinkedHashSet<>();
        studies.forEach(study -> notes(study).forEach(note -> paths.add(note.path())));
        List<List<String>> rows = new ArrayList<>();
        for (String path : paths) {
            List<String> cells = byStudy.stream()
                    .map(values -> values.getOrDefault(path, "–"))
                    .toList();
            if (cells.stream().distinct().count() > 1) {
                List<String> row = new ArrayList<>(List.of(path));
                row.addAll(cells);
                rows.add(row);
            }
        }
        return rows;
    }
}
