package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Nearest;
import headstart.config.document.Tree;
import headstart.model.OperatingPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The operating points that series were measured at. The first is that of the study; the others are looked at only for the teams whose
 * series need them.
 */
final class TargetPoints {
    private static final List<String> AMOUNTS = List.of("sequences_per_chip", "tokens_per_s_per_user");

    private final List<OperatingPoint> named;
    private final Faults faults;
    private final List<Point> points = new ArrayList<>();
    private final Map<Integer, Set<String>> teams = new LinkedHashMap<>();

    TargetPoints(Map<String, Object> root, Faults faults) {
        this.named = ServingBuilder.points(Tree.mapAt(root, "operating_points"));
        this.faults = faults;
        named.stream().findFirst().ifPresent(first -> points.add(Point.of(first)));
    }

    private record Point(OperatingPoint.Load load, double amount, boolean features) {
        static Point of(OperatingPoint point) {
            return new Point(point.load(), point.amount(), point.features());
        }
    }

    /** Place of the point that a target names, among all of them. */
    int place(String path, Map<String, Object> target) {
        List<String> given = new ArrayList<>(AMOUNTS);
        given.add("point");
        given.retainAll(target.keySet());
        if (given.size() > 1) {
            faults.add(
                    path,
                    " must name its operating point in one way, not by " + String.join(" and ", given) + ".",
                    "leave out one of them.");
        }
        boolean isPlain = given.isEmpty() && !target.containsKey("features");
        if (isPlain || !faults.isEmpty()) {
            return 0;
        }
        Point point = withFeatures(given.isEmpty() ? first() : point(path, given.get(0), target), target);
        if (points.isEmpty()) {
            points.add(new Point(OperatingPoint.Load.SEQUENCES_PER_CHIP, 1, true));
        }
        if (!points.contains(point)) {
            points.add(point);
        }
        int place = points.indexOf(point);
        teams.computeIfAbsent(place, unused -> new TreeSet<>()).add(ParametersBuilder.text(target, "team"));
        return place;
    }

    /** Where work is stated per token the batch does not matter. */
    private Point first() {
        return named.isEmpty() ? new Point(OperatingPoint.Load.SEQUENCES_PER_CHIP, 1, true) : Point.of(named.get(0));
    }

    private Point point(String path, String key, Map<String, Object> target) {
        if (AMOUNTS.contains(key)) {
            OperatingPoint.Load load = key.equals(AMOUNTS.get(0))
                    ? OperatingPoint.Load.SEQUENCES_PER_CHIP
                    : OperatingPoint.Load.TOKENS_PER_S_PER_USER;
            return new Point(load, ParametersBuilder.number(target, key), true);
        }
        String name = ParametersBuilder.text(target, "point");
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

    private static Point withFeatures(Point point, Map<String, Object> target) {
        return target.containsKey("features")
                ? new Point(point.load(), point.amount(), !"none".equals(target.get("features")))
                : point;
    }

    /** All points, the study's first one first; none where every series is measured at it. */
    List<OperatingPoint> points() {
        List<OperatingPoint> all = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            Point point = points.get(p);
            Set<String> own = p == 0 ? Set.of() : new LinkedHashSet<>(teams.getOrDefault(p, Set.of()));
            all.add(new OperatingPoint("point_" + p, point.load(), point.amount(), point.features(), own));
        }
        return all;
    }
}
