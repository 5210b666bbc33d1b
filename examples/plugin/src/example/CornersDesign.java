package example;

import headstart.plugin.Design;
import headstart.plugin.DesignPlugin;
import headstart.plugin.Settings;

/** A full factorial of two levels. */
public final class CornersDesign implements DesignPlugin {
    @Override
    public String name() {
        return "corners";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String about() {
        return "the ends of every factor with those of every other";
    }

    @Override
    public Design design(Settings settings) {
        return (factors, seed) -> {
            double[][] points = new double[1 << factors.size()][factors.size()];
            for (int row = 0; row < points.length; row++) {
                for (int f = 0; f < factors.size(); f++) {
                    boolean isHigh = (row >> f & 1) == 1;
                    points[row][f] = isHigh ? factors.get(f).high() : factors.get(f).low();
                }
            }
            return points;
        };
    }
}
