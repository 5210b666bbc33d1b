package headstart.report.page;

import headstart.experiment.Experiment;
import headstart.experiment.ParameterNote;
import headstart.experiment.Scenario;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Sweep;
import headstart.model.Access;
import headstart.model.Parameters;
import headstart.model.Team;
import headstart.report.answer.SpokenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was compared and varied, as tables. */
final class SetupTables {
    private SetupTables() {}

    /** Who gets early access in a scenario, team by team. */
    static PageTable scenarios(Experiment experiment) {
        return scenarios(experiment, VariedPaths.NOTHING, List.of());
    }

    /** The same in a sweep: what a factor sets is no fact of a scenario, and stands there as what it is drawn from. */
    static PageTable scenarios(Experiment experiment, VariedPaths varied, List<ParameterNote> notes) {
        SpokenNames names = new SpokenNames(experiment);
        List<Team> teams = experiment.scenarios().get(0).parameters().teams();
        List<String> header = new ArrayList<>(List.of("scenario"));
        experiment.subjects().teams().forEach(team -> header.add(names.of(team)));
        List<List<String>> rows = new ArrayList<>();
        for (Scenario scenario : experiment.scenarios()) {
            List<String> row = new ArrayList<>(List.of(names.scenario(scenario.name())));
            teams.forEach(team -> row.add(
                    varied.lead(team.name(), notes, names).orElseGet(() -> leads(scenario.parameters(), team))));
            rows.add(row);
        }
        return new PageTable(
                "scenarios",
                "Scenarios",
                "Days of early access before release, by team; several numbers are for the releases in their order. Differences are"
                        + " against " + names.scenario(experiment.baseline()) + "."
                        + (varied.factors().isEmpty() ? "" : " What a factor varies is said to be varied."),
                header,
                rows);
    }

    /** One number, or one for each release where they differ. */
    private static String leads(Parameters parameters, Team team) {
        Access access = parameters.accessOf(team);
        List<String> leads = parameters.releases().stream()
                .map(release -> NumberText.of(access.leadDays(release.name())))
                .toList();
        return leads.stream().distinct().count() == 1 ? leads.get(0) : String.join(", ", leads);
    }

    /** What each scenario sets otherwise than the base, value by value. */
    static PageTable differences(Experiment experiment, List<ParameterNote> notes) {
        Map<String, String> base = notes.stream()
                .collect(Collectors.toMap(ParameterNote::path, ParameterNote::value, (first, second) -> first));
        List<List<String>> rows = new ArrayList<>();
        for (Scenario scenario : experiment.scenarios()) {
            String prefix = ParameterNote.SCENARIOS + scenario.name() + ".";
            List<ParameterNote> own = notes.stream()
                    .filter(note -> note.path().startsWith(prefix))
                    .toList();
            for (ParameterNote note : own) {
                String path = note.path().substring(prefix.length());
                rows.add(List.of(
                        new SpokenNames(experiment).scenario(scenario.name()),
                        path,
                        base.getOrDefault(path, "–"),
                        note.value()));
            }
            if (own.isEmpty()) {
                rows.add(List.of(
                        new SpokenNames(experiment).scenario(scenario.name()), "the base as it stands", "", ""));
            }
        }
        return new PageTable(
                "scenario-differences",
                "Scenarios as differences",
                "Every value that a scenario sets, beside the base's; a dash where the base has none of its own.",
                List.of("scenario", "what", "in the base", "in the scenario"),
                rows);
    }

    /** What each factor of a sweep varies. */
    static PageTable factors(Sweep sweep) {
        SpokenNames names = new SpokenNames(sweep.experiment());
        List<List<String>> rows = new ArrayList<>();
        for (Factor factor : sweep.factors()) {
            rows.add(List.of(names.factor(factor.name()), String.join(", ", factor.paths()), VariedPaths.law(factor)));
        }
        return new PageTable(
                "factors",
                "Factors",
                "What the design varies; a factor with several paths moves them together.",
                List.of("factor", "sets", "values"),
                rows);
    }
}
