package headstart.store;

import headstart.experiment.RunResult;
import headstart.experiment.RunSpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What came of one run as bytes: the payload of a journal record. */
final class RunCodec {
    private static final byte COMPLETED = 0;
    private static final byte FAILED = 1;

    private RunCodec() {}

    static byte[] write(RunResult result) {
        if (result instanceof RunResult.Completed completed) {
            return write(completed);
        }
        byte[] message = ((RunResult.Failed) result).message().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + message.length).put(FAILED).put(message).array();
    }

    private static byte[] write(RunResult.Completed run) {
        int size = 1 + Integer.BYTES + run.outcomes().length * Double.BYTES + TrajectoryCodec.size(run.trajectory());
        ByteBuffer out = ByteBuffer.allocate(size).put(COMPLETED).putInt(run.outcomes().length);
        for (double outcome : run.outcomes()) {
            out.putDouble(outcome);
        }
        TrajectoryCodec.write(run.trajectory(), out);
        return Arrays.copyOf(out.array(), out.position());
    }

    static RunResult read(RunSpec spec, byte[] payload) {
        ByteBuffer in = ByteBuffer.wrap(payload);
        if (in.get() == FAILED) {
            return new RunResult.Failed(spec, new String(payload, 1, payload.length - 1, StandardCharsets.UTF_8));
        }
        double[] outcomes = new double[in.getInt()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = in.getDouble();
        }
        return new RunResult.Completed(spec, outcomes, TrajectoryCodec.read(in));
    }
}
