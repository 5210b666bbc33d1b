package headstart.config.schema;

import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;

/** The keys of a row of a panel: a team that met an AI model. */
public final class PanelRowKeys {
    public static final Key<List<String>> SERIES =
            required("series", Kinds.NAMES, "the series that show it, targets of one team and one release");

    public static final Key<Fields> LEAD_DAYS = required(
            "lead_days",
            IntervalKeys.NODE,
            "days of access that it can have had; 0 to 0 where it is known that it had none");

    public static final Key<Boolean> PLACEBO = withDefault(
            "placebo",
            new Node.Bool(),
            false,
            "whether its company was kept out while its stack was ready, so that access can have done nothing for it");

    public static final Key<String> SOURCE = withDefault("source", Kinds.TEXT, "", "who says so");

    /** What may stand there. */
    public static final Node.Obj NODE = LabelKeys.in(List.of(SERIES, LEAD_DAYS, PLACEBO, SOURCE));

    private PanelRowKeys() {}
}
