package headstart.store;

import headstart.model.MarketHistory;
import headstart.model.StepCurve;
import headstart.model.Trajectory;
import headstart.model.TuningCurve;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A trajectory as bytes, every number in full precision. What shows at operating points after the first follows each curve, and how many
 * there are stands above the number of teams; what buyers did comes last, and only where there are any.
 */
final class TrajectoryCodec {
    private static final int POINTS_SHIFT = 20;
    private static final int POINT_HEADER = 2 * Double.BYTES;
    private static final int CURVE_HEADER = 4 * Double.BYTES + 2 * Integer.BYTES;

    private TrajectoryCodec() {}

    static int size(Trajectory trajectory) {
        int size = 3 * Integer.BYTES + trajectory.releaseDays().size() * Double.BYTES;
        for (List<TuningCurve> team : trajectory.curves()) {
            for (TuningCurve curve : team) {
                size += CURVE_HEADER + StepsCodec.size(curve.rooflineShare());
                for (TuningCurve.PointCurve point : curve.otherPoints()) {
                    size += POINT_HEADER + StepsCodec.size(point.rooflineShare());
                }
            }
        }
        return size + trajectory.market().map(MarketCodec::size).orElse(0);
    }

    static void write(Trajectory trajectory, ByteBuffer out) {
        out.putInt(trajectory.releaseDays().size());
        trajectory.releaseDays().forEach(out::putDouble);
        int otherPoints = trajectory.curves().get(0).get(0).otherPoints().size();
        out.putInt(otherPoints << POINTS_SHIFT | trajectory.curves().size());
        for (List<TuningCurve> team : trajectory.curves()) {
            team.forEach(curve -> write(curve, out));
        }
        trajectory.market().ifPresent(market -> MarketCodec.write(market, out));
    }

    private static void write(TuningCurve curve, ByteBuffer out) {
        out.putDouble(curve.accessDay()).putDouble(curve.readyDay());
        out.putDouble(curve.untunedShare()).putDouble(curve.rooflineTokensPerS());
        out.putInt(curve.improvements()).putInt(curve.copies());
        StepsCodec.write(curve.rooflineShare(), out);
        for (TuningCurve.PointCurve point : curve.otherPoints()) {
            out.putDouble(point.untunedShare()).putDouble(point.rooflineTokensPerS());
            StepsCodec.write(point.rooflineShare(), out);
        }
    }

    /**
     * The trajectory, of some teams alone.
     *
     * @param asked whether the curves of the team at that place are read
     */
    static Trajectory read(ByteBuffer in, IntPredicate asked) {
        List<Double> releaseDays = new ArrayList<>();
        int releases = in.getInt();
        for (int release = 0; release < releases; release++) {
            releaseDays.add(in.getDouble());
        }
        List<List<TuningCurve>> curves = new ArrayList<>();
        int counts = in.getInt();
        int otherPoints = counts >>> POINTS_SHIFT;
        int teams = counts & (1 << POINTS_SHIFT) - 1;
        for (int team = 0; team < teams; team++) {
            List<TuningCurve> own = new ArrayList<>();
            boolean isAsked = asked.test(team);
            for (int release = 0; release < releases; release++) {
                if (isAsked) {
                    own.add(readCurve(in, otherPoints));
                } else {
                    skipCurve(in, otherPoints);
                }
            }
            curves.add(own);
        }
        Optional<MarketHistory> market = in.hasRemaining() ? Optional.of(MarketCodec.read(in)) : Optional.empty();
        return new Trajectory(releaseDays, curves, market);
    }

    private static void skipCurve(ByteBuffer in, int otherPoints) {
        in.position(in.position() + CURVE_HEADER);
        StepsCodec.skip(in);
        for (int point = 0; point < otherPoints; point++) {
            in.position(in.position() + POINT_HEADER);
            StepsCodec.skip(in);
        }
    }

    private static TuningCurve readCurve(ByteBuffer in, int otherPoints) {
        double access = in.getDouble();
        double ready = in.getDouble();
        double untuned = in.getDouble();
        double roofline = in.getDouble();
        int improvements = in.getInt();
        int copies = in.getInt();
        StepCurve share = StepsCodec.read(in);
        List<TuningCurve.PointCurve> points = new ArrayList<>();
        for (int point = 0; point < otherPoints; point++) {
            points.add(new TuningCurve.PointCurve(in.getDouble(), in.getDouble(), StepsCodec.read(in)));
        }
        return new TuningCurve(access, ready, untuned, roofline, share, improvements, copies, points);
    }
}
