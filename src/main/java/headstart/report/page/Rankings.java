package headstart.report.page;

import headstart.experiment.result.CentralValue;
import headstart.experiment.result.OutcomeRanking;
import headstart.experiment.result.StudyResults;
import headstart.report.answer.SpokenNames;
import headstart.statistics.MeanInterval;
import headstart.statistics.Proportion;
import headstart.statistics.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The scenarios in their order and all pairs of them, as tables. */
final class Rankings {
    private static final double SURE = 0.05;
    private static final double LEAST_SHOWN = 0.0001;

    private Rankings() {}

    static PageTable places(StudyResults results) {
        SpokenNames names = new SpokenNames(results.experiment());
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeRanking row : shown(results)) {
            for (int index : row.ranking().order()) {
                Ranking.Place place = row.ranking().places().get(index);
                Proportion best = place.shareOfReplicationsBest();
                rows.add(List.of(
                        names.brief(row.subject()),
                        names.outcome(row.column()),
                        place(row.ranking(), index),
                        names.scenario(row.scenarios().get(index)),
                        Integer.toString(best.n()),
                        NumberText.of(place.mean()),
                        interval(place.againstBest()),
                        NumberText.of(best.share()),
                        NumberText.of(best.low()) + " to " + NumberText.of(best.high())));
            }
        }
        return new PageTable(
                "rankings",
                "Scenarios in order",
                "Best for the laggard or the team first, by the mean over the n runs in which every scenario has a value; equal"
                        + " means share a place, and there is no place where fewer than nine tenths of the runs have one."
                        + " Against the best of the others, towards the good end: 95 % for all scenarios of an outcome together"
                        + " (Hsu 1984); an interval that holds values on both sides of 0 leaves open which is best. The share of"
                        + " runs is luck that stays (Wilson's 95 % interval). All outcomes and digits: rankings.csv.",
                List.of(
                        "subject",
                        "outcome",
                        "place",
                        "scenario",
                        "n",
                        "mean",
                        "against the best of the others, 95 % together",
                        "share of runs best",
                        "95 % interval"),
                rows,
                "rankings.csv");
    }

    static PageTable pairs(StudyResults results) {
        SpokenNames names = new SpokenNames(results.experiment());
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeRanking row : shown(results)) {
            for (Ranking.Pair pair : row.ranking().pairs()) {
                List<String> cells = new ArrayList<>(List.of(
                        names.brief(row.subject()),
                        names.outcome(row.column()),
                        names.scenario(row.scenarios().get(pair.scenario())),
                        names.scenario(row.scenarios().get(pair.baseline()))));
                cells.addAll(pair.difference().note().asksForMedian() ? median(results, row, pair) : mean(pair));
                rows.add(cells);
            }
        }
        return new PageTable(
                "pairs",
                "All pairs of scenarios",
                "First minus second, paired by replication: the mean, or the median where a few runs decide the mean."
                        + " Intervals hold together for all pairs of the row's outcome (Bonferroni), p-values of means are"
                        + " corrected over them (Holm); sure means below "
                        + NumberText.of(SURE)
                        + ", and of a median that its interval leaves 0 out. All outcomes and digits: pairs.csv.",
                List.of(
                        "subject",
                        "outcome",
                        "scenario",
                        "other",
                        "statistic",
                        "difference",
                        "95 % together",
                        "adjusted p",
                        "sure"),
                rows);
    }

    private static List<String> mean(Ranking.Pair pair) {
        return List.of(
                "mean",
                NumberText.of(pair.difference().difference()),
                interval(pair.together()),
                p(pair.adjustedP()),
                pair.adjustedP() < SURE ? "yes" : "no");
    }

    private static List<String> median(StudyResults results, OutcomeRanking row, Ranking.Pair pair) {
        CentralValue median = results.median(
                row.scenarios().get(pair.scenario()),
                row.scenarios().get(pair.baseline()),
                row.column(),
                1 - SURE / row.ranking().pairs().size());
        return List.of(
                "median",
                NumberText.of(median.value()),
                interval(median.low(), median.high()),
                "–",
                median.isSure() ? "yes" : "no");
    }

    private static String place(Ranking ranking, int scenario) {
        OptionalInt place = ranking.placeOf(scenario);
        return place.isEmpty() ? "–" : place.getAsInt() + (ranking.isTied(scenario) ? ", tied" : "");
    }

    private static String interval(MeanInterval interval) {
        return interval(interval.low(), interval.high());
    }

    private static String interval(double low, double high) {
        return Double.isNaN(low) ? "–" : NumberText.of(low) + " to " + NumberText.of(high);
    }

    /** Outcomes of gaps, and of the run as a whole, that do not hang on a day; the tables on disk hold all. */
    private static List<OutcomeRanking> shown(StudyResults results) {
        return results.rankings().stream()
                .filter(row ->
                        row.column().kind().isOfGap() || row.column().kind().isOfRun())
                .filter(row -> !row.column().kind().isPerDay())
                .toList();
    }

    private static String p(double p) {
        return p < LEAST_SHOWN ? "< 0.0001" : NumberText.of(p);
    }
}
