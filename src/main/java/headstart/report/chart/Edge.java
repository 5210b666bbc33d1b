package headstart.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * How the runs of the main line are spread at the right edge of its plot, as a density of the quantiles that are known: beside a band that
 * is wide and whose runs lie otherwise within it than a bell would, because such a band alone misleads.
 *
 * @param style the line's
 * @param pieces from the lowest value up
 */
record Edge(int style, List<Piece> pieces) {
    /** A part of the runs between two places of the axis, 0 to 1 from the bottom, and how dense they are there, 1 for the densest. */
    record Piece(double low, double high, double dense) {}

    private static final double[] PARTS = {0.20, 0.25, 0.25, 0.20};
    private static final double THINNEST = 0.012;
    private static final double VISIBLE = 0.15;
    /** The middle half of a bell is 0.41 of its middle nine tenths. */
    private static final double NARROW = 0.27;

    private static final double WIDE = 0.55;
    private static final double SKEW = 0.12;

    /** That of the main line, where it says more than the band. */
    static Optional<Edge> of(List<Series> lines, Scale x, Scale y) {
        return lines.stream()
                .filter(line ->
                        line.role() == Series.Role.MAIN && line.middle().isPresent() && line.drawnLow().length > 0)
                .findFirst()
                .flatMap(line -> of(line, x, y));
    }

    private static Optional<Edge> of(Series line, Scale x, Scale y) {
        int last = -1;
        for (int i = 0; i < line.x().length; i++) {
            last = line.x()[i] <= x.high() && Double.isFinite(line.y()[i]) ? i : last;
        }
        if (last < 0) {
            return Optional.empty();
        }
        Series.Middle middle = line.middle().get();
        double[] at = {line.low()[last], middle.low()[last], line.y()[last], middle.high()[last], line.high()[last]};
        for (int i = 0; i < at.length; i++) {
            at[i] = FastMath.max(0, FastMath.min(1, y.part(at[i])));
        }
        return saysMore(at) ? Optional.of(new Edge(line.style(), pieces(at))) : Optional.empty();
    }

    private static boolean saysMore(double[] at) {
        double wide = at[4] - at[0];
        double half = (at[3] - at[1]) / wide;
        double skew = FastMath.abs((at[0] + at[4]) / 2 - at[2]) / wide;
        return wide >= VISIBLE && (half < NARROW || half > WIDE || skew > SKEW);
    }

    private static List<Piece> pieces(double[] at) {
        double[] dense = new double[PARTS.length];
        double most = 0;
        for (int i = 0; i < PARTS.length; i++) {
            dense[i] = PARTS[i] / FastMath.max(THINNEST, at[i + 1] - at[i]);
            most = FastMath.max(most, dense[i]);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < PARTS.length; i++) {
            double thin = FastMath.max(0, THINNEST - (at[i + 1] - at[i])) / 2;
            pieces.add(new Piece(FastMath.max(0, at[i] - thin), FastMath.min(1, at[i + 1] + thin), dense[i] / most));
        }
        return pieces;
    }
}
