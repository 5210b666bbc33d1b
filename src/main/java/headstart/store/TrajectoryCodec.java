package headstart.store;

import headstart.model.MarketHistory;
import headstart.model.StepCurve;
import headstart.model.Trajectory;
import headstart.model.TuningCurve;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A trajectory as bytes, every number in full precision; what buyers did comes last, and only where there are any. */
final class TrajectoryCodec {
    private static final int CURVE_HEADER = 4 * Double.BYTES + 3 * Integer.BYTES;

    private TrajectoryCodec() {}

    static int size(Trajectory trajectory) {
        int size = 3 * Integer.BYTES + trajectory.releaseDays().size() * Double.BYTES;
        for (List<TuningCurve> team : trajectory.curves()) {
            for (TuningCurve curve : team) {
                size += CURVE_HEADER + 2 * Double.BYTES * curve.rooflineShare().size();
            }
        }
        return size + trajectory.market().map(MarketCodec::size).orElse(0);
    }

    static void write(Trajectory trajectory, ByteBuffer out) {
        out.putInt(trajectory.releaseDays().size());
        trajectory.releaseDays().forEach(out::putDouble);
        out.putInt(trajectory.curves().size());
        for (List<TuningCurve> team : trajectory.curves()) {
            team.forEach(curve -> write(curve, out));
        }
        trajectory.market().ifPresent(market -> MarketCodec.write(market, out));
    }

    private static void write(TuningCurve curve, ByteBuffer out) {
        out.putDouble(curve.accessDay()).putDouble(curve.readyDay());
        out.putDouble(curve.untunedShare()).putDouble(curve.rooflineTokensPerS());
        out.putInt(curve.improvements()).putInt(curve.copies());
        StepCurve share = curve.rooflineShare();
        out.putInt(share.size());
        for (int i = 0; i < share.size(); i++) {
            out.putDouble(share.day(i)).putDouble(share.value(i));
        }
    }

    static Trajectory read(ByteBuffer in) {
        List<Double> releaseDays = new ArrayList<>();
        int releases = in.getInt();
        for (int release = 0; release < releases; release++) {
            releaseDays.add(in.getDouble());
        }
        List<List<TuningCurve>> curves = new ArrayList<>();
        int teams = in.getInt();
        for (int team = 0; team < teams; team++) {
            List<TuningCurve> own = new ArrayList<>();
            for (int release = 0; release < releases; release++) {
                own.add(readCurve(in));
            }
            curves.add(own);
        }
        Optional<MarketHistory> market = in.hasRemaining() ? Optional.of(MarketCodec.read(in)) : Optional.empty();
        return new Trajectory(releaseDays, curves, market);
    }

    private static TuningCurve readCurve(ByteBuffer in) {
        double access = in.getDouble();
        double ready = in.getDouble();
        double untuned = in.getDouble();
        double roofline = in.getDouble();
        int improvements = in.getInt();
        int copies = in.getInt();
        int steps = in.getInt();
        double[] days = new double[steps];
        double[] values = new double[steps];
        for (int i = 0; i < steps; i++) {
            days[i] = in.getDouble();
            values[i] = in.getDouble();
        }
        return new TuningCurve(access, ready, untuned, roofline, StepCurve.of(days, values), improvements, copies);
    }
}
