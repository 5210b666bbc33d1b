package headstart.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;

/**
 * How much wider the bands of one recipe became by what was built for series whose recipes change: the discrepancy that grows, late jumps and features. The same
 * posterior twice, once without them. Every series of one recipe counts as never fitted, for only then does the discrepancy grow.
 */
final class Widening {
    /** What moves features and late jumps, and where it does nothing. */
    private static final Map<String, Double> OFF = Map.of("tuning.jump_rate_per_day", 0.0, "feature_speedup", 1.0);

    private final Calibration calibration;
    private final double[][] posterior;

    Widening(Calibration calibration, double[][] posterior) {
        this.calibration = calibration;
        this.posterior = posterior;
    }

    /** A measured day of a series of one recipe, and the widths of its 90 % band on the log scale. */
    record Width(String series, double day, double with, double without) {}

    /** All measured points after the first of their series. */
    List<Width> widths(double unseen) {
        List<PredictedPoint> with = points(posterior, unseen);
        List<PredictedPoint> without = points(switchedOff(), 0);
        List<Width> widths = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            PredictedPoint one = with.get(i);
            widths.add(new Width(one.series(), one.day(), width(one), width(without.get(i))));
        }
        return widths;
    }

    private static double width(PredictedPoint point) {
        return FastMath.log(point.p95() / point.p05());
    }

    private List<PredictedPoint> points(double[][] draws, double unseen) {
        Calibration asUnseen = asUnseen();
        Map<String, Double> first =
                asUnseen.targets().stream().collect(Collectors.toMap(Target::series, Target::firstDay));
        try (Workers workers = new Workers(1)) {
            return new PosteriorPredictive(asUnseen, draws, unseen, workers)
                    .predicted().points().stream()
                            .filter(point -> point.isMeasured() && point.day() > first.get(point.series()))
                            .toList();
        }
    }

    private double[][] switchedOff() {
        return Arrays.stream(posterior)
                .map(double[]::clone)
                .peek(values -> OFF.forEach((name, nothing) -> values[calibration.indexOf(name)] = nothing))
                .toArray(double[][]::new);
    }

    private Calibration asUnseen() {
        List<Target> targets = calibration.targets().stream()
                .filter(target -> target.role() == Role.CALIBRATION && !featuresCount(target))
                .map(target -> new Target(
                        target.series(),
                        target.team(),
                        target.release(),
                        Role.VALIDATION,
                        target.days(),
                        target.values(),
                        target.noise(),
                        target.weight(),
                        target.unreachableDays(),
                        target.point(),
                        Optional.empty(),
                        target.family()))
                .toList();
        return new Calibration(
                calibration.name(),
                calibration.seed(),
                calibration.parameters(),
                targets,
                calibration.worlds(),
                calibration.withoutLead(),
                calibration.ridge(),
                calibration.settings());
    }

    private boolean featuresCount(Target target) {
        double[] middle = FreeParameter.values(
                calibration.parameters(), new double[calibration.parameters().size()]);
        return calibration
                .worlds()
                .at(target.release(), middle)
                .points()
                .get(target.point())
                .features();
    }
}
