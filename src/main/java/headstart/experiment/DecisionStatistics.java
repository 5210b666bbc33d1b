package headstart.experiment;

import headstart.experiment.DecisionValue.Quantity;
import headstart.model.Access;
import headstart.model.Parameters;
import headstart.model.Team;
import headstart.statistics.PairedDifference;
import headstart.statistics.PairedRoot;
import headstart.statistics.Shapley;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Works the numbers of a decision out, everything under the same luck. */
final class DecisionStatistics {
    /** What the attribution tells apart, in the order of the bits of a coalition. */
    static final List<String> FACTORS = List.of("silicon", "starting_excess", "lead", "effort");

    private static final double MOST_EFFORT = 64;
    private static final double EFFORT_ACCURACY = 0.005;
    private static final double LEAD_ACCURACY = 0.05;

    private final Decision decision;
    private final DecisionRuns runs;
    private final Team leader;
    private final Team laggard;
    private final List<DecisionValue> values = new ArrayList<>();

    private DecisionStatistics(Experiment experiment, Decision decision, int threads) {
        this.decision = decision;
        this.runs = new DecisionRuns(experiment, decision, threads);
        this.leader = runs.leader();
        this.laggard = runs.laggard();
    }

    static List<DecisionValue> of(Experiment experiment, int threads) {
        List<DecisionValue> values = new ArrayList<>();
        for (Decision decision : experiment.decisions()) {
            values.addAll(new DecisionStatistics(experiment, decision, threads).values());
        }
        return values;
    }

    private List<DecisionValue> values() {
        valueOfADay();
        equalEffort();
        decision.target().ifPresent(this::breakEvenLead);
        shares();
        return values;
    }

    private Parameters withLead(double days) {
        Access access = runs.base().accessOf(leader);
        return runs.base().withAccess(leader.name(), access.withLead(days));
    }

    private void valueOfADay() {
        List<double[]> outcomes = new ArrayList<>();
        for (double lead : decision.leads()) {
            double[] values = runs.play(withLead(lead));
            Summary summary = Summary.of(values);
            add(Quantity.OUTCOME_BY_LEAD, "", lead, summary.n(), summary.mean(), summary.meanLow(), summary.meanHigh());
            outcomes.add(values);
        }
        for (int i = 1; i < outcomes.size(); i++) {
            double from = decision.leads().get(i - 1);
            double to = decision.leads().get(i);
            PairedDifference d = PairedDifference.of(outcomes.get(i), outcomes.get(i - 1));
            double days = to - from;
            add(
                    Quantity.VALUE_OF_A_DAY,
                    "",
                    (from + to) / 2,
                    d.n(),
                    d.difference() / days,
                    d.low() / days,
                    d.high() / days);
        }
    }

    private void add(Quantity quantity, String item, double x, int n, double value, double low, double high) {
        values.add(new DecisionValue(decision.name(), quantity, item, x, n, value, low, high));
    }

    /** The laggard's effort at which it is where the leader's access would have put it. */
    private void equalEffort() {
        double[] withAccess =
                runs.play(runs.base().withAccess(laggard.name(), runs.base().accessOf(leader)));
        PairedRoot root = PairedRoot.find(
                factor -> differences(runs.play(withEngineers(laggard.engineers() * factor)), withAccess),
                1,
                MOST_EFFORT,
                EFFORT_ACCURACY);
        addRoot(Quantity.EQUAL_EFFORT, root, 1);
        addRoot(Quantity.EQUAL_EFFORT_ENGINEERS, root, laggard.engineers());
    }

    private Parameters withEngineers(double engineers) {
        return DecisionRuns.withTeam(runs.base(), laggard.name(), team -> changed(team, team, team, engineers));
    }

    private static double[] differences(double[] values, double[] others) {
        double[] differences = values.clone();
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= others[i];
        }
        return differences;
    }

    private void addRoot(Quantity quantity, PairedRoot root, double unit) {
        if (root instanceof PairedRoot.Found found) {
            add(quantity, "", Double.NaN, found.n(), unit * found.estimate(), unit * found.low(), unit * found.high());
        } else {
            add(quantity, "", Double.NaN, decision.replications(), Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private void breakEvenLead(double target) {
        DoubleFunction<double[]> above = lead -> {
            double[] values = runs.play(withLead(lead));
            for (int i = 0; i < values.length; i++) {
                values[i] -= target;
            }
            return values;
        };
        double longest = decision.leads().get(decision.leads().size() - 1);
        addRoot(Quantity.BREAK_EVEN_LEAD, PairedRoot.find(above, 0, longest, LEAD_ACCURACY), 1);
    }

    private void shares() {
        double[][] outcomes = new double[1 << FACTORS.size()][];
        for (int on = 0; on < outcomes.length; on++) {
            outcomes[on] = runs.play(coalition(on));
        }
        Shapley shapley = Shapley.of(outcomes);
        for (int factor = 0; factor < FACTORS.size(); factor++) {
            share(Quantity.SHARE, FACTORS.get(factor), shapley, shapley.shares().get(factor));
        }
        share(Quantity.SHARES_TOTAL, "", shapley, shapley.total());
    }

    private void share(Quantity quantity, String factor, Shapley shapley, Shapley.Share share) {
        add(quantity, factor, Double.NaN, shapley.n(), share.mean(), share.low(), share.high());
    }

    /** The leader with what is its own where a factor is on, and with what is the laggard's where it is off. */
    private Parameters coalition(int on) {
        Team silicon = isOn(on, 0) ? leader : laggard;
        Team start = isOn(on, 1) ? leader : laggard;
        Team access = isOn(on, 2) ? leader : laggard;
        Team effort = isOn(on, 3) ? leader : laggard;
        Parameters changed = DecisionRuns.withTeam(
                runs.base(), leader.name(), team -> changed(team, silicon, start, effort.engineers()));
        changed = changed.withAccess(leader.name(), runs.base().accessOf(access));
        return DecisionRuns.withReleases(changed, release -> {
            Map<String, Double> kernels = new HashMap<>(release.referenceKernels());
            kernels.put(leader.name(), release.referenceKernels().getOrDefault(start.name(), 0.0));
            return release.withReferenceKernels(kernels);
        });
    }

    private static boolean isOn(int coalition, int factor) {
        return (coalition >> factor & 1) == 1;
    }

    private static Team changed(Team team, Team silicon, Team start, double engineers) {
        return new Team(
                team.name(),
                team.chipmaker(),
                silicon.hardware(),
                engineers,
                silicon.attainableShare(),
                start.startingExcess(),
                start.bringUp(),
                team.publishes(),
                silicon.features(),
                team.lateStart());
    }
}
