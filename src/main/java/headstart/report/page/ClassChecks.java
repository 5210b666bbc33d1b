package headstart.report.page;

import headstart.calibration.CalibrationResults;
import headstart.calibration.PredictedPoint;
import headstart.calibration.Target;
import headstart.experiment.LabelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posterior predictive checks by class of series: how many measurements lie in the bands that the model draws from the first point of each. A
 * class that it cannot show stands out although all series together look well.
 */
final class ClassChecks {
    private ClassChecks() {}

    static PageTable table(CalibrationResults results) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, Map<String, String>> classes =
                new LinkedHashMap<>(results.calibration().classes());
        classes.put("family", families(results));
        classes.put("role", roles(results));
        classes.forEach((dimension, bySeries) -> bySeries.values().stream()
                .distinct()
                .forEach(name -> row(results, dimension, name, bySeries).ifPresent(rows::add)));
        return new PageTable(
                "classes",
                "Measurements in the bands, by class",
                "Posterior predictive checks: of what was measured after the first point of a series, how much lies in the 50 % and the"
                        + " 90 % band.",
                List.of("class", "", "series", "measurements", "in 50 %", "in 90 %"),
                rows);
    }

    /** What readers call a class. */
    private static String called(CalibrationResults results, String dimension, String name) {
        return switch (dimension) {
            case "vendor" -> results.calibration().nameOf(LabelKind.CHIPMAKERS, name);
            case "model" -> results.calibration().nameOf(LabelKind.RELEASES, name);
            case "family" -> results.calibration().nameOf(LabelKind.TEAMS, name);
            default -> name;
        };
    }

    private static Map<String, String> families(CalibrationResults results) {
        Map<String, String> families = new LinkedHashMap<>();
        results.calibration().targets().forEach(target -> families.put(target.series(), target.family()));
        return families;
    }

    private static Map<String, String> roles(CalibrationResults results) {
        Map<String, String> roles = new LinkedHashMap<>();
        results.calibration()
                .targets()
                .forEach(target -> roles.put(target.series(), target.role().key()));
        return roles;
    }

    private static Optional<List<String>> row(
            CalibrationResults results, String dimension, String name, Map<String, String> bySeries) {
        List<Target> own = results.calibration().targets().stream()
                .filter(target -> name.equals(bySeries.get(target.series())))
                .toList();
        List<PredictedPoint> points = own.stream()
                .flatMap(target -> CalibrationFindings.measured(results, target).stream())
                .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(
                        dimension,
                        called(results, dimension, name),
                        Integer.toString(own.size()),
                        Integer.toString(points.size()),
                        Long.toString(points.stream()
                                .filter(PredictedPoint::insideHalf)
                                .count()),
                        Long.toString(points.stream()
                                .filter(PredictedPoint::insideNineTenths)
                                .count())));
    }
}
