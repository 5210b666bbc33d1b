package headstart.validation;

import headstart.model.Access;
import headstart.model.FixedRoofline;
import headstart.model.Operator;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.RooflineShare;
import headstart.model.StartingExcess;
import headstart.model.Team;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.text.Numbers;
import headstart.validation.Claim.EveryPath;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** How a team comes to a release: bring-up, features, leaks, what it carries over; and what it loses again. */
final class StartLaws {
    static final String BRING_UP = "Bring-up";
    static final String FEATURES = "Feature unlocks";
    static final String LEAKS = "Leaks";
    static final String CARRY_OVER = "Carry-over between releases";
    static final String KERNELS = "Reference kernels";
    static final String REGRESSIONS = "Regressions and repairs";
    private static final int N = 40_000;
    private static final Crew ALONE = Crew.named("a");

    private StartLaws() {}

    static List<Trial> trials() {
        return List.of(
                bringUp(3, 10, 14, 1),
                bringUp(1, 30, 14, 1),
                bringUp(5, 14, 21, 0.7),
                features(2, 20, 10),
                features(1, 30, 0),
                leak(),
                carryOver(0.7, 14),
                carryOver(0.3, 0),
                partlyNew(0.7),
                partlyNew(0.2),
                referenceKernels(),
                regressions(1),
                regressions(4),
                repairs());
    }

    private static Trial bringUp(int stages, double mean, double lead, double fidelity) {
        Setting setting = Setting.of(2, 2, 0.5, 10, ALONE.bringUp(stages, mean).lead(lead, fidelity));
        List<Claim> claims = new ArrayList<>(List.of(
                new Share("P(ready at release)", 0, Formulas.erlang(stages, mean, fidelity * lead)),
                new Share("P(ready on day 10)", 1, Formulas.erlang(stages, mean, fidelity * lead + 10))));
        if (fidelity == 1) {
            claims.add(new Mean("E x while ready, day 10", 2, Formulas.readyExcess(2, 0.5, stages, mean, lead + 10)));
        }
        Reading excess = Reading.excess(0, 10);
        return new Trial(
                BRING_UP,
                setting.toString(),
                N,
                Source.of(
                        setting,
                        Reading.excess(0, 0).atMost(Double.MAX_VALUE),
                        excess.atMost(Double.MAX_VALUE),
                        excess.then(x -> Double.isInfinite(x) ? 0 : x)),
                claims);
    }

    /** Nothing is tuned: the excess over the roof with the feature is 3 until it arrives, and 1 from then on. */
    private static Trial features(int stages, double mean, double lead) {
        Setting setting = Setting.of(1, 1, 0, 21, ALONE.feature(stages, mean, 2).lead(lead));
        return new Trial(
                FEATURES,
                setting,
                N,
                Source.of(
                        setting,
                        Reading.excess(0, 7).atMost(2),
                        Reading.excess(0, 21).atMost(2)),
                new Share("P(unlocked by day 7)", 0, Formulas.erlang(stages, mean, lead + 7)),
                new Share("P(unlocked by day 21)", 1, Formulas.erlang(stages, mean, lead + 21)));
    }

    private static Trial leak() {
        Setting setting =
                Setting.of(2, 2, 0.5, 10, ALONE.lead(20), Crew.named("b").leak(0.05));
        Reading accessDay = run -> run.curves().get(1).get(0).accessDay();
        return new Trial(
                LEAKS,
                setting,
                N,
                Source.of(setting, accessDay.atMost(-10), accessDay.atMost(-1e-9), Reading.excess(1, 10)),
                new Share("P(leaked by day -10)", 0, -FastMath.expm1(-0.5)),
                new Share("P(leaked before release)", 1, -FastMath.expm1(-1)),
                new Mean("E x_b, day 10", 2, Formulas.leaked(2, 0.5, 0.05, 20, 10)));
    }

    /** Many releases, of each of which the component is new with chance 1 - kappa: after so many the start is forgotten. */
    private static Trial carryOver(double kappa, double lead) {
        int releases = 16;
        double every = 90;
        double last = (releases - 1) * every;
        Setting setting = Setting.of(2, 2, 0.5, last + 10, lead > 0 ? ALONE.lead(lead) : ALONE);
        double exact = Formulas.carriedOver(kappa, every, releases, 2, 0.5, 10 + lead);
        return new Trial(
                CARRY_OVER,
                setting + "; a release every 90 d, kept with chance " + Numbers.toText(kappa),
                2 * N / 4,
                Source.drawn(luck -> draw(setting, luck, releases, every, kappa), Reading.excess(0, last + 10)),
                List.of(new Mean("E x, 10 d into the last", 0, exact)));
    }

    private static Parameters draw(
            Setting setting, Streams.Replication luck, int releases, double every, double kappa) {
        RandomStream pattern = luck.stream("pattern");
        List<Release> all = new ArrayList<>();
        for (int r = 0; r < releases; r++) {
            double novelty = r == 0 || pattern.nextDouble() >= kappa ? 1 : 0;
            Operator operator = new Operator("operator", novelty, new RooflineShare(1));
            all.add(new Release("release" + r, r * every, List.of(operator), Map.of()));
        }
        return setting.parameters(all);
    }

    private static Trial partlyNew(double novelty) {
        Setting setting = Setting.of(2, 2, 0.5, 95, ALONE);
        List<Release> releases = List.of(
                new Release("first", 0, List.of(new Operator("operator", 1, new RooflineShare(1))), Map.of()),
                new Release("second", 90, List.of(new Operator("operator", novelty, new RooflineShare(1))), Map.of()));
        return new Trial(
                CARRY_OVER,
                setting + "; second release after 90 d, novelty " + Numbers.toText(novelty),
                N,
                Source.of(setting.parameters(releases), Reading.excess(0, 90), Reading.excess(0, 95)),
                List.of(
                        new Mean("E x, day 0 of the second", 0, Formulas.partlyNew(novelty, 2, 0.5, 90, 0)),
                        new Mean("E x, day 5 of the second", 1, Formulas.partlyNew(novelty, 2, 0.5, 90, 5))));
    }

    /** Quality q = 0.4 pulls the start from 75 towards 0.4: {@code 75^0.6 * 0.4^0.4}. */
    private static Trial referenceKernels() {
        double start = FastMath.pow(75, 0.6) * FastMath.pow(0.4, 0.4);
        Setting law = Setting.of(0.7, 0.7, 0.2, 10);
        Release release =
                new Release("release", 0, List.of(new Operator("operator", 1, new RooflineShare(1))), Map.of("a", 0.4));
        Team team = new Team(
                "a",
                "maker",
                new FixedRoofline("chip", 1),
                1,
                1,
                new StartingExcess(0.4, 75),
                Optional.empty(),
                true,
                List.of());
        Parameters parameters = new Parameters(
                List.of(team), List.of(release), law.tuning(), law.commons(), Map.of("a", Access.AT_RELEASE), 10);
        Reading untuned = run -> (1 / run.curves().get(0).get(0).untunedShare() - 1) / start - 1;
        double z = 0.2 * 10 * FastMath.pow(start, 0.7);
        return new Trial(
                KERNELS,
                law + "; novel 75, carried over 0.4, quality 0.4",
                2 * N,
                Source.of(parameters, untuned, Reading.excess(0, 10)),
                List.of(
                        new EveryPath("start / 75^0.6 0.4^0.4", 0),
                        new Mean("E x, day 10", 1, start * Formulas.muth(0.7, z))));
    }

    /** Without tuning ln x is compound Poisson with exponential jumps; of K operators each gets a K-th of the regressions. */
    private static Trial regressions(int operators) {
        Setting setting = Setting.of(1, 1, 0, 50, ALONE).operators(operators).regression(0.2, 0.1, 0);
        double count = 0.2 * 50 / operators;
        List<Claim> claims =
                new ArrayList<>(List.of(new Mean("E x, day 50", 0, FastMath.exp(count * 0.1 / (1 - 0.1)))));
        if (operators == 1) {
            claims.add(new Mean("E ln x, day 50", 1, count * 0.1));
            claims.add(new Share("P(no regression)", 2, FastMath.exp(-count)));
        }
        return new Trial(
                REGRESSIONS,
                setting.toString(),
                N,
                Source.of(
                        setting,
                        Reading.excess(0, 50),
                        Reading.logExcess(0, 50),
                        Reading.logExcess(0, 50).atMost(1e-9)),
                claims);
    }

    /** Regressions that are repaired: the number still open is that of customers in an M/M/infinity queue, Poisson. */
    private static Trial repairs() {
        Setting setting = Setting.of(1, 1, 0, 50, ALONE).regression(0.2, 0.1, 0.1);
        double open = 0.2 / 0.1 * -FastMath.expm1(-0.1 * 50);
        Reading log = Reading.logExcess(0, 50);
        return new Trial(
                REGRESSIONS,
                setting,
                N,
                Source.of(setting, log, log.atMost(1e-9)),
                new Mean("E ln x, day 50", 0, open * 0.1),
                new Share("P(all repaired)", 1, FastMath.exp(-open)));
    }
}
