package headstart.config;

import headstart.config.document.Faults;
import headstart.config.schema.AnswerKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.FigureKeys;
import headstart.config.schema.GapKeys;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.PrecisionKeys;
import headstart.experiment.About;
import headstart.experiment.Asked;
import headstart.experiment.Experiment;
import headstart.experiment.Played;
import headstart.experiment.PrecisionGoal;
import headstart.experiment.Scenario;
import headstart.experiment.Subjects;
import headstart.experiment.expression.Names;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.model.OperatingPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the study that a checked tree asks for: who is compared, what is taken of the runs, how many there are. */
final class StudyBuilder {
    private final Map<String, Object> effective;
    private final List<Scenario> scenarios;
    private final Fields root;

    StudyBuilder(Map<String, Object> effective, List<Scenario> scenarios) {
        this.effective = effective;
        this.scenarios = scenarios;
        this.root = Fields.of(effective);
    }

    /** The study without doubt about numbers and without outcomes of the author. */
    static Experiment experiment(Map<String, Object> effective, List<Scenario> scenarios) {
        StudyBuilder study = new StudyBuilder(effective, scenarios);
        return study.experiment(OutcomeKeys.builtIn(study.root.get(ExperimentKeys.OUTCOMES)));
    }

    /** The outcomes that are asked for, those of the author among them. */
    List<Outcome> outcomes(Faults faults) {
        Names names = Names.of(scenarios.get(0).parameters(), gaps());
        return new OutcomeBuilder(names, faults).outcomes(root);
    }

    /** The study with these outcomes, without doubt about numbers. */
    Experiment experiment(List<Outcome> outcomes) {
        String name = root.get(ExperimentKeys.NAME).orElse("");
        String title = root.get(ExperimentKeys.TITLE);
        return new Experiment(
                new About(
                        name,
                        title.isEmpty() ? name : title,
                        root.get(ExperimentKeys.QUESTION),
                        root.get(ExperimentKeys.REMARKS).orElse(List.of()),
                        List.of(),
                        LabelKeys.book(effective),
                        FigureKeys.figures(effective),
                        root.get(ExperimentKeys.RELATIVE_LEVELS).orElse(List.of()),
                        AnswerKeys.answers(effective)),
                asked(outcomes),
                new Played(
                        root.get(ExperimentKeys.SEED),
                        root.get(ExperimentKeys.REPLICATIONS)
                                .map(Math::toIntExact)
                                .orElse(1),
                        scenarios,
                        root.get(ExperimentKeys.BASELINE).orElse(""),
                        precision(),
                        Optional.empty()));
    }

    private List<Gap> gaps() {
        Subjects subjects = Subjects.of(scenarios.get(0).parameters());
        List<OperatingPoint> points = scenarios.get(0).parameters().points();
        return ParametersBuilder.list(root.get(ExperimentKeys.GAPS), (name, node) -> {
            int point = ServingBuilder.place(points, node.get(GapKeys.POINT).orElse(""));
            return new Gap(
                    name,
                    subjects.named(node.get(GapKeys.LEADER)).at(points, point),
                    subjects.named(node.get(GapKeys.LAGGARD)).at(points, point));
        });
    }

    private Asked asked(List<Outcome> outcomes) {
        return new Asked(
                gaps(),
                outcomes,
                root.get(ExperimentKeys.PARITY_TOLERANCE),
                root.get(ExperimentKeys.REPORT_DAYS).stream()
                        .map(Math::toIntExact)
                        .sorted()
                        .distinct()
                        .toList(),
                root.get(ExperimentKeys.PRIMARY_OUTCOMES).orElse(List.of()),
                DecisionBuilder.decisions(root, scenarios, outcomes));
    }

    /** The goal of a study whose number of replications it decides. */
    private Optional<PrecisionGoal> precision() {
        boolean isAuto = root.get(ExperimentKeys.REPLICATIONS).isEmpty();
        return root.get(ExperimentKeys.PRECISION)
                .filter(unused -> isAuto)
                .map(node -> new PrecisionGoal(
                        node.get(PrecisionKeys.OUTCOME),
                        node.get(PrecisionKeys.SCENARIO),
                        node.get(PrecisionKeys.OF),
                        node.get(PrecisionKeys.HALF_WIDTH),
                        node.get(PrecisionKeys.CONFIDENCE),
                        node.count(PrecisionKeys.MAX)));
    }
}
