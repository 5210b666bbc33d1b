package headstart.store;

import headstart.model.StepCurve;
import java.nio.ByteBuffer;

/** A curve as bytes: how many steps, and day and value of each, in full precision. */
final class StepsCodec {
    private StepsCodec() {}

    static int size(StepCurve curve) {
        return Integer.BYTES + 2 * Double.BYTES * curve.size();
    }

    static void write(StepCurve curve, ByteBuffer out) {
        out.putInt(curve.size());
        for (int i = 0; i < curve.size(); i++) {
            out.putDouble(curve.day(i)).putDouble(curve.value(i));
        }
    }

    static void skip(ByteBuffer in) {
        int steps = in.getInt();
        in.position(in.position() + 2 * Double.BYTES * steps);
    }

    static StepCurve read(ByteBuffer in) {
        double[] pairs = new double[2 * in.getInt()];
        // All at once: number by number takes several times as long.
        in.asDoubleBuffer().get(pairs);
        in.position(in.position() + Double.BYTES * pairs.length);
        return StepCurve.ofPairs(pairs);
    }
}
