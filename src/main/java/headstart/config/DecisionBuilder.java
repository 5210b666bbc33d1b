package headstart.config;

import headstart.config.schema.DecisionKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.experiment.Decision;
import headstart.experiment.Scenario;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import java.util.List;
import java.util.Map;

/** Turns the checked part {@code decisions} into records. */
final class DecisionBuilder {
    private DecisionBuilder() {}

    static List<Decision> decisions(Fields root, List<Scenario> scenarios, List<Outcome> outcomes) {
        String first = scenarios.get(0).name();
        return ParametersBuilder.list(
                root.get(ExperimentKeys.DECISIONS).orElse(Map.of()),
                (name, node) -> new Decision(
                        name,
                        node.get(DecisionKeys.GAP),
                        named(node.get(DecisionKeys.OUTCOME), outcomes),
                        node.count(DecisionKeys.DAY),
                        node.get(DecisionKeys.SCENARIO).orElse(first),
                        node.get(DecisionKeys.LEADS),
                        node.get(DecisionKeys.TARGET),
                        node.count(DecisionKeys.REPLICATIONS)));
    }

    /** One of the study's own, or one that is built in, whether the study takes it or not. */
    private static Outcome named(String name, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.key().equals(name))
                .findFirst()
                .orElseGet(() -> Outcomes.named(name));
    }
}
