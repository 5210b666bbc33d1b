package headstart.validation;

import headstart.model.Allocation;
import headstart.text.Numbers;
import headstart.validation.Claim.Distribution;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.Share;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** One team alone: Levy, Muth, records, any b and gamma, late times, small steps, effort. */
final class TuningLaws {
    static final String LEVY = "Levy: no difficulty";
    static final String MUTH = "Muth: the least of many draws";
    static final String ANY = "Any step shape and difficulty";
    static final String LATE = "Late times forget the start";
    static final String SMALL_STEPS = "Small steps: mean field";
    static final String EFFORT = "Effort runs the clock";
    static final String ALLOCATION = "Allocation keeps the total effort";
    private static final int N = 60_000;
    private static final Crew ALONE = Crew.named("a");

    private TuningLaws() {}

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        trials.add(levy(6, 2));
        trials.add(levy(2, 0.7));
        trials.add(levy(25, 5));
        for (double g : new double[] {0.5, 1, 2, 3}) {
            trials.add(muth(g));
        }
        trials.add(any(0.7, 1.5, 5, 40));
        trials.add(any(1.1, 0.6, 2, 60));
        trials.add(any(0.3, 3, 10, 200));
        trials.add(late(0.7, 1.5));
        trials.add(late(1, 0.6));
        trials.add(late(0.5, 3));
        trials.add(late(2, 5));
        trials.add(smallSteps());
        trials.add(scaledStart());
        trials.add(fidelity());
        trials.add(staff());
        trials.add(profileGuided());
        return trials;
    }

    private static Trial levy(double z, double b) {
        Setting setting = Setting.of(0, b, z, 1, ALONE);
        Reading log = Reading.logExcess(0, 1);
        Source source = Source.of(
                setting,
                Reading.excess(0, 1),
                log,
                log.then(y -> (y + z / b) * (y + z / b)),
                log.then(y -> -b * y),
                Reading.improvements(0).atMost(0));
        List<Claim> claims = new ArrayList<>(List.of(
                new Mean("E x", 0, Formulas.levyMean(z, b)),
                new Mean("E ln x", 1, -z / b),
                new Mean("var ln x", 2, 2 * z / (b * b))));
        // Without an improvement ln x is 0: only where that hardly happens the law has no atom.
        claims.add(
                z > 20
                        ? new Distribution("law of ln x", 3, y -> Formulas.levyLaw(z, y))
                        : new Share("P(no improvement)", 4, FastMath.exp(-z)));
        return new Trial(LEVY, setting.toString(), z < 5 ? 2 * N : N, source, claims);
    }

    private static Trial muth(double g) {
        double[] days = {0.5, 5, 50, 200};
        Setting setting = Setting.of(g, g, 1, 200, ALONE);
        Reading[] readings = new Reading[days.length + 1];
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            readings[i] = Reading.excess(0, days[i]);
            claims.add(new Mean("E x, z " + Numbers.toText(days[i]), i, Formulas.muth(g, days[i])));
        }
        claims.add(new Distribution("law of x, z 50", 2, c -> -FastMath.expm1(-50 * FastMath.pow(c, g))));
        readings[days.length] = Reading.improvements(0);
        claims.add(new Mean("E improvements, z 200", days.length, Formulas.records(200)));
        int runs = g == 0.5 ? 2 * N : N;
        return new Trial(MUTH, setting.toString(), runs, Source.of(setting, readings), claims);
    }

    private static Trial any(double gamma, double b, double early, double later) {
        Setting setting = Setting.of(gamma, b, 1, later, ALONE);
        Source source = Source.of(setting, Reading.excess(0, early), Reading.excess(0, later), Reading.improvements(0));
        return new Trial(
                ANY,
                setting,
                N,
                source,
                new Mean("E x, z " + Numbers.toText(early), 0, Formulas.mean(gamma, b, early)),
                new Mean("E x, z " + Numbers.toText(later), 1, Formulas.mean(gamma, b, later)),
                new Mean("E improvements, z " + Numbers.toText(later), 2, Formulas.improvements(gamma, b, later)));
    }

    private static Trial late(double gamma, double b) {
        double z = 1e5;
        Setting setting = Setting.of(gamma, b, z, 1, ALONE);
        Source source =
                Source.of(setting, Reading.excess(0, 1).then(x -> z * FastMath.pow(x, gamma)), Reading.excess(0, 1));
        return new Trial(
                LATE,
                setting,
                N,
                source,
                new Distribution("law of z x^γ", 0, y -> Gamma.regularizedGammaP(b / gamma, y)),
                new Mean("E z x^γ", 0, b / gamma),
                new Mean("E x", 1, Formulas.lateMean(gamma, b) / FastMath.pow(z, 1 / gamma)));
    }

    /** The deviation of the mean field from the exact mean is of order 1/b, here far below the standard error. */
    private static Trial smallSteps() {
        double b = 10_000;
        double z = 2 * (1 + b);
        Setting setting = Setting.of(0.7, b, z, 1, ALONE);
        return new Trial(
                SMALL_STEPS,
                setting,
                400,
                Source.of(setting, Reading.excess(0, 0.2), Reading.excess(0, 1)),
                new Mean("E x, day 0.2", 0, Formulas.meanField(0.7, b, 0.2 * z)),
                new Mean("E x, day 1", 1, Formulas.meanField(0.7, b, z)));
    }

    private static Trial scaledStart() {
        Setting setting = Setting.of(0.7, 1.5, 0.076, 90, ALONE.start(75));
        double z = 0.076 * 90 * FastMath.pow(75, 0.7);
        return new Trial(
                ANY,
                setting,
                N,
                Source.of(setting, Reading.excess(0, 90)),
                new Mean("E x, day 90", 0, 75 * Formulas.mean(0.7, 1.5, z)));
    }

    private static Trial fidelity() {
        Setting setting = Setting.of(2, 2, 0.5, 10, ALONE.lead(30, 0.4));
        return new Trial(
                EFFORT,
                setting,
                N,
                Source.of(setting, Reading.excess(0, 0), Reading.excess(0, 10)),
                new Mean("E x, day 0", 0, Formulas.muth(2, 0.5 * 12)),
                new Mean("E x, day 10", 1, Formulas.muth(2, 0.5 * 22)));
    }

    private static Trial staff() {
        Setting setting = Setting.of(1, 1, 0.5, 20, ALONE.effort(4)).staffElasticity(0.8);
        return new Trial(
                EFFORT,
                setting,
                N,
                Source.of(setting, Reading.excess(0, 20)),
                new Mean("E x, day 20", 0, Formulas.muth(1, 10 * FastMath.pow(4, 0.8))));
    }

    private static Trial profileGuided() {
        Setting setting = Setting.of(0, 2, 0.2, 20, ALONE).operators(5).allocation(Allocation.PROFILE_GUIDED);
        Reading count = Reading.improvements(0);
        return new Trial(
                ALLOCATION,
                setting,
                N,
                Source.of(setting, count, count.then(n -> (n - 20) * (n - 20))),
                new Mean("E improvements = λKt", 0, 20),
                new Mean("var improvements = λKt", 1, 20));
    }
}
