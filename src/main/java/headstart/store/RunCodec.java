package headstart.store;

import headstart.experiment.RunSpec;
import headstart.experiment.run.RunResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** What came of one run as bytes: the payload of a journal record. */
final class RunCodec {
    private static final byte COMPLETED = 0;
    private static final byte FAILED = 1;

    private RunCodec() {}

    static byte[] write(RunResult result) {
        if (result instanceof RunResult.Completed completed) {
            return write(completed);
        }
        byte[] thrown = ThrownCodec.write(((RunResult.Failed) result).thrown());
        return ByteBuffer.allocate(1 + thrown.length).put(FAILED).put(thrown).array();
    }

    /**
     * Digest of what came of a run, as 8 hexadecimal digits. Of a failed run it is that of its words: the place can be another on another
     * machine, or lost.
     */
    static String digest(byte[] payload) {
        if (payload[0] != FAILED) {
            return RecordFile.digestText(payload);
        }
        byte[] words = ThrownCodec.read(payload, 1).message().getBytes(StandardCharsets.UTF_8);
        return RecordFile.digestText(
                ByteBuffer.allocate(1 + words.length).put(FAILED).put(words).array());
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
        return read(spec, payload, team -> true);
    }

    /** The run, with the curves of some teams alone. */
    static RunResult read(RunSpec spec, byte[] payload, IntPredicate teams) {
        ByteBuffer in = ByteBuffer.wrap(payload);
        if (in.get() == FAILED) {
            return new RunResult.Failed(spec, ThrownCodec.read(payload, 1));
        }
        double[] outcomes = new double[in.getInt()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = in.getDouble();
        }
        return new RunResult.Completed(spec, outcomes, TrajectoryCodec.read(in, teams));
    }
}
