package headstart.config;

import headstart.calibration.Role;
import headstart.calibration.Scale;
import headstart.calibration.Target;
import headstart.config.document.Faults;
import headstart.config.document.Nearest;
import headstart.config.document.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the targets of a calibration, or says what is wrong with them and their data. */
final class TargetReader {
    private static final String DATA = "calibration.data.";

    private final Map<String, Object> root;
    private final Map<String, Object> calibration;
    private final TargetPoints operatingPoints;
    private final Faults faults;

    TargetReader(Map<String, Object> root, TargetPoints operatingPoints, Faults faults) {
        this.operatingPoints = operatingPoints;
        this.root = root;
        this.calibration = Tree.mapAt(root, "calibration");
        this.faults = faults;
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        Tree.mapAt(calibration, "targets").forEach((series, node) -> target(series, Tree.map(node), targets));
        return targets;
    }

    private void target(String series, Map<String, Object> node, List<Target> targets) {
        String path = "calibration.targets." + series;
        Map<String, Object> data = Tree.mapAt(calibration, "data");
        Set<String> releases = new LinkedHashSet<>(Tree.mapAt(root, "releases").keySet());
        releases.addAll(Tree.mapAt(calibration, "releases").keySet());
        boolean seriesKnown = known(path, series, data.keySet(), "series of calibration.data");
        boolean teamKnown = known(path + ".team", ParametersBuilder.text(node, "team"), teams(), "team");
        boolean releaseKnown = known(path + ".release", ParametersBuilder.text(node, "release"), releases, "release");
        if (!seriesKnown || !teamKnown || !releaseKnown) {
            return;
        }
        Map<String, Object> own = Tree.mapAt(data, series);
        unit(series, ParametersBuilder.text(own, "metric"));
        List<double[]> points = points(series, own, node);
        oneOperatingPoint(path, series, own, node);
        double[] unreachable = numbers(node, "unreachable_days");
        if (points.isEmpty()) {
            faults.add(path, " leaves no point of the series.", "widen from_day and to_day.");
            return;
        }
        for (double day : unreachable) {
            if (day >= points.get(0)[0]) {
                faults.add(
                        path + ".unreachable_days",
                        " (" + Tree.show(day) + ") must be before the first measured day, "
                                + Tree.show(points.get(0)[0]) + ".",
                        "set from_day.");
            }
        }
        targets.add(new Target(
                series,
                ParametersBuilder.text(node, "team"),
                ParametersBuilder.text(node, "release"),
                Role.valueOf(ParametersBuilder.text(node, "role").toUpperCase(Locale.ROOT)),
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                ParametersBuilder.number(node, "noise"),
                ParametersBuilder.number(node, "weight"),
                unreachable,
                operatingPoints.place(path, node),
                node.containsKey("scale")
                        ? Optional.of(new Scale(
                                ParametersBuilder.number(node, "scale"),
                                ParametersBuilder.number(node, "scale_log_sd")))
                        : Optional.empty(),
                String.valueOf(node.getOrDefault("family", ParametersBuilder.text(node, "team")))));
    }

    private Set<String> teams() {
        return Tree.mapAt(root, "teams").keySet();
    }

    private boolean known(String path, String name, Set<String> names, String what) {
        if (!names.contains(name)) {
            List<String> all = List.copyOf(names);
            String shown = all.size() > 12 ? String.join(", ", all.subList(0, 12)) + ", ..." : String.join(", ", all);
            faults.add(path, " (" + name + ") must be a " + what + ": " + shown + ".", Nearest.advice(name, all));
            return false;
        }
        return true;
    }

    private void oneOperatingPoint(String path, String series, Map<String, Object> own, Map<String, Object> node) {
        if (own.get("operating_points") instanceof List<?> several
                && several.size() > 1
                && !Boolean.TRUE.equals(node.get("mixed_points"))) {
            faults.add(
                    path,
                    " fits " + series + ", whose points have " + several.size() + " operating points, "
                            + Tree.show(several.get(0)) + " and " + Tree.show(several.get(1)) + ".",
                    "give each a series_id of its own, or say mixed_points: true.");
        }
    }

    /** Only rates can be compared with a throughput. */
    private void unit(String series, String metric) {
        String text = metric.toLowerCase(Locale.ROOT);
        if (!text.contains("tok/s") && !text.contains("tokens/s") && !text.contains("speed-up")) {
            faults.add(
                    DATA + series + ".metric",
                    " (" + metric + ") must be a rate in tok/s, per chip or power or user, or a relative speed-up.",
                    "turn a time per token into its inverse.");
        }
    }

    private List<double[]> points(String series, Map<String, Object> own, Map<String, Object> node) {
        double from =
                node.containsKey("from_day") ? ParametersBuilder.number(node, "from_day") : Double.NEGATIVE_INFINITY;
        double to = node.containsKey("to_day") ? ParametersBuilder.number(node, "to_day") : Double.POSITIVE_INFINITY;
        double[] days = numbers(own, "days");
        double[] values = numbers(own, "values");
        List<double[]> points = new ArrayList<>();
        if (days.length != values.length) {
            faults.add(DATA + series, " has " + days.length + " days for " + values.length + " values.", "");
            return points;
        }
        for (int i = 0; i < days.length; i++) {
            if (days[i] < 0) {
                faults.add(
                        DATA + series + ".days[" + i + "]",
                        " (" + Tree.show(days[i]) + ") must not be before the release, day 0.",
                        "check the release date.");
            }
            if (!(values[i] > 0)) {
                faults.add(
                        DATA + series + ".values[" + i + "]",
                        " (" + Tree.show(values[i]) + ") must be greater than 0.",
                        "name the day under unreachable_days of the target instead.");
            }
            if (days[i] >= from && days[i] <= to) {
                points.add(new double[] {days[i], values[i]});
            }
        }
        points.sort(Comparator.comparingDouble(point -> point[0]));
        return points;
    }

    static double[] numbers(Map<String, Object> node, String key) {
        return node.get(key) instanceof List<?> list
                ? list.stream()
                        .mapToDouble(number -> ((Number) number).doubleValue())
                        .toArray()
                : new double[0];
    }
}
