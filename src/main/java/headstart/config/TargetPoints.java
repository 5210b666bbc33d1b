package headstart.config;

import headstart.config.document.Faults;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.TargetKeys;
import headstart.model.BatchRange;
import headstart.model.OperatingPoint;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The operating points that series were measured at. The first is that of the study; the others are looked at only for the teams whose
 * series need them.
 */
final class TargetPoints {
    private static final Map<Key<Optional<Double>>, OperatingPoint.Load> AMOUNTS = Map.of(
            TargetKeys.SEQUENCES_PER_CHIP, OperatingPoint.Load.SEQUENCES_PER_CHIP,
            TargetKeys.TOKENS_PER_S_PER_USER, OperatingPoint.Load.TOKENS_PER_S_PER_USER);
    /** The ways in which a target can name its point. */
    private static final List<Key<?>> WAYS =
            List.of(TargetKeys.SEQUENCES_PER_CHIP, TargetKeys.TOKENS_PER_S_PER_USER, TargetKeys.POINT);

    private final Fields root;
    private final List<OperatingPoint> named;
    private final Faults faults;
    private final List<Point> points = new ArrayList<>();
    private final Map<Integer, Set<String>> teams = new LinkedHashMap<>();

    TargetPoints(Map<String, Object> root, Faults faults) {
        this.root = Fields.of(root);
        this.named = ServingBuilder.points(this.root);
        this.faults = faults;
        named.stream().findFirst().ifPresent(first -> points.add(Point.of(first)));
    }

    private record Point(OperatingPoint.Load load, double amount, boolean features, BatchRange batches) {
        static Point of(OperatingPoint point) {
            return new Point(point.load(), point.amount(), point.features(), point.batches());
        }

        /** What is tried for a batch is that batch. */
        static Point of(OperatingPoint.Load load, double amount, BatchRange batches) {
            return new Point(
                    load, amount, true, load == OperatingPoint.Load.TOKENS_PER_S_PER_USER ? batches : BatchRange.ANY);
        }
    }

    /** Place of the point that a target names, among all of them. */
    int place(String path, Fields target) {
        List<Key<?>> given = WAYS.stream().filter(target::has).toList();
        if (given.size() > 1) {
            faults.add(
                    path,
                    " must name its operating point in one way, not by "
                            + given.stream().map(Key::name).collect(Collectors.joining(" and ")) + ".",
                    "leave out one of them.");
        }
        boolean isPlain = given.isEmpty() && !target.has(TargetKeys.FEATURES);
        if (isPlain || !faults.isEmpty()) {
            return 0;
        }
        Point point = withFeatures(given.isEmpty() ? first() : point(path, target), target);
        if (points.isEmpty()) {
            points.add(Point.of(OperatingPoint.Load.SEQUENCES_PER_CHIP, 1, BatchRange.ANY));
        }
        if (!points.contains(point)) {
            points.add(point);
        }
        int place = points.indexOf(point);
        teams.computeIfAbsent(place, unused -> new TreeSet<>()).add(target.get(TargetKeys.TEAM));
        return place;
    }

    /** Where work is stated per token the batch does not matter. */
    private Point first() {
        return named.isEmpty()
                ? Point.of(OperatingPoint.Load.SEQUENCES_PER_CHIP, 1, BatchRange.ANY)
                : Point.of(named.get(0));
    }

    private Point point(String path, Fields target) {
        return target.get(TargetKeys.POINT)
                .map(name -> named(path, name))
                .orElseGet(() -> AMOUNTS.entrySet().stream()
                        .flatMap(way -> target.get(way.getKey()).stream()
                                .map(amount -> Point.of(way.getValue(), amount, ServingBuilder.batches(target, root))))
                        .findFirst()
                        .orElseThrow());
    }

    private Point named(String path, String name) {
        List<String> names = named.stream().map(OperatingPoint::name).toList();
        if (!names.contains(name)) {
            faults.add(
                    path + ".point",
                    " (" + name + ") must be a key of operating_points"
                            + (names.isEmpty() ? ", which there are none of." : ": " + String.join(", ", names) + "."),
                    names.isEmpty() ? "write sequences_per_chip: 32 instead." : Nearest.advice(name, names));
            return first();
        }
        return Point.of(named.get(names.indexOf(name)));
    }

    private static Point withFeatures(Point point, Fields target) {
        return target.get(TargetKeys.FEATURES)
                .map(features -> new Point(point.load(), point.amount(), features, point.batches()))
                .orElse(point);
    }

    /** All points, the study's first one first; none where every series is measured at it. */
    List<OperatingPoint> points() {
        List<OperatingPoint> all = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            Point point = points.get(p);
            Set<String> own = p == 0 ? Set.of() : new LinkedHashSet<>(teams.getOrDefault(p, Set.of()));
            all.add(new OperatingPoint(
                    "point_" + p, point.load(), point.amount(), point.features(), own, point.batches()));
        }
        return all;
    }
}
