package headstart.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Evaluates a model on the threads of this machine. */
final class ModelEvaluator implements Evaluator {
    private final CurveModel model;
    private final Likelihood likelihood;
    private final int discrepancy;
    private final Workers workers;

    ModelEvaluator(CurveModel model, Likelihood likelihood, Workers workers) {
        this.model = model;
        this.likelihood = likelihood;
        this.discrepancy =
                model.parameters().stream().map(FreeParameter::name).toList().indexOf(FreeParameter.DISCREPANCY);
        this.workers = workers;
    }

    @Override
    public int dimension() {
        return model.parameters().size();
    }

    @Override
    public double[][] logLikelihoods(List<double[]> scores, long... leftOut) {
        List<Callable<double[]>> jobs = new ArrayList<>();
        for (double[] set : scores) {
            jobs.add(() -> one(set, leftOut));
        }
        return workers.all(jobs).toArray(double[][]::new);
    }

    private double[] one(double[] scores, long[] leftOut) {
        double[] values = FreeParameter.values(model.parameters(), scores);
        List<PathMoments> moments = model.moments(likelihood.blocks(), values);
        double noise = discrepancy < 0 ? 0 : values[discrepancy];
        double[] logs = new double[leftOut.length];
        for (int c = 0; c < logs.length; c++) {
            logs[c] = likelihood.log(moments, noise, leftOut[c]);
        }
        return logs;
    }
}
