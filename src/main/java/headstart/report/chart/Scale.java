package headstart.report.chart;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** From where to where an axis goes, and where a value lies between: as stated, else as far as the data and a little more. */
record Scale(Axis.Kind kind, double low, double high, List<String> words) {
    private static final double ROOM = 0.04;
    private static final double TENTH = 0.1;
    private static final double FAR = 100;

    static Scale linear(double low, double high) {
        return new Scale(Axis.Kind.LINEAR, low, high, List.of());
    }

    static Scale of(Axis axis, List<double[]> columns) {
        double[] values = columns.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(value -> Double.isFinite(value) && (!axis.isOfFactors() || value > 0))
                .toArray();
        double least = Arrays.stream(values).min().orElse(axis.isOfFactors() ? 1 : 0);
        double most = Arrays.stream(values).max().orElse(1);
        double[] free = free(axis.kind(), least, most);
        double low = axis.low().orElse(free[0]);
        double high = axis.high().orElse(free[1]);
        return new Scale(axis.kind(), low, high > low ? high : low + 1, axis.words());
    }

    private static double[] free(Axis.Kind kind, double least, double most) {
        return switch (kind) {
            case RATIO ->
                new double[] {
                    FastMath.min(0.5, octave(FastMath.floor(log2(least) + 1e-9))),
                    FastMath.max(2, octave(FastMath.ceil(log2(most) - 1e-9)))
                };
            case LOGARITHMIC -> logarithmic(least, most);
            case DAYS -> new double[] {least, most};
            default -> linear(kind, least, most);
        };
    }

    /** Room by what is seen, a part of the height, so that no marker is cut. */
    private static double[] logarithmic(double least, double most) {
        double room = FastMath.max(1 + ROOM, FastMath.pow(most / least, ROOM));
        return new double[] {least / room, most * room};
    }

    /** What never changes stands in the middle of values that differ from it. */
    private static double[] linear(Axis.Kind kind, double least, double most) {
        if (most - least <= 1e-9 * FastMath.max(FastMath.abs(least), FastMath.abs(most))) {
            double size = FastMath.abs(most) * TENTH;
            return most == 0 ? new double[] {0, 1} : new double[] {least - size, most + size};
        }
        double room = kind == Axis.Kind.LINEAR || kind == Axis.Kind.SHARE ? ROOM * (most - least) : 0;
        return new double[] {least - room, most + room};
    }

    private static double log2(double value) {
        return FastMath.log(value) / FastMath.log(2);
    }

    private static double octave(double power) {
        return FastMath.pow(2, (int) power);
    }

    boolean isOfFactors() {
        return kind == Axis.Kind.LOGARITHMIC || kind == Axis.Kind.RATIO;
    }

    /** Whether a value has a place at all. */
    boolean holds(double value) {
        return Double.isFinite(value) && (!isOfFactors() || value > 0);
    }

    /** The place of a value between 0 and 1; far outside no more than that. */
    double part(double value) {
        double part =
                isOfFactors() ? FastMath.log(value / low) / FastMath.log(high / low) : (value - low) / (high - low);
        return FastMath.max(-FAR, FastMath.min(FAR, part));
    }
}
