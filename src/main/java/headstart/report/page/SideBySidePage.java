package headstart.report.page;

import headstart.experiment.Experiment;
import headstart.report.answer.Answer;
import headstart.report.answer.SideBySideAnswer;
import headstart.report.answer.SpokenNames;
import headstart.report.figure.DrawnFigure;
import headstart.report.study.ReportedStudy;
import headstart.report.study.SideBySide;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of stored studies beside each other. */
public final class SideBySidePage {
    private SideBySidePage() {}

    /** The page; the same results give the same page. */
    public static Page of(SideBySide shared, List<DrawnFigure> figures, String command) {
        List<SideBySide.Outcome> outcomes = shared.outcomes();
        return new Page(
                "Studies side by side: " + labels(shared.studies()),
                "",
                answer(shared, outcomes),
                "Stored results of " + shared.studies().size() + " studies; nothing was played.",
                List.of(studies(shared), StudyDifferences.table(shared.studies())),
                Optional.empty(),
                figures,
                outcomes.isEmpty() ? List.of() : List.of(outcomes(shared, outcomes)),
                SideBySideDoubts.of(shared, outcomes),
                shared.studies().stream()
                        .map(study -> study.label() + ": " + Methods.paragraph(study.experiment(), study.provenance()))
                        .toList(),
                List.of(),
                new ProvenanceView(provenance(shared.studies()), command, false));
    }

    static String labels(List<ReportedStudy> studies) {
        return studies.stream().map(ReportedStudy::label).collect(Collectors.joining(", "));
    }

    private static Answer answer(SideBySide shared, List<SideBySide.Outcome> outcomes) {
        return SideBySideAnswer.of(
                shared.studies().stream()
                        .map(study -> new SideBySideAnswer.Told(study.label(), study.results(), study.notes()))
                        .toList(),
                outcomes.size());
    }

    private static PageTable studies(SideBySide shared) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportedStudy study : shared.studies()) {
            Experiment experiment = study.experiment();
            rows.add(List.of(
                    study.label(),
                    experiment.title(),
                    experiment.question(),
                    experiment.scenarioNames().stream()
                            .map(new SpokenNames(experiment)::scenario)
                            .collect(Collectors.joining(", "))));
        }
        return new PageTable(
                "studies",
                "Studies",
                "What each of them asks.",
                List.of("study", "title", "question", "scenarios"),
                rows);
    }

    private static PageTable outcomes(SideBySide shared, List<SideBySide.Outcome> outcomes) {
        List<String> header = new ArrayList<>(List.of("scenario", "subject", "outcome"));
        shared.studies().forEach(study -> header.add(study.label()));
        List<List<String>> rows = new ArrayList<>();
        for (SideBySide.Outcome outcome : outcomes) {
            List<String> row = new ArrayList<>(List.of(
                    shared.scenario(outcome.scenario(), outcome.byStudy()),
                    outcome.subject(),
                    shared.outcome(outcome)));
            for (int s = 0; s < shared.studies().size(); s++) {
                row.add(Optional.ofNullable(outcome.byStudy().get(s))
                        .map(SideBySidePage::cell)
                        .orElse("–"));
            }
            rows.add(row);
        }
        return new PageTable(
                "shared-outcomes",
                "Outcomes that the studies share",
                "Mean (its 95 % interval, or why the runs carry none and their median; number of runs, and how many of them the horizon cut"
                        + " off). All digits: side_by_side.csv.",
                header,
                rows,
                "side_by_side.csv");
    }

    private static String cell(Summary s) {
        return String.format(
                Locale.ROOT,
                "%s (%s; n = %,d%s)",
                NumberText.of(s.mean()),
                PageTable.why(s.note()).isEmpty()
                        ? PageTable.interval(s.meanLow(), s.meanHigh())
                        : "no interval: " + PageTable.why(s.note()) + ", median " + NumberText.of(s.p50()),
                s.n(),
                s.censored() > 0 ? String.format(Locale.ROOT, ", %,d cut off", s.censored()) : "");
    }

    private static List<ProvenanceView.Row> provenance(List<ReportedStudy> studies) {
        List<ProvenanceView.Row> rows = new ArrayList<>();
        for (ReportedStudy study : studies) {
            rows.add(new ProvenanceView.Row(
                    study.label() + ": command", study.provenance().command()));
            ProvenanceView.of(study.provenance())
                    .rows()
                    .forEach(row -> rows.add(new ProvenanceView.Row(study.label() + ": " + row.name(), row.value())));
        }
        return rows;
    }
}
