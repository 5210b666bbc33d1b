package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;

import java.util.List;
import java.util.Optional;

/** The keys of a pair. */
public final class GapKeys {
    public static final Key<String> LEADER = required("leader", Kinds.NAME, "a team, a chip or a chipmaker");

    public static final Key<String> LAGGARD = required("laggard", Kinds.NAME, "another one");

    public static final Key<Optional<String>> POINT = optional(
            "point",
            Kinds.NAME,
            "operating point at which it is compared and drawn, a key of operating_points; by default the first,"
                    + " with the others in the tables only");

    /** What may stand there. */
    public static final Node.Obj NODE = LabelKeys.in(List.of(LEADER, LAGGARD, POINT));

    private GapKeys() {}
}
