package headstart.calibration;

import headstart.statistics.StudentT;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/**
 * How far one model is before another in the log predictive density of all series.
 *
 * @param sum difference of the sums
 * @param seriesError its standard error over series, which takes them for a sample of series that could have been measured
 * @param monteCarloError its standard deviation from sampler to sampler
 * @param series number of series
 */
public record ScoreLead(double sum, double seriesError, double monteCarloError, int series) {
    /** Series of which a standard error says little by itself. */
    private static final int FEW = 30;

    /** How far a model is before another one, each in results of its own. */
    public static ScoreLead of(CalibrationResults one, String model, CalibrationResults two, String other) {
        Map<String, Double> theirs = ofModel(two.scores(), other);
        double[] differences = ofModel(one.scores(), model).entrySet().stream()
                .filter(score -> theirs.containsKey(score.getKey()))
                .mapToDouble(score -> score.getValue() - theirs.getOrDefault(score.getKey(), Double.NaN))
                .toArray();
        int n = differences.length;
        double mean = Arrays.stream(differences).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        double chance = FastMath.hypot(monteCarlo(one.totals(), model), monteCarlo(two.totals(), other));
        return new ScoreLead(mean * n, Math.sqrt(squares / (n - 1) * n), chance, n);
    }

    private static double monteCarlo(List<ScoreTotal> totals, String model) {
        return totals.stream()
                .filter(total -> total.model().equals(model))
                .mapToDouble(ScoreTotal::monteCarloSd)
                .findFirst()
                .orElse(0);
    }

    private static Map<String, Double> ofModel(List<Score> all, String model) {
        Map<String, Double> scores = new LinkedHashMap<>();
        all.stream()
                .filter(score -> score.model().equals(model))
                .forEach(score -> scores.put(score.series(), score.logDensity()));
        return scores;
    }

    /** Standard error of the difference: that over series and the Monte Carlo error together. */
    public double error() {
        return FastMath.hypot(seriesError, monteCarloError);
    }

    /** Half the width of its 95 % interval, by Student's t for a standard error from so few series. */
    public double halfWidth() {
        return error() * StudentT.critical(series - 1);
    }

    /** Whether the data tell the two apart. */
    public boolean isClear() {
        return Math.abs(sum) > halfWidth();
    }

    /** Whether there are so few series that the standard error is itself hardly known. */
    public boolean isOfFew() {
        return series < FEW;
    }
}
