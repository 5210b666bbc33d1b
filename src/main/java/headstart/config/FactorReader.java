package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.FactorKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.Part;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the factors of an experiment, each with its paths and its law. */
final class FactorReader {
    private static final int MOST_LEVELS = 100_000;
    private static final BigDecimal MOST_INTERVALS = BigDecimal.valueOf(MOST_LEVELS);

    private final Part nodes;
    private final Faults faults;

    FactorReader(Map<String, Object> effective, Faults faults) {
        this(Part.root(effective).at(ExperimentKeys.FACTORS), faults);
    }

    /** Reads factors that stand elsewhere. */
    FactorReader(Part nodes, Faults faults) {
        this.nodes = nodes;
        this.faults = faults;
    }

    List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        nodes.parts().forEach((name, node) -> {
            Faults own = new Faults();
            List<String> paths = node.fields().get(FactorKeys.PATHS).orElse(List.of(name));
            FactorLaw law = law(node, own);
            named(name, node, paths, own);
            if (own.isEmpty()) {
                factors.add(new Factor(name, paths, law));
            }
            faults.addAll(own);
        });
        return factors;
    }

    private static void named(String name, Part node, List<String> paths, Faults own) {
        if (paths.isEmpty()) {
            own.add(
                    node.path(FactorKeys.PATHS),
                    " must have at least one path.",
                    "leave it out if the name is the path.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            own.add(node.path(), " must be a name in one line: it is that of a column.", "use an underscore.");
        }
    }

    private static FactorLaw law(Part node, Faults own) {
        boolean values = node.has(FactorKeys.VALUES);
        boolean range =
                Stream.of(FactorKeys.FROM, FactorKeys.TO, FactorKeys.STEP).anyMatch(node::has);
        boolean bounds = Stream.of(
                        FactorKeys.LOW, FactorKeys.HIGH, FactorKeys.DISTRIBUTION, FactorKeys.MODE, FactorKeys.SD)
                .anyMatch(node::has);
        if ((values ? 1 : 0) + (range ? 1 : 0) + (bounds ? 1 : 0) != 1) {
            own.add(
                    node.path(),
                    " must have either values, or from, to and step, or low and high.",
                    "{from: 0, to: 84, step: 7}.");
            return new FactorLaw.Levels(List.of(0L));
        }
        if (values) {
            return levels(node.path(FactorKeys.VALUES), node.list(FactorKeys.VALUES), own);
        }
        return range ? range(node, own) : between(node, own);
    }

    private static FactorLaw levels(String path, List<?> values, Faults own) {
        List<Object> levels = new ArrayList<>();
        for (Object value : values) {
            boolean word = value instanceof String || value instanceof Boolean;
            if (!word && !(value instanceof Number)) {
                own.add(path, " (" + Tree.show(value) + ") must be numbers or words.", "");
            } else if (levels.contains(value)) {
                own.add(path, " (" + Tree.show(value) + ") has a level twice.", "");
            }
            levels.add(value);
        }
        long numbers = levels.stream().filter(Number.class::isInstance).count();
        if (numbers > 0 && numbers < levels.size()) {
            own.add(path, " must be all numbers or all words.", "");
        }
        return new FactorLaw.Levels(levels.isEmpty() ? List.of(0L) : levels);
    }

    private static FactorLaw range(Part node, Faults own) {
        if (!require(node, own, FactorKeys.FROM, FactorKeys.TO, FactorKeys.STEP)) {
            return new FactorLaw.Levels(List.of(0L));
        }
        BigDecimal from = decimal(node, FactorKeys.FROM);
        BigDecimal to = decimal(node, FactorKeys.TO);
        BigDecimal step = decimal(node, FactorKeys.STEP);
        BigDecimal exact = to.subtract(from).divideToIntegralValue(step);
        if (exact.signum() < 0 || to.compareTo(from) < 0 || exact.compareTo(MOST_INTERVALS) >= 0) {
            own.add(
                    node.path(),
                    " (from " + from + " to " + to + " by " + step + ") must have from 1 to " + MOST_LEVELS
                            + " levels.",
                    "from is greater than to, or the step is too small.");
            return new FactorLaw.Levels(List.of(0L));
        }
        int intervals = exact.intValueExact();
        boolean whole = Stream.of(FactorKeys.FROM, FactorKeys.TO, FactorKeys.STEP)
                .allMatch(key -> node.number(key).filter(Long.class::isInstance).isPresent());
        List<Object> levels = new ArrayList<>();
        for (int i = 0; i <= intervals; i++) {
            BigDecimal level = from.add(step.multiply(BigDecimal.valueOf(i)));
            levels.add(whole ? (Object) level.longValue() : (Object) level.doubleValue());
        }
        return new FactorLaw.Levels(levels);
    }

    private static BigDecimal decimal(Part node, Key<?> key) {
        return new BigDecimal(node.number(key).map(String::valueOf).orElseThrow());
    }

    private static FactorLaw between(Part node, Faults own) {
        if (!require(node, own, FactorKeys.LOW, FactorKeys.HIGH)) {
            return new FactorLaw.Levels(List.of(0L));
        }
        Fields fields = node.fields();
        FactorLaw.Shape shape = fields.get(FactorKeys.DISTRIBUTION).orElse(FactorLaw.Shape.UNIFORM);
        boolean whole = fields.get(FactorKeys.WHOLE);
        double low = fields.get(FactorKeys.LOW).orElseThrow();
        double high = fields.get(FactorKeys.HIGH).orElseThrow();
        if (whole) {
            // Only whole numbers between the bounds are drawn.
            low = Math.ceil(low);
            high = Math.floor(high);
        }
        if (whole && !(low < high)) {
            own.add(
                    node.path(),
                    ": from low (" + shown(node, FactorKeys.LOW) + ") to high (" + shown(node, FactorKeys.HIGH)
                            + ") must lie two whole numbers or more.",
                    "widen it, or leave out whole.");
            return new FactorLaw.Levels(List.of(0L));
        }
        try {
            FactorLaw.Between usual = FactorLaw.Between.of(shape, low, high, whole);
            double mode = fields.get(FactorKeys.MODE).orElse(usual.mode());
            double sd = fields.get(FactorKeys.SD).orElse(usual.sd());
            return new FactorLaw.Between(shape, low, high, mode, sd, whole);
        } catch (IllegalArgumentException e) {
            own.add(node.path(), ": " + e.getMessage(), "");
            return new FactorLaw.Levels(List.of(0L));
        }
    }

    private static String shown(Part node, Key<?> key) {
        return node.number(key).map(Tree::show).orElse("");
    }

    private static boolean require(Part node, Faults own, Key<?>... keys) {
        for (Key<?> key : keys) {
            if (!node.has(key)) {
                own.add(node.path(key), " is missing.", "add it.");
            }
        }
        return own.isEmpty();
    }

    /** The number of a factor for a value; NaN if it is none of its levels. */
    static double code(Factor factor, Object value) {
        if (!(factor.law() instanceof FactorLaw.Levels levels)) {
            return value instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        if (!factor.isCategorical()) {
            return value instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        int place = levels.values().indexOf(value);
        return place < 0 ? Double.NaN : place;
    }
}
