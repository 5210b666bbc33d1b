package headstart.report.page;

import headstart.experiment.OutcomeRanking;
import headstart.experiment.StudyResults;
import headstart.statistics.Proportion;
import headstart.statistics.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scenarios in their order and all pairs of them, as tables. */
final class Rankings {
    private static final double SURE = 0.05;
    private static final double LEAST_SHOWN = 0.0001;

    private Rankings() {}

    static Tables places(StudyResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeRanking row : shown(results)) {
            List<Integer> order = row.ranking().order();
            for (int i = 0; i < order.size(); i++) {
                Ranking.Place place = row.ranking().places().get(order.get(i));
                Proportion best = place.shareOfReplicationsBest();
                rows.add(List.of(
                        Findings.readable(row.subject().name()),
                        Findings.readable(row.column().name()),
                        Integer.toString(i + 1),
                        Findings.readable(row.scenarios().get(order.get(i))),
                        NumberText.of(place.mean()),
                        NumberText.of(place.probabilityMeanIsBest()),
                        NumberText.of(best.share()),
                        NumberText.of(best.low()) + " to " + NumberText.of(best.high())));
            }
        }
        return new Tables(
                "rankings",
                "Scenarios in order",
                "Best for the laggard or the team first. The probability that the mean is best is the share of "
                        + String.format(Locale.ROOT, "%,d", Ranking.DRAWS)
                        + " bootstrap resamples of the replications: more runs settle it. The share of runs is luck that"
                        + " stays (Wilson's 95 % interval). Ties are shared. All outcomes and digits: rankings.csv.",
                List.of(
                        "subject",
                        "outcome",
                        "place",
                        "scenario",
                        "mean",
                        "probability that the mean is best",
                        "share of runs best",
                        "95 % interval"),
                rows);
    }

    static Tables pairs(StudyResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeRanking row : shown(results)) {
            for (Ranking.Pair pair : row.ranking().pairs()) {
                rows.add(List.of(
                        Findings.readable(row.subject().name()),
                        Findings.readable(row.column().name()),
                        Findings.readable(row.scenarios().get(pair.scenario())),
                        Findings.readable(row.scenarios().get(pair.baseline())),
                        NumberText.of(pair.difference().difference()),
                        NumberText.of(pair.difference().low()) + " to "
                                + NumberText.of(pair.difference().high()),
                        p(pair.adjustedP()),
                        pair.adjustedP() < SURE ? "yes" : "no"));
            }
        }
        return new Tables(
                "pairs",
                "All pairs of scenarios",
                "First minus second, paired by replication. The p-value is that of the paired t test after Holm's correction"
                        + " over all pairs of the row's outcome; sure means below " + NumberText.of(SURE)
                        + ". All outcomes and digits: pairs.csv.",
                List.of("subject", "outcome", "scenario", "other", "difference", "95 % interval", "adjusted p", "sure"),
                rows);
    }

    /** Outcomes of gaps that do not hang on a day; the tables on disk hold all. */
    private static List<OutcomeRanking> shown(StudyResults results) {
        return results.rankings().stream()
                .filter(row ->
                        row.column().kind().isOfGap() && !row.column().kind().isPerDay())
                .toList();
    }

    private static String p(double p) {
        return p < LEAST_SHOWN ? "< 0.0001" : NumberText.of(p);
    }
}
