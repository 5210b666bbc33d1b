package headstart.validation;

import headstart.model.Commons;
import headstart.validation.Claim.Distribution;
import headstart.validation.Claim.Mean;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** What a laggard takes over from the published work of a leader. */
final class CopyingLaws {
    static final String COPYING = "Copying";
    static final String BOTH_EARLY = "Copying begins at release";
    static final String PUBLISHERS = "Two publishers, by portability";
    private static final int N = 60_000;
    private static final Crew A = Crew.named("a").lead(14);
    private static final Crew B = Crew.named("b");

    private CopyingLaws() {}

    static List<Trial> trials() {
        return List.of(
                copying(COPYING, 2, 2, 0.02, 0, 1),
                copying(COPYING, 2, 2, 0.1, 0, 1),
                copying(COPYING, 1, 0.5, 0.5, 0, 1),
                copying(COPYING, 2, 2, 0.1, 0, 3),
                copying(BOTH_EARLY, 2, 0.5, 0.2, 7, 1),
                copying(BOTH_EARLY, 1, 0.5, 0.5, 13, 1),
                twoPublishers());
    }

    private static Trial copying(String law, double g, double lambda, double rate, double ownLead, int operators) {
        Crew laggard = ownLead > 0 ? B.lead(ownLead) : B;
        Setting setting =
                Setting.of(g, g, lambda, 21, A, laggard).operators(operators).copying(rate);
        Source source = Source.of(setting, Reading.excess(1, 21), Reading.excess(1, 7));
        Mean day21 = new Mean("E x_b, day 21", 0, Formulas.copierMean(g, lambda, 14, ownLead, rate, 21));
        Mean day7 = new Mean("E x_b, day 7", 1, Formulas.copierMean(g, lambda, 14, ownLead, rate, 7));
        if (operators > 1) {
            return new Trial(law, setting, N, source, day21, day7);
        }
        return new Trial(
                law,
                setting,
                N,
                source,
                day21,
                day7,
                new Distribution(
                        "law of x_b, day 21", 0, x -> 1 - Formulas.copierAbove(x, g, lambda, 14, ownLead, rate, 21)));
    }

    /** Two leaders that do not learn from each other: what the laggard has not taken from either. */
    private static Trial twoPublishers() {
        Commons commons = new Commons(0.2, 0, 0, Map.of("a", Map.of("b", 1.0), "c", Map.of("b", 0.3)));
        Setting setting =
                Setting.of(1, 1, 1, 21, A, B, Crew.named("c").lead(30)).commons(commons);
        return new Trial(
                PUBLISHERS,
                setting,
                N,
                Source.of(setting, Reading.excess(1, 21)),
                new Mean("E x_b, day 21", 0, Formulas.integral(CopyingLaws::aboveBoth, 0, 1)),
                new Distribution("law of x_b, day 21", 0, x -> 1 - aboveBoth(x)));
    }

    private static double aboveBoth(double x) {
        return FastMath.exp(-x * 21) * Formulas.notCopied(x, 14, 0.2, 21) * Formulas.notCopied(x, 30, 0.06, 21);
    }
}
