package headstart.config.schema;

import static headstart.config.schema.Key.required;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of an interval of days. */
public final class IntervalKeys {
    public static final Key<Double> LOW = required("low", Kinds.DAYS, "least days");

    public static final Key<Double> HIGH = required("high", Kinds.DAYS, "most days");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(LOW, HIGH));

    private IntervalKeys() {}

    static Map<String, Object> of(Object low, Object high) {
        Map<String, Object> interval = new LinkedHashMap<>();
        interval.put(LOW.name(), low);
        interval.put(HIGH.name(), high);
        return Collections.unmodifiableMap(interval);
    }
}
