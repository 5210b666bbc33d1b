package headstart.config;

import headstart.calibration.SeriesScale;
import headstart.calibration.Target;
import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.SeriesKeys;
import headstart.config.schema.TargetKeys;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the targets of a calibration, or says what is wrong with them and their data. */
final class TargetReader {
    private static final String DATA = "calibration.data.";

    private final Fields root;
    private final Fields calibration;
    private final TargetPoints operatingPoints;
    private final Faults faults;

    TargetReader(Map<String, Object> effective, TargetPoints operatingPoints, Faults faults) {
        this.operatingPoints = operatingPoints;
        this.root = Fields.of(effective);
        this.calibration = root.get(ExperimentKeys.CALIBRATION).orElseThrow();
        this.faults = faults;
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        calibration.get(CalibrationKeys.TARGETS).forEach((series, node) -> target(series, node, targets));
        return targets;
    }

    private void target(String series, Fields node, List<Target> targets) {
        String path = "calibration.targets." + series;
        Map<String, Fields> data = calibration.get(CalibrationKeys.DATA);
        Set<String> releases =
                new LinkedHashSet<>(root.get(ExperimentKeys.RELEASES).keySet());
        releases.addAll(calibration.get(CalibrationKeys.RELEASES).keySet());
        boolean seriesKnown = known(path, series, data.keySet(), "series of calibration.data");
        boolean teamKnown = known(path + ".team", node.get(TargetKeys.TEAM), teams(), "team");
        boolean releaseKnown = known(path + ".release", node.get(TargetKeys.RELEASE), releases, "release");
        if (!seriesKnown || !teamKnown || !releaseKnown) {
            return;
        }
        Fields own = data.getOrDefault(series, Fields.of(Map.of()));
        unit(series, own.get(SeriesKeys.METRIC));
        List<double[]> points = points(series, own, node);
        oneOperatingPoint(path, series, own, node);
        double[] unreachable = array(node.get(TargetKeys.UNREACHABLE_DAYS));
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
                node.get(TargetKeys.TEAM),
                node.get(TargetKeys.RELEASE),
                node.get(TargetKeys.ROLE),
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                node.get(TargetKeys.NOISE),
                node.get(TargetKeys.WEIGHT),
                unreachable,
                operatingPoints.place(path, node),
                node.get(TargetKeys.SCALE).map(scale -> new SeriesScale(scale, node.get(TargetKeys.SCALE_LOG_SD))),
                node.get(TargetKeys.FAMILY).orElse(node.get(TargetKeys.TEAM))));
    }

    private Set<String> teams() {
        return root.get(ExperimentKeys.TEAMS).keySet();
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

    private void oneOperatingPoint(String path, String series, Fields own, Fields node) {
        List<String> several = own.get(SeriesKeys.OPERATING_POINTS);
        if (several.size() > 1 && !node.get(TargetKeys.MIXED_POINTS)) {
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

    private List<double[]> points(String series, Fields own, Fields node) {
        double from = node.get(TargetKeys.FROM_DAY).orElse(Double.NEGATIVE_INFINITY);
        double to = node.get(TargetKeys.TO_DAY).orElse(Double.POSITIVE_INFINITY);
        double[] days = array(own.get(SeriesKeys.DAYS));
        double[] values = array(own.get(SeriesKeys.VALUES));
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

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
