package headstart.coverage;

import headstart.experiment.EngineRuns;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Centre;
import headstart.statistics.MeanInterval;
import headstart.statistics.PairedDifference;
import headstart.statistics.Percentiles;
import headstart.statistics.SequentialPrecision;
import headstart.statistics.SimultaneousBand;
import headstart.statistics.Summary;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often intervals hold the truth on outcomes of the engine itself: many runs of a shipped study are the law, groups are drawn from them
 * with replacement, all scenarios and columns at once, so that what a study knows of its own runs is in it.
 *
 * @param interval which one
 * @param n values of a group
 * @param rows outcomes and scenarios that had one in half of the groups or more
 * @param stated share of all intervals that were stated
 * @param held share of those that held the truth
 * @param least the smallest such share of one row
 * @param worst whose it is
 * @param missing rows whose share lies below 93 % by more than three standard errors
 */
record EngineCoverage(
        String interval, int n, int rows, double stated, double held, double least, String worst, int missing) {
    static final int[] SIZES = {20, 100, 300, 1000};
    private static final double ASKED = 0.93;

    /** Counts of one interval on one outcome. */
    private static final class Count {
        private int tried;
        private int stated;
        private int held;

        boolean misses() {
            return held / (double) stated < ASKED - 3 * Math.sqrt(ASKED * (1 - ASKED) / stated);
        }

        void add(double low, double high, double truth) {
            tried++;
            if (!Double.isNaN(low) && !Double.isNaN(high)) {
                stated++;
                held += low <= truth && truth <= high ? 1 : 0;
            }
        }
    }

    static List<EngineCoverage> all(EngineRuns runs, int groups, long seed) {
        List<EngineCoverage> all = new ArrayList<>();
        for (int n : SIZES) {
            Map<String, Map<String, Count>> counts = new TreeMap<>();
            RandomStream luck = Streams.of(seed).replication(n).stream(
                    "engine/" + runs.experiment().name());
            int scenarios = runs.experiment().scenarios().size();
            for (int c = 0; c < runs.outcomes().columns().size(); c++) {
                double[][] pool = new double[scenarios][];
                for (int s = 0; s < scenarios; s++) {
                    pool[s] = runs.restricted(s, c);
                }
                for (int group = 0; group < groups; group++) {
                    int[] chosen = new int[n];
                    Arrays.setAll(chosen, i ->
                            (int) (luck.nextDouble() * runs.experiment().replications()));
                    add(runs, c, pool, chosen, counts);
                }
            }
            counts.forEach((interval, rows) -> all.add(of(interval, n, rows)));
        }
        return all;
    }

    private static void add(
            EngineRuns runs, int c, double[][] pool, int[] chosen, Map<String, Map<String, Count>> counts) {
        OutcomeColumn column = runs.outcomes().columns().get(c);
        double[][] sample = new double[pool.length][];
        for (int s = 0; s < pool.length; s++) {
            sample[s] = EngineRuns.at(pool[s], chosen);
        }
        Support support = runs.support(c, chosen);
        int baseline = runs.experiment().baselineIndex();
        for (int s = 0; s < pool.length; s++) {
            String row = runs.experiment().scenarioNames().get(s) + " " + column.header();
            Summary summary = Summary.of(sample[s], support);
            Truth truth = Truth.of(pool[s]);
            String mean = support.is(Support.Kind.EVENT) ? "share of runs" : "mean";
            count(counts, mean, row).add(summary.meanLow(), summary.meanHigh(), truth.mean);
            if (!support.is(Support.Kind.EVENT)) {
                Percentiles percentiles = Percentiles.of(sample[s]);
                count(counts, "median", row)
                        .add(percentiles.p50().low(), percentiles.p50().high(), truth.median);
                count(counts, "95 % percentile", row)
                        .add(percentiles.p95().low(), percentiles.p95().high(), truth.p95);
            }
            if (s != baseline && !column.kind().isAgainstBaseline()) {
                Truth difference = Truth.of(minus(pool[s], pool[baseline]));
                PairedDifference paired = PairedDifference.of(sample[s], sample[baseline], support);
                String name =
                        support.is(Support.Kind.EVENT) ? "paired difference of shares" : "paired difference of means";
                count(counts, name, row).add(paired.low(), paired.high(), difference.mean);
                if (!support.is(Support.Kind.EVENT)) {
                    MeanInterval median = Centre.MEDIAN.interval(defined(minus(sample[s], sample[baseline])), 0.95);
                    count(counts, "median of paired differences", row)
                            .add(median.low(), median.high(), difference.median);
                }
            }
        }
    }

    private static Count count(Map<String, Map<String, Count>> counts, String interval, String row) {
        return counts.computeIfAbsent(interval, unused -> new TreeMap<>()).computeIfAbsent(row, unused -> new Count());
    }

    private static EngineCoverage of(String interval, int n, Map<String, Count> rows) {
        int tried = 0;
        int stated = 0;
        int held = 0;
        int kept = 0;
        int missing = 0;
        double least = Double.NaN;
        String worst = "";
        for (Map.Entry<String, Count> row : rows.entrySet()) {
            Count count = row.getValue();
            tried += count.tried;
            stated += count.stated;
            held += count.held;
            if (2 * count.stated >= count.tried) {
                kept++;
                missing += count.misses() ? 1 : 0;
                double share = count.held / (double) count.stated;
                if (!(share >= least)) {
                    least = share;
                    worst = row.getKey();
                }
            }
        }
        return new EngineCoverage(
                interval, n, kept, stated / (double) tried, held / (double) stated, least, worst, missing);
    }

    /** What is true of a pool. */
    private record Truth(double mean, double median, double p95) {
        static Truth of(double[] values) {
            double[] sorted = defined(values);
            Arrays.sort(sorted);
            int n = sorted.length;
            // The law is the pool: its percentile is the value that its distribution function reaches.
            return n == 0
                    ? new Truth(Double.NaN, Double.NaN, Double.NaN)
                    : new Truth(
                            Arrays.stream(sorted).average().orElse(Double.NaN),
                            sorted[(n - 1) / 2],
                            sorted[(int) Math.ceil(0.95 * n) - 1]);
        }
    }

    private static double[] minus(double[] ours, double[] theirs) {
        double[] differences = new double[ours.length];
        Arrays.setAll(differences, r -> ours[r] - theirs[r]);
        return differences;
    }

    private static double[] defined(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /**
     * How often the band of a difference holds its whole curve.
     *
     * @param curve scenario, subject and measure
     * @param shares by number of runs, for each of {@link BandCoverage#SIZES}
     * @param days percent of the days on which runs differ that have a band, likewise
     */
    record Band(String curve, List<Double> shares, List<Double> days) {
        /** One size. */
        private record Share(double held, double days) {}

        static List<Band> all(EngineRuns runs, List<EngineRuns.Wanted> wanted, int studies, long seed) {
            List<Band> bands = new ArrayList<>();
            List<double[][]> pools = List.copyOf(runs.curves().values());
            List<String> names = List.copyOf(runs.curves().keySet());
            for (int i = 0; i < pools.size(); i++) {
                List<Share> shares = new ArrayList<>();
                for (int n : BandCoverage.SIZES) {
                    Support support = EngineRuns.ofDifference(wanted.get(i).measure());
                    shares.add(share(names.get(i), pools.get(i), support, n, studies, seed));
                }
                bands.add(new Band(
                        names.get(i),
                        shares.stream().map(Share::held).toList(),
                        shares.stream().map(Share::days).toList()));
            }
            return bands;
        }

        private static Share share(String name, double[][] pool, Support support, int n, int studies, long seed) {
            double[] truth =
                    Arrays.stream(pool).mapToDouble(day -> Truth.of(day).mean).toArray();
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
                double[][] days = Arrays.stream(pool)
                        .map(day -> EngineRuns.at(day, chosen))
                        .toArray(double[][]::new);
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
    }

    /**
     * What {@code replications: auto} leaves of coverage.
     *
     * @param centre of what
     * @param outcomes on how many outcomes and scenarios
     * @param n replications on average
     * @param held share of the intervals that hold the truth
     * @param least the smallest such share of one outcome
     * @param worst whose it is
     */
    record Stopped(Centre centre, int outcomes, double n, double held, double least, String worst) {
        private static final int AIM = 300;

        /** Goals are what the interval of {@value #AIM} runs is wide. */
        static List<Stopped> all(EngineRuns runs, int studies, long seed) {
            List<Stopped> all = new ArrayList<>();
            for (Centre centre : Centre.values()) {
                all.add(of(centre, runs, studies, seed));
            }
            return all;
        }

        private static Stopped of(Centre centre, EngineRuns runs, int studies, long seed) {
            int baseline = runs.experiment().baselineIndex();
            Count total = new Count();
            long played = 0;
            int outcomes = 0;
            double least = Double.NaN;
            String worst = "";
            for (int c = 0; c < runs.outcomes().columns().size(); c++) {
                OutcomeColumn column = runs.outcomes().columns().get(c);
                boolean suits = (column.support().is(Support.Kind.EVENT)) == (centre == Centre.SHARE)
                        && !column.kind().isAgainstBaseline()
                        && !(centre == Centre.MEAN && column.support().is(Support.Kind.RATIO_GAP));
                for (int s = 0; suits && s < runs.experiment().scenarios().size(); s++) {
                    double[] pool = minus(runs.restricted(s, c), runs.restricted(baseline, c));
                    RandomStream luck =
                            Streams.of(seed).replication(s).stream("auto/" + centre + "/" + column.header());
                    Support support = Support.REAL;
                    if (centre == Centre.MEAN) {
                        int[] all = new int[pool.length];
                        Arrays.setAll(all, r -> r);
                        support = column.support().is(Support.Kind.LOG_RATIO)
                                ? runs.support(c, Arrays.copyOf(all, AIM))
                                : column.support();
                    }
                    double half = half(centre, pool, support, luck);
                    if (s == baseline || !(half > 0)) {
                        continue;
                    }
                    Count own = new Count();
                    SequentialPrecision rule = new SequentialPrecision(centre, half, 0.95, 100, 10_000);
                    Truth truth = Truth.of(pool);
                    for (int study = 0; study < studies; study++) {
                        double[] values = play(rule, pool, support, luck);
                        MeanInterval interval = centre.interval(defined(values), support, 0.95);
                        own.add(interval.low(), interval.high(), centre == Centre.MEDIAN ? truth.median : truth.mean);
                        played += values.length;
                    }
                    outcomes++;
                    total.tried += own.tried;
                    total.stated += own.stated;
                    total.held += own.held;
                    double share = own.held / (double) own.stated;
                    if (!(share >= least)) {
                        least = share;
                        worst = runs.experiment().scenarioNames().get(s) + " " + column.header();
                    }
                }
            }
            return new Stopped(
                    centre, outcomes, played / (double) total.tried, total.held / (double) total.stated, least, worst);
        }

        private static double half(Centre centre, double[] pool, Support support, RandomStream luck) {
            MeanInterval interval = centre.interval(defined(draw(pool, AIM, luck)), support, 0.95);
            return (interval.high() - interval.low()) / 2;
        }

        private static double[] play(SequentialPrecision rule, double[] pool, Support support, RandomStream luck) {
            double[] values = new double[0];
            while (rule.next(values, support) instanceof SequentialPrecision.Continue more) {
                int before = values.length;
                double[] fresh = draw(pool, more.total() - before, luck);
                values = Arrays.copyOf(values, more.total());
                System.arraycopy(fresh, 0, values, before, fresh.length);
            }
            return values;
        }

        private static double[] draw(double[] pool, int n, RandomStream luck) {
            double[] values = new double[n];
            Arrays.setAll(values, i -> pool[(int) (luck.nextDouble() * pool.length)]);
            return values;
        }
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
