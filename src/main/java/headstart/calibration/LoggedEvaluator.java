package headstart.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** An evaluator that looks batches up where they are kept, and keeps those that are not. */
final class LoggedEvaluator implements Evaluator {
    private final Evaluator evaluator;
    private final EvaluationLog log;
    private final IntConsumer progress;
    private final long name;

    /**
     * The evaluator.
     *
     * @param name tells evaluators of one log apart
     * @param progress is told how many sets were evaluated or looked up
     */
    LoggedEvaluator(Evaluator evaluator, long name, EvaluationLog log, IntConsumer progress) {
        this.evaluator = evaluator;
        this.name = name;
        this.log = log;
        this.progress = progress;
    }

    @Override
    public int dimension() {
        return evaluator.dimension();
    }

    @Override
    public double[][] logLikelihoods(List<double[]> scores, long... leftOut) {
        long key = Arrays.hashCode(leftOut) ^ name << Integer.SIZE;
        for (double[] set : scores) {
            for (double score : set) {
                key = 1_099_511_628_211L * (key ^ Double.doubleToLongBits(score));
            }
        }
        double[][] logs = new double[scores.size()][leftOut.length];
        Optional<double[]> kept = log.next(key).filter(numbers -> numbers.length == scores.size() * leftOut.length);
        if (kept.isPresent()) {
            for (int i = 0; i < logs.length; i++) {
                logs[i] = Arrays.copyOfRange(kept.get(), i * leftOut.length, (i + 1) * leftOut.length);
            }
        } else {
            logs = evaluator.logLikelihoods(scores, leftOut);
            log.append(key, Arrays.stream(logs).flatMapToDouble(Arrays::stream).toArray());
        }
        progress.accept(scores.size());
        return logs;
    }
}
