package headstart.report.chart;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** From where to where an axis goes: as stated, else as far as the data and a little more. */
record Range(double low, double high) {
    private static final double ROOM = 0.04;

    static Range of(Axis axis, List<double[]> columns) {
        double[] values = columns.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double least = values.length == 0 ? 0 : values[0];
        double most = values.length == 0 ? 1 : values[values.length - 1];
        double room = ROOM * FastMath.max(most - least, 1e-9 + FastMath.abs(most) * ROOM);
        double low = axis.low().orElse(least - room);
        double high = axis.high().orElse(most + room);
        return new Range(low, high > low ? high : low + 1);
    }
}
