package headstart.calibration;

import java.util.List;

/** Log likelihoods at sets of scores; the same sets give the same numbers on any number of threads. */
interface Evaluator {
    /** Number of scores in a set. */
    int dimension();

    /**
     * The log likelihoods.
     *
     * @param leftOut which targets are left out, once for each column
     * @return by set and column
     */
    double[][] logLikelihoods(List<double[]> scores, long... leftOut);
}
