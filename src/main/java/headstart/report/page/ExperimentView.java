package headstart.report.page;

import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import headstart.model.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An experiment as the page shows it: texts only. FreeMarker reads the getters. */
public record ExperimentView(
        String name,
        String title,
        String question,
        String baseline,
        String replications,
        String seed,
        String firstDay,
        String horizon,
        List<String> teams,
        List<AccessRow> access) {

    /** Who gets early access in a scenario, team by team. */
    public record AccessRow(String scenario, List<String> leads) {}

    static ExperimentView of(Experiment experiment) {
        List<Team> teams = experiment.scenarios().get(0).parameters().teams();
        List<AccessRow> rows = new ArrayList<>();
        for (Scenario scenario : experiment.scenarios()) {
            rows.add(new AccessRow(
                    Findings.readable(scenario.name()),
                    teams.stream()
                            .map(team -> NumberText.of(
                                    scenario.parameters().accessOf(team).leadDays()))
                            .toList()));
        }
        return new ExperimentView(
                experiment.name(),
                experiment.title(),
                experiment.question(),
                Findings.readable(experiment.baseline()),
                String.format(Locale.ROOT, "%,d", experiment.replications()),
                Long.toString(experiment.seed()),
                Integer.toString(experiment.firstDay()),
                NumberText.of(experiment.lastDay()),
                teams.stream().map(team -> Findings.readable(team.name())).toList(),
                rows);
    }
}
