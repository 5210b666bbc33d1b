package headstart.config;

import headstart.calibration.Role;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Part;
import headstart.config.schema.SeriesKeys;
import headstart.config.schema.TargetKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measurements that stand in two series that are fitted: the same value of a team and a release on the same day. The likelihood takes them for
 * two, and is surer than what was measured.
 */
final class RepeatedMeasurements {
    /** What a series of speed-ups has on its first day: its unit, and no measurement. */
    private static final double UNIT = 1;

    private final Part targets;
    private final Map<String, Fields> data;
    private final Warnings warnings;

    private RepeatedMeasurements(Part calibration, Warnings warnings) {
        this.targets = calibration.at(CalibrationKeys.TARGETS);
        this.data = calibration.fields().get(CalibrationKeys.DATA);
        this.warnings = warnings;
    }

    /** Warns of each pair of fitted targets that share measurements. */
    static void warn(Map<String, Object> effective, Warnings warnings) {
        Part calibration = Part.root(effective).at(ExperimentKeys.CALIBRATION);
        if (!calibration.isEmpty()) {
            new RepeatedMeasurements(calibration, warnings).pairs();
        }
    }

    private void pairs() {
        List<Fitted> seen = new ArrayList<>();
        targets.parts().forEach((series, part) -> {
            Fields target = part.fields();
            if (target.get(TargetKeys.ROLE) == Role.CALIBRATION && data.containsKey(series)) {
                Fitted fitted = new Fitted(series, target, measured(data.get(series), target));
                seen.forEach(other -> pair(other, fitted));
                seen.add(fitted);
            }
        });
    }

    /** By day; of a series that is at fault what can be read. */
    private static Map<Double, Double> measured(Fields series, Fields target) {
        double from = target.get(TargetKeys.FROM_DAY).orElse(Double.NEGATIVE_INFINITY);
        double to = target.get(TargetKeys.TO_DAY).orElse(Double.POSITIVE_INFINITY);
        boolean isRelative =
                series.get(SeriesKeys.METRIC).toLowerCase(Locale.ROOT).contains("speed-up");
        List<Double> days = series.get(SeriesKeys.DAYS);
        List<Double> values = series.get(SeriesKeys.VALUES);
        Map<Double, Double> measured = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(days.size(), values.size()); i++) {
            if (from <= days.get(i) && days.get(i) <= to && !(isRelative && values.get(i) == UNIT)) {
                measured.put(days.get(i), values.get(i));
            }
        }
        return measured;
    }

    private void pair(Fitted first, Fitted second) {
        List<Double> days = second.daysOf(first);
        if (!days.isEmpty()) {
            boolean isSecond =
                    second.dayAfter(days).isPresent() || first.dayAfter(days).isEmpty();
            Fitted repeating = isSecond ? second : first;
            Fitted repeated = isSecond ? first : second;
            warnings.add(
                    targets.at(repeating.series).path(),
                    " repeats measurements of " + repeated.series + ": what was measured on " + said(days)
                            + " counts twice.",
                    repeating
                            .dayAfter(days)
                            .map(day -> "from_day: " + Tree.show(day) + ".")
                            .orElse("leave one of the two out."));
        }
    }

    private static String said(List<Double> days) {
        return (days.size() == 1 ? "day " : "days ")
                + Tree.some(days.stream().map(Tree::show).toList());
    }

    /** A target that is fitted, and what was measured of it by day. */
    private record Fitted(String series, Fields target, Map<Double, Double> measured) {
        /** The days on which both have one measurement. */
        List<Double> daysOf(Fitted other) {
            boolean isOfTheSame = target.get(TargetKeys.TEAM).equals(other.target.get(TargetKeys.TEAM))
                    && target.get(TargetKeys.RELEASE).equals(other.target.get(TargetKeys.RELEASE));
            return measured.entrySet().stream()
                    .filter(point -> isOfTheSame && point.getValue().equals(other.measured.get(point.getKey())))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        /** Its first day after those, if they are its first ones; empty if they are not, or if there is none. */
        Optional<Double> dayAfter(List<Double> first) {
            List<Double> days = measured.keySet().stream().sorted().toList();
            return days.size() > first.size() && days.subList(0, first.size()).equals(first)
                    ? Optional.of(days.get(first.size()))
                    : Optional.empty();
        }
    }
}
