package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.report.chart.Series;
import java.util.List;

/**
 * What each scenario is in every figure of a study: the baseline is what others are compared with, also where it is the first of them; the first of the others is
 * what the study is about. A scenario that is shown alone is that too.
 *
 * @param shown those that are shown, in order
 * @param baseline the one that others are compared with
 */
public record ScenarioRoles(List<String> shown, String baseline) {
    public ScenarioRoles {
        shown = List.copyOf(shown);
    }

    /** The main scenario. */
    public String main() {
        return Experiment.mainScenario(shown, baseline);
    }

    Series.Role of(String scenario) {
        return scenario.equals(main())
                ? Series.Role.MAIN
                : scenario.equals(baseline) ? Series.Role.BASELINE : Series.Role.OTHER;
    }

    /** Of scenarios in an order, such as that of their styles. */
    List<Series.Role> of(List<String> scenarios) {
        return scenarios.stream().map(this::of).toList();
    }
}
