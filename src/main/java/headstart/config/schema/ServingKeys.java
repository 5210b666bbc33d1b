package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;
import static headstart.config.schema.Node.Num.POSITIVE;
import static headstart.config.schema.Node.Num.SHARE;

import java.util.List;

/** Keys of operating points, late starts and novelty by team; all of it is off where the file does not have them. */
public final class ServingKeys {
    /** The words of {@code features}. */
    static final Node FEATURES = new Node.Choice(List.of("all", "none"));

    /** What a file that states work per step, and names no point, gets. */
    public static final long DEFAULT_SEQUENCES_PER_CHIP = 64;

    private static final Node POINT = new Node.Obj(List.of(
            optional("sequences_per_chip", POSITIVE, "the batch that is held fixed"),
            optional("tokens_per_s_per_user", POSITIVE, "instead: the speed that every user sees; the batch follows"),
            withDefault(
                    "features", FEATURES, "all", "all: step changes and late jumps count; none: one recipe for ever")));

    static final Node OPERATING_POINTS = new Node.MapOf("operating points", POINT, 1);

    static final Node LATE_START = new Node.Obj(List.of(
            required("probability", SHARE, "that it happens on a release"),
            required(
                    "mean_days",
                    Node.Num.above(0).upTo(3650),
                    "mean of the exponential time from access until tuning begins, days")));

    static final Key NOVELTY_BY_TEAM = optional(
            "novelty_by_team",
            new Node.MapOf("teams", SHARE, 0),
            "by team, novelty of every operator where it differs from the operators' own");

    private ServingKeys() {}
}
