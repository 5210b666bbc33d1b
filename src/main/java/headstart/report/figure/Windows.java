package headstart.report.figure;

import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import java.util.Arrays;
import java.util.List;

/** As far as curves show something: from the first value to the last day on which anybody sees that something changes. */
final class Windows {
    private static final double VISIBLE = 0.02;
    private static final double MORE = 1.15;
    private static final int SHORTEST = 14;
    private static final int WEEK = 7;

    private Windows() {}

    /** The same panels, all over the same days. */
    static List<Panel> seen(List<Panel> panels, double release) {
        boolean main = panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .anyMatch(line -> line.role() == Series.Role.MAIN && !line.isBlank());
        double first = panels.stream()
                .flatMapToDouble(panel -> panel.lines().stream()
                        .filter(line -> !main || line.role() == Series.Role.MAIN)
                        .mapToDouble(line -> start(panel, line)))
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
        double end = panels.stream().mapToDouble(Windows::last).max().orElse(Double.NaN);
        double horizon = panels.stream()
                .flatMap(panel -> panel.x().high().stream())
                .max(Double::compare)
                .orElse(end);
        if (Double.isNaN(first) || Double.isNaN(end)) {
            return panels;
        }
        double from = Math.min(first, release);
        double wanted = Math.max(release + SHORTEST, release + (end - release) * MORE);
        double to = Math.min(horizon, release + Math.ceil((wanted - release) / WEEK) * WEEK);
        double cut = to > release + 0.8 * (horizon - release) ? horizon : to;
        return from < cut
                ? panels.stream().map(panel -> within(panel, from, cut)).toList()
                : panels;
    }

    private static Panel within(Panel panel, double from, double to) {
        return panel.x().kind() == Axis.Kind.DAYS ? panel.over(new Selection.Days(from, to)) : panel;
    }

    /** The first day on which a line can be seen: an axis of factors has no place for 0. */
    private static double start(Panel panel, Series line) {
        for (int i = 0; i < line.y().length; i++) {
            if (Double.isFinite(place(panel, line.y()[i]))) {
                return line.x()[i];
            }
        }
        return Double.NaN;
    }

    /** The last day on which a line is visibly somewhere else than at its end. */
    private static double last(Panel panel) {
        double[] all = panel.lines().stream()
                .flatMapToDouble(line -> Arrays.stream(line.y()))
                .map(value -> place(panel, value))
                .filter(Double::isFinite)
                .toArray();
        double size =
                Arrays.stream(all).max().orElse(0) - Arrays.stream(all).min().orElse(0);
        double last =
                panel.lines().isEmpty() ? Double.NaN : panel.lines().get(0).x()[0];
        for (Series line : panel.lines()) {
            double end = place(panel, line.y()[line.y().length - 1]);
            for (int i = 0; i < line.x().length; i++) {
                double away = Math.abs(place(panel, line.y()[i]) - end);
                if (Double.isNaN(away) != Double.isNaN(end) || away > VISIBLE * size) {
                    last = Math.max(last, line.x()[i]);
                }
            }
        }
        return last;
    }

    private static double place(Panel panel, double value) {
        boolean factors = panel.y().kind() == Axis.Kind.RATIO || panel.y().kind() == Axis.Kind.LOGARITHMIC;
        return factors ? (value > 0 ? StrictMath.log(value) : Double.NaN) : value;
    }
}
