package headstart.report.figure;

import headstart.experiment.measure.OutcomeColumn;
import headstart.statistics.Summary;
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
        return joined(censored(column), selected(column));
    }

    /** Those with one in front. */
    String of(OutcomeColumn column, String first) {
        return joined(first, of(column));
    }

    private String joined(String first, String second) {
        return Stream.of(first, second).filter(text -> !text.isEmpty()).collect(Collectors.joining(results.say(", ")));
    }

    /** The fewest runs of any scenario that have a value, where some have none. */
    private String selected(OutcomeColumn column) {
        int fewest = results.scenarios().stream()
                .flatMap(scenario -> results.summary(scenario, column).stream())
                .mapToInt(Summary::n)
                .min()
                .orElse(0);
        int all = results.experiment().replications();
        return fewest < all
                ? results.say("n from %s of %s", results.number("%,d", fewest), results.number("%,d", all))
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
                ? results.say("censored up to %s %%", results.number(most < 0.1 ? "%.1f" : "%.0f", PERCENT * most))
                : "";
    }
}
