package headstart.config.schema;

import static headstart.config.schema.Key.withDefault;

import java.util.List;

/** The keys of a dated statement about a throughput and the access that went before it: words, as somebody published them. */
public final class EvidenceKeys {
    public static final Key<String> WHO = text("who", "whose stack");
    public static final Key<String> CHIP = text("chip", "on which chip");
    public static final Key<String> MODEL = text("model", "which AI model");
    public static final Key<String> METRIC = text("metric", "what was measured, and how");
    public static final Key<String> VALUE = text("value", "the number, or what stands for it");
    public static final Key<String> UNIT = text("unit", "its unit; ratio or event where it is no throughput");
    public static final Key<String> DAY = text("day_since_release", "days after the release; may be empty");
    public static final Key<String> ACCESS = text("had_early_access", "what is said of early access");
    public static final Key<String> SOURCE = text("source", "where it was published");
    public static final Key<String> CONFIDENCE = text("confidence", "how sure it is");

    /** What may stand there. */
    public static final Node.Obj NODE =
            new Node.Obj(List.of(WHO, CHIP, MODEL, METRIC, VALUE, UNIT, DAY, ACCESS, SOURCE, CONFIDENCE));

    private EvidenceKeys() {}

    private static Key<String> text(String name, String doc) {
        return withDefault(name, Kinds.TEXT, "", doc);
    }
}
