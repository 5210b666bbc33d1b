package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.DecisionKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Node;
import headstart.config.schema.OutcomeKeys;
import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.run.OutcomeTable;
import headstart.text.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what decisions and the precision goal say of scenarios and gaps, and that primary outcomes are there. */
final class StudyReferences {
    private final Map<String, Object> root;
    private final Faults faults;
    private final Map<String, Object> gaps;
    private final Set<String> scenarios;

    StudyReferences(Map<String, Object> root, Faults faults) {
        this.root = root;
        this.faults = faults;
        this.gaps = Tree.mapAt(root, "gaps");
        this.scenarios = Tree.mapAt(root, "scenarios").keySet();
    }

    void check() {
        Tree.mapAt(root, "decisions").forEach((name, node) -> decision("decisions." + name, Tree.map(node)));
        if (Tree.mapAt(root, "precision").get("scenario") instanceof String scenario) {
            known("precision.scenario", scenario, scenarios, "one of the scenarios");
        }
        if (Node.AutoOr.AUTO.equals(root.get("replications")) && !root.containsKey("precision")) {
            faults.add(
                    "replications",
                    " (auto) needs precision, which says how narrow an interval has to be.",
                    "precision: {outcome: a_over_b.gap_area, half_width: 0.5}.");
        }
    }

    /** The columns of a study. */
    static List<String> headers(Experiment experiment) {
        return OutcomeTable.of(experiment).columns().stream()
                .map(OutcomeColumn::header)
                .toList();
    }

    /** Primary outcomes are columns of the study, each named once. */
    static void checkPrimaries(Experiment experiment, Faults faults) {
        List<String> headers = headers(experiment);
        Set<String> seen = new LinkedHashSet<>();
        for (String primary : experiment.asked().primaries()) {
            if (!headers.contains(primary)) {
                faults.add(
                        "primary_outcomes",
                        " (" + primary + ") must be a column of runs.csv: " + String.join(", ", headers) + ".",
                        Nearest.advice(primary, headers));
            } else if (!seen.add(primary)) {
                faults.add("primary_outcomes", " (" + primary + ") must be named once.", "");
            }
        }
    }

    private void decision(String path, Map<String, Object> decision) {
        String gap = Fields.of(decision).find(DecisionKeys.GAP).orElse("");
        known(path + ".gap", gap, gaps.keySet(), "one of the gaps");
        if (decision.get("scenario") instanceof String scenario) {
            known(path + ".scenario", scenario, scenarios, "one of the scenarios");
        }
        known(
                path + "." + DecisionKeys.OUTCOME.name(),
                Fields.of(decision).find(DecisionKeys.OUTCOME).orElse(""),
                outcomes(),
                "an outcome of gaps");
        Map<String, Object> pair = Tree.mapAt(gaps, gap);
        for (String side : List.of("leader", "laggard")) {
            if (pair.get(side) instanceof String subject && teamsOf(subject) > 1) {
                faults.add(
                        path + ".gap",
                        " (" + gap + ") must be between two teams, but " + subject + " has several.",
                        "add a gap between two of the teams.");
            }
        }
        if (decision.get("leads") instanceof List<?> leads && new LinkedHashSet<>(leads).size() < 2) {
            faults.add(path + ".leads", " (" + leads + ") must hold two different lead times or more.", "");
        }
    }

    /** Those of gaps that are built in and not taken release by release, and the author's own, whose kind is seen when they are compiled. */
    private Set<String> outcomes() {
        Set<String> names = new LinkedHashSet<>();
        Outcomes.all().stream()
                .filter(outcome -> outcome.isOfGap() && !outcome.isPerRelease())
                .forEach(outcome -> names.add(outcome.key()));
        names.addAll(OutcomeKeys.own(root));
        return names;
    }

    private long teamsOf(String subject) {
        Map<String, Object> teams = Tree.mapAt(root, "teams");
        return teams.containsKey(subject)
                ? 1
                : teams.values().stream()
                        .map(Tree::map)
                        .filter(team -> subject.equals(team.get("chip")) || subject.equals(team.get("chipmaker")))
                        .count();
    }

    private void known(String path, String name, Set<String> names, String what) {
        if (!names.contains(name)) {
            faults.add(
                    path,
                    " (" + name + ") must be " + what + ": " + String.join(", ", names) + ".",
                    Nearest.advice(name, List.copyOf(names)));
        }
    }
}
