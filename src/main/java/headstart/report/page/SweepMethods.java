package headstart.report.page;

import headstart.experiment.sweep.SweepResults;
import java.util.ArrayList;
import java.util.List;

/** How a sweep was played and summed up, in words. */
final class SweepMethods {
    private SweepMethods() {}

    /** What to say of the methods of a sweep. */
    static List<String> of(SweepResults results) {
        List<String> methods = new ArrayList<>();
        methods.add(
                "Every design point meets the same luck as every other, replication by replication, so that points and"
                        + " scenarios are paired; the points of a Latin hypercube or Sobol' sequence are a sample and have luck of"
                        + " their own. The interval of a mean is over replications, each with its mean over the points of a level;"
                        + " over points where they are a sample; over both where random rows share their luck; one replication of"
                        + " chosen points has none (docs/statistics.md).");
        switch (results.sweep().design().kind()) {
            case LATIN_HYPERCUBE ->
                methods.add("Design: Latin hypercube (McKay, Beckman and Conover 1979)"
                        + (results.sweep().design().maximin()
                                ? ", the one of several drawn whose nearest points are farthest apart."
                                : "."));
            case SOBOL_SEQUENCE -> methods.add("Design: Sobol' sequence scrambled after Owen (1995).");
            case SALTELLI ->
                methods.add("Design: Saltelli and others (2010), eight sequences scrambled after Owen (1997);"
                        + " first-order and total Sobol' indices of the mean over luck, from products across different"
                        + " replications (Hart, Alexanderian and Gremaud 2017), with errors over sequences and replications. The"
                        + " index of luck is its share in the variance of a single run.");
            case MORRIS ->
                methods.add(
                        "Design: Morris (1991); mu* after Campolongo, Cariboni and Saltelli (2007), every effect with"
                                + " its sign in the other replications, by the step that the factor made; errors over paths and"
                                + " replications.");
            default -> {}
        }
        return methods;
    }
}
