package headstart.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A study: scenarios that are played under the same luck, and what is measured on them.
 *
 * @param name short name; also the name of the result directory
 * @param title one line
 * @param question what the study is to answer
 * @param seed seed of all streams
 * @param replications runs per scenario
 * @param scenarios at least one, names distinct; all have the same teams, release days and horizon
 * @param baseline name of the scenario that the others are compared with
 * @param gaps the pairs that are drawn
 * @param outcomes what is taken from each run
 * @param parityTolerance the gap below which a laggard counts as level, in (0, 1)
 * @param reportDays the days after release for outcomes at fixed days, ascending
 * @param decisions what is to be worked out for decisions about access
 * @param remarks what a reader must know of how the study was put together
 * @param precision what the number of replications has to reach, where it is still to be chosen
 * @param uncertainty doubt about numbers, which then every replication draws anew
 */
public record Experiment(
        String name,
        String title,
        String question,
        long seed,
        int replications,
        List<Scenario> scenarios,
        String baseline,
        List<Gap> gaps,
        List<OutcomeKind> outcomes,
        double parityTolerance,
        List<Integer> reportDays,
        List<Decision> decisions,
        List<String> remarks,
        Optional<PrecisionGoal> precision,
        Optional<Uncertainty> uncertainty) {
    public Experiment {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("scenarios must name at least one scenario.");
        }
        if (scenarios.stream().noneMatch(scenario -> scenario.name().equals(baseline))) {
            throw new IllegalArgumentException("baseline (" + baseline + ") must be one of the scenarios.");
        }
        if (replications < 1) {
            throw new IllegalArgumentException("replications (" + replications + ") must be 1 or more.");
        }
        if (!(parityTolerance > 0 && parityTolerance < 1)) {
            throw new IllegalArgumentException("parity_tolerance (" + parityTolerance + ") must be between 0 and 1.");
        }
        scenarios = List.copyOf(scenarios);
        gaps = List.copyOf(gaps);
        outcomes = List.copyOf(outcomes);
        reportDays = List.copyOf(reportDays);
        decisions = List.copyOf(decisions);
        remarks = List.copyOf(remarks);
        Subjects.requireSameShape(scenarios);
        for (Gap gap : gaps) {
            Subjects subjects = Subjects.of(scenarios.get(0).parameters());
            subjects.teamsOf(gap.leader());
            subjects.teamsOf(gap.laggard());
        }
        for (Decision decision : decisions) {
            decision.requireFits(scenarios, gaps);
        }
    }

    /** All runs in the order in which they are played: every scenario of a replication before the next replication. */
    public Plan plan() {
        return new Plan(scenarios.size(), replications);
    }

    /** The same study with these scenarios, and without decisions. */
    Experiment with(List<Scenario> others, String otherBaseline) {
        return new Experiment(
                name,
                title,
                question,
                seed,
                replications,
                others,
                otherBaseline,
                gaps,
                outcomes,
                parityTolerance,
                reportDays,
                List.of(),
                remarks,
                precision,
                uncertainty);
    }

    /** The same study with only these scenarios, the first of them the baseline, and that many replications. */
    Experiment with(List<Scenario> chosen, int count) {
        return new Experiment(
                name,
                title,
                question,
                seed,
                count,
                chosen,
                chosen.get(0).name(),
                gaps,
                outcomes,
                parityTolerance,
                reportDays,
                List.of(),
                remarks,
                Optional.empty(),
                uncertainty);
    }

    /** The same study at the fitted values alone, with a remark that says so; the study itself if it holds no doubt. */
    public Experiment withoutUncertainty(String remark) {
        return uncertainty.isEmpty() ? this : with(Optional.empty(), remark);
    }

    /** The same study with doubt about numbers. */
    public Experiment with(Uncertainty doubt) {
        return with(Optional.of(doubt), "");
    }

    private Experiment with(Optional<Uncertainty> doubt, String remark) {
        List<String> all = new ArrayList<>(remarks);
        if (!remark.isEmpty()) {
            all.add(remark);
        }
        return new Experiment(
                name,
                title,
                question,
                seed,
                replications,
                scenarios,
                baseline,
                gaps,
                outcomes,
                parityTolerance,
                reportDays,
                decisions,
                all,
                precision,
                doubt);
    }

    /** Names of the scenarios in order. */
    public List<String> scenarioNames() {
        return scenarios.stream().map(Scenario::name).toList();
    }

    /** Index of the baseline scenario. */
    public int baselineIndex() {
        return indexOf(baseline);
    }

    /** Index of the scenario of that name. */
    public int indexOf(String scenario) {
        return IntStream.range(0, scenarios.size())
                .filter(i -> scenarios.get(i).name().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scenario (" + scenario + ") is not in the study."));
    }

    /** First whole day of all curves: the earliest access in any scenario. */
    public int firstDay() {
        return scenarios.stream()
                .mapToInt(scenario -> scenario.parameters().firstDay())
                .min()
                .orElseThrow();
    }

    /** Last whole day of all curves. */
    public int lastDay() {
        return (int) Math.floor(scenarios.get(0).parameters().horizonDays());
    }

    /** Day of the first release: the zero of durations. */
    public double releaseDay() {
        return scenarios.get(0).parameters().releases().get(0).day();
    }

    /** Whose part of the market can be measured; nobody's without buyers. */
    public MarketSubjects marketSubjects() {
        return MarketSubjects.of(scenarios.get(0).parameters());
    }

    /** Who can be measured. */
    public Subjects subjects() {
        return Subjects.of(scenarios.get(0).parameters());
    }
}
