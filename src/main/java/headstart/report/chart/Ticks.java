package headstart.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Round numbers on an axis.
 *
 * @param values ascending, within the axis
 * @param step between neighbours; NaN on a logarithmic axis, where labels carry no more digits than they need
 */
record Ticks(List<Double> values, double step) {
    private static final double CLOSE = 1e-9;
    private static final double[] WITHIN_A_DECADE = {1, 2, 5};

    Ticks {
        values = List.copyOf(values);
    }

    /** About so many on a linear axis. */
    static Ticks linear(Range range, int about) {
        double step = step((range.high() - range.low()) / about);
        List<Double> values = new ArrayList<>();
        for (double i = FastMath.ceil(range.low() / step - CLOSE); i * step <= range.high() + CLOSE * step; i++) {
            values.add(i * step);
        }
        return new Ticks(values, step);
    }

    private static double step(double rough) {
        double power = FastMath.pow(10, FastMath.floor(FastMath.log10(rough)));
        double factor = rough / power;
        return power * (factor > 5 ? 10 : factor > 2 ? 5 : factor > 1 ? 2 : 1);
    }

    /** Powers of ten, with 2 and 5 between them if they do not become many; as on a linear axis where it spans too little for that. */
    static Ticks logarithmic(Range range, int about) {
        List<Double> values = new ArrayList<>();
        double power = FastMath.pow(10, FastMath.floor(FastMath.log10(range.low())));
        for (; power <= range.high(); power *= 10) {
            for (double factor : WITHIN_A_DECADE) {
                double tick = power * factor;
                if (tick >= range.low() * (1 - CLOSE) && tick <= range.high() * (1 + CLOSE)) {
                    values.add(tick);
                }
            }
        }
        if (values.size() > 2 * about) {
            values.removeIf(tick -> FastMath.abs(FastMath.log10(tick) - FastMath.rint(FastMath.log10(tick))) > CLOSE);
        }
        return values.size() >= 2 ? new Ticks(values, Double.NaN) : linear(range, about);
    }

    String label(double tick) {
        return Double.isNaN(step) ? PanelPainter.tick(tick) : PanelPainter.tick(tick, step);
    }
}
