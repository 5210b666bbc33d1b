package headstart.store;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.OutcomeRanking;
import headstart.statistics.MeanInterval;
import headstart.statistics.MeanNote;
import headstart.statistics.PairedDifference;
import headstart.statistics.Proportion;
import headstart.statistics.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rankings as rows, one per scenario and one per pair, and back. */
final class RankingTables {
    private final Experiment experiment;
    private final Map<List<String>, List<Ranking.Place>> places = new LinkedHashMap<>();
    private final Map<List<String>, List<Ranking.Pair>> pairs = new LinkedHashMap<>();

    private RankingTables(Experiment experiment) {
        this.experiment = experiment;
    }

    static List<OutcomeRanking> read(Path directory, Experiment experiment, List<OutcomeColumn> columns)
            throws IOException {
        RankingTables tables = new RankingTables(experiment);
        Csv.read(directory, OutcomeColumns.RANKINGS, tables::addPlace);
        Csv.read(directory, OutcomeColumns.PAIRS, tables::addPair);
        List<OutcomeRanking> rankings = new ArrayList<>();
        for (OutcomeColumn column : columns) {
            List<String> key = List.of(column.subject().name(), column.name());
            if (tables.places.containsKey(key)) {
                rankings.add(tables.ranking(column, key));
            }
        }
        return rankings;
    }

    private void addPlace(StoredRow row) {
        int n = row.count("n");
        double share = row.number("share_best");
        Proportion best = new Proportion(
                n == 0 ? 0 : Math.min(n, share * n),
                n,
                share,
                row.number("share_best_low"),
                row.number("share_best_high"));
        places.computeIfAbsent(ranked(row), unused -> new ArrayList<>())
                .add(new Ranking.Place(
                        experiment.indexOf(row.text("scenario")),
                        row.number("mean"),
                        row.number("resampled_share_best"),
                        best,
                        interval(row, "against_best", MeanNote.NONE)));
    }

    private void addPair(StoredRow row) {
        int n = row.count("n");
        PairedDifference difference = new PairedDifference(
                n,
                experiment.replications() - n,
                row.number("difference"),
                row.number("low"),
                row.number("high"),
                MeanNote.of(row.text("note")),
                Proportion.of(0, 0),
                Double.NaN);
        pairs.computeIfAbsent(ranked(row), unused -> new ArrayList<>())
                .add(new Ranking.Pair(
                        experiment.indexOf(row.text("scenario")),
                        experiment.indexOf(row.text("other")),
                        difference,
                        interval(row, "together", difference.note()),
                        row.number("p"),
                        row.number("adjusted_p")));
    }

    private static List<String> ranked(StoredRow row) {
        return List.of(row.text("subject"), row.text("outcome"));
    }

    private static MeanInterval interval(StoredRow row, String ends, MeanNote note) {
        return new MeanInterval(row.number(ends + "_low"), row.number(ends + "_high"), note);
    }

    private OutcomeRanking ranking(OutcomeColumn column, List<String> key) {
        List<Ranking.Place> byScenario = new ArrayList<>(places.getOrDefault(key, List.of()));
        byScenario.sort(Comparator.comparingInt(Ranking.Place::scenario));
        Ranking ranking = new Ranking(
                column.kind().better(),
                experiment.replications(),
                byScenario.get(0).shareOfReplicationsBest().n(),
                byScenario,
                pairs.getOrDefault(key, List.of()));
        return new OutcomeRanking(column, experiment.scenarioNames(), ranking);
    }
}
