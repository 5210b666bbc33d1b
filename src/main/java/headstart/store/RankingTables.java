package headstart.store;

import static headstart.store.Csv.number;

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

    static List<OutcomeRanking> read(
            Path placesFile, Path pairsFile, Experiment experiment, List<OutcomeColumn> columns) throws IOException {
        RankingTables tables = new RankingTables(experiment);
        Csv.read(placesFile, Table.RANKINGS.header(List.of()), tables::addPlace);
        Csv.read(pairsFile, Table.PAIRS.header(List.of()), tables::addPair);
        List<OutcomeRanking> rankings = new ArrayList<>();
        for (OutcomeColumn column : columns) {
            List<String> key = List.of(column.subject().name(), column.name());
            if (tables.places.containsKey(key)) {
                rankings.add(tables.ranking(column, key));
            }
        }
        return rankings;
    }

    private void addPlace(String[] row) {
        int n = Integer.parseInt(row[4]);
        double share = number(row[7]);
        places.computeIfAbsent(List.of(row[0], row[1]), unused -> new ArrayList<>())
                .add(new Ranking.Place(
                        experiment.indexOf(row[3]),
                        number(row[5]),
                        number(row[6]),
                        new Proportion(n == 0 ? 0 : Math.min(n, share * n), n, share, number(row[8]), number(row[9])),
                        interval(row, 11, MeanNote.NONE)));
    }

    private void addPair(String[] row) {
        int n = Integer.parseInt(row[4]);
        PairedDifference difference = new PairedDifference(
                n,
                experiment.replications() - n,
                number(row[5]),
                number(row[6]),
                number(row[7]),
                MeanNote.of(row[10]),
                Proportion.of(0, 0),
                Double.NaN);
        pairs.computeIfAbsent(List.of(row[0], row[1]), unused -> new ArrayList<>())
                .add(new Ranking.Pair(
                        experiment.indexOf(row[2]),
                        experiment.indexOf(row[3]),
                        difference,
                        interval(row, 11, difference.note()),
                        number(row[8]),
                        number(row[9])));
    }

    private static MeanInterval interval(String[] row, int first, MeanNote note) {
        return new MeanInterval(number(row[first]), number(row[first + 1]), note);
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
