package headstart.calibration;

import headstart.experiment.sweep.FactorLaw;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.commons.math3.util.FastMath;

/** Curves that know nothing of tuning, of access or of chips, to hold the model against. Every team is drawn from one population. */
enum NullModels {
    /** {@code ln P = a + g t} with a growth g that teams draw from a normal law. */
    EXPONENTIAL(
            List.of(
                    parameter("growth_mean", FactorLaw.Shape.UNIFORM, 0, 0.15),
                    parameter("growth_sd", FactorLaw.Shape.LOG_UNIFORM, 0.003, 0.15)),
            NullModels::exponential),
    /** {@code P = A / (1 + x (1 + t)^-alpha)}, a power law with a floor under the time per token; teams draw x from a lognormal law. */
    POWER_LAW_WITH_FLOOR(
            List.of(
                    parameter("excess_median", FactorLaw.Shape.LOG_UNIFORM, 0.3, 100),
                    parameter("excess_log_sd", FactorLaw.Shape.UNIFORM, 0.2, 3),
                    parameter("exponent", FactorLaw.Shape.UNIFORM, 0.2, 2.5)),
            NullModels::powerLaw);

    private static final int QUANTILES = 64;

    private final List<FreeParameter> own;
    private final BiFunction<double[], double[], PathMoments> moments;

    NullModels(List<FreeParameter> own, BiFunction<double[], double[], PathMoments> moments) {
        this.own = own;
        this.moments = moments;
    }

    /** The name in files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static FreeParameter parameter(String name, FactorLaw.Shape shape, double low, double high) {
        return new FreeParameter(name, List.of(), FactorLaw.Between.of(shape, low, high, false));
    }

    /** The model with a discrepancy of that prior. */
    CurveModel model(FreeParameter discrepancy) {
        List<FreeParameter> all = new java.util.ArrayList<>(own);
        all.add(discrepancy);
        return new CurveModel() {
            @Override
            public List<FreeParameter> parameters() {
                return all;
            }

            @Override
            public List<PathMoments> moments(List<SeriesBlock> blocks, double[] values) {
                return blocks.stream()
                        .map(block -> moments.apply(block.days(), values))
                        .toList();
            }
        };
    }

    private static PathMoments exponential(double[] days, double[] values) {
        double[] mean = new double[days.length];
        double[][] covariance = new double[days.length][days.length];
        for (int d = 0; d < days.length; d++) {
            mean[d] = values[0] * days[d];
            for (int e = 0; e < days.length; e++) {
                covariance[d][e] = values[1] * values[1] * days[d] * days[e];
            }
        }
        return new PathMoments(mean, covariance, Double.POSITIVE_INFINITY, new double[0]);
    }

    private static PathMoments powerLaw(double[] days, double[] values) {
        double[][] logs = new double[QUANTILES][days.length];
        for (int q = 0; q < QUANTILES; q++) {
            double excess = values[0] * FastMath.exp(values[1] * FreeParameter.score((q + 0.5) / QUANTILES));
            for (int d = 0; d < days.length; d++) {
                logs[q][d] = -FastMath.log1p(excess * FastMath.pow(1 + days[d], -values[2]));
            }
        }
        PathMoments sampled = PathMoments.of(logs, days.length, new double[0]);
        return new PathMoments(sampled.mean(), sampled.covariance(), Double.POSITIVE_INFINITY, new double[0]);
    }
}
