package headstart.validation;

import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.PairView;
import headstart.experiment.measure.SubjectView;
import headstart.experiment.measure.When;
import headstart.model.FixedRoofline;
import headstart.model.Parameters;
import headstart.model.StepCurve;
import headstart.model.Team;
import headstart.model.Trajectory;
import headstart.validation.Claim.EveryPath;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.Share;
import headstart.validation.Source.PairReading;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * What a reader is told of two teams: throughput ratio, days as if half as fast, the day from which on both are level, tokens lost. Taken
 * by the outcomes themselves from runs of the simulation.
 */
final class MeasureLaws {
    static final String EQUAL = "Readers' measures: equal teams";
    static final String SHIFTED = "Readers' measures: a path shifted by the lead";
    static final String CONSTANT = "Readers' measures: a constant ratio";
    private static final int N = 40_000;
    private static final int N_AHEAD = 60_000;
    private static final int PATHS = 1_000;
    private static final double LAMBDA = 0.2;
    private static final int HORIZON = 60;
    private static final int LEAD = 14;
    private static final int DAY = 30;
    private static final int WEEK = 7;
    private static final double SECONDS_PER_DAY = 86_400;
    /** Nobody is called level who is not: no improvement is as small as this. */
    private static final double NO_TOLERANCE = 1e-9;

    private static final Crew A = Crew.named("a");
    private static final Crew B = Crew.named("b");
    private static final Setting EARLY = Setting.of(1, 1, LAMBDA, HORIZON, A.lead(LEAD));
    private static final Setting LATE = Setting.of(1, 1, LAMBDA, HORIZON, A);
    /** The same path seen for as much longer as the other began earlier. */
    private static final Setting LONGER = Setting.of(1, 1, LAMBDA, HORIZON + LEAD, A);

    private MeasureLaws() {}

    static List<Trial> trials() {
        return List.of(
                level(),
                evenOnAverage(),
                shiftedPath(),
                lostToTheShift(),
                aheadOnAverage(),
                lostOnAverage(),
                constantRatio());
    }

    private static Trial level() {
        return new Trial(
                EQUAL,
                LATE,
                PATHS,
                Source.paired(
                        LATE,
                        LATE,
                        worstDay(Outcomes.RATIO, 0),
                        worstDay(Outcomes.SOFTWARE_RATIO, 0),
                        once(Outcomes.SLOW_DAYS),
                        once(Outcomes.LEVEL_FOR_GOOD),
                        lost(Outcomes.TOKENS_LOST_SHARE)),
                new EveryPath("ratio = 0 on every day, same luck", 0),
                new EveryPath("software ratio = 0 on every day, same luck", 1),
                new EveryPath("slow_days = 0, same luck", 2),
                new EveryPath("level_for_good = 0, same luck", 3),
                new EveryPath("tokens_lost_share = 0, same luck", 4));
    }

    /** A tie is a day on which neither has found anything yet. */
    private static Trial evenOnAverage() {
        Setting setting = Setting.of(1, 1, LAMBDA, HORIZON, A, B);
        double ahead = -FastMath.expm1(-2 * LAMBDA * DAY) / 2;
        Reading ratio = run -> on(Outcomes.RATIO, DAY, pair(run, 0, run, 1));
        Reading slow = run -> once(Outcomes.SLOW_DAYS, pair(run, 0, run, 1)) / HORIZON;
        return new Trial(
                EQUAL,
                setting,
                N,
                Source.of(setting, ratio, ratio.then(r -> r > 0 ? 1 : 0), slow),
                new Mean("E ratio, day " + DAY, 0, 0),
                new Share("P(ratio > 0), day " + DAY, 1, ahead),
                new Mean("E slow_days / horizon", 2, 0));
    }

    private static Trial shiftedPath() {
        PairReading slow = (early, longer) -> {
            double behind = logTwo(longer, HORIZON, HORIZON + LEAD) - logTwo(longer, 0, LEAD);
            return off(once(Outcomes.SLOW_DAYS, pair(early, 0, longer, 0)), behind);
        };
        PairReading level = (early, longer) -> {
            double caughtUp = Math.max(0, lastImprovement(early) + LEAD);
            return off(
                    once(Outcomes.LEVEL_FOR_GOOD, pair(early, 0, longer, 0)),
                    caughtUp <= HORIZON ? caughtUp : Double.POSITIVE_INFINITY);
        };
        return new Trial(
                SHIFTED,
                EARLY,
                PATHS,
                Source.paired(EARLY, LONGER, slow, level),
                new EveryPath("slow_days = ∫ log2 P over the last L days of one path, less the first L, same luck", 0),
                new EveryPath("level_for_good = L after A's last improvement, same luck", 1));
    }

    private static Trial lostToTheShift() {
        return new Trial(
                SHIFTED,
                EARLY,
                PATHS,
                Source.paired(EARLY, LONGER, (early, longer) -> {
                    StepCurve path = longer.throughput(0);
                    double share = 1 - path.integral(0, HORIZON) / path.integral(LEAD, HORIZON + LEAD);
                    return off(lost(Outcomes.TOKENS_LOST_SHARE).of(early, longer), share);
                }),
                new EveryPath("tokens_lost_share = 1 - ∫ P over days 0 to 60 / over days 14 to 74 of one path", 0));
    }

    private static Trial aheadOnAverage() {
        Setting setting = Setting.of(1, 1, LAMBDA, HORIZON, A.lead(LEAD), B);
        return new Trial(
                SHIFTED,
                setting,
                N_AHEAD,
                Source.of(
                        setting,
                        run -> on(Outcomes.RATIO, 0, pair(run, 0, run, 1)),
                        run -> on(Outcomes.RATIO, WEEK, pair(run, 0, run, 1)),
                        run -> once(Outcomes.SLOW_DAYS, pair(run, 0, run, 1))),
                new Mean("E ratio, day 0", 0, Formulas.meanRatio(LAMBDA, LEAD, 0)),
                new Mean("E ratio, day " + WEEK, 1, Formulas.meanRatio(LAMBDA, LEAD, WEEK)),
                new Mean("E slow_days", 2, Formulas.slowDays(LAMBDA, LEAD, HORIZON)));
    }

    private static Trial lostOnAverage() {
        return new Trial(
                SHIFTED,
                EARLY,
                N,
                Source.paired(
                        EARLY, LATE, (early, late) -> lost(Outcomes.TOKENS_LOST).of(early, late) / SECONDS_PER_DAY),
                new Mean("E tokens_lost / 86 400 without the lead", 0, Formulas.tokensLost(LAMBDA, LEAD, HORIZON)));
    }

    private static Trial constantRatio() {
        return new Trial(
                CONSTANT,
                LATE + "; a's roofline 4 and 1",
                PATHS,
                Source.paired(
                        withRoofline(4),
                        withRoofline(1),
                        worstDay(Outcomes.RATIO, 2),
                        worstDay(Outcomes.SOFTWARE_RATIO, 0),
                        (four, one) -> off(once(Outcomes.SLOW_DAYS, pair(four, 0, one, 0)), 2 * HORIZON),
                        (four, one) ->
                                off(once(Outcomes.LEVEL_FOR_GOOD, pair(four, 0, one, 0)), Double.POSITIVE_INFINITY),
                        once(Outcomes.LEVEL_FOR_GOOD_IN_SOFTWARE),
                        (four, one) -> off(lost(Outcomes.TOKENS_LOST_SHARE).of(four, one), 0.75)),
                List.of(
                        new EveryPath("ratio = 2 on every day, same luck", 0),
                        new EveryPath("software ratio = 0 on every day, same luck", 1),
                        new EveryPath("slow_days = 2 x horizon, same luck", 2),
                        new EveryPath("level_for_good never comes, same luck", 3),
                        new EveryPath("level_for_good_in_software = 0, same luck", 4),
                        new EveryPath("tokens_lost_share = 3/4, same luck", 5)));
    }

    private static Parameters withRoofline(double tokensPerS) {
        Parameters plain = LATE.parameters();
        Team a = A.team();
        Team scaled = new Team(
                a.name(),
                a.chipmaker(),
                new FixedRoofline("chip_of_a", tokensPerS),
                a.engineers(),
                a.attainableShare(),
                a.startingExcess(),
                a.bringUp(),
                a.publishes(),
                a.features());
        return new Parameters(
                List.of(scaled),
                plain.releases(),
                plain.tuning(),
                plain.commons(),
                plain.access(),
                plain.horizonDays());
    }

    private static PairView pair(Trajectory one, int leader, Trajectory other, int laggard) {
        return new PairView(view(one, leader), view(other, laggard), NO_TOLERANCE, List.of());
    }

    private static SubjectView view(Trajectory run, int team) {
        return SubjectView.of(run, List.of(team), HORIZON);
    }

    private static double once(Outcome outcome, PairView pair) {
        return outcome.of(pair, new When.Once(), List.of());
    }

    private static double on(Outcome outcome, int day, PairView pair) {
        return outcome.of(pair, new When.OnDay(day), List.of());
    }

    private static PairReading once(Outcome outcome) {
        return (one, other) -> once(outcome, pair(one, 0, other, 0));
    }

    /** How far the outcome is from a value on the day on which it is farthest. */
    private static PairReading worstDay(Outcome outcome, double value) {
        return (one, other) -> {
            double worst = 0;
            for (int day = 0; day <= HORIZON; day++) {
                double off = FastMath.abs(on(outcome, day, pair(one, 0, other, 0)) - value);
                worst = off <= worst ? worst : off;
            }
            return worst;
        };
    }

    /** What team a serves less in the second run than in the first, which is the baseline. */
    private static PairReading lost(Outcome outcome) {
        return (baseline, here) -> outcome.against(
                outcome.of(view(here, 0), new When.Once(), List.of()),
                outcome.of(view(baseline, 0), new When.Once(), List.of()));
    }

    private static double lastImprovement(Trajectory run) {
        StepCurve path = run.throughput(0);
        return path.day(path.size() - 1);
    }

    private static double logTwo(Trajectory run, double from, double to) {
        StepCurve path = run.throughput(0);
        double area = 0;
        for (int i = 0; i < path.size(); i++) {
            double begin = Math.max(path.day(i), from);
            double end = Math.min(i + 1 < path.size() ? path.day(i + 1) : to, to);
            area += Math.max(0, end - begin) * FastMath.log(path.value(i)) / FastMath.log(2);
        }
        return area;
    }

    /** Relative deviation; none where both are infinite or 0. */
    private static double off(double measured, double exact) {
        return measured == exact ? 0 : (measured - exact) / exact;
    }
}
