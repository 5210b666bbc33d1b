package headstart.validation;

import headstart.model.Allocation;
import headstart.text.Numbers;
import headstart.validation.Claim.Distribution;
import headstart.validation.Claim.EveryPath;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.SameLaw;
import headstart.validation.Claim.SameMean;
import headstart.validation.Claim.Share;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Beta;

/** Two teams, one of which was early: what a lead is worth, and how it is lost. */
final class LeadLaws {
    static final String AREA = "Area identity";
    static final String EQUIVALENCE = "A lead equals m-fold effort at L/(m-1)";
    static final String BEHIND = "Days behind stay L";
    static final String PARITY = "Parity laws";
    static final String CONCENTRATION = "Many operators catch up at L";
    private static final int N = 40_000;
    private static final Crew A = Crew.named("a");
    private static final Crew B = Crew.named("b");

    private LeadLaws() {}

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        trials.add(area(2, 3, 14, 60));
        trials.add(area(1, 1, 7, 40));
        trials.add(equivalence(7, 2));
        trials.add(equivalence(14, 1.25));
        trials.add(equivalence(30, 1.5));
        trials.add(equivalentPath(14, 1.25));
        trials.add(behind(Allocation.UNIFORM));
        trials.add(behind(Allocation.PROFILE_GUIDED));
        trials.add(shiftedPath());
        for (double r : new double[] {0.5, 1, 2}) {
            trials.add(parity(r, 14));
        }
        trials.add(parity(0.5, 10));
        trials.add(concentration(4));
        trials.add(concentration(16));
        trials.add(concentration(32));
        trials.add(evenOdds());
        return trials;
    }

    private static Trial area(double g, double lambda, double lead, double until) {
        Setting setting = Setting.of(g, g, lambda, until, A.lead(lead), B);
        Reading gap = Reading.excessArea(1, 0, until).minus(Reading.excessArea(0, 0, until));
        return new Trial(
                AREA,
                setting,
                N,
                Source.of(setting, gap),
                new Mean(
                        "E ∫(x_b - x_a), " + Numbers.toText(until) + " d",
                        0,
                        Formulas.leadArea(g, lambda, lead, until)));
    }

    private static Trial equivalence(double lead, double factor) {
        double day = Formulas.equivalenceDay(lead, factor);
        Setting setting = Setting.of(0.7, 1.5, 0.5, day, A.lead(lead), B.effort(factor));
        double exact = Formulas.mean(0.7, 1.5, 0.5 * (day + lead));
        return new Trial(
                EQUIVALENCE,
                setting,
                N,
                Source.of(setting, Reading.excess(0, day), Reading.excess(1, day)),
                new Mean("E x_a, day " + Numbers.toText(day), 0, exact),
                new Mean("E x_b, day " + Numbers.toText(day), 1, exact),
                new SameLaw("x_a ~ x_b", 0, 1));
    }

    /** The same team under the same luck: with the lead, and with more people. */
    private static Trial equivalentPath(double lead, double factor) {
        double day = Formulas.equivalenceDay(lead, factor);
        Setting early = Setting.of(0.7, 1.5, 0.5, day, A.lead(lead)).operators(3);
        Setting strong = Setting.of(0.7, 1.5, 0.5, day, A.effort(factor)).operators(3);
        Reading reading = Reading.excess(0, day);
        return new Trial(
                EQUIVALENCE,
                early,
                1_000,
                Source.paired(early, strong, (x, y) -> reading.applyAsDouble(x) / reading.applyAsDouble(y) - 1),
                new EveryPath("x with the lead / x with effort " + Numbers.toText(factor) + ", same luck", 0));
    }

    private static Trial behind(Allocation allocation) {
        Setting setting = Setting.of(0.7, 1.5, 0.2, 60, A.lead(14).start(3), B.start(3))
                .operators(4)
                .allocation(allocation);
        return new Trial(
                BEHIND,
                setting,
                N,
                Source.of(
                        setting,
                        Reading.excess(0, 6),
                        Reading.excess(1, 20),
                        Reading.excess(0, 46),
                        Reading.excess(1, 60)),
                new SameMean("E x_b, day 20 = E x_a, day 6", 1, 0),
                new SameLaw("x_b, day 20 ~ x_a, day 6", 1, 0),
                new SameMean("E x_b, day 60 = E x_a, day 46", 3, 2),
                new SameLaw("x_b, day 60 ~ x_a, day 46", 3, 2));
    }

    private static Trial shiftedPath() {
        Setting early = Setting.of(0.7, 1.5, 0.2, 60, A.lead(14).start(3)).operators(4);
        Setting late = Setting.of(0.7, 1.5, 0.2, 74, A.start(3)).operators(4);
        return new Trial(
                BEHIND,
                early,
                1_000,
                Source.paired(early, late, (x, y) -> {
                    double worst = 0;
                    for (int day = 0; day <= 60; day += 5) {
                        double ratio = Reading.excess(0, day).applyAsDouble(x)
                                / Reading.excess(0, day + 14).applyAsDouble(y);
                        worst = Math.max(worst, Math.abs(ratio - 1));
                    }
                    return worst;
                }),
                new EveryPath("x(t) with the lead / x(t + 14) without, same luck", 0));
    }

    private static Trial parity(double r, double lead) {
        double[] days = {7, 14, 42};
        Setting setting = Setting.of(2, 2, 3, 42, A.lead(lead), B.effort(r));
        Reading[] readings = new Reading[3 * days.length];
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            double day = days[i];
            String by = " by day " + Numbers.toText(day);
            readings[3 * i] = Reading.catchUpDay(1, 0).atMost(day).then(caughtUp -> 1 - caughtUp);
            readings[3 * i + 1] = Reading.ahead(1, 0, day);
            readings[3 * i + 2] = Reading.neverAhead(1, 0, day);
            claims.add(new Share("P(b not yet level)" + by, 3 * i, Formulas.notLevel(lead, r, day)));
            claims.add(new Share(
                    "P(b ahead on day " + Numbers.toText(day) + ")", 3 * i + 1, Formulas.ahead(lead, r, day)));
            claims.add(new Share("P(b never ahead)" + by, 3 * i + 2, Formulas.neverAhead(lead, r, day)));
        }
        return new Trial(PARITY, setting.toString(), N, Source.of(setting, readings), claims);
    }

    /**
     * For b = gamma = 1 an operator that has been worked on for t days has an exponential excess of mean {@code 1/(lambda t)}.
     * So B at age T is level with A at age L when T/L is a ratio of two gamma numbers of shape K: T/(T + L) has the law
     * Beta(K, K), ever narrower around 1/2.
     */
    private static Trial concentration(int operators) {
        Setting setting =
                Setting.of(1, 1, 10, operators < 8 ? 3_000 : 150, A.lead(14), B).operators(operators);
        Reading day = Reading.catchUpDay(1, 0);
        Reading share = day.then(t -> t / (t + 14));
        return new Trial(
                CONCENTRATION,
                setting,
                N,
                Source.of(setting, share, day.atMost(14), share.then(y -> (y - 0.5) * (y - 0.5))),
                new Distribution("law of T/(T+L)", 0, y -> Beta.regularizedBeta(y, operators, operators)),
                new Share("P(T <= L)", 1, 0.5),
                new Mean("var T/(T+L)", 2, 1 / (4.0 * (2 * operators + 1))));
    }

    /** B on day L and A on day 0 have one law, so that the catch-up time has median L whatever the law. */
    private static Trial evenOdds() {
        Setting setting = Setting.of(0.7, 1.5, 0.2, 14, A.lead(14).start(75), B.start(75))
                .operators(12)
                .allocation(Allocation.PROFILE_GUIDED);
        return new Trial(
                CONCENTRATION,
                setting,
                N,
                Source.of(setting, Reading.catchUpDay(1, 0).atMost(14)),
                new Share("P(T <= L)", 0, 0.5));
    }
}
