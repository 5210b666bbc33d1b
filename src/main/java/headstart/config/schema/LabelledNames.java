package headstart.config.schema;

import headstart.config.document.Tree;
import headstart.experiment.LabelKind;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What there is in an experiment that a label can belong to. */
final class LabelledNames {
    private LabelledNames() {}

    static Set<String> of(LabelKind kind, Map<String, Object> effective) {
        return switch (kind) {
            case CHIPS, TEAMS, RELEASES, SCENARIOS, GAPS, ALTERNATIVES ->
                Tree.mapAt(effective, kind.key()).keySet();
            case FACTORS -> factors(effective);
            case SEGMENTS, SERIES, ROWS -> LabelKeys.home(kind, effective).keySet();
            case RULES -> rules(effective);
            case CHIPMAKERS -> chipmakers(effective);
            case OUTCOMES -> outcomes(effective);
            case AXES -> axes(effective);
            case CHOICES -> choices(effective);
        };
    }

    /** What a sweep varies and what a calibration fits. */
    private static Set<String> factors(Map<String, Object> effective) {
        Set<String> names = new LinkedHashSet<>(
                Tree.mapAt(effective, LabelKind.FACTORS.key()).keySet());
        names.addAll(Tree.mapAt(Tree.mapAt(effective, "calibration"), "free").keySet());
        return names;
    }

    /** Those of every scenario. */
    private static Set<String> rules(Map<String, Object> effective) {
        Set<String> names =
                new LinkedHashSet<>(LabelKeys.home(LabelKind.RULES, effective).keySet());
        Tree.mapAt(effective, LabelKind.SCENARIOS.key())
                .values()
                .forEach(scenario -> names.addAll(LabelKeys.home(LabelKind.RULES, LabelKeys.children(scenario))
                        .keySet()));
        return names;
    }

    private static Set<String> chipmakers(Map<String, Object> effective) {
        Set<String> names = new LinkedHashSet<>();
        Tree.mapAt(effective, "teams")
                .values()
                .forEach(team -> names.add(String.valueOf(Tree.map(team).get("chipmaker"))));
        return names;
    }

    private static Set<String> outcomes(Map<String, Object> effective) {
        Set<String> names = new LinkedHashSet<>();
        Outcomes.all().stream().map(Outcome::key).forEach(names::add);
        names.addAll(OutcomeKeys.own(effective));
        return names;
    }

    private static Set<String> axes(Map<String, Object> effective) {
        Set<String> names = new LinkedHashSet<>();
        Tree.mapAt(effective, ScenarioProduct.CHOICES_KEY)
                .values()
                .forEach(choices -> names.addAll(Tree.map(choices).keySet()));
        return names;
    }

    private static Set<String> choices(Map<String, Object> effective) {
        Set<String> names = new LinkedHashSet<>();
        Tree.mapAt(effective, ScenarioProduct.CHOICES_KEY)
                .values()
                .forEach(choices -> Tree.map(choices).forEach((axis, choice) -> names.add(axis + "." + choice)));
        return names;
    }
}
