package headstart.validation;

import headstart.model.Allocation;
import headstart.text.Numbers;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.SameLaw;
import headstart.validation.Claim.SameMean;
import headstart.validation.Claim.Slope;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** The literal engine: against the simulation, and on what only it can play. */
final class LiteralLaws {
    static final String ENGINES = "Event-driven = attempt by attempt";
    static final String DRAWS = "Least of N draws (literal engine)";
    static final String COUPLED = "Coupled redraws (literal engine)";
    private static final int N = 20_000;

    private LiteralLaws() {}

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        Crew early = Crew.named("a").lead(21, 0.7).start(3);
        Crew weak = Crew.named("b").start(20);
        Crew strong = Crew.named("c").lead(7).effort(1.5).start(8);
        for (Allocation allocation : Allocation.values()) {
            trials.add(engines(Setting.of(0.7, 1.5, 0.1, 40, early, weak, strong)
                    .operators(4)
                    .allocation(allocation)
                    .copying(0.03)));
            trials.add(engines(Setting.of(1, 1, 0.1, 40, early.start(1), weak.start(1))
                    .operators(3)
                    .allocation(allocation)
                    .copying(0.05)));
            trials.add(engines(
                    Setting.of(0.7, 1.5, 0.1, 40, early, weak).operators(6).allocation(allocation)));
        }
        for (double g : new double[] {0.5, 1, 2, 3}) {
            trials.add(leastOf(g));
        }
        trials.add(coupled(2, 1, false, 1));
        trials.add(coupled(4, 2, false, 1));
        trials.add(coupled(6, 3, false, 1));
        trials.add(coupled(4, 2, false, 0.5));
        trials.add(coupled(4, 2, true, 1));
        return trials;
    }

    private static Trial engines(Setting setting) {
        double[] days = {5, 40};
        int teams = setting.crews().size();
        List<Reading> readings = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        int columns = days.length * teams;
        for (double day : days) {
            for (int team = 0; team < teams; team++) {
                int column = readings.size();
                String what = "x_" + setting.crews().get(team).name() + ", day " + Numbers.toText(day);
                readings.add(Reading.excess(team, day));
                claims.add(new SameMean("E " + what, column, columns + column));
                claims.add(new SameLaw("law of " + what, column, columns + column));
            }
        }
        Source both = Source.of(setting, readings.toArray(Reading[]::new)).beside(LiteralEngine.of(setting, days));
        return new Trial(ENGINES, setting.toString(), N, both, claims);
    }

    private static Trial leastOf(double g) {
        CoupledRedraws one = new CoupledRedraws(1, 1, false, g, 1, 10, 100);
        return new Trial(
                DRAWS,
                one.toString(),
                g < 1 ? 120_000 : 60_000,
                one,
                List.of(
                        new Mean("E x, N 1", 0, Formulas.leastOf(1, g)),
                        new Mean("E x, N 10", 1, Formulas.leastOf(10, g)),
                        new Mean("E x, N 100", 2, Formulas.leastOf(100, g))));
    }

    /**
     * The cost falls as {@code attempts^(-1/(gamma d))}. For groups the level is exact as well: near 0 the sum of d new costs
     * has the distribution function {@code s^(gamma d) Gamma(1 + gamma)^d / Gamma(1 + gamma d)} (Dirichlet's integral), and
     * one attempt in {@code n / d} falls on a group.
     */
    private static Trial coupled(int operators, int coupled, boolean ring, double gamma) {
        int[] attempts = {1_000, 3_000, 10_000};
        CoupledRedraws redraws = new CoupledRedraws(operators, coupled, ring, gamma, attempts);
        double power = gamma * coupled;
        List<Claim> claims = new ArrayList<>();
        claims.add(new Slope("slope of ln E C over ln t", -1 / power, attempts));
        if (!ring) {
            double logFactor = coupled * Gamma.logGamma(1 + gamma) - Gamma.logGamma(1 + power);
            double hits = 1.0 * attempts[2] * coupled / operators;
            double least = Gamma.gamma(1 + 1 / power) * FastMath.pow(FastMath.exp(logFactor) * hits, -1 / power);
            claims.add(new Mean("E C after 10000 attempts", 2, least / coupled));
        }
        return new Trial(COUPLED, redraws.toString(), 10_500, redraws, claims);
    }
}
