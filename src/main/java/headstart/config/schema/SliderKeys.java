package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Optional;

/** The keys of a slider. */
public final class SliderKeys {
    public static final Key<Optional<String>> LABEL =
            optional("label", new Text(false), "what the slider says; by default its key");

    public static final Key<String> GROUP =
            withDefault("group", new Text(true), "What may differ", "the heading it stands under");

    public static final Key<Optional<List<String>>> PATHS = optional(
            "paths",
            new Node.ListOf<>(new Text(false), 1),
            "the numbers it moves; by default the one that its key is the path of");

    public static final Key<Double> FROM = required("from", Num.ANY, "its lowest value");

    public static final Key<Double> TO = required("to", Num.ANY, "its highest value");

    public static final Key<Double> STEP = withDefault("step", Kinds.POSITIVE, 1L, "from one value to the next");

    public static final Key<String> UNIT =
            withDefault("unit", new Text(true), "", "unit of the values, as the page shows it");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(LABEL, GROUP, PATHS, FROM, TO, STEP, UNIT));

    private SliderKeys() {}
}
