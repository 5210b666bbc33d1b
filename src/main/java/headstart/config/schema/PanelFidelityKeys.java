package headstart.config.schema;

import static headstart.config.schema.Key.withDefault;

import java.util.List;

/** The keys of what a panel says of fidelity beforehand. */
public final class PanelFidelityKeys {
    private static final Num SOME_SHARE = Num.above(0).upTo(1);

    public static final Key<Double> LOW = withDefault("low", SOME_SHARE, 0.05, "lower end of its even prior");

    public static final Key<Double> HIGH = withDefault("high", SOME_SHARE, 1L, "upper end");

    public static final Key<Double> STATED =
            withDefault("stated", SOME_SHARE, 0.7, "where the worth of a day and the placebo are asked");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(LOW, HIGH, STATED));

    private PanelFidelityKeys() {}
}
