package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of early access. */
public final class AccessKeys {
    public static final Key<Double> LEAD_DAYS =
            withDefault("lead_days", Kinds.DAYS, 0L, "days of access before release; 0 means withheld");

    public static final Key<Double> FIDELITY =
            withDefault("fidelity", Kinds.SHARE, 0.7, "factor on the effort before release");

    public static final Key<Double> LEAK_RATE_PER_DAY = withDefault(
            "leak_rate_per_day", Kinds.PER_DAY, 0L, "rate at which a withheld team gets the model all the same");

    public static final Key<Double> LEAK_FIDELITY =
            withDefault("leak_fidelity", Kinds.SHARE, 0.3, "fidelity that a leak gives");

    public static final Key<Optional<Map<String, Double>>> RELEASES =
            optional("releases", new MapOf<>("releases", Kinds.DAYS, 1), "by release, lead_days where they differ");

    /** What may stand there. */
    public static final Node.Obj NODE =
            new Node.Obj(List.of(LEAD_DAYS, FIDELITY, LEAK_RATE_PER_DAY, LEAK_FIDELITY, RELEASES));

    private AccessKeys() {}
}
