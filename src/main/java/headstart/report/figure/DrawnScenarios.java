package headstart.report.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The scenarios that curves draw: of more than can be told apart the first, the baseline, and those nearest to the first. */
record DrawnScenarios(List<String> all, Results results) {
    private static final int MOST = 10;

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

    /** How many of how many a figure with so many lines draws, as the end of a sentence; empty where it leaves none out. */
    String remark(int lines) {
        return all.size() < results.scenarios().size() && lines == all.size()
                ? results.say(
                        "; %s of %s scenarios are drawn",
                        lines, results.scenarios().size())
                : "";
    }
}
