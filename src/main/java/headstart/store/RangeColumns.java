package headstart.store;

import static headstart.store.Columns.OF_THE_OUTCOME;
import static headstart.store.Columns.PURE;
import static headstart.store.StudyTables.OUTCOME;
import static headstart.store.StudyTables.SCENARIO;
import static headstart.store.StudyTables.SUBJECT;

import headstart.experiment.Alternative;
import headstart.experiment.AlternativeResults;
import headstart.experiment.result.OutcomeSummary;
import java.util.List;

/** The tables of a study under its alternatives, each declared once. */
final class RangeColumns {
    static final String LABEL = "what readers see of it";

    /**
     * An outcome, or a paired difference, over all alternatives.
     *
     * @param baseline the scenario that is subtracted; empty for an outcome by itself
     * @param base median under the study as it stands
     * @param lowest the lowest median, and under which alternative
     * @param highest the highest median, and under which alternative
     * @param pooled median over all runs, each counting for its alternative's weight; NaN without weights
     */
    record Range(
            String scenario,
            String baseline,
            String subject,
            String outcome,
            double base,
            AlternativeResults<Double> lowest,
            AlternativeResults<Double> highest,
            double pooled) {}

    static final Columns<Alternative> ABOUT = Columns.<Alternative>of("", "an alternative")
            .text("alternative", "the alternative; base is the study as it stands", Alternative::name)
            .text("label", LABEL, Alternative::label);

    static final Columns<AlternativeResults<OutcomeSummary>> ALTERNATIVES =
            Columns.<AlternativeResults<OutcomeSummary>>of(
                            "alternatives.csv", "one outcome of one subject in one scenario under one alternative")
                    .and(ABOUT, AlternativeResults::about)
                    .number(
                            "weight",
                            PURE,
                            "how much it counts for, of all alternatives together; empty where nobody says",
                            row -> row.about().weight().orElse(Double.NaN))
                    .number(
                            "weight_se",
                            PURE,
                            "standard error of the weight",
                            row -> row.about().weightSe().orElse(Double.NaN))
                    .flag(
                            "refitted",
                            "whether it draws its numbers from a fit of its own",
                            row -> Boolean.toString(row.about().refitted()))
                    .text("scenario", SCENARIO, row -> row.results().scenario())
                    .text("subject", SUBJECT, row -> row.results().subject().name())
                    .text("outcome", OUTCOME, row -> row.results().column().name())
                    .count(
                            "n",
                            "runs that have a value",
                            row -> row.results().summary().n())
                    .count(
                            "censored",
                            "of these, runs in which it had not come by the horizon",
                            row -> row.results().summary().censored())
                    .number(
                            "mean",
                            OF_THE_OUTCOME,
                            "mean",
                            row -> row.results().summary().mean())
                    .number(
                            "p05",
                            OF_THE_OUTCOME,
                            "value that 5 % of the runs are below",
                            row -> row.results().summary().p05())
                    .number(
                            "p50",
                            OF_THE_OUTCOME,
                            "median",
                            row -> row.results().summary().p50())
                    .number(
                            "p95",
                            OF_THE_OUTCOME,
                            "value that 95 % of the runs are below",
                            row -> row.results().summary().p95());

    static final Columns<Range> RANGE = Columns.<Range>of(
                    "range.csv", "one outcome, or one paired difference, over all alternatives")
            .text("scenario", SCENARIO, Range::scenario)
            .text("baseline", "the scenario that is subtracted; empty for the outcome by itself", Range::baseline)
            .text("subject", SUBJECT, Range::subject)
            .text("outcome", OUTCOME, Range::outcome)
            .number("base", OF_THE_OUTCOME, "median of the study as it stands", Range::base)
            .number(
                    "lowest",
                    OF_THE_OUTCOME,
                    "the lowest median",
                    row -> row.lowest().results())
            .text(
                    "lowest_alternative",
                    "under which alternative",
                    row -> row.lowest().about().name())
            .number(
                    "highest",
                    OF_THE_OUTCOME,
                    "the highest median",
                    row -> row.highest().results())
            .text(
                    "highest_alternative",
                    "under which alternative",
                    row -> row.highest().about().name())
            .number(
                    "pooled",
                    OF_THE_OUTCOME,
                    "median over all runs, each counting for its alternative's weight; empty without weights",
                    Range::pooled);

    private RangeColumns() {}

    /** All tables of a study under its alternatives. */
    static List<Columns<?>> all() {
        return List.of(ALTERNATIVES, RANGE);
    }

    static List<String> files() {
        return all().stream().<String>map(Columns::file).toList();
    }
}
