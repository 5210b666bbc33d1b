package headstart.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of one run: for every team and release the exact course of its tuning.
 *
 * @param releaseDays release days, ascending; infinite if not within the run
 * @param curves by team (in the order of the parameters) and then by release; none of a team that nobody asked for
 * @param market what the buyers did; empty if there were none
 */
public record Trajectory(List<Double> releaseDays, List<List<TuningCurve>> curves, Optional<MarketHistory> market) {
    public Trajectory {
        releaseDays = List.copyOf(releaseDays);
        curves = curves.stream().map(List::copyOf).toList();
    }

    /** The same run with other curves, by team and then by release; the buyers do what they did. */
    public Trajectory with(List<List<TuningCurve>> others) {
        return new Trajectory(releaseDays, others, market);
    }

    /** The same run as far as one release goes, from the first access to it on. */
    public Trajectory only(int release) {
        return new Trajectory(
                List.of(releaseDays.get(release)),
                curves.stream()
                        .map(own -> own.isEmpty() ? own : List.of(own.get(release)))
                        .toList(),
                market);
    }

    /**
     * The roofline share of a team on what is current: the first release until the second one is out, and so on.
     *
     * @param team index of the team
     */
    public StepCurve rooflineShare(int team) {
        return rooflineShare(team, 0);
    }

    /**
     * The same at an operating point.
     *
     * @param point 0 for the first
     */
    public StepCurve rooflineShare(int team, int point) {
        return current(team, curve -> curve.rooflineShareAt(point));
    }

    /** Throughput of one chip of the team on the current release, tokens/s. */
    public StepCurve throughput(int team) {
        return throughput(team, 0);
    }

    /**
     * The same at an operating point.
     *
     * @param point 0 for the first
     */
    public StepCurve throughput(int team, int point) {
        return current(team, curve -> curve.throughputAt(point));
    }

    private StepCurve current(int team, Function<TuningCurve, StepCurve> of) {
        List<TuningCurve> own = curves.get(team);
        StepCurve joined = of.apply(own.get(0));
        for (int release = 1; release < own.size() && releaseDays.get(release) < Double.POSITIVE_INFINITY; release++) {
            joined = joined.until(releaseDays.get(release), of.apply(own.get(release)));
        }
        return joined;
    }
}
