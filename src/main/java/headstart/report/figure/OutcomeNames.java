package headstart.report.figure;

import headstart.experiment.OutcomeColumn;

/** Outcomes as readers see them. */
final class OutcomeNames {
    private OutcomeNames() {}

    static String of(OutcomeColumn column) {
        return Results.readable(column.outcome()) + " of " + Results.readable(column.subject());
    }

    static String unit(String outcome) {
        if (outcome.startsWith("overtake")) {
            return "share of runs";
        }
        if (outcome.startsWith("life_share")) {
            return "share of the life";
        }
        if (outcome.contains("parity_before_reset")) {
            return "share of runs";
        }
        if (outcome.startsWith("majority")) {
            return "share of runs";
        }
        if (outcome.equals("revenue")) {
            return "US dollars";
        }
        if (outcome.equals("market_tokens")) {
            return "tokens";
        }
        if (outcome.startsWith("adoption_share")) {
            return "share of installed chips";
        }
        if (outcome.equals("gap_area")) {
            return "log-days";
        }
        if (outcome.equals("tokens_served")) {
            return "tokens per chip";
        }
        return outcome.startsWith("roofline") ? "share of the roof" : outcome.contains("gap") ? "gap" : "days";
    }
}
