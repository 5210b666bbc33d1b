package headstart.report.page;

import headstart.experiment.OutcomeColumn;
import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer of a sweep in words, never stronger than the intervals allow. */
final class SweepFindings {
    private static final int MOST_OUTCOMES = 3;

    private final SweepResults results;
    private final Sweep sweep;

    private SweepFindings(SweepResults results) {
        this.results = results;
        this.sweep = results.sweep();
    }

    static List<String> of(SweepResults results) {
        return new SweepFindings(results).sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (results.missing() > 0) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Partial: %,d of %,d runs are played; every number below rests on these alone.",
                    results.completed() + results.failed(),
                    sweep.plan().size()));
        }
        String scenario = sweep.experiment().scenarios().get(0).name();
        for (OutcomeColumn column : results.headline(MOST_OUTCOMES)) {
            if (sweep.design().kind().isStructured()) {
                index(scenario, column).ifPresent(sentences::add);
            } else {
                effect(scenario, column).ifPresent(sentences::add);
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(String.format(
                    Locale.ROOT, "%,d runs; the tables below hold what was measured.", results.completed()));
        }
        return sentences;
    }

    /** How far the factor that moves the outcome most moves it. */
    private Optional<String> effect(String scenario, OutcomeColumn column) {
        List<Response> widest = List.of();
        for (int f = 0; f < sweep.factors().size(); f++) {
            List<Response> responses = defined(results.responses(scenario, "", column, f));
            if (span(responses) > span(widest)) {
                widest = responses;
            }
        }
        if (widest.size() < 2) {
            return Optional.empty();
        }
        Response first = widest.get(0);
        Response last = widest.get(widest.size() - 1);
        Factor factor = sweep.factors().get(first.factors().get(0));
        String over = sweep.factors().size() > 1 ? ", averaged over the other factors" : "";
        return Optional.of(String.format(
                Locale.ROOT,
                "In scenario %s, %s of %s depends most on %s: its mean is %s at %s and %s at %s%s%s.",
                Findings.readable(scenario),
                Findings.readable(column.name()),
                Findings.readable(column.subject().name()),
                factor.name(),
                mean(first),
                level(factor, first),
                mean(last),
                level(factor, last),
                between(factor, widest),
                over));
    }

    /** A mean between the ends that lies outside of what they span. */
    private static String between(Factor factor, List<Response> responses) {
        Comparator<Response> byMean =
                Comparator.comparingDouble(response -> response.summary().mean());
        List<Response> ends = List.of(responses.get(0), responses.get(responses.size() - 1));
        Response most = responses.stream().max(byMean).orElseThrow();
        Response least = responses.stream().min(byMean).orElseThrow();
        Response extreme = ends.contains(most) ? least : most;
        return ends.contains(extreme) ? "" : ", with an extreme of " + mean(extreme) + " at " + level(factor, extreme);
    }

    private static List<Response> defined(List<Response> responses) {
        return responses.stream()
                .filter(response -> !Double.isNaN(response.summary().mean()))
                .toList();
    }

    private static double span(List<Response> responses) {
        double[] means =
                responses.stream().mapToDouble(r -> r.summary().mean()).sorted().toArray();
        return means.length == 0 ? 0 : means[means.length - 1] - means[0];
    }

    private static String mean(Response response) {
        Summary s = response.summary();
        String interval = Double.isNaN(s.meanLow())
                ? ""
                : " (95 % interval " + NumberText.of(s.meanLow()) + " to " + NumberText.of(s.meanHigh()) + ")";
        return NumberText.of(s.mean()) + interval;
    }

    private static String level(Factor factor, Response response) {
        double level = response.levels().get(0);
        return factor.isCategorical() ? factor.text(level) : NumberText.of(level);
    }

    /** Which factor matters most, where the intervals carry an order. */
    private Optional<String> index(String scenario, OutcomeColumn column) {
        SensitivityIndex.Kind kind = sweep.design().kind() == DesignKind.MORRIS
                ? SensitivityIndex.Kind.MU_STAR
                : SensitivityIndex.Kind.TOTAL;
        List<SensitivityIndex> ordered = results.indices().stream()
                .filter(index -> index.scenario().equals(scenario)
                        && index.column().equals(column)
                        && index.kind() == kind
                        && !Double.isNaN(index.value()))
                .sorted(Comparator.comparingDouble(SensitivityIndex::value).reversed())
                .toList();
        if (ordered.size() < 2) {
            return Optional.empty();
        }
        String what = "In scenario " + Findings.readable(scenario) + ", " + Findings.readable(column.name()) + " of "
                + Findings.readable(column.subject().name());
        if (ordered.get(0).carried() != SensitivityIndex.Carried.YES) {
            return Optional.of(what + ": no order of the factors is stated, for "
                    + (ordered.get(0).carried() == SensitivityIndex.Carried.ONE_REPLICATION
                            ? "one replication cannot tell sensitivity from luck."
                            : "fewer than ten replications cannot tell how sure it is."));
        }
        String first = ordered.get(0).factor() + " (" + interval(ordered.get(0), kind) + ")";
        String second = ordered.get(1).factor() + " (" + interval(ordered.get(1), kind) + ")";
        return Optional.of(
                results.leading(scenario, column).isPresent()
                        ? what + " depends most on " + first + ", then on " + second + "."
                        : what + ": which factor matters most is open; the intervals of " + first + " and " + second
                                + ", and perhaps more, overlap.");
    }

    private static String interval(SensitivityIndex index, SensitivityIndex.Kind kind) {
        return (kind == SensitivityIndex.Kind.MU_STAR ? "mean absolute effect " : "total index ")
                + NumberText.of(index.value()) + ", 95 % interval " + NumberText.of(index.low()) + " to "
                + NumberText.of(index.high());
    }

    /** What to say of the methods of a sweep. */
    static List<String> methods(SweepResults results) {
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
