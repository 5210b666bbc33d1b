package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;

/**
 * Chips of which a number is not public: an interval stands in its place, {@code {low: 1.2, high: 2.4}} or {@code 1.2..2.4} in a table. The
 * world gets its middle, and every replication draws a value from it, as it does of a posterior, so that such a chip takes part and is
 * visibly uncertain.
 */
final class ChipIntervals {
    private static final String POSTERIOR = "posterior";
    private static final String UNCERTAIN = "uncertain";
    private static final int DRAWS = 200;
    /** Coprime to most numbers of draws, so that each interval is walked through once in an order of its own. */
    private static final int[] STRIDES = {89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149};

    private final Map<String, Object> root;
    private final Faults faults;
    private final Map<String, Interval> found = new LinkedHashMap<>();

    private ChipIntervals(Map<String, Object> root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** A number that lies somewhere between two. */
    private record Interval(double low, double high, boolean logarithmic) {
        double at(double u) {
            return logarithmic ? low * FastMath.exp(u * FastMath.log(high / low)) : low + u * (high - low);
        }
    }

    /** Puts the middle of every interval in its place, and its draws among the doubts of the experiment. */
    static void resolve(Map<String, Object> root, Faults faults) {
        new ChipIntervals(root, faults).resolve();
    }

    private void resolve() {
        Set<Object> used = used();
        Tree.mapAt(root, "chips").forEach((chip, node) -> {
            if (node instanceof Map<?, ?> map) {
                numbers(chip, Tree.map(map), used.contains(chip));
            }
        });
        if (!found.isEmpty() && !"none".equals(root.get(UNCERTAIN))) {
            addDraws();
        }
    }

    private Set<Object> used() {
        Set<Object> used = new LinkedHashSet<>();
        Tree.mapAt(root, "teams").values().forEach(team -> {
            if (team instanceof Map<?, ?> map && map.get("chip") != null) {
                used.add(String.valueOf(map.get("chip")));
            }
        });
        return used;
    }

    private void numbers(String chip, Map<String, Object> node, boolean isUsed) {
        for (Map.Entry<String, Object> entry : node.entrySet()) {
            String path = "chips." + chip + "." + entry.getKey();
            Object value = entry.getValue();
            if (value instanceof Map<?, ?> map) {
                put(entry, path, interval(path, Tree.map(map)), isUsed);
            } else if (value instanceof String text && text.matches("[0-9.]+\\.\\.[0-9.]+")) {
                int dots = text.indexOf("..");
                put(entry, path, interval(path, text.substring(0, dots), text.substring(dots + 2)), isUsed);
            }
        }
    }

    private void put(Map.Entry<String, Object> entry, String path, Interval interval, boolean isUsed) {
        entry.setValue(Literal.plainest(interval.at(0.5)));
        if (isUsed) {
            found.put(path, interval);
        }
    }

    private Interval interval(String path, Map<String, Object> node) {
        Object shape = node.getOrDefault("distribution", "uniform");
        boolean known = List.of("uniform", "log_uniform").contains(shape);
        if (!known || !Set.of("low", "high", "distribution").containsAll(node.keySet())) {
            faults.add(
                    path,
                    " (" + Tree.show(node)
                            + ") must be a number, or {low, high, distribution: uniform or log_uniform}.",
                    "write {low: 1.2, high: 2.4}.");
        }
        return checked(path, node.getOrDefault("low", ""), node.getOrDefault("high", ""), "log_uniform".equals(shape));
    }

    private Interval interval(String path, String low, String high) {
        try {
            return checked(path, Double.parseDouble(low), Double.parseDouble(high), false);
        } catch (NumberFormatException e) {
            return checked(path, low, high, false);
        }
    }

    private Interval checked(String path, Object low, Object high, boolean logarithmic) {
        double from = Literal.value(low) instanceof Number number ? number.doubleValue() : Double.NaN;
        double to = Literal.value(high) instanceof Number number ? number.doubleValue() : Double.NaN;
        if (!(from > 0 && to > from) || !Double.isFinite(to)) {
            faults.add(
                    path,
                    " (" + low + " to " + high + ") must be an interval of positive numbers, the lower one first.",
                    "write {low: 1.2, high: 2.4}.");
            return new Interval(1, 2, logarithmic);
        }
        return new Interval(from, to, logarithmic);
    }

    /** As many draws as the posterior has; without one, a sample of its own. */
    private void addDraws() {
        Map<String, Object> columns = new LinkedHashMap<>(Tree.mapAt(root, POSTERIOR));
        int draws = columns.values().stream()
                .filter(List.class::isInstance)
                .mapToInt(column -> ((List<?>) column).size())
                .findFirst()
                .orElse(DRAWS);
        int number = 0;
        for (Map.Entry<String, Interval> one : found.entrySet()) {
            columns.putIfAbsent(one.getKey(), draws(one.getValue(), draws, number++));
        }
        root.put(POSTERIOR, columns);
        root.put(UNCERTAIN, POSTERIOR);
    }

    /** The middles of equal parts of the interval, in an order that has nothing to do with other columns. */
    private static List<Object> draws(Interval interval, int draws, int number) {
        List<Object> values = new ArrayList<>();
        long stride = STRIDES[number % STRIDES.length];
        while (draws % stride == 0) {
            stride++;
        }
        for (int draw = 0; draw < draws; draw++) {
            long place = (draw * stride + 17L * number) % draws;
            values.add(Literal.plainest(interval.at((place + 0.5) / draws)));
        }
        return values;
    }
}
