package headstart.report.figure;

import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.Series;
import headstart.text.Tongue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Panels in which nothing ever changes or differs are said in a sentence instead of drawn.
 *
 * @param panels those to draw; at least one
 * @param constant names of the others, with their values
 */
record Sameness(List<Panel> panels, List<String> constant) {
    static Sameness of(List<Panel> all) {
        List<Panel> drawn = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        for (Panel panel : all) {
            List<Series> lines =
                    panel.lines().stream().filter(line -> !line.isBlank()).toList();
            double[] values = lines.stream()
                    .map(Series::y)
                    .flatMapToDouble(Arrays::stream)
                    .filter(Double::isFinite)
                    .distinct()
                    .toArray();
            boolean whole = lines.stream()
                    .flatMapToDouble(line -> Arrays.stream(line.y()))
                    .allMatch(Double::isFinite);
            boolean nothing = values.length == 1 && values[0] == (panel.y().kind() == Axis.Kind.RATIO ? 1 : 0);
            if (nothing || (values.length == 1 && whole)) {
                constant.add(panel.title() + " (" + Results.number(values[0]) + ")");
            } else {
                drawn.add(panel);
            }
        }
        return drawn.isEmpty() ? new Sameness(all, List.of()) : new Sameness(List.copyOf(drawn), List.copyOf(constant));
    }

    /** What is not drawn; empty if everything is. */
    String sentence(Results results) {
        return sentence(results.language(), "The same on every day in every scenario, and not drawn: %s.");
    }

    /**
     * The same.
     *
     * @param phrase with a place for the names
     */
    String sentence(Tongue tongue, String phrase) {
        return constant.isEmpty() ? "" : " " + tongue.say(phrase, String.join(tongue.say(", "), constant));
    }
}
