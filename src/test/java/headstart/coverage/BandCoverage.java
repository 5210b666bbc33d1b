package headstart.coverage;

import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.SimultaneousBand;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often a band holds a whole curve.
 *
 * @param curves what they are
 * @param shares of the studies, for each of {@link #SIZES}
 */
record BandCoverage(String curves, List<Double> shares) {
    static final int[] SIZES = {50, 100, 300, 1000};
    private static final int DAYS = 40;

    /** Draws the curve of a replication. */
    @FunctionalInterface
    private interface Curve {
        double[] draw(RandomStream luck);
    }

    /** A kind of curve and its true mean on a day. */
    private record Kind(String name, Support support, Curve curve, double[] truth) {}

    static List<BandCoverage> all(int studies, long seed) {
        double[] onset = new double[DAYS];
        Arrays.setAll(onset, day -> 0.3 * (1 - Math.pow(0.9, day)) * Math.pow(0.95, day));
        List<Kind> kinds = List.of(
                new Kind("normal, correlated from day to day", Support.REAL, BandCoverage::smooth, new double[DAYS]),
                new Kind("sums of exponential steps", Support.REAL, BandCoverage::walk, new double[DAYS]),
                new Kind("zero but for a spell in some runs", Support.REAL, BandCoverage::spell, onset));
        List<BandCoverage> all = new ArrayList<>();
        for (Kind kind : kinds) {
            List<Double> shares = new ArrayList<>();
            for (int n : SIZES) {
                shares.add(share(kind, n, studies, seed));
            }
            all.add(new BandCoverage(kind.name, shares));
        }
        return all;
    }

    private static double share(Kind kind, int n, int studies, long seed) {
        int held = 0;
        for (int study = 0; study < studies; study++) {
            Streams.Replication luck = Streams.of(seed).replication(study);
            RandomStream noise = luck.stream("band/" + kind.name + "/" + n);
            double[][] days = new double[DAYS][n];
            for (int r = 0; r < n; r++) {
                double[] curve = kind.curve.draw(noise);
                for (int day = 0; day < DAYS; day++) {
                    days[day][r] = curve[day];
                }
            }
            SimultaneousBand band = new SimultaneousBand.Builder(300, kind.support, () -> luck.stream("flips"))
                    .add(days)
                    .build();
            boolean holds = true;
            for (int day = 0; day < DAYS; day++) {
                SimultaneousBand.Day at = band.days().get(day);
                boolean none = Double.isNaN(at.simultaneousLow());
                holds &= none || (at.simultaneousLow() <= kind.truth[day] && kind.truth[day] <= at.simultaneousHigh());
            }
            held += holds ? 1 : 0;
        }
        return held / (double) studies;
    }

    private static double[] smooth(RandomStream luck) {
        double[] curve = new double[DAYS];
        Arrays.setAll(curve, day -> (day == 0 ? 0 : 0.8 * curve[day - 1]) + Law.normal(luck));
        return curve;
    }

    private static double[] walk(RandomStream luck) {
        double[] curve = new double[DAYS];
        Arrays.setAll(curve, day -> (day == 0 ? 0 : curve[day - 1]) - Math.log(1 - luck.nextDouble()) - 1);
        return curve;
    }

    /** 1 from a geometric start to a geometric end, in three runs of ten. */
    private static double[] spell(RandomStream luck) {
        double[] curve = new double[DAYS];
        boolean on = luck.nextDouble() < 0.3;
        boolean started = false;
        boolean ended = false;
        for (int day = 1; day < DAYS; day++) {
            started |= luck.nextDouble() < 0.1;
            ended |= luck.nextDouble() < 0.05;
            curve[day] = on && started && !ended ? 1 : 0;
        }
        return curve;
    }
}
