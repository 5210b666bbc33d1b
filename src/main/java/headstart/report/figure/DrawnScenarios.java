package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The scenarios that curves draw: of more than can be told apart the first, the baseline, and those nearest to the first. */
record DrawnScenarios(List<String> all, Results results) {
    private static final int MOST = 10;
    private static final int MOST_OF_A_MEASURE = 5;
    private static final double SEEN = 0.02;
    private static final double[] NOTHING = {};

    DrawnScenarios {
        all = List.copyOf(all);
    }

    static DrawnScenarios of(Results results) {
        List<String> scenarios = results.scenarios();
        if (scenarios.size() <= MOST) {
            return new DrawnScenarios(scenarios, results);
        }
        List<String> nearest = scenarios.stream()
                .sorted(Comparator.comparingLong(scenario -> distance(results, scenario)))
                .limit(MOST)
                .toList();
        return new DrawnScenarios(scenarios.stream().filter(nearest::contains).toList(), results);
    }

    /**
     * Those whose curves of a measure are furthest apart, where there are more than can be told apart: the first, the baseline, and one after the
     * other that which lies furthest from all that are drawn, as long as that can be seen.
     */
    static DrawnScenarios of(Results results, List<Subject> subjects, Measure measure) {
        List<String> scenarios = results.scenarios();
        if (scenarios.size() <= MOST) {
            return new DrawnScenarios(scenarios, results);
        }
        List<String> chosen = new ArrayList<>(scenarios.stream()
                .filter(name -> results.role(name) != Series.Role.OTHER)
                .toList());
        Map<String, double[]> values = new HashMap<>();
        scenarios.forEach(name -> values.put(name, values(results, name, subjects, measure)));
        double seen = SEEN * span(values.values());
        while (chosen.size() < MOST_OF_A_MEASURE) {
            String next = scenarios.stream()
                    .max(Comparator.comparingDouble(name -> nearest(values, chosen, name)))
                    .orElseThrow();
            if (!(nearest(values, chosen, next) > seen)) {
                break;
            }
            chosen.add(next);
        }
        return new DrawnScenarios(scenarios.stream().filter(chosen::contains).toList(), results);
    }

    private static double[] values(Results results, String scenario, List<Subject> subjects, Measure measure) {
        return subjects.stream()
                .flatMap(subject -> results.curve(scenario, subject, measure).stream())
                .flatMapToDouble(curve -> Arrays.stream(Results.column(curve, Summary::p50)))
                .toArray();
    }

    private static double span(Collection<double[]> values) {
        DoubleSummaryStatistics all = values.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .summaryStatistics();
        return all.getMax() - all.getMin();
    }

    /** How far a scenario lies from the nearest that is drawn. */
    private static double nearest(Map<String, double[]> values, List<String> chosen, String name) {
        return chosen.stream()
                .mapToDouble(other -> apart(values.getOrDefault(name, NOTHING), values.getOrDefault(other, NOTHING)))
                .min()
                .orElse(0);
    }

    private static double apart(double[] one, double[] other) {
        return IntStream.range(0, Math.min(one.length, other.length))
                .mapToDouble(i -> Math.abs(one[i] - other[i]))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** In how many choices of a product it differs from the first; the baseline is always near. */
    private static long distance(Results results, String scenario) {
        Map<String, String> first = choices(results, results.main());
        return scenario.equals(results.baseline())
                ? 0
                : choices(results, scenario).entrySet().stream()
                        .filter(choice -> !choice.getValue().equals(first.get(choice.getKey())))
                        .count();
    }

    private static Map<String, String> choices(Results results, String scenario) {
        return results.experiment()
                .scenarios()
                .get(results.experiment().indexOf(scenario))
                .choices();
    }

    /** The style of a scenario: of many those drawn have the first styles, which can be told apart best. */
    int styleOf(String scenario) {
        return all.size() == results.scenarios().size()
                ? results.experiment().indexOf(scenario)
                : all.indexOf(scenario);
    }

    /** The scenarios by style, also those that are not drawn where all have styles. */
    List<String> byStyle() {
        return all.size() == results.scenarios().size() ? results.experiment().scenarioNames() : all;
    }

    /** Their names by style; a study of one scenario has none to be told apart. */
    List<String> legend() {
        List<String> named = byStyle();
        return named.stream()
                .map(name -> named.size() == 1 ? "" : results.name(name))
                .toList();
    }

    /** How many of how many a figure with so many lines draws, as the end of a sentence; empty where it leaves none out. */
    String remark(int lines) {
        return all.size() < results.scenarios().size() && lines == all.size()
                ? results.say(
                        "; %s of %s scenarios are drawn",
                        lines, results.scenarios().size())
                : "";
    }
}
