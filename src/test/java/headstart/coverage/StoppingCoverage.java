package headstart.coverage;

import headstart.experiment.EngineRuns;
import headstart.experiment.measure.OutcomeColumn;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Centre;
import headstart.statistics.MeanInterval;
import headstart.statistics.SequentialPrecision;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
record StoppingCoverage(Centre centre, int outcomes, double n, double held, double least, String worst) {
    private static final int AIM = 300;

    /** Goals are what the interval of {@value #AIM} runs is wide. */
    static List<StoppingCoverage> all(EngineRuns runs, int studies, long seed) {
        List<StoppingCoverage> all = new ArrayList<>();
        for (Centre centre : Centre.values()) {
            all.add(of(centre, runs, studies, seed));
        }
        return all;
    }

    private static StoppingCoverage of(Centre centre, EngineRuns runs, int studies, long seed) {
        int baseline = runs.experiment().baselineIndex();
        Count total = new Count();
        long played = 0;
        int outcomes = 0;
        double least = Double.NaN;
        String worst = "";
        for (int c = 0; c < runs.outcomes().columns().size(); c++) {
            OutcomeColumn column = runs.outcomes().columns().get(c);
            Support declared = runs.outcomes().declared(c);
            boolean suits = (declared.is(Support.Kind.EVENT)) == (centre == Centre.SHARE)
                    && !column.kind().isAgainstBaseline()
                    && (centre != Centre.MEAN || declared.carriesMeans());
            for (int s = 0; suits && s < runs.experiment().scenarios().size(); s++) {
                double[] pool = Truth.minus(runs.restricted(s, c), runs.restricted(baseline, c));
                RandomStream luck = Streams.of(seed).replication(s).stream("auto/" + centre + "/" + column.header());
                Support support = Support.REAL;
                if (centre == Centre.MEAN) {
                    int[] all = new int[pool.length];
                    Arrays.setAll(all, r -> r);
                    support = declared.is(Support.Kind.LOG_RATIO) ? runs.support(c, Arrays.copyOf(all, AIM)) : declared;
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
                    MeanInterval interval = centre.interval(Truth.defined(values), support, 0.95);
                    own.add(interval.low(), interval.high(), centre == Centre.MEDIAN ? truth.median() : truth.mean());
                    played += values.length;
                }
                outcomes++;
                total.add(own);
                double share = own.share();
                if (!(share >= least)) {
                    least = share;
                    worst = runs.experiment().scenarioNames().get(s) + " " + column.header();
                }
            }
        }
        return new StoppingCoverage(centre, outcomes, played / (double) total.tried(), total.share(), least, worst);
    }

    private static double half(Centre centre, double[] pool, Support support, RandomStream luck) {
        MeanInterval interval = centre.interval(Truth.defined(draw(pool, AIM, luck)), support, 0.95);
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
