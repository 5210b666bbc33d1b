package headstart.experiment;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.Supports;
import headstart.model.OperatingPoint;
import headstart.model.market.Market;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A study: scenarios that are played under the same luck, and what is measured on them.
 *
 * @param about what a reader reads of it
 * @param asked what is measured
 * @param played what the runs are made of
 */
public record Experiment(About about, Asked asked, Played played) {
    public Experiment {
        for (Decision decision : asked.decisions()) {
            decision.requireFits(played.scenarios(), asked.gaps());
        }
    }

    /** Short name; also the name of the result directory. */
    public String name() {
        return about.name();
    }

    /** The title, one line. */
    public String title() {
        return about.title();
    }

    /** What the study is to answer. */
    public String question() {
        return about.question();
    }

    /** What a reader must know of how the study was put together. */
    public List<String> remarks() {
        return about.remarks();
    }

    /** What its file says without any effect. */
    public List<String> warnings() {
        return about.warnings();
    }

    /** The same study with what its file says without any effect. */
    public Experiment warned(List<String> warnings) {
        return new Experiment(about.warned(warnings), asked, played);
    }

    /** What everything in it is called for readers. */
    public Labels labels() {
        return Labels.of(this);
    }

    /** Figures for print that are drawn beside those of the report. */
    public List<WantedFigure> figures() {
        return about.figures();
    }

    /** Whether the tokens/s of a team, or of one of a chip's or chipmaker's teams, are relative: nothing published bears out their level. */
    public boolean isRelative(Subject.Performer who) {
        return subjects().teams().stream()
                .anyMatch(team -> who.teams().contains(team.index())
                        && about.relativeLevels().contains(team.name()));
    }

    /** The teams of which that is so. */
    public List<Subject.Team> relativeTeams() {
        return subjects().teams().stream().filter(this::isRelative).toList();
    }

    /** Sentences of the author, to be filled. */
    public List<OwnAnswer> answers() {
        return about.answers();
    }

    /** The pairs that are drawn. */
    public List<Gap> gaps() {
        return asked.gaps();
    }

    /** What is taken from each run. */
    public List<Outcome> outcomes() {
        return asked.outcomes();
    }

    /** The gap below which a laggard counts as level, in (0, 1). */
    public double parityTolerance() {
        return asked.parityTolerance();
    }

    /** The days after release for outcomes at fixed days, ascending. */
    public List<Integer> reportDays() {
        return asked.reportDays();
    }

    /** What is to be worked out for decisions about access. */
    public List<Decision> decisions() {
        return asked.decisions();
    }

    /** Seed of all streams. */
    public long seed() {
        return played.seed();
    }

    /** Runs per scenario. */
    public int replications() {
        return played.replications();
    }

    /** The scenarios in order. */
    public List<Scenario> scenarios() {
        return played.scenarios();
    }

    /** Name of the scenario that the others are compared with. */
    public String baseline() {
        return played.baseline();
    }

    /** What the number of replications has to reach, where it is still to be chosen. */
    public Optional<PrecisionGoal> precision() {
        return played.precision();
    }

    /** What the numbers of its runs can be: with late jumps in any scenario throughput has no bound. */
    public Supports supports() {
        return new Supports(scenarios().stream()
                .anyMatch(scenario -> scenario.parameters().tuning().jumps().ratePerDay() > 0));
    }

    /** Doubt about numbers, which then every replication draws anew. */
    public Optional<Uncertainty> uncertainty() {
        return played.uncertainty();
    }

    /** All runs in the order in which they are played: every scenario of a replication before the next replication. */
    public Plan plan() {
        return new Plan(scenarios().size(), replications());
    }

    /** The same study asked for other outcomes. */
    public Experiment asking(List<Outcome> others) {
        return new Experiment(
                about, new Asked(gaps(), others, parityTolerance(), reportDays(), List.of(), List.of()), played);
    }

    /** The same study with these scenarios, and without decisions. */
    public Experiment with(List<Scenario> others, String otherBaseline) {
        return new Experiment(about, asked.withoutDecisions(), played.with(others, otherBaseline));
    }

    /** The same study with only these scenarios, the first of them the baseline, and that many replications. */
    public Experiment with(List<Scenario> chosen, int count) {
        String first = chosen.get(0).name();
        return new Experiment(
                about,
                asked.withoutDecisions(),
                new Played(played.seed(), count, chosen, first, Optional.empty(), played.uncertainty()));
    }

    /** The same study with something more that a reader must know. */
    public Experiment with(String remark) {
        return new Experiment(about.with(remark), asked, played);
    }

    /** The same study with that many replications and without decisions, which shows what its results are like. */
    public Experiment sample(int count) {
        Played few = new Played(
                played.seed(), count, played.scenarios(), played.baseline(), Optional.empty(), played.uncertainty());
        return new Experiment(about, asked.withoutDecisions(), few);
    }

    /** The same study with doubt about numbers. */
    public Experiment with(Uncertainty doubt) {
        return new Experiment(about, asked, played.with(Optional.of(doubt)));
    }

    /** Names of the scenarios in order. */
    public List<String> scenarioNames() {
        return scenarios().stream().map(Scenario::name).toList();
    }

    /** The scenario that the study is about. */
    public String mainScenario() {
        return mainScenario(scenarioNames(), baseline());
    }

    /** Of scenarios the one that is spoken of: the first that is not the baseline; the first where there is no other. */
    public static String mainScenario(List<String> names, String baseline) {
        return names.stream().filter(name -> !name.equals(baseline)).findFirst().orElse(names.get(0));
    }

    /** Index of the baseline scenario. */
    public int baselineIndex() {
        return indexOf(baseline());
    }

    /** Index of the scenario of that name. */
    public int indexOf(String scenario) {
        return IntStream.range(0, scenarios().size())
                .filter(i -> scenarios().get(i).name().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scenario (" + scenario + ") is not in the study."));
    }

    /** First whole day of all curves: the earliest access in any scenario. */
    public int firstDay() {
        return scenarios().stream()
                .mapToInt(scenario -> scenario.parameters().firstDay())
                .min()
                .orElseThrow();
    }

    /** Last whole day of all curves. */
    public int lastDay() {
        return (int) Math.floor(scenarios().get(0).parameters().horizonDays());
    }

    /** Day of the first release: the zero of durations. */
    public double releaseDay() {
        return scenarios().get(0).parameters().releases().get(0).day();
    }

    /** Whose part of the market can be measured; nobody's without buyers. */
    public MarketSubjects marketSubjects() {
        return MarketSubjects.of(scenarios().get(0).parameters());
    }

    /** Whether buyers wait for chips that are short, in any scenario. */
    public boolean isQueueing() {
        return scenarios().stream()
                .anyMatch(scenario ->
                        scenario.parameters().market().map(Market::queue).orElse(false));
    }

    /** How the models are served where throughput is measured, the first one by default; none if work is stated per output token. */
    public List<OperatingPoint> points() {
        return scenarios().get(0).parameters().points();
    }

    /** Who can be measured. */
    public Subjects subjects() {
        return Subjects.of(scenarios().get(0).parameters());
    }
}
