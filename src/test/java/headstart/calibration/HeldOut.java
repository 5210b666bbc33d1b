package headstart.calibration;

import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Simulation;
import headstart.model.StepCurve;
import headstart.model.Team;
import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Late points predicted from the early ones of their own series and the priors alone: no posterior, for that has seen the late ones. Worlds are
 * drawn from the priors, played once, and weighed by how well their path fits the early points, under a free scale; of the late points nothing
 * is used.
 */
final class HeldOut {
    private static final int WORLDS = 12_000;
    private static final int DRAWS = 2_000;

    private final Calibration calibration;
    private final double from;
    private final double unseen;

    /**
     * What is held out.
     *
     * @param from first day of the late points
     * @param unseen how far series stray that were never fitted, an exponent of {@code 1 + day}
     */
    HeldOut(Calibration calibration, double from, double unseen) {
        this.calibration = calibration;
        this.from = from;
        this.unseen = unseen;
    }

    /**
     * A late point of a series.
     *
     * @param worlds how many worlds the weights are worth
     */
    record Late(
            String series,
            double day,
            double observed,
            double p05,
            double p25,
            double p50,
            double p75,
            double p95,
            double worlds) {
        boolean insideHalf() {
            return p25 <= observed && observed <= p75;
        }

        boolean insideNineTenths() {
            return p05 <= observed && observed <= p95;
        }
    }

    private List<Target> targets() {
        return calibration.targets().stream()
                .filter(target -> target.firstDay() < from && target.days()[target.size() - 1] >= from)
                .toList();
    }

    /** The late points of all series that have early ones as well. */
    List<Late> points() {
        List<Target> targets = targets();
        Map<Target, List<double[]>> paths = new LinkedHashMap<>();
        targets.forEach(target -> paths.put(target, new ArrayList<>()));
        double[] discrepancies = new double[WORLDS];
        for (int world = 0; world < WORLDS; world++) {
            Streams.Replication luck =
                    Streams.of(calibration.seed()).replication(world).within("held-out");
            RandomStream prior = luck.stream("prior");
            double[] scores = IntStream.range(0, calibration.parameters().size())
                    .mapToDouble(unused -> Gaussians.next(prior))
                    .toArray();
            double[] values = FreeParameter.values(calibration.parameters(), scores);
            int discrepancy = calibration.indexOf(FreeParameter.DISCREPANCY);
            discrepancies[world] = discrepancy < 0 ? 0 : values[discrepancy];
            play(targets, values, luck, paths);
        }
        return targets.stream()
                .flatMap(target -> late(target, paths.get(target), discrepancies).stream())
                .toList();
    }

    private void play(
            List<Target> targets, double[] values, Streams.Replication luck, Map<Target, List<double[]>> paths) {
        for (String name : targets.stream().map(Target::release).distinct().toList()) {
            Parameters world = calibration.worlds().at(name, values);
            int release = world.releases().stream().map(Release::name).toList().indexOf(name);
            double day = world.releases().get(release).day();
            List<String> teams = world.teams().stream().map(Team::name).toList();
            var run = Simulation.of(world).run(luck);
            for (Target target : targets) {
                if (target.release().equals(name)) {
                    StepCurve share = run.curves()
                            .get(teams.indexOf(target.team()))
                            .get(release)
                            .rooflineShareAt(target.point());
                    paths.get(target)
                            .add(Arrays.stream(target.days())
                                    .map(d -> FastMath.log(share.at(day + d)))
                                    .toArray());
                }
            }
        }
    }

    private List<Late> late(Target target, List<double[]> paths, double[] discrepancies) {
        int early = (int) Arrays.stream(target.days()).filter(day -> day < from).count();
        double[] logWeights = new double[WORLDS];
        double[] variances = new double[WORLDS];
        double[] scales = new double[WORLDS];
        for (int world = 0; world < WORLDS; world++) {
            double[] path = paths.get(world);
            double variance =
                    (target.noise() * target.noise() + discrepancies[world] * discrepancies[world]) / target.weight();
            double[] off = IntStream.range(0, early)
                    .mapToDouble(i -> FastMath.log(target.values()[i]) - path[i])
                    .toArray();
            double scale = Arrays.stream(off).average().orElseThrow();
            double squares =
                    Arrays.stream(off).map(e -> (e - scale) * (e - scale)).sum();
            variances[world] = variance;
            scales[world] = scale;
            double logWeight = -squares / (2 * variance) - (early - 1) * FastMath.log(variance) / 2;
            logWeights[world] = Double.isFinite(logWeight) ? logWeight : Double.NEGATIVE_INFINITY;
        }
        double most = Arrays.stream(logWeights).max().orElseThrow();
        double[] weights =
                Arrays.stream(logWeights).map(w -> FastMath.exp(w - most)).toArray();
        double sum = Arrays.stream(weights).sum();
        double worlds = sum * sum / Arrays.stream(weights).map(w -> w * w).sum();
        RandomStream luck = Streams.of(calibration.seed()).replication(0).stream("held-out/noise/" + target.series());
        double[][] drawn = new double[target.size() - early][DRAWS];
        int world = 0;
        double reached = weights[0];
        for (int draw = 0; draw < DRAWS; draw++) {
            while (reached < (draw + 0.5) * sum / DRAWS && world < WORLDS - 1) {
                reached += weights[++world];
            }
            double sd = FastMath.sqrt(variances[world]);
            double level = scales[world] + sd / FastMath.sqrt(early) * Gaussians.next(luck);
            double exponent = unseen * Gaussians.next(luck);
            for (int i = 0; i < drawn.length; i++) {
                double drift = exponent * FastMath.log((1 + target.days()[early + i]) / (1 + target.days()[early - 1]));
                drawn[i][draw] = FastMath.exp(paths.get(world)[early + i] + level + sd * Gaussians.next(luck) + drift);
            }
        }
        return IntStream.range(0, drawn.length)
                .mapToObj(i -> of(target, early + i, drawn[i], worlds))
                .toList();
    }

    private static Late of(Target target, int place, double[] drawn, double worlds) {
        Arrays.sort(drawn);
        return new Late(
                target.series(),
                target.days()[place],
                target.values()[place],
                Identifiability.quantile(drawn, 0.05),
                Identifiability.quantile(drawn, 0.25),
                Identifiability.quantile(drawn, 0.5),
                Identifiability.quantile(drawn, 0.75),
                Identifiability.quantile(drawn, 0.95),
                worlds);
    }
}
