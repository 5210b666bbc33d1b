package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.withDefault;

import headstart.experiment.sweep.FactorLaw;
import java.util.List;
import java.util.Optional;

/** The keys of a factor, or of a free parameter of a calibration. */
public final class FactorKeys {
    public static final Key<Optional<List<String>>> PATHS = optional(
            "paths",
            new Node.OneOrMore<>(Kinds.NAME),
            "the places that move together; by default the factor's own name");

    public static final Key<Optional<List<Object>>> VALUES =
            optional("values", new Node.ListOf<>(new Node.Scalar("a number or a word"), 1), "its levels");

    public static final Key<Optional<Double>> FROM = optional("from", Num.ANY, "first level of a range");

    public static final Key<Optional<Double>> TO = optional("to", Num.ANY, "last level of a range");

    public static final Key<Optional<Double>> STEP = optional("step", Kinds.POSITIVE, "from level to level of a range");

    public static final Key<Optional<Double>> LOW = optional("low", Num.ANY, "lower bound of a continuous factor");

    public static final Key<Optional<Double>> HIGH = optional("high", Num.ANY, "upper bound of a continuous factor");

    public static final Key<Optional<FactorLaw.Shape>> DISTRIBUTION = optional(
            "distribution", Node.Choice.of(FactorLaw.Shape.values()), "law between the bounds; by default uniform");

    public static final Key<Optional<Double>> MODE =
            optional("mode", Num.ANY, "most likely value of triangular and normal; by default halfway");

    public static final Key<Optional<Double>> SD = optional(
            "sd",
            Kinds.POSITIVE,
            "standard deviation of normal before its tails are cut off; by default a quarter of" + " the range");

    public static final Key<Boolean> WHOLE =
            withDefault("whole", new Node.Bool(), false, "whether it takes whole numbers only");

    /** What may stand there. */
    public static final Node.Obj NODE =
            LabelKeys.in(List.of(PATHS, VALUES, FROM, TO, STEP, LOW, HIGH, DISTRIBUTION, MODE, SD, WHOLE));

    private FactorKeys() {}
}
