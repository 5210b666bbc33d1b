package headstart.report.figure;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.statistics.Summary;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader must know of a row of an outcome where it stands: runs that are cut off, and runs that have no value, which selects the others. */
final class OutcomeNotes {
    private static final double PERCENT = 100;

    private final Results results;

    OutcomeNotes(Results results) {
        this.results = results;
    }

    /** The notes of an outcome; empty if there is nothing to know. */
    String of(OutcomeColumn column) {
        return joined(joined(censored(column), bounded(column)), selected(column));
    }

    /** Those with one in front. */
    String of(OutcomeColumn column, String first) {
        return joined(first, of(column));
    }

    private String joined(String first, String second) {
        return Stream.of(first, second).filter(text -> !text.isEmpty()).collect(Collectors.joining(results.say(", ")));
    }

    /** In how many runs of any scenario the days behind are only a lower bound, if there are such. */
    private String bounded(OutcomeColumn column) {
        double most = column.kind() == Outcomes.DAYS_BEHIND
                ? results.scenarios().stream()
                        .mapToDouble(scenario -> results.boundShare(scenario, column))
                        .max()
                        .orElse(0)
                : 0;
        return most > 0
                ? results.say("a lower bound in up to %s %% of runs", results.number("%.0f", PERCENT * most))
                : "";
    }

    /** The fewest runs of any scenario that have a value, where some have none; of a scenario in which no run has one the missing dot is told of. */
    private String selected(OutcomeColumn column) {
        int all = results.experiment().replications();
        int[] runs = results.scenarios().stream()
                .flatMap(scenario -> results.summary(scenario, column).stream())
                .mapToInt(Summary::n)
                .toArray();
        int fewest = Arrays.stream(runs).filter(count -> count > 0).min().orElse(all);
        boolean none = Arrays.stream(runs).anyMatch(count -> count == 0);
        return fewest < all
                ? results.say(
                        none ? "else in %s of %s runs or more" : "a value in %s of %s runs or more",
                        results.number("%,d", fewest),
                        results.number("%,d", all))
                : "";
    }

    /** The largest censored share of all scenarios, the baseline too, if any run is cut off. */
    private String censored(OutcomeColumn column) {
        double most = results.scenarios().stream()
                .flatMap(scenario -> results.summary(scenario, column).stream())
                .filter(summary -> summary.n() > 0)
                .mapToDouble(summary -> (double) summary.censored() / summary.n())
                .max()
                .orElse(0);
        return most > 0
                ? results.say(
                        "in up to %s %% of runs not by the horizon",
                        results.number(most < 0.1 ? "%.1f" : "%.0f", PERCENT * most))
                : "";
    }
}
