package headstart.calibration;

import headstart.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A profile: one parameter is held at quantiles of its prior, and a search finds the best of all others. */
final class RidgeProfile {
    private static final double SPREAD = 0.3;
    private static final double EDGE = 0.03;

    private final ActiveEvaluator evaluator;
    private final List<FreeParameter> parameters;
    private final Streams.Replication luck;

    RidgeProfile(ActiveEvaluator evaluator, List<FreeParameter> parameters, Streams.Replication luck) {
        this.evaluator = evaluator;
        this.parameters = parameters;
        this.luck = luck;
    }

    /**
     * The profile; none if one of the two does not change the likelihood.
     *
     * @param best the best scores of the active parameters
     */
    List<RidgePoint> points(int along, int against, double[] best, int count, int evaluations) {
        int[] active = evaluator.active();
        int held = IntStream.range(0, active.length)
                .filter(i -> active[i] == along)
                .findFirst()
                .orElse(-1);
        int answering = IntStream.range(0, active.length)
                .filter(i -> active[i] == against)
                .findFirst()
                .orElse(-1);
        List<RidgePoint> points = new ArrayList<>();
        for (int i = 0; held >= 0 && answering >= 0 && i < count; i++) {
            double score = FreeParameter.score(EDGE + (1 - 2 * EDGE) * i / Math.max(1, count - 1));
            CmaEsSearch search = new CmaEsSearch(evaluator.holding(held, score), luck.within("ridge-" + i));
            CmaEsSearch.Found found = search.from(ActiveEvaluator.without(best, held), SPREAD, evaluations);
            double[] all = ActiveEvaluator.with(found.scores(), held, score);
            points.add(new RidgePoint(
                    parameters.get(along).at(score), parameters.get(against).at(all[answering]), found.logPosterior()));
        }
        return points;
    }
}
