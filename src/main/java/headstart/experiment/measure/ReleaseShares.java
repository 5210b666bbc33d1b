package headstart.experiment.measure;

import headstart.model.StepCurve;
import headstart.model.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * What a leader and a laggard have reached on one release alone, from their access to it on.
 *
 * @param day release day; infinite if not within the run
 * @param leader roofline share
 * @param laggard roofline share
 */
public record ReleaseShares(double day, StepCurve leader, StepCurve laggard) {
    /** By release; empty for a run with a single one, whose curves say it already. */
    public static List<ReleaseShares> of(Trajectory run, Gap gap, double horizonDay) {
        List<ReleaseShares> shares = new ArrayList<>();
        for (int r = 0; run.releaseDays().size() > 1 && r < run.releaseDays().size(); r++) {
            Trajectory only = run.only(r);
            shares.add(new ReleaseShares(
                    run.releaseDays().get(r),
                    SubjectView.of(only, gap.leader(), horizonDay).rooflineShare(),
                    SubjectView.of(only, gap.laggard(), horizonDay).rooflineShare()));
        }
        return shares;
    }
}
