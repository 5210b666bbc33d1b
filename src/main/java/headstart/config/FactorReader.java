package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.FactorKeys;
import headstart.config.schema.Fields;
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

    private final String prefix;
    private final Map<String, Object> nodes;
    private final Faults faults;

    FactorReader(Map<String, Object> effective, Faults faults) {
        this("factors.", Tree.mapAt(effective, "factors"), faults);
    }

    /** Reads factors that stand elsewhere; messages begin with that prefix. */
    FactorReader(String prefix, Map<String, Object> nodes, Faults faults) {
        this.prefix = prefix;
        this.nodes = nodes;
        this.faults = faults;
    }

    List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        nodes.forEach((name, node) -> {
            Faults own = new Faults();
            List<String> paths = Fields.of(Tree.map(node)).get(FactorKeys.PATHS).orElse(List.of(name));
            FactorLaw law = law(prefix + name, Tree.map(node), own);
            named(name, paths, own);
            if (own.isEmpty()) {
                factors.add(new Factor(name, paths, law));
            }
            faults.addAll(own);
        });
        return factors;
    }

    private void named(String name, List<String> paths, Faults own) {
        if (paths.isEmpty()) {
            own.add(prefix + name + ".paths", " must have at least one path.", "leave it out if the name is the path.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            own.add(prefix + name, " must be a name in one line: it is that of a column.", "use an underscore.");
        }
    }

    private static FactorLaw law(String path, Map<String, Object> node, Faults own) {
        boolean values = node.containsKey("values");
        boolean range = Stream.of("from", "to", "step").anyMatch(node::containsKey);
        boolean bounds = Stream.of("low", "high", "distribution", "mode", "sd").anyMatch(node::containsKey);
        if ((values ? 1 : 0) + (range ? 1 : 0) + (bounds ? 1 : 0) != 1) {
            own.add(
                    path,
                    " must have either values, or from, to and step, or low and high.",
                    "{from: 0, to: 84, step: 7}.");
            return new FactorLaw.Levels(List.of(0L));
        }
        if (values) {
            return levels(path, (List<?>) node.getOrDefault("values", List.of()), own);
        }
        return range ? range(path, node, own) : between(path, node, own);
    }

    private static FactorLaw levels(String path, List<?> values, Faults own) {
        List<Object> levels = new ArrayList<>();
        for (Object value : values) {
            boolean word = value instanceof String || value instanceof Boolean;
            if (!word && !(value instanceof Number)) {
                own.add(path + ".values", " (" + Tree.show(value) + ") must be numbers or words.", "");
            } else if (levels.contains(value)) {
                own.add(path + ".values", " (" + Tree.show(value) + ") has a level twice.", "");
            }
            levels.add(value);
        }
        long numbers = levels.stream().filter(Number.class::isInstance).count();
        if (numbers > 0 && numbers < levels.size()) {
            own.add(path + ".values", " must be all numbers or all words.", "");
        }
        return new FactorLaw.Levels(levels.isEmpty() ? List.of(0L) : levels);
    }

    private static FactorLaw range(String path, Map<String, Object> node, Faults own) {
        if (!require(path, node, own, "from", "to", "step")) {
            return new FactorLaw.Levels(List.of(0L));
        }
        BigDecimal from = decimal(node, "from");
        BigDecimal to = decimal(node, "to");
        BigDecimal step = decimal(node, "step");
        BigDecimal exact = to.subtract(from).divideToIntegralValue(step);
        if (exact.signum() < 0 || to.compareTo(from) < 0 || exact.compareTo(MOST_INTERVALS) >= 0) {
            own.add(
                    path,
                    " (from " + from + " to " + to + " by " + step + ") must have from 1 to " + MOST_LEVELS
                            + " levels.",
                    "from is greater than to, or the step is too small.");
            return new FactorLaw.Levels(List.of(0L));
        }
        int intervals = exact.intValueExact();
        boolean whole = Stream.of("from", "to", "step").allMatch(key -> node.get(key) instanceof Long);
        List<Object> levels = new ArrayList<>();
        for (int i = 0; i <= intervals; i++) {
            BigDecimal level = from.add(step.multiply(BigDecimal.valueOf(i)));
            levels.add(whole ? (Object) level.longValue() : (Object) level.doubleValue());
        }
        return new FactorLaw.Levels(levels);
    }

    private static BigDecimal decimal(Map<String, Object> node, String key) {
        return new BigDecimal(String.valueOf(node.get(key)));
    }

    private static FactorLaw between(String path, Map<String, Object> node, Faults own) {
        if (!require(path, node, own, "low", "high")) {
            return new FactorLaw.Levels(List.of(0L));
        }
        Fields fields = Fields.of(node);
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
                    path,
                    ": from low (" + Tree.show(node.getOrDefault("low", "")) + ") to high ("
                            + Tree.show(node.getOrDefault("high", ""))
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
            own.add(path, ": " + e.getMessage(), "");
            return new FactorLaw.Levels(List.of(0L));
        }
    }

    private static boolean require(String path, Map<String, Object> node, Faults own, String... keys) {
        for (String key : keys) {
            if (!node.containsKey(key)) {
                own.add(path + "." + key, " is missing.", "add it.");
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
