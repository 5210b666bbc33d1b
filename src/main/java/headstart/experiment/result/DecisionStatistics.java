package headstart.experiment.result;

import headstart.experiment.Decision;
import headstart.experiment.Experiment;
import headstart.experiment.result.DecisionValue.Note;
import headstart.experiment.result.DecisionValue.Quantity;
import headstart.experiment.run.DecisionRuns;
import headstart.model.Parameters;
import headstart.model.Team;
import headstart.statistics.PairedDifference;
import headstart.statistics.PairedRoot;
import headstart.statistics.Shapley;
import headstart.statistics.Summary;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** Works the numbers of a decision out, everything under the same luck. */
final class DecisionStatistics {
    /** What the attribution tells apart, in the order of the bits of a coalition. */
    static final List<String> FACTORS = List.of("silicon", "starting_excess", "lead", "effort");

    private static final double MOST_EFFORT = 64;
    private static final double EFFORT_ACCURACY = 1e-4;
    private static final double LEAD_ACCURACY = 1e-3;

    private final Decision decision;
    private final Support declared;
    private final DecisionRuns runs;
    private final Team leader;
    private final Team laggard;
    private final List<DecisionValue> values = new ArrayList<>();

    private DecisionStatistics(Experiment experiment, Decision decision, int threads) {
        this.decision = decision;
        this.declared = experiment.supports().of(decision.outcome());
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

    private UnaryOperator<Parameters> withLead(double days) {
        return world ->
                world.withAccess(leader.name(), world.accessOf(leader(world)).withLead(days));
    }

    private Team leader(Parameters world) {
        return named(world, leader.name());
    }

    private Team laggard(Parameters world) {
        return named(world, laggard.name());
    }

    private static Team named(Parameters world, String name) {
        return world.teams().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void valueOfADay() {
        List<DecisionRuns.Outcomes> outcomes = new ArrayList<>();
        for (double lead : decision.leads()) {
            outcomes.add(runs.play(withLead(lead)));
        }
        Support support = support(outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            Summary summary = Summary.of(outcomes.get(i).values(), support);
            add(
                    Quantity.OUTCOME_BY_LEAD,
                    "",
                    decision.leads().get(i),
                    summary.n(),
                    new double[] {summary.mean(), summary.meanLow(), summary.meanHigh()},
                    outcomes.get(i).censored());
        }
        for (int i = 1; i < outcomes.size(); i++) {
            double from = decision.leads().get(i - 1);
            double to = decision.leads().get(i);
            PairedDifference d = PairedDifference.of(
                    outcomes.get(i).values(), outcomes.get(i - 1).values(), support);
            double days = to - from;
            add(
                    Quantity.VALUE_OF_A_DAY,
                    "",
                    (from + to) / 2,
                    d.n(),
                    new double[] {d.difference() / days, d.low() / days, d.high() / days},
                    outcomes.get(i).censored() + outcomes.get(i - 1).censored());
        }
    }

    /** What the outcome can be, by all runs at all leads. */
    private Support support(List<DecisionRuns.Outcomes> outcomes) {
        return declared.seenIn(
                outcomes.stream().map(DecisionRuns.Outcomes::values).toArray(double[][]::new));
    }

    private void add(Quantity quantity, String item, double x, int n, double[] valueAndEnds, int censored) {
        values.add(new DecisionValue(
                decision.name(),
                quantity,
                item,
                x,
                n,
                valueAndEnds[0],
                valueAndEnds[1],
                valueAndEnds[2],
                censored,
                Note.NONE));
    }

    /** The laggard's effort at which it is where the leader's access would have put it. */
    private void equalEffort() {
        double[] withAccess = runs.play(world -> world.withAccess(laggard.name(), world.accessOf(leader(world))))
                .values();
        PairedRoot root = PairedRoot.find(
                factor -> differences(runs.play(withEffort(factor)).values(), withAccess),
                1,
                MOST_EFFORT,
                EFFORT_ACCURACY);
        addRoot(Quantity.EQUAL_EFFORT, root, 1, 1);
        addRoot(Quantity.EQUAL_EFFORT_ENGINEERS, root, laggard.engineers(), 1);
    }

    private UnaryOperator<Parameters> withEffort(double factor) {
        return world -> DecisionRuns.withTeam(
                world, laggard.name(), team -> changed(team, team, team, team.engineers() * factor));
    }

    private static double[] differences(double[] values, double[] others) {
        double[] differences = values.clone();
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= others[i];
        }
        return differences;
    }

    private void addRoot(Quantity quantity, PairedRoot root, double unit, double edge) {
        if (root instanceof PairedRoot.Found found) {
            values.add(new DecisionValue(
                    decision.name(),
                    quantity,
                    "",
                    Double.NaN,
                    found.n(),
                    unit * found.estimate(),
                    unit * found.low(),
                    unit * found.high(),
                    0,
                    note(found, edge)));
        } else if (root instanceof PairedRoot.Absent absent) {
            boolean flat = absent.meanAtFrom() == absent.meanAtTo();
            double none = Double.NaN;
            values.add(new DecisionValue(
                    decision.name(),
                    quantity,
                    "",
                    none,
                    decision.replications(),
                    none,
                    none,
                    none,
                    0,
                    flat ? Note.FLAT : Note.NO_ROOT));
        }
    }

    private static Note note(PairedRoot.Found found, double edge) {
        if (found.estimate() == edge) {
            return Note.AT_EDGE;
        }
        return Double.isNaN(found.low()) && found.n() > 1 ? Note.EXACT : Note.NONE;
    }

    private void breakEvenLead(double target) {
        DoubleFunction<double[]> above = lead -> {
            double[] values = runs.play(withLead(lead)).values();
            for (int i = 0; i < values.length; i++) {
                values[i] -= target;
            }
            return values;
        };
        double longest = decision.leads().get(decision.leads().size() - 1);
        addRoot(Quantity.BREAK_EVEN_LEAD, PairedRoot.find(above, 0, longest, LEAD_ACCURACY), 1, 0);
    }

    private void shares() {
        double[][] outcomes = new double[1 << FACTORS.size()][];
        int censored = 0;
        for (int on = 0; on < outcomes.length; on++) {
            DecisionRuns.Outcomes own = runs.play(coalition(on));
            outcomes[on] = own.values();
            censored += own.censored();
        }
        Shapley shapley = Shapley.of(outcomes);
        for (int factor = 0; factor < FACTORS.size(); factor++) {
            share(Quantity.SHARE, FACTORS.get(factor), shapley, shapley.shares().get(factor), censored);
        }
        share(Quantity.SHARES_TOTAL, "", shapley, shapley.total(), censored);
    }

    private void share(Quantity quantity, String factor, Shapley shapley, Shapley.Share share, int censored) {
        add(
                quantity,
                factor,
                Double.NaN,
                shapley.n(),
                new double[] {share.mean(), share.low(), share.high()},
                censored);
    }

    /** The leader with what is its own where a factor is on, and with what is the laggard's where it is off. */
    private UnaryOperator<Parameters> coalition(int on) {
        return world -> {
            Team silicon = isOn(on, 0) ? leader(world) : laggard(world);
            Team start = isOn(on, 1) ? leader(world) : laggard(world);
            Team access = isOn(on, 2) ? leader(world) : laggard(world);
            Team effort = isOn(on, 3) ? leader(world) : laggard(world);
            Parameters changed = DecisionRuns.withTeam(
                    world, leader.name(), team -> changed(team, silicon, start, effort.engineers()));
            changed = changed.withAccess(leader.name(), world.accessOf(access));
            return DecisionRuns.withReleases(changed, release -> {
                Map<String, Double> kernels = new HashMap<>(release.referenceKernels());
                kernels.put(leader.name(), release.referenceKernels().getOrDefault(start.name(), 0.0));
                return release.withReferenceKernels(kernels);
            });
        };
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
