package headstart.experiment.sweep;

import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A study played at many design points. Points that were chosen, or whose analysis compares them, meet the same luck, so that they are
 * paired with each other as scenarios are; points that are a sample have luck of their own ({@link DesignKind#hasFreshLuck}), shared by
 * the scenarios alone. Numbers in doubt are drawn with that luck ({@link headstart.experiment.Uncertainty}), but for those that are factors.
 *
 * @param experiment scenarios, replications, gaps and outcomes
 * @param factors what varies, one or more
 * @param design which combinations
 * @param points one number per factor for each point, in the order in which points are counted
 * @param dropped points that a constraint took out
 * @param onFailure what happens when a run throws
 * @param world what the runs of a scenario are made of at a point
 */
public record Sweep(
        Experiment experiment,
        List<Factor> factors,
        Design design,
        double[][] points,
        int dropped,
        OnFailure onFailure,
        PointWorld world) {
    public Sweep {
        factors = List.copyOf(factors);
        if (points.length == 0) {
            throw new IllegalArgumentException(
                    "design has no points: constraints drop all " + dropped + ".\nMaybe turn a relation round.");
        }
    }

    /**
     * The sweep of a design.
     *
     * @param current the experiment's own values as numbers of the factors; NaN where there is none among the levels
     * @throws IllegalArgumentException if factors, design and constraints do not suit each other
     */
    public static Sweep of(
            Experiment experiment,
            List<Factor> factors,
            Design design,
            List<Constraint> constraints,
            double[] current,
            OnFailure onFailure,
            PointWorld world) {
        if (design.kind().isStructured() && !constraints.isEmpty()) {
            throw new IllegalArgumentException("design.where cannot go with "
                    + design.kind().key() + ", whose analysis needs every point.\nMaybe latin_hypercube.");
        }
        Streams.Replication luck = Streams.of(experiment.seed()).replication(0).within("design");
        double[][] all = design.kind().sampler().points(factors, design, current, luck);
        double[][] kept = keep(all, constraints);
        return new Sweep(experiment, factors, design, kept, all.length - kept.length, onFailure, world);
    }

    /** The luck of a run. */
    Streams.Replication luck(RunSpec spec) {
        Streams.Replication shared = Streams.of(experiment.seed()).replication(spec.replication());
        return design.kind().hasFreshLuck() ? shared.within("design-point-" + spec.designPoint()) : shared;
    }

    /** The numbers in doubt that a run draws, by the luck of the run: the same at all points that share it; none without doubt. */
    OptionalInt draw(RunSpec spec) {
        return experiment.uncertainty().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(experiment.uncertainty().get().drawOf(luck(spec)));
    }

    /** The streams of the design, which no run can meet. */
    static Streams.Replication designLuck(Experiment experiment) {
        return Streams.of(experiment.seed()).replication(0).within("design");
    }

    private static double[][] keep(double[][] points, List<Constraint> constraints) {
        List<double[]> kept = new ArrayList<>();
        for (double[] point : points) {
            if (constraints.stream().allMatch(constraint -> constraint.holds(point))) {
                kept.add(point);
            }
        }
        return kept.toArray(double[][]::new);
    }

    /** All runs in the order in which they are played: every scenario at every point before the next replication. */
    public Plan plan() {
        return new Plan(experiment.scenarios().size(), points.length, experiment.replications());
    }

    /** Place of the factor of that name. */
    public int indexOf(String factor) {
        return factors.stream().map(Factor::name).toList().indexOf(factor);
    }

    /** The different numbers that a factor takes, ascending. */
    public double[] levels(int factor) {
        return Arrays.stream(points)
                .mapToDouble(point -> point[factor])
                .distinct()
                .sorted()
                .toArray();
    }
}
