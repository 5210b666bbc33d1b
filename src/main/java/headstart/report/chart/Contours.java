package headstart.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Lines of equal value through a grid by marching squares (Lorensen and Cline 1987, in the plane), with linear interpolation. */
final class Contours {
    private static final int CORNERS = 4;
    /** Corners of a square in order around it: column and row. */
    private static final int[][] CORNER = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};

    private Contours() {}

    /** A piece of a line; places are columns and rows of the grid. */
    record Segment(double x1, double y1, double x2, double y2) {}

    /**
     * The pieces of the line at a level; none in squares that have a corner without a value.
     *
     * @param values row by row
     */
    static List<Segment> of(double[][] values, double level) {
        List<Segment> segments = new ArrayList<>();
        for (int row = 0; row + 1 < values.length; row++) {
            for (int column = 0; column + 1 < values[row].length; column++) {
                square(values, column, row, level, segments);
            }
        }
        return segments;
    }

    private static void square(double[][] values, int column, int row, double level, List<Segment> segments) {
        double[] corners = new double[CORNERS];
        double sum = 0;
        for (int i = 0; i < CORNERS; i++) {
            corners[i] = values[row + CORNER[i][1]][column + CORNER[i][0]];
            sum += corners[i];
        }
        if (!Double.isFinite(sum)) {
            return;
        }
        List<double[]> crossings = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            int next = (i + 1) % CORNERS;
            if (corners[i] < level != corners[next] < level) {
                double share = (level - corners[i]) / (corners[next] - corners[i]);
                crossings.add(new double[] {
                    column + CORNER[i][0] + share * (CORNER[next][0] - CORNER[i][0]),
                    row + CORNER[i][1] + share * (CORNER[next][1] - CORNER[i][1])
                });
            }
        }
        // In a saddle the middle decides which crossings belong together.
        boolean saddle = crossings.size() == CORNERS;
        boolean turned = saddle && sum / CORNERS < level == corners[0] < level;
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double[] from = crossings.get(turned ? i + 1 : i);
            double[] to = crossings.get(turned ? (i + 2) % CORNERS : i + 1);
            segments.add(new Segment(from[0], from[1], to[0], to[1]));
        }
    }
}
