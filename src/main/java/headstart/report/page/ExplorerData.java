package headstart.report.page;

import headstart.experiment.Curve;
import headstart.experiment.Experiment;
import headstart.experiment.Gap;
import headstart.experiment.Measure;
import headstart.experiment.Scenario;
import headstart.experiment.StudyResults;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The curves that the page lets a reader explore, as JSON. A number has four digits that matter; a column of days is one text, with
 * commas between, nothing for a blank and {@code *} for "as the day before".
 */
final class ExplorerData {
    private final Experiment experiment;
    private final Map<List<String>, Curve> curves = new HashMap<>();

    private ExplorerData(StudyResults results) {
        this.experiment = results.experiment();
        for (Curve curve : results.curves()) {
            curves.put(
                    List.of(curve.scenario(), curve.subject(), curve.measure().key()), curve);
        }
    }

    static String json(StudyResults results) {
        return new ExplorerData(results).json();
    }

    private String json() {
        List<String> teams = experiment.subjects().teams();
        List<String> chips = List.copyOf(experiment.subjects().chips().keySet());
        List<String> gaps = experiment.gaps().stream().map(Gap::name).toList();
        List<String> measures = new ArrayList<>();
        measures.add(measure(Measure.THROUGHPUT, "Throughput per chip", chips));
        measures.add(measure(Measure.ROOFLINE_SHARE, "Share of the attainable roof, by team", teams));
        if (experiment.scenarios().size() > 1) {
            measures.add(measure(Measure.HEAD_START_EFFECT, "Head-start effect against the baseline", teams));
        }
        if (!gaps.isEmpty()) {
            measures.add(measure(Measure.GAP, "Gap in throughput", gaps));
            measures.add(measure(Measure.SOFTWARE_GAP, "Gap in software alone", gaps));
            measures.add(measure(Measure.DAYS_BEHIND, "Days behind", gaps));
        }
        return "{" + field("firstDay", Integer.toString(experiment.firstDay())) + ","
                + field("lastDay", Integer.toString(experiment.lastDay())) + ","
                + field("releaseDay", NumberText.plain(experiment.releaseDay())) + ","
                + field("n", Integer.toString(experiment.replications())) + ","
                + field(
                        "scenarios",
                        list(experiment.scenarios().stream()
                                .map(Scenario::name)
                                .map(name -> text(Findings.readable(name)))
                                .toList()))
                + "," + field("measures", list(measures)) + "}";
    }

    private String measure(Measure measure, String label, List<String> subjects) {
        List<String> rows = subjects.stream()
                .map(subject -> "{" + field("label", text(Findings.readable(subject))) + ","
                        + field("curves", list(columns(subject, measure))) + "}")
                .toList();
        return "{" + field("key", text(measure.key())) + "," + field("label", text(label)) + ","
                + field("unit", text(measure.label())) + "," + field("subjects", list(rows)) + "}";
    }

    /** By scenario: median, 5th and 95th percentile. */
    private List<String> columns(String subject, Measure measure) {
        List<String> byScenario = new ArrayList<>();
        for (Scenario scenario : experiment.scenarios()) {
            Curve curve = curves.get(List.of(scenario.name(), subject, measure.key()));
            byScenario.add(
                    curve == null
                            ? "null"
                            : list(List.of(
                                    column(curve, Summary::p50),
                                    column(curve, Summary::p05),
                                    column(curve, Summary::p95))));
        }
        return byScenario;
    }

    private static String column(Curve curve, ToDoubleFunction<Summary> value) {
        List<String> cells = new ArrayList<>();
        String before = "";
        for (Summary day : curve.days()) {
            double number = value.applyAsDouble(day);
            String cell = Double.isFinite(number) ? NumberText.plain(number) : "";
            cells.add(cell.equals(before) && !cell.isEmpty() ? "*" : cell);
            before = cell;
        }
        return text(String.join(",", cells));
    }

    private static String field(String name, String json) {
        return text(name) + ":" + json;
    }

    private static String list(List<String> json) {
        return json.stream().collect(Collectors.joining(",", "[", "]"));
    }

    /** A text in JSON; {@code <} is escaped so that no text can end the script element around it. */
    private static String text(String plain) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < ' ' || c == '<' || c == '"' || c == '\\') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
