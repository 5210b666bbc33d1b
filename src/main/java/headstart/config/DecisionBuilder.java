package headstart.config;

import headstart.config.document.Tree;
import headstart.experiment.Decision;
import headstart.experiment.Scenario;
import headstart.experiment.measure.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the checked part {@code decisions} into records. */
final class DecisionBuilder {
    private DecisionBuilder() {}

    static List<Decision> decisions(Map<String, Object> effective, List<Scenario> scenarios) {
        List<Decision> decisions = new ArrayList<>();
        Tree.mapAt(effective, "decisions")
                .forEach((name, node) -> decisions.add(decision(name, Tree.map(node), scenarios)));
        return decisions;
    }

    private static Decision decision(String name, Map<String, Object> node, List<Scenario> scenarios) {
        List<Double> leads = node.get("leads") instanceof List<?> list
                ? list.stream().map(lead -> ((Number) lead).doubleValue()).toList()
                : List.of();
        return new Decision(
                name,
                ParametersBuilder.text(node, "gap"),
                Outcomes.named(ParametersBuilder.text(node, "outcome")),
                (int) ParametersBuilder.number(node, "day"),
                node.get("scenario") instanceof String scenario
                        ? scenario
                        : scenarios.get(0).name(),
                leads,
                node.containsKey("target") ? Optional.of(ParametersBuilder.number(node, "target")) : Optional.empty(),
                (int) ParametersBuilder.number(node, "replications"));
    }
}
