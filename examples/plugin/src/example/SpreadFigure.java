package example;

import headstart.plugin.FigurePlugin;
import headstart.plugin.FigureRule;
import headstart.plugin.FigureView;
import headstart.plugin.LineFigure;
import headstart.plugin.Setting;
import headstart.plugin.Settings;
import java.util.ArrayList;
import java.util.List;

/** How wide the middle 90 % of runs is, a line for each subject. */
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
        return study -> new LineFigure(
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
