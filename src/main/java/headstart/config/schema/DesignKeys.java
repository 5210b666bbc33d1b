package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.config.plugin.PluginKind;
import headstart.experiment.sweep.DesignKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of which combinations of the factors are played. */
public final class DesignKeys {
    public static final Key<Chosen<DesignKind>> KIND = required(
            "kind",
            new Pluggable<>(Node.Choice.of(DesignKind.values()), PluginKind.DESIGN),
            "how the points are chosen");

    public static final Key<Long> POINTS = withDefault(
            "points",
            Node.Whole.of(1, 10_000_000),
            1024L,
            "points of latin_hypercube and sobol_sequence, rows of saltelli");

    public static final Key<Long> TRAJECTORIES =
            withDefault("trajectories", Node.Whole.of(1, 1_000_000), 20L, "random paths of morris");

    public static final Key<Long> LEVELS =
            withDefault("levels", Node.Whole.of(2, 1000), 4L, "levels of morris, an even number");

    public static final Key<Boolean> MAXIMIN =
            withDefault("maximin", new Node.Bool(), false, "whether latin_hypercube keeps the best spread of 50 drawn");

    public static final Key<Optional<List<Map<String, Object>>>> ROWS = optional(
            "rows",
            new Node.ListOf<>(MapOf.byPath("factors", new Node.Scalar("a number or a word"), 1), 1),
            "the points of list, or a CSV file of them with a column for each factor");

    public static final Key<List<String>> WHERE = withDefault(
            "where",
            new Node.OneOrMore<>(Kinds.NAME),
            List.of(),
            "relations that every point must satisfy, such as access.a.lead_days <= access.b.lead_days");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(KIND, POINTS, TRAJECTORIES, LEVELS, MAXIMIN, ROWS, WHERE));

    private DesignKeys() {}
}
