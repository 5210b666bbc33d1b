package headstart.experiment.run;

import headstart.experiment.Asked;
import headstart.experiment.Decision;
import headstart.experiment.Experiment;
import headstart.experiment.Played;
import headstart.experiment.Scenario;
import headstart.experiment.Uncertainty;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Subject;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Plays variants of a scenario under the luck of the study and takes the outcome of the decision from each run. */
public final class DecisionRuns {
    private final Experiment experiment;
    private final Decision decision;
    private final int threads;
    private final Parameters base;
    private final Gap gap;

    public DecisionRuns(Experiment experiment, Decision decision, int threads) {
        this.experiment = experiment;
        this.decision = decision;
        this.threads = threads;
        this.base = experiment
                .scenarios()
                .get(experiment.indexOf(decision.scenario()))
                .parameters();
        Gap named = experiment.gaps().stream()
                .filter(candidate -> candidate.name().equals(decision.gap()))
                .findFirst()
                .orElseThrow();
        this.gap = new Gap(named.name(), only(named.leader()), only(named.laggard()));
    }

    /** The one team of a side. */
    private Subject.Team only(Subject.Performer side) {
        return experiment.subjects().teams().get(side.teams().get(0));
    }

    private Team team(Subject.Performer side) {
        return base.teams().get(side.teams().get(0));
    }

    Parameters base() {
        return base;
    }

    public Team leader() {
        return team(gap.leader());
    }

    public Team laggard() {
        return team(gap.laggard());
    }

    /**
     * The outcome of every replication, with every doubt of the study drawn anew in each.
     *
     * @param change what is done to the world of the decision's scenario, whatever numbers were drawn for it
     */
    public Outcomes play(UnaryOperator<Parameters> change) {
        Scenario variant = Scenario.of(decision.name(), change.apply(base));
        Experiment study = new Experiment(
                experiment.about(),
                new Asked(
                        List.of(gap),
                        List.of(decision.outcome()),
                        experiment.parityTolerance(),
                        List.of(decision.day()),
                        List.of(),
                        List.of()),
                new Played(
                        experiment.seed(),
                        decision.replications(),
                        List.of(variant),
                        variant.name(),
                        Optional.empty(),
                        experiment.uncertainty().map(doubt -> drawn(doubt, change))));
        RunCollector collector = new RunCollector(study);
        new LocalEngine(threads).run(study, 0, collector::add);
        double[] values = collector.outcomes().restricted(0, 0, study.lastDay() - study.releaseDay());
        int censored = (int) Arrays.stream(collector.outcomes().values()[0][0])
                .filter(value -> value == Double.POSITIVE_INFINITY)
                .count();
        return new Outcomes(values, censored);
    }

    /**
     * Outcomes of a world by replication.
     *
     * @param values waiting times cut off at the horizon
     * @param censored how many of them were
     */
    public record Outcomes(double[] values, int censored) {}

    private Uncertainty drawn(Uncertainty doubt, UnaryOperator<Parameters> change) {
        return new Uncertainty(
                doubt.paths(),
                doubt.values(),
                (scenario, draw) -> change.apply(doubt.world().at(decision.scenario(), draw)));
    }

    public static Parameters withTeam(Parameters parameters, String name, UnaryOperator<Team> change) {
        List<Team> teams = new ArrayList<>(parameters.teams());
        teams.replaceAll(team -> team.name().equals(name) ? change.apply(team) : team);
        return parameters.withTeams(teams);
    }

    public static Parameters withReleases(Parameters parameters, UnaryOperator<Release> change) {
        return parameters.withReleases(
                parameters.releases().stream().map(change).toList());
    }
}
