package headstart.coverage;

import headstart.experiment.EngineRuns;
import headstart.experiment.measure.OutcomeColumn;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Centre;
import headstart.statistics.KaplanMeier;
import headstart.statistics.MeanInterval;
import headstart.statistics.PairedDifference;
import headstart.statistics.Percentiles;
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
    /** How many times as many groups rows that miss are counted anew on. */
    static final int AGAIN = 4;

    /** At each of these sizes. */
    static List<EngineCoverage> all(EngineRuns runs, int[] sizes, int groups, long seed) {
        List<EngineCoverage> all = new ArrayList<>();
        for (int n : sizes) {
            Map<String, Map<String, Count>> counts = new TreeMap<>();
            RandomStream luck = Streams.of(seed).replication(n).stream(
                    "engine/" + runs.experiment().name());
            int scenarios = runs.experiment().scenarios().size();
            for (int c = 0; c < runs.outcomes().columns().size(); c++) {
                double[][] pool = new double[scenarios][];
                for (int s = 0; s < scenarios; s++) {
                    pool[s] = runs.restricted(s, c);
                }
                Truth[] truths = Arrays.stream(pool).map(Truth::of).toArray(Truth[]::new);
                double[] baseline = pool[runs.experiment().baselineIndex()];
                Truth[] differences = Arrays.stream(pool)
                        .map(own -> Truth.of(Truth.minus(own, baseline)))
                        .toArray(Truth[]::new);
                Known known = new Known(truths, differences);
                Map<String, Map<String, Count>> own = drawn(runs, c, pool, known, n, groups, luck);
                if (own.values().stream().anyMatch(EngineCoverage::misses)) {
                    replace(own, drawn(runs, c, pool, known, n, AGAIN * groups, luck));
                }
                own.forEach((interval, rows) -> counts.computeIfAbsent(interval, unused -> new TreeMap<>())
                        .putAll(rows));
            }
            counts.forEach((interval, rows) -> all.add(of(interval, n, rows)));
        }
        return all;
    }

    private static Map<String, Map<String, Count>> drawn(
            EngineRuns runs, int c, double[][] pool, Known known, int n, int groups, RandomStream luck) {
        Map<String, Map<String, Count>> counts = new TreeMap<>();
        for (int group = 0; group < groups; group++) {
            int[] chosen = new int[n];
            Arrays.setAll(
                    chosen, i -> (int) (luck.nextDouble() * runs.experiment().replications()));
            add(runs, c, pool, known, chosen, counts);
        }
        return counts;
    }

    static boolean misses(Map<String, Count> rows) {
        return rows.values().stream().anyMatch(count -> count.isStatedInHalf() && count.misses());
    }

    /** Of thousands of rows some miss by chance: those are counted anew, on more groups. */
    static void replace(Map<String, Map<String, Count>> counts, Map<String, Map<String, Count>> others) {
        counts.forEach((interval, rows) -> rows.replaceAll((row, count) ->
                count.isStatedInHalf() && count.misses() ? others.get(interval).get(row) : count));
    }

    /** What is true of an outcome and of its differences from the baseline, by scenario. */
    private record Known(Truth[] own, Truth[] differences) {}

    private static void add(
            EngineRuns runs,
            int c,
            double[][] pool,
            Known known,
            int[] chosen,
            Map<String, Map<String, Count>> counts) {
        OutcomeColumn column = runs.outcomes().columns().get(c);
        double[][] sample = new double[pool.length][];
        for (int s = 0; s < pool.length; s++) {
            sample[s] = EngineRuns.at(pool[s], chosen);
        }
        Support support = runs.support(c, chosen);
        int baseline = runs.experiment().baselineIndex();
        for (int s = 0; s < pool.length; s++) {
            String row = runs.experiment().scenarioNames().get(s) + " " + column.header();
            Summary summary = Summary.of(sample[s], column.kind().ofMean(support, horizon(runs)));
            Truth truth = known.own[s];
            String mean = support.is(Support.Kind.EVENT) ? "share of runs" : "mean";
            Count.in(counts, mean, row).add(summary.meanLow(), summary.meanHigh(), truth.mean());
            if (!support.is(Support.Kind.EVENT)) {
                Percentiles percentiles = Percentiles.of(sample[s]);
                Count.in(counts, "median", row)
                        .add(percentiles.p50().low(), percentiles.p50().high(), truth.median());
                Count.in(counts, "5 % percentile", row)
                        .add(percentiles.p05().low(), percentiles.p05().high(), truth.p05());
                Count.in(counts, "95 % percentile", row)
                        .add(percentiles.p95().low(), percentiles.p95().high(), truth.p95());
            }
            if (column.kind().isWaitFromRelease()) {
                addWait(runs, s, c, chosen, row, counts);
            }
            if (s != baseline && !column.kind().isAgainstBaseline()) {
                Truth difference = known.differences[s];
                PairedDifference paired = PairedDifference.of(sample[s], sample[baseline], support);
                String name =
                        support.is(Support.Kind.EVENT) ? "paired difference of shares" : "paired difference of means";
                Count.in(counts, name, row).add(paired.low(), paired.high(), difference.mean());
                if (!support.is(Support.Kind.EVENT)) {
                    MeanInterval median =
                            Centre.MEDIAN.interval(Truth.defined(Truth.minus(sample[s], sample[baseline])), 0.95);
                    Count.in(counts, "median of paired differences", row)
                            .add(median.low(), median.high(), difference.median());
                }
            }
        }
    }

    private static double horizon(EngineRuns runs) {
        return runs.experiment().lastDay() - runs.experiment().releaseDay();
    }

    /** Waits, with runs in which the horizon came first as censored. */
    private static void addWait(
            EngineRuns runs, int s, int c, int[] chosen, String row, Map<String, Map<String, Count>> counts) {
        double horizon = horizon(runs);
        double[] all = Arrays.stream(runs.outcomes().values()[s][c])
                .map(day -> Math.max(0, day))
                .toArray();
        Truth truth =
                Truth.of(Arrays.stream(all).map(day -> Math.min(day, horizon)).toArray());
        double median = Truth.of(all).median();
        double[] days = EngineRuns.at(all, chosen);
        boolean[] censored = new boolean[days.length];
        for (int r = 0; r < days.length; r++) {
            censored[r] = days[r] == Double.POSITIVE_INFINITY;
            days[r] = censored[r] ? horizon : days[r];
        }
        KaplanMeier waits = KaplanMeier.of(days, censored);
        Count.in(counts, "median of a wait", row)
                .add(waits.median().low(), waits.median().high(), median);
        KaplanMeier.RestrictedMean mean = waits.restrictedMean(horizon);
        Count.in(counts, "mean of a wait, restricted to the horizon", row).add(mean.low(), mean.high(), truth.mean());
    }

    /** What the rows of an interval came to together. */
    static EngineCoverage of(String interval, int n, Map<String, Count> rows) {
        Count all = new Count();
        int kept = 0;
        int missing = 0;
        double least = Double.NaN;
        String worst = "";
        for (Map.Entry<String, Count> row : rows.entrySet()) {
            Count count = row.getValue();
            all.add(count);
            if (count.isStatedInHalf()) {
                kept++;
                missing += count.misses() ? 1 : 0;
                double share = count.share();
                if (!(share >= least)) {
                    least = share;
                    worst = row.getKey();
                }
            }
        }
        return new EngineCoverage(interval, n, kept, all.statedShare(), all.share(), least, worst, missing);
    }
}
