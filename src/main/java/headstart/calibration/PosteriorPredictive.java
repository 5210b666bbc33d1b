package headstart.calibration;

import headstart.experiment.Labels;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Simulation;
import headstart.model.StepCurve;
import headstart.model.Team;
import headstart.model.TuningCurve;
import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * What the posterior says of a series: runs at posterior draws, each with fresh luck and with noise on every measurement, all anchored at
 * the first measurement of the series, whose noise they share. Series that were never fitted may follow another exponent as well
 * ({@link UnseenDiscrepancy}). Where it is known what such a series counts, its first measurement says a level too: runs count by how well
 * they agree with it.
 */
final class PosteriorPredictive {
    private static final int LEAST_RUNS = 400;
    /** Of runs that a level weighs few are left, so there are more of them. */
    private static final int WEIGHED_RUNS = 10;

    private final Calibration calibration;
    private final double[][] posterior;
    private final double unseen;
    private final Workers workers;

    PosteriorPredictive(Calibration calibration, double[][] posterior, double unseen, Workers workers) {
        this.unseen = unseen;
        this.calibration = calibration;
        this.posterior = posterior;
        this.workers = workers;
    }

    /**
     * What is predicted.
     *
     * @param points of all series, on their measured days and on whole days up to the last of them
     * @param ends of all series, on the last measured day, run by run
     */
    record Predicted(List<PredictedPoint> points, List<PowerScaling.Quantity> ends) {}

    /** The predictions of all series. */
    Predicted predicted() {
        List<PredictedPoint> points = new ArrayList<>();
        List<PowerScaling.Quantity> ends = new ArrayList<>();
        for (SeriesBlock block : SeriesBlock.of(calibration.targets())) {
            double[] days = days(block);
            List<Path> paths = paths(block, days);
            for (int t = 0; t < block.targets().size(); t++) {
                Target target = block.targets().get(t);
                List<Anchored> anchored = anchored(target, t, days, paths);
                if (!anchored.isEmpty()) {
                    points.addAll(quantiles(target, days, anchored));
                    ends.add(end(target, days, anchored));
                }
            }
        }
        return new Predicted(points, ends);
    }

    /** What a run says of a series by day, and the draw that it rests on. */
    private record Anchored(int draw, double[] values) {}

    private static PowerScaling.Quantity end(Target target, double[] days, List<Anchored> runs) {
        int last = Arrays.binarySearch(days, target.days()[target.size() - 1]);
        return new PowerScaling.Quantity(
                target.series(),
                "the last day of " + Labels.readable(target.series()),
                PriorSensitivity.Kind.PREDICTION,
                runs.stream().mapToDouble(run -> run.values()[last]).toArray(),
                runs.stream().mapToInt(Anchored::draw).toArray());
    }

    private static double[] days(SeriesBlock block) {
        Set<Double> days = new LinkedHashSet<>();
        Arrays.stream(block.days()).forEach(days::add);
        int last = (int) block.days()[block.days().length - 1];
        IntStream.rangeClosed(0, last).forEach(day -> days.add((double) day));
        return days.stream().mapToDouble(day -> day).sorted().toArray();
    }

    /** What a run shows: the log roofline shares by target and day, the log roofs by target, and the discrepancy of its draw. */
    private record Path(double[][] logs, double[] logRoofs, double discrepancy) {}

    private List<Path> paths(SeriesBlock block, double[] days) {
        int runs = Math.max(LEAST_RUNS, posterior.length)
                * (block.targets().stream().anyMatch(PosteriorPredictive::isWeighed) ? WEIGHED_RUNS : 1);
        List<Callable<Path>> jobs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            int number = run;
            jobs.add(() -> path(block, days, posterior[number % posterior.length], number));
        }
        return workers.all(jobs);
    }

    private Path path(SeriesBlock block, double[] days, double[] values, int run) {
        Parameters world = calibration.worlds().at(block.release(), values);
        int release = world.releases().stream().map(Release::name).toList().indexOf(block.release());
        int team = world.teams().stream().map(Team::name).toList().indexOf(block.team());
        Streams.Replication luck =
                Streams.of(calibration.seed()).replication(run).within("calibration-predictions");
        TuningCurve curve = Simulation.of(world).run(luck).curves().get(team).get(release);
        double releaseDay = world.releases().get(release).day();
        double[][] logs = new double[block.targets().size()][days.length];
        double[] logRoofs = new double[logs.length];
        for (int t = 0; t < logs.length; t++) {
            int point = block.targets().get(t).point();
            StepCurve share = curve.rooflineShareAt(point);
            logRoofs[t] = FastMath.log(curve.at(point).rooflineTokensPerS());
            for (int d = 0; d < days.length; d++) {
                logs[t][d] = FastMath.log(share.at(releaseDay + days[d]));
            }
        }
        int discrepancy = calibration.indexOf(FreeParameter.DISCREPANCY);
        return new Path(logs, logRoofs, discrepancy < 0 ? 0 : values[discrepancy]);
    }

    private List<Anchored> anchored(Target target, int place, double[] days, List<Path> paths) {
        int first = Arrays.binarySearch(days, target.firstDay());
        RandomStream luck = Streams.of(calibration.seed()).replication(0).stream(
                "calibration-predictions/noise/" + target.series());
        boolean isUnseen = target.role() == Role.VALIDATION && unseen > 0;
        List<Anchored> anchored = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int number = 0; number < paths.size(); number++) {
            Path run = paths.get(number);
            double[] path = run.logs[place];
            // A point of weight below 1 says less: the likelihood takes its variance as that much larger.
            double sd =
                    Math.sqrt((target.noise() * target.noise() + run.discrepancy * run.discrepancy) / target.weight());
            double shared = sd * Gaussians.next(luck);
            double exponent = isUnseen ? unseen * Gaussians.next(luck) : 0;
            double[] own = new double[days.length];
            for (int d = 0; d < days.length; d++) {
                double drift = exponent == 0 ? 0 : exponent * FastMath.log((1 + days[d]) / (1 + days[first]));
                double noise = d == first ? 0 : sd * Gaussians.next(luck) - shared;
                own[d] = target.values()[0] * FastMath.exp(path[d] - path[first] + noise + drift);
            }
            if (path[first] > Double.NEGATIVE_INFINITY) {
                anchored.add(new Anchored(number % posterior.length, own));
                weights.add(logWeight(target, path[first] + run.logRoofs[place] + shared));
            }
        }
        return isWeighed(target) ? resampled(anchored, weights) : anchored;
    }

    /** A fitted series has told its level to the posterior already. */
    private static boolean isWeighed(Target target) {
        return target.role() == Role.VALIDATION && target.scale().isPresent();
    }

    /** How well the level of a run's first measurement, with its noise, agrees with the one measured. */
    private static double logWeight(Target target, double logTokensPerS) {
        return target.scale()
                .map(scale -> (target.log(0) - FastMath.log(scale.factor()) - logTokensPerS) / scale.logSd())
                .map(z -> -z * z / 2)
                .orElse(0.0);
    }

    /** As many runs, each as often as its weight says (Kitagawa, JCGS 5, 1996: stratified, without luck). */
    private static List<Anchored> resampled(List<Anchored> runs, List<Double> logWeights) {
        double most = logWeights.stream().mapToDouble(weight -> weight).max().orElse(0);
        double[] weights = logWeights.stream()
                .mapToDouble(weight -> FastMath.exp(weight - most))
                .toArray();
        double step = Arrays.stream(weights).sum() / runs.size();
        List<Anchored> drawn = new ArrayList<>();
        double reached = 0;
        for (int run = 0; run < weights.length; run++) {
            reached += weights[run];
            while ((drawn.size() + 0.5) * step < reached) {
                drawn.add(runs.get(run));
            }
        }
        return drawn;
    }

    private static List<PredictedPoint> quantiles(Target target, double[] days, List<Anchored> runs) {
        List<PredictedPoint> points = new ArrayList<>();
        for (int d = 0; d < days.length; d++) {
            int place = d;
            int measured = Arrays.binarySearch(target.days(), days[d]);
            double[] sorted = runs.stream()
                    .mapToDouble(run -> run.values()[place])
                    .sorted()
                    .toArray();
            points.add(new PredictedPoint(
                    target.series(),
                    days[d],
                    measured < 0 ? Double.NaN : target.values()[measured],
                    Identifiability.quantile(sorted, 0.05),
                    Identifiability.quantile(sorted, 0.25),
                    Identifiability.quantile(sorted, 0.5),
                    Identifiability.quantile(sorted, 0.75),
                    Identifiability.quantile(sorted, 0.95)));
        }
        return points;
    }
}
