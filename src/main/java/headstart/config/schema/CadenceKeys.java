package headstart.config.schema;

import static headstart.config.schema.Key.required;

import headstart.model.Cadence;
import java.util.List;

/** The keys of releases whose days nobody knows yet. */
public final class CadenceKeys {
    public static final Key<String> AFTER = required("after", new Text(false), "the last release whose day is fixed");

    public static final Key<Double> LOG_SD = required(
            "log_sd",
            Num.in(Cadence.LOG_SD),
            "standard deviation of the logarithm of the days from one release to the next; the planned days are"
                    + " the median");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(AFTER, LOG_SD));

    private CadenceKeys() {}
}
