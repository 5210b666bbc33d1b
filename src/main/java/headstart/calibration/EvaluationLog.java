package headstart.calibration;

import java.util.Optional;

/** Keeps what was evaluated, in order, so that a fit that was killed goes through what it had and goes on from there. */
public interface EvaluationLog {
    /** Keeps nothing. */
    EvaluationLog NONE = new EvaluationLog() {
        @Override
        public Optional<double[]> next(long key) {
            return Optional.empty();
        }

        @Override
        public void append(long key, double[] numbers) {}
    };

    /**
     * The numbers of the next batch; empty if it is not kept.
     *
     * @param key names the batch; one of another key ends what is kept
     */
    Optional<double[]> next(long key);

    /** Keeps the numbers of a batch. */
    void append(long key, double[] numbers);
}
