package headstart.config.schema;

import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Map;

/** The keys of how well work carries over. */
public final class PortabilityKeys {
    public static final Key<Double> DEFAULT = withDefault("default", Kinds.SHARE, 0.3, "between chipmakers");

    public static final Key<Double> WITHIN_CHIPMAKER =
            withDefault("within_chipmaker", Kinds.SHARE, 0.9, "between teams of one chipmaker");

    public static final Key<Map<String, Map<String, Double>>> PAIRS = withDefault(
            "pairs",
            new MapOf<>("publishing teams", new MapOf<>("copying teams", Kinds.SHARE, 0), 0),
            Map.of(),
            "exceptions, by publishing and copying team");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(DEFAULT, WITHIN_CHIPMAKER, PAIRS));

    private PortabilityKeys() {}
}
