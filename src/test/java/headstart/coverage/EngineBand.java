package headstart.coverage;

import headstart.experiment.EngineRuns;
import headstart.experiment.measure.Measure;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.SimultaneousBand;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often the band of a difference holds its whole curve.
 *
 * @param curve scenario, subject and measure
 * @param shares by number of runs, for each of the sizes
 * @param days percent of the days on which runs differ that have a band, likewise
 */
record EngineBand(String curve, List<Double> shares, List<Double> days) {
    /** One size. */
    private record Share(double held, double days) {}

    static List<EngineBand> all(EngineRuns runs, List<EngineRuns.Wanted> wanted, int[] sizes, int studies, long seed) {
        List<EngineBand> bands = new ArrayList<>();
        List<double[][]> pools = List.copyOf(runs.curves().values());
        List<String> names = List.copyOf(runs.curves().keySet());
        for (int i = 0; i < pools.size(); i++) {
            List<Share> shares = new ArrayList<>();
            for (int n : sizes) {
                Support support = runs.ofDifference(wanted.get(i).measure());
                shares.add(share(names.get(i), pools.get(i), support, n, studies, seed));
            }
            bands.add(new EngineBand(
                    names.get(i),
                    shares.stream().map(Share::held).toList(),
                    shares.stream().map(Share::days).toList()));
        }
        return bands;
    }

    private static Share share(String name, double[][] pool, Support support, int n, int studies, long seed) {
        double[] truth =
                Arrays.stream(pool).mapToDouble(day -> Truth.of(day).mean()).toArray();
        long differing = Arrays.stream(pool)
                .filter(day -> Arrays.stream(day).distinct().count() > 1)
                .count();
        int held = 0;
        long banded = 0;
        for (int study = 0; study < studies; study++) {
            Streams.Replication luck = Streams.of(seed).replication(study);
            RandomStream noise = luck.stream("engine-band/" + name + "/" + n);
            int[] chosen = new int[n];
            Arrays.setAll(chosen, i -> (int) (noise.nextDouble() * pool[0].length));
            double[][] days =
                    Arrays.stream(pool).map(day -> EngineRuns.at(day, chosen)).toArray(double[][]::new);
            SimultaneousBand band = new SimultaneousBand.Builder(300, support, () -> luck.stream("flips"))
                    .add(days)
                    .build();
            boolean holds = true;
            for (int day = 0; day < truth.length; day++) {
                SimultaneousBand.Day at = band.days().get(day);
                banded += Double.isNaN(at.simultaneousLow()) ? 0 : 1;
                holds &= Double.isNaN(at.simultaneousLow())
                        || (at.simultaneousLow() <= truth[day] && truth[day] <= at.simultaneousHigh());
            }
            held += holds ? 1 : 0;
        }
        return new Share(held / (double) studies, 100.0 * banded / studies / differing);
    }

    /** The curves of the V4 study whose bands are measured: those that had failed, and those that lead. */
    static List<EngineRuns.Wanted> curvesOfV4() {
        return List.of(
                new EngineRuns.Wanted("withheld", "ascend_over_amd", Measure.RATIO),
                new EngineRuns.Wanted("withheld", "ascend_over_amd", Measure.SOFTWARE_RATIO),
                new EngineRuns.Wanted("withheld", "ascend_over_amd", Measure.DAYS_BEHIND),
                new EngineRuns.Wanted("withheld", "rocm_mi355x", Measure.SOFTWARE_DIFFERENCE),
                new EngineRuns.Wanted("withheld", "trtllm_gb300", Measure.SOFTWARE_DIFFERENCE),
                new EngineRuns.Wanted("withheld", "open_cuda_b200", Measure.HEAD_START_EFFECT));
    }
}
