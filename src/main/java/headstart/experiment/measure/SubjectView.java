package headstart.experiment.measure;

import headstart.model.StepCurve;
import headstart.model.Trajectory;
import headstart.model.TuningCurve;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The curves of one subject in one run: of a team, or of the best team of a chip or chipmaker at each moment.
 *
 * @param throughput tokens/s of one chip
 * @param rooflineShare share of the attainable roof, of the team that is best at that moment
 * @param untunedThroughput throughput that the starting excess would give, tokens/s
 * @param untunedShare roofline share that the starting excess gives
 * @param readyDay first day on which a team of the subject is ready, days after release; infinite if none
 * @param releaseDay day of the first release
 * @param horizonDay last day
 */
public record SubjectView(
        StepCurve throughput,
        StepCurve rooflineShare,
        double untunedThroughput,
        double untunedShare,
        double readyDay,
        double releaseDay,
        double horizonDay)
        implements RunView {
    private static final double SECONDS_PER_DAY = 86_400;

    /** The curves of a performer in a whole run, at its operating point. */
    public static SubjectView of(Trajectory run, Subject.Performer who, double horizonDay) {
        return of(run, who.teams(), who.point(), horizonDay);
    }

    /** The curves of the best of some teams at the first operating point. */
    public static SubjectView of(Trajectory run, List<Integer> teams, double horizonDay) {
        return of(run, teams, 0, horizonDay);
    }

    private static SubjectView of(Trajectory run, List<Integer> teams, int point, double horizonDay) {
        SubjectView best = team(run, teams.get(0), point, horizonDay);
        for (int team : teams.subList(1, teams.size())) {
            best = best.orBetter(team(run, team, point, horizonDay));
        }
        return best;
    }

    private static SubjectView team(Trajectory run, int team, int point, double horizonDay) {
        TuningCurve first = run.curves().get(team).get(0);
        double releaseDay = run.releaseDays().get(0);
        return new SubjectView(
                run.throughput(team, point),
                run.rooflineShare(team, point),
                first.untunedShareAt(point) * first.rooflineAt(point),
                first.untunedShareAt(point),
                first.readyDay() - releaseDay,
                releaseDay,
                horizonDay);
    }

    private SubjectView orBetter(SubjectView other) {
        BestOf best = BestOf.of(this, other);
        return new SubjectView(
                best.throughput(),
                best.rooflineShare(),
                Math.max(untunedThroughput, other.untunedThroughput),
                Math.max(untunedShare, other.untunedShare),
                Math.min(readyDay, other.readyDay),
                releaseDay,
                horizonDay);
    }

    double rooflineShareAt(int daysAfterRelease) {
        return rooflineShare.at(releaseDay + daysAfterRelease);
    }

    double tokensServed() {
        return throughput.integral(releaseDay, horizonDay) * SECONDS_PER_DAY;
    }

    /**
     * Integral of the logarithm of the throughput from release to horizon; without throughput it counts as untuned, and is blank where an
     * untuned stack serves nothing at the operating point.
     */
    double logThroughputArea() {
        double sum = 0;
        double untuned = untunedThroughput > 0 ? untunedThroughput : Double.NaN;
        double day = releaseDay;
        int step = lastStepUntil(throughput, releaseDay);
        double value = step < 0 ? 0 : throughput.value(step);
        while (day < horizonDay) {
            step++;
            double end = step < throughput.size() ? Math.min(throughput.day(step), horizonDay) : horizonDay;
            if (end > day) {
                sum += (end - day) * FastMath.log(value > 0 ? value : untuned);
                day = end;
            }
            if (step < throughput.size()) {
                value = throughput.value(step);
            }
        }
        return sum;
    }

    private static int lastStepUntil(StepCurve curve, double day) {
        int step = -1;
        while (step + 1 < curve.size() && curve.day(step + 1) <= day) {
            step++;
        }
        return step;
    }
}
