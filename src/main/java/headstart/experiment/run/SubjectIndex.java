package headstart.experiment.run;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.SubjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the subjects and columns of an experiment by the names that they have in tables. */
public final class SubjectIndex {
    private final Map<SubjectKind, Map<String, Subject>> subjects = new HashMap<>();
    private final Map<List<String>, OutcomeColumn> columns = new HashMap<>();

    /** The names of an experiment. */
    public SubjectIndex(Experiment experiment) {
        experiment.subjects().teams().forEach(this::add);
        experiment.subjects().chips().forEach(this::add);
        experiment.subjects().chipmakers().forEach(this::add);
        experiment.gaps().forEach(this::add);
        Served served = new Served(experiment);
        served.teams().forEach(this::add);
        served.chips(experiment.subjects().chips()).forEach(this::add);
        served.gaps().forEach(this::add);
        experiment.marketSubjects().chipmakers().forEach(this::add);
        experiment.marketSubjects().chips().forEach(this::add);
        add(new Subject.Run());
        for (OutcomeColumn column : OutcomeTable.of(experiment).columns()) {
            add(column);
            if (column.kind() == Outcomes.TOKENS_SERVED) {
                add(new OutcomeColumn(column.subject(), Outcomes.TOKENS_LOST, column.when()));
            }
        }
    }

    /** Of two of the same kind and name the first counts, as in an experiment. */
    private void add(Subject subject) {
        subjects.computeIfAbsent(subject.kind(), unused -> new HashMap<>()).putIfAbsent(subject.name(), subject);
    }

    private void add(OutcomeColumn column) {
        columns.put(List.of(column.subject().name(), column.name()), column);
    }

    /** The subject of that kind and name. */
    public Optional<Subject> subject(SubjectKind kind, String name) {
        return Optional.ofNullable(subjects.getOrDefault(kind, Map.of()).get(name));
    }

    /** The column of an outcome of a subject, both as tables name them. */
    public Optional<OutcomeColumn> column(String subject, String outcome) {
        return Optional.ofNullable(columns.get(List.of(subject, outcome)));
    }
}
