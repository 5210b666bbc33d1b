package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;
import static headstart.config.schema.Node.Num.POSITIVE;

import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.FactorLaw;
import java.util.List;

/** The keys below {@code factors} and {@code design}. */
final class DesignKeys {
    private static final Node NAME = new Node.Text(false);

    /** One factor, or one free parameter of a calibration. */
    static final Node FACTOR = LabelKeys.in(List.of(
            optional(
                    "paths",
                    new Node.OneOrMore(NAME),
                    "the places that move together; by default the factor's own name"),
            optional("values", new Node.ListOf(new Node.Scalar("a number or a word"), 1), "its levels"),
            optional("from", Node.Num.ANY, "first level of a range"),
            optional("to", Node.Num.ANY, "last level of a range"),
            optional("step", POSITIVE, "from level to level of a range"),
            optional("low", Node.Num.ANY, "lower bound of a continuous factor"),
            optional("high", Node.Num.ANY, "upper bound of a continuous factor"),
            optional(
                    "distribution",
                    new Node.Choice(ExperimentKeys.words(FactorLaw.Shape.values())),
                    "law between the bounds; by default uniform"),
            optional("mode", Node.Num.ANY, "most likely value of triangular and normal; by default halfway"),
            optional(
                    "sd",
                    POSITIVE,
                    "standard deviation of normal before its tails are cut off; by default a quarter of"
                            + " the range"),
            withDefault("whole", new Node.Bool(), false, "whether it takes whole numbers only")));

    /** Which combinations of the factors are played. */
    static final Node DESIGN = new Node.Obj(List.of(
            required("kind", new Node.Choice(ExperimentKeys.words(DesignKind.values())), "how the points are chosen"),
            withDefault(
                    "points",
                    Node.Num.whole(1, 10_000_000),
                    1024L,
                    "points of latin_hypercube and sobol_sequence, rows of saltelli"),
            withDefault("trajectories", Node.Num.whole(1, 1_000_000), 20L, "random paths of morris"),
            withDefault("levels", Node.Num.whole(2, 1000), 4L, "levels of morris, an even number"),
            withDefault("maximin", new Node.Bool(), false, "whether latin_hypercube keeps the best spread of 50 drawn"),
            optional(
                    "rows",
                    new Node.ListOf(Node.MapOf.byPath("factors", new Node.Scalar("a number or a word"), 1), 1),
                    "the points of list, or a CSV file of them with a column for each factor"),
            withDefault(
                    "where",
                    new Node.OneOrMore(NAME),
                    List.of(),
                    "relations that every point must satisfy, such as access.a.lead_days <= access.b.lead_days")));

    private DesignKeys() {}
}
