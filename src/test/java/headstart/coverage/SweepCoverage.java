package headstart.coverage;

import headstart.experiment.measure.Unit;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import headstart.random.RandomStream;
import headstart.random.Streams;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How often intervals of shipped sweeps hold the truth at their own number of replications, drawn from many replications of all their points. */
final class SweepCoverage {
    private SweepCoverage() {}

    /** Means and shares at levels of factors and at single points, and their differences from the baseline: groups drawn with replacement. */
    static List<EngineCoverage> responses(Path file, int pool, int groups, long seed) {
        Sweep many = Sweeps.read(file, OptionalInt.of(pool), Optional.empty());
        Sweep shipped = Sweeps.read(file, OptionalInt.empty(), Optional.empty());
        SweepRun[][][] runs = Sweeps.played(many);
        int[] every = new int[pool];
        Arrays.setAll(every, r -> r);
        List<Response> truth = responses(many, Sweeps.at(runs, every));
        RandomStream luck = Streams.of(seed).replication(0).stream(
                "sweep/" + many.experiment().name());
        Map<String, Map<String, Count>> counts = drawn(shipped, runs, truth, pool, groups, luck);
        if (counts.values().stream().anyMatch(EngineCoverage::misses)) {
            EngineCoverage.replace(counts, drawn(shipped, runs, truth, pool, EngineCoverage.AGAIN * groups, luck));
        }
        List<EngineCoverage> all = new ArrayList<>();
        counts.forEach((interval, rows) ->
                all.add(EngineCoverage.of(interval, shipped.experiment().replications(), rows)));
        return all;
    }

    private static Map<String, Map<String, Count>> drawn(
            Sweep shipped, SweepRun[][][] runs, List<Response> truth, int pool, int groups, RandomStream luck) {
        Map<String, Map<String, Count>> counts = new TreeMap<>();
        for (int group = 0; group < groups; group++) {
            int[] chosen = new int[shipped.experiment().replications()];
            Arrays.setAll(chosen, r -> (int) (luck.nextDouble() * pool));
            List<Response> found = responses(shipped, Sweeps.at(runs, chosen));
            for (int i = 0; i < found.size(); i++) {
                Response row = found.get(i);
                Count.in(counts, interval(row), name(row, i))
                        .add(
                                row.summary().meanLow(),
                                row.summary().meanHigh(),
                                truth.get(i).summary().mean());
            }
        }
        return counts;
    }

    private static List<Response> responses(Sweep sweep, SweepRuns runs) {
        List<Response> all = new ArrayList<>(SweepResults.of(sweep, runs).responses());
        SweepResults.eachPoint(sweep, runs, (point, response) -> all.add(response));
        return all;
    }

    private static String interval(Response row) {
        String what = row.column().kind().unit().equals(Unit.SHARE_OF_RUNS) ? "share of runs" : "mean";
        String where = row.points() == 1 ? " at a point" : " at levels";
        return (row.baseline().isEmpty() ? what : "paired difference of a " + what) + where;
    }

    private static String name(Response row, int place) {
        return row.scenario() + " " + row.column().header() + " " + row.levels() + " (" + place + ")";
    }

    /**
     * Morris's mu* of so many replications against that of all, over disjoint parts: the product of a replication with itself would be luck.
     *
     * @param parts into which the replications of the shipped number are cut
     */
    static List<EngineCoverage> indices(Path file, int parts) {
        Sweep shipped = Sweeps.read(file, OptionalInt.empty(), Optional.empty());
        int n = shipped.experiment().replications();
        Sweep many = Sweeps.read(file, OptionalInt.of(n * parts), Optional.empty());
        SweepRun[][][] runs = Sweeps.played(many);
        int[] every = new int[n * parts];
        Arrays.setAll(every, r -> r);
        List<SensitivityIndex> truth =
                SweepResults.of(many, Sweeps.at(runs, every)).indices();
        Map<String, Map<String, Count>> counts = new TreeMap<>();
        for (int part = 0; part < parts; part++) {
            int first = part * n;
            int[] chosen = new int[n];
            Arrays.setAll(chosen, r -> first + r);
            List<SensitivityIndex> found =
                    SweepResults.of(shipped, Sweeps.at(runs, chosen)).indices();
            for (int i = 0; i < found.size(); i++) {
                SensitivityIndex row = found.get(i);
                Count.in(
                                counts,
                                row.kind().key(),
                                row.scenario() + " " + row.column().header() + " " + row.factor())
                        .add(row.low(), row.high(), truth.get(i).value());
            }
        }
        List<EngineCoverage> all = new ArrayList<>();
        counts.forEach((interval, rows) -> all.add(EngineCoverage.of(interval, n, rows)));
        return all;
    }
}
