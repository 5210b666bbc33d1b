package example;

import headstart.plugin.FigurePlugin;
import headstart.plugin.FigureRule;
import headstart.plugin.FigureView;
import headstart.plugin.LineFigure;
import headstart.plugin.Setting;
import headstart.plugin.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How wide the middle 90 % of runs is: over time, or in a sweep along each factor. */
public final class SpreadFigure implements FigurePlugin {
    @Override
    public String name() {
        return "spread";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String about() {
        return "how far runs lie apart, over time";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.text("measure", "throughput", "a measure of curves.csv"));
    }

    @Override
    public FigureRule figure(Settings settings) {
        String measure = settings.text("measure");
        return study -> study.curves().isEmpty() ? swept(study) : overTime(study, measure);
    }

    /** A sweep has no curves: its first outcome, along one factor after the other. */
    private static LineFigure swept(FigureView sweep) {
        FigureView.Response first = sweep.responses().get(0);
        Map<String, List<Double>> levels = new LinkedHashMap<>();
        Map<String, List<Double>> widths = new LinkedHashMap<>();
        for (FigureView.Response row : sweep.responses()) {
            boolean isFirst = row.subject().equals(first.subject()) && row.name().equals(first.name());
            if (isFirst && row.scenario().equals(sweep.baseline()) && row.levels().size() == 1) {
                row.levels().forEach((factor, level) -> {
                    levels.computeIfAbsent(factor, unused -> new ArrayList<>()).add(level);
                    widths.computeIfAbsent(factor, unused -> new ArrayList<>())
                            .add(row.summary().p95() - row.summary().p5());
                });
            }
        }
        return new LineFigure(
                "Runs lie apart, and how far changes",
                "Width of the middle 90 % of runs, " + first.subject() + ", baseline",
                "level of the factor",
                first.name(),
                levels.keySet().stream()
                        .map(factor -> new LineFigure.Line(factor, levels.get(factor), widths.get(factor)))
                        .toList());
    }

    private static LineFigure overTime(FigureView study, String measure) {
        return new LineFigure(
                "Runs lie apart, and how far changes",
                "Width of the middle 90 % of runs, " + measure + ", baseline",
                "day",
                measure,
                study.curves().stream()
                        .filter(curve -> curve.measure().equals(measure))
                        .filter(curve -> curve.scenario().equals(study.baseline()))
                        .map(SpreadFigure::line)
                        .toList());
    }

    private static LineFigure.Line line(FigureView.Curve curve) {
        List<Double> days = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < curve.days().size(); i++) {
            days.add((double) curve.firstDay() + i);
            widths.add(curve.days().get(i).p95() - curve.days().get(i).p5());
        }
        return new LineFigure.Line(curve.subject(), days, widths);
    }
}
