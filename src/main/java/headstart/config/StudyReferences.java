package headstart.config;

import headstart.config.document.Faults;
import headstart.config.schema.DecisionKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.GapKeys;
import headstart.config.schema.Key;
import headstart.config.schema.Node;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.Part;
import headstart.config.schema.PrecisionKeys;
import headstart.config.schema.TeamKeys;
import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.run.OutcomeTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what decisions and the precision goal say of scenarios and gaps, and that primary outcomes are there. */
final class StudyReferences {
    private final Map<String, Object> tree;
    private final Part root;
    private final Faults faults;
    private final Part gaps;
    private final Set<String> scenarios;

    StudyReferences(Map<String, Object> tree, Faults faults) {
        this.tree = tree;
        this.root = Part.root(tree);
        this.faults = faults;
        this.gaps = root.at(ExperimentKeys.GAPS);
        this.scenarios = root.at(ExperimentKeys.SCENARIOS).names();
    }

    void check() {
        root.at(ExperimentKeys.DECISIONS).parts().values().forEach(this::decision);
        scenario(root.at(ExperimentKeys.PRECISION), PrecisionKeys.SCENARIO);
        Set<String> teams = root.at(ExperimentKeys.TEAMS).names();
        root.list(ExperimentKeys.RELATIVE_LEVELS)
                .forEach(team -> faults.known(
                        ExperimentKeys.RELATIVE_LEVELS.name(), String.valueOf(team), teams, "one of the teams"));
        if (root.is(ExperimentKeys.REPLICATIONS, Node.AutoOr.AUTO) && !root.has(ExperimentKeys.PRECISION)) {
            faults.add(
                    ExperimentKeys.REPLICATIONS.name(),
                    " (auto) needs precision, which says how narrow an interval has to be.",
                    "precision: {outcome: a_over_b.gap_area, half_width: 0.5}.");
        }
    }

    private void scenario(Part part, Key<?> key) {
        part.text(key).ifPresent(scenario -> faults.known(part.path(key), scenario, scenarios, "one of the scenarios"));
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
            if (faults.known(ExperimentKeys.PRIMARY_OUTCOMES.name(), primary, headers, "a column of runs.csv")
                    && !seen.add(primary)) {
                faults.add(ExperimentKeys.PRIMARY_OUTCOMES.name(), " (" + primary + ") must be named once.", "");
            }
        }
    }

    private void decision(Part decision) {
        String gap = decision.text(DecisionKeys.GAP).orElse("");
        faults.known(decision.path(DecisionKeys.GAP), gap, gaps.names(), "one of the gaps");
        scenario(decision, DecisionKeys.SCENARIO);
        String outcome = decision.text(DecisionKeys.OUTCOME).orElse("");
        faults.known(decision.path(DecisionKeys.OUTCOME), outcome, outcomes(), "an outcome of gaps");
        for (Key<?> side : List.of(GapKeys.LEADER, GapKeys.LAGGARD)) {
            gaps.at(gap)
                    .text(side)
                    .filter(subject -> teamsOf(subject) > 1)
                    .ifPresent(subject -> faults.add(
                            decision.path(DecisionKeys.GAP),
                            " (" + gap + ") must be between two teams, but " + subject + " has several.",
                            "add a gap between two of the teams."));
        }
        List<Object> leads = decision.list(DecisionKeys.LEADS);
        if (decision.has(DecisionKeys.LEADS) && new LinkedHashSet<>(leads).size() < 2) {
            faults.add(
                    decision.path(DecisionKeys.LEADS),
                    " (" + leads + ") must hold two different lead times or more.",
                    "");
        }
    }

    /** Those of gaps that are built in and not taken release by release, and the author's own, whose kind is seen when they are compiled. */
    private Set<String> outcomes() {
        Set<String> names = new LinkedHashSet<>();
        Outcomes.all().stream()
                .filter(outcome -> outcome.isOfGap() && !outcome.isPerRelease())
                .forEach(outcome -> names.add(outcome.key()));
        names.addAll(OutcomeKeys.own(tree));
        return names;
    }

    private long teamsOf(String subject) {
        Part teams = root.at(ExperimentKeys.TEAMS);
        return teams.names().contains(subject)
                ? 1
                : teams.parts().values().stream()
                        .filter(team -> team.is(TeamKeys.CHIP, subject) || team.is(TeamKeys.CHIPMAKER, subject))
                        .count();
    }
}
