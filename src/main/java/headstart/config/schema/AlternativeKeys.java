package headstart.config.schema;

import java.util.List;

/** The keys of {@code alternatives}. */
public final class AlternativeKeys {
    /** Choices that the data do not settle. */
    public static final String KEY = "alternatives";

    /** How much an alternative counts for where alternatives are pooled. */
    public static final String WEIGHT = "weight";

    /** Standard error of the weight. */
    public static final String WEIGHT_SE = "weight_se";

    /** What readers see instead of the key. */
    public static final String LABEL = LabelKeys.LABEL;

    /** What is said of an alternative itself, and changes nothing in it. */
    public static final List<String> OWN = List.of(WEIGHT, WEIGHT_SE, LabelKeys.LABEL, LabelKeys.SHORT);

    /** What a weight may be. */
    public static final Node<Double> SHARE = Num.from(0).upTo(1);

    /** What stands at {@link #KEY}. */
    static final MapOf<Object> ALTERNATIVES =
            new MapOf<>(KEY, new Node.Anything("differences from the file, and a weight"), 1);

    private AlternativeKeys() {}
}
