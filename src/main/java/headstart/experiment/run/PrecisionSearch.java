package headstart.experiment.run;

import headstart.experiment.Experiment;
import headstart.experiment.PrecisionGoal;
import headstart.experiment.Scenario;
import headstart.experiment.measure.OutcomeColumn;
import headstart.statistics.Centre;
import headstart.statistics.SequentialPrecision;
import headstart.statistics.Support;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the number of replications: plays the baseline and one scenario under the luck of the study until the interval of their paired
 * difference is narrow enough, that of its median, mean or share, by the rule of {@link SequentialPrecision} (Chow and Robbins 1965) with a first look at
 * {@value #FIRST}.
 */
public final class PrecisionSearch {
    private static final int FIRST = 100;

    private final Experiment experiment;
    private final PrecisionGoal goal;
    private final List<Scenario> pair;
    private final int column;
    private final List<OutcomeColumn> columns;
    private final Centre centre;
    private final Support declared;
    private Support seen;

    /**
     * What was chosen.
     *
     * @param centre of what
     * @param replications runs per scenario
     * @param halfWidth what they achieve
     * @param reached whether that is what was asked for; otherwise the largest number is used up
     */
    public record Chosen(Centre centre, int replications, double halfWidth, boolean reached) {}

    private PrecisionSearch(Experiment experiment, PrecisionGoal goal) {
        this.experiment = experiment;
        this.goal = goal;
        Scenario baseline = experiment.scenarios().get(experiment.baselineIndex());
        Scenario other = experiment.scenarios().stream()
                .filter(scenario -> !scenario.name().equals(baseline.name()))
                .filter(scenario -> goal.scenario().map(scenario.name()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "precision.scenario must be a scenario besides the baseline (" + baseline.name() + ")."));
        this.pair = List.of(baseline, other);
        this.columns = OutcomeTable.of(experiment).columns();
        List<String> headers = columns.stream().map(OutcomeColumn::header).toList();
        this.column = headers.indexOf(goal.outcome());
        if (column >= 0 && columns.get(column).kind().isAgainstBaseline()) {
            throw new IllegalArgumentException("precision.outcome (" + goal.outcome()
                    + ") must be an outcome of single runs, not one against the baseline.\nMaybe tokens_served.");
        }
        if (column < 0) {
            throw new IllegalArgumentException("precision.outcome (" + goal.outcome()
                    + ") must be a column of runs.csv: " + String.join(", ", headers) + ".");
        }
        this.declared = experiment.supports().of(columns.get(column).kind());
        this.seen = declared;
        this.centre = centre(goal, seen);
    }

    private static Centre centre(PrecisionGoal goal, Support support) {
        Centre centre = goal.of().orElse(support.is(Support.Kind.EVENT) ? Centre.SHARE : Centre.MEDIAN);
        String of = "precision.of (" + centre.key() + ") ";
        if (centre == Centre.SHARE && !support.is(Support.Kind.EVENT)) {
            throw new IllegalArgumentException(of + "must be of an outcome that happens or not, and " + goal.outcome()
                    + " is a number.\nMaybe median.");
        }
        if (centre != Centre.SHARE && support.is(Support.Kind.EVENT)) {
            throw new IllegalArgumentException(
                    of + "must be share: " + goal.outcome() + " happens or not.\nMaybe leave precision.of out.");
        }
        if (centre == Centre.MEAN && !support.carriesMeans()) {
            throw new IllegalArgumentException(of + "must be median: the mean of " + goal.outcome()
                    + ", which has no bound, has no interval.\nMaybe a ratio or slow_days.");
        }
        return centre;
    }

    /**
     * Fails where the study has not what the goal speaks of.
     *
     * @throws IllegalArgumentException if it has no such outcome or no other scenario
     */
    public static void requireFits(Experiment experiment, PrecisionGoal goal) {
        new PrecisionSearch(experiment, goal);
    }

    /**
     * Plays until the goal is reached or its largest number of replications is used up.
     *
     * @throws IllegalArgumentException if the study has no such outcome or no other scenario
     */
    public static Chosen choose(Experiment experiment, PrecisionGoal goal, int threads) {
        return new PrecisionSearch(experiment, goal).choose(threads);
    }

    private Chosen choose(int threads) {
        SequentialPrecision rule = new SequentialPrecision(
                centre, goal.halfWidth(), goal.confidence(), Math.min(FIRST, goal.max()), goal.max());
        double[] differences = new double[0];
        SequentialPrecision.Decision decision = rule.next(differences);
        while (decision instanceof SequentialPrecision.Continue more) {
            differences = played(differences, more.total(), threads);
            decision = rule.next(differences, seen);
        }
        SequentialPrecision.Stop stop = (SequentialPrecision.Stop) decision;
        return new Chosen(centre, differences.length, stop.halfWidth(), stop.reached());
    }

    private double[] played(double[] before, int total, int threads) {
        Experiment study = experiment.with(pair, total);
        // A run that failed stays blank.
        OutcomeMatrix outcomes = OutcomeMatrix.blank(columns, study.supports(), 2, total);
        new LocalEngine(threads).run(study, 2L * before.length, run -> {
            if (run instanceof RunResult.Completed completed) {
                outcomes.put(completed);
            }
        });
        Support news = outcomes.support(column);
        seen = seen.is(news.kind()) ? seen.reaching(seen.reach().and(news.reach())) : declared;
        double horizon = study.lastDay() - study.releaseDay();
        double[] baseline = outcomes.restricted(0, column, horizon);
        double[] other = outcomes.restricted(1, column, horizon);
        double[] differences = Arrays.copyOf(before, total);
        for (int r = before.length; r < total; r++) {
            differences[r] = other[r] - baseline[r];
        }
        return differences;
    }
}
