package headstart.validation;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * The exact results. Everywhere {@code z = lambda * effort * t} and the starting excess is 1. {@code OracleTest} holds these
 * formulas against independent values.
 */
final class Formulas {
    private Formulas() {}

    /** Mean excess for gamma = 0 (Levy 1965): {@code exp(-z / (1 + b))}. */
    static double levyMean(double z, double b) {
        return FastMath.exp(-z / (1 + b));
    }

    /** Law of {@code -b ln x} for gamma = 0: compound Poisson with unit exponential jumps. */
    static double levyLaw(double z, double y) {
        double weight = FastMath.exp(-z);
        double sum = weight;
        for (int k = 1; k < 10 * z + 100; k++) {
            weight *= z / k;
            sum += weight < 1e-17 ? 0 : weight * Gamma.regularizedGammaP(k, y);
        }
        return sum;
    }

    /** Mean excess for b = gamma = g (Muth 1986): {@code Gamma(1/g) P(1/g, z) / (g z^(1/g))}. */
    static double muth(double g, double z) {
        return Gamma.gamma(1 + 1 / g) * Gamma.regularizedGammaP(1 / g, z) / FastMath.pow(z, 1 / g);
    }

    /** Mean of the least of N draws with distribution function {@code c^g} on [0, 1]. */
    static double leastOf(int draws, double g) {
        double mean = 1;
        for (int k = 1; k <= draws; k++) {
            mean *= k / (k + 1 / g);
        }
        return mean;
    }

    /** Mean number of records: {@code Ein(z) = e^-z sum_k H_k z^k / k!}. */
    static double records(double z) {
        double weight = FastMath.exp(-z);
        double harmonic = 0;
        double sum = 0;
        for (int k = 1; k < 5 * z + 100; k++) {
            weight *= z / k;
            harmonic += 1.0 / k;
            sum += weight * harmonic;
        }
        return sum;
    }

    /**
     * {@code E x^(gamma p)} for any b and gamma: the moments obey {@code dM_p/dz = -p/(p + s) M_(p+1)} with
     * {@code s = b/gamma}, so that {@code M_p = 1F1(p; p + s; -z) = e^-z 1F1(s; p + s; z)} (Kummer). Good for z up to 700.
     */
    static double moment(double p, double s, double z) {
        double term = FastMath.exp(-z);
        double sum = term;
        for (int n = 0; n < 5 * z + 200; n++) {
            term *= (s + n) / (p + s + n) * z / (n + 1);
            sum += term;
        }
        return sum;
    }

    /** Mean excess for any b and gamma. */
    static double mean(double gamma, double b, double z) {
        return moment(1 / gamma, b / gamma, z);
    }

    /** {@code lim E x z^(1/gamma)}, from the late-time law {@code z x^gamma -> Gamma(b/gamma, 1)}. */
    static double lateMean(double gamma, double b) {
        return FastMath.exp(Gamma.logGamma((b + 1) / gamma) - Gamma.logGamma(b / gamma));
    }

    /** Small steps: {@code (1 + gamma mu t)^(-1/gamma)} with {@code mu = lambda / (1 + b)}. */
    static double meanField(double gamma, double b, double z) {
        return FastMath.pow(1 + gamma * z / (1 + b), -1 / gamma);
    }

    /** {@code int_0^T (x(t) - x(t + L)) dt = int_0^L x - int_T^(T+L) x} for b = gamma. */
    static double leadArea(double g, double lambda, double lead, double until) {
        DoubleUnaryOperator mean = t -> muthOrStart(g, lambda * t);
        return integral(mean, 0, lead) - integral(mean, until, until + lead);
    }

    /** The day from which a lead L and m-fold effort have led to the same: {@code L / (m - 1)}. */
    static double equivalenceDay(double lead, double factor) {
        return lead / (factor - 1);
    }

    /** P(B not yet at A's release-day level by t), r = rate of B / rate of A. */
    static double notLevel(double lead, double r, double t) {
        return lead / (lead + r * t);
    }

    /** P(B ahead on day t). */
    static double ahead(double lead, double r, double t) {
        return r * t / (lead + t + r * t);
    }

    /** P(B never ahead by day t). */
    static double neverAhead(double lead, double r, double t) {
        return FastMath.pow(1 + (1 + r) * t / lead, -r / (1 + r));
    }

    /**
     * P(no level of A below x has been copied by day t): A began {@code lead} days before release, at rate
     * {@code rate = lambda x^g}; looks come at rate s from release on.
     */
    static double notCopied(double rate, double lead, double s, double t) {
        double slope = (rate - s) * t;
        double window = FastMath.abs(slope) < 1e-12 ? t : FastMath.expm1(slope) / (rate - s);
        return FastMath.exp(-s * t) + s * FastMath.exp(-rate * (t + lead)) * window;
    }

    /** P(x_B &gt; x) on day t, where B began {@code ownLead} days before release and copies from A. */
    static double copierAbove(double x, double g, double lambda, double lead, double ownLead, double s, double t) {
        double rate = lambda * FastMath.pow(x, g);
        return FastMath.exp(-rate * (t + ownLead)) * notCopied(rate, lead, s, t);
    }

    /** Mean of x_B under copying. */
    static double copierMean(double g, double lambda, double lead, double ownLead, double s, double t) {
        return integral(x -> copierAbove(x, g, lambda, lead, ownLead, s, t), 0, 1);
    }

    /** Mean excess t days into the last of several releases; a component is kept from the one before with chance kappa. */
    static double carriedOver(double kappa, double everyDays, int releases, double g, double lambda, double age) {
        double sum = 0;
        double kept = 1;
        for (int j = 0; j < releases; j++) {
            double chance = j == releases - 1 ? kept : (1 - kappa) * kept;
            sum += chance * muth(g, lambda * (age + j * everyDays));
            kept *= kappa;
        }
        return sum;
    }

    /**
     * Mean excess t days after a release of that novelty, when the one before was worked on for {@code before} days: the new
     * start {@code x^(1 - novelty)} is above c with chance {@code exp(-lambda before c^(g / (1 - novelty)))}.
     */
    static double partlyNew(double novelty, double g, double lambda, double before, double t) {
        return integral(
                c -> FastMath.exp(
                        -lambda * before * FastMath.pow(c, g / (1 - novelty)) - lambda * t * FastMath.pow(c, g)),
                0,
                1);
    }

    /** P(an Erlang time of that mean is over within some days). */
    static double erlang(int stages, double mean, double days) {
        return Gamma.regularizedGammaP(stages, days * stages / mean);
    }

    /** {@code E x 1(ready)} after t days of work for b = gamma, where nothing is tuned until an Erlang time is over. */
    static double readyExcess(double g, double lambda, int stages, double meanDays, double t) {
        double rate = stages / meanDays;
        return integral(
                u -> rate
                        * FastMath.exp(-rate * u)
                        * FastMath.pow(rate * u, stages - 1)
                        / Gamma.gamma(stages)
                        * muthOrStart(g, lambda * (t - u)),
                0,
                t);
    }

    /** Mean excess for b = gamma on day t of a team that a leak reaches at some rate during the {@code lead} days before. */
    static double leaked(double g, double lambda, double rate, double lead, double t) {
        return FastMath.exp(-rate * lead) * muth(g, lambda * t)
                + integral(u -> rate * FastMath.exp(-rate * u) * muth(g, lambda * (t + lead - u)), 0, lead);
    }

    private static double muthOrStart(double g, double z) {
        return z < 1e-12 ? 1 : muth(g, z);
    }

    /** Mean number of improvements for any b and gamma: the hazard integrated, {@code int_0^z E x^gamma}. */
    static double improvements(double gamma, double b, double z) {
        return integral(u -> moment(1, b / gamma, u), 0, z);
    }

    /**
     * {@code E ln(1 + x)} for b = gamma = 1, where {@code P(x > y) = e^(-z y)} below the start:
     * {@code int_0^1 e^(-z y) / (1 + y) dy = e^z (E1(z) - E1(2 z))}.
     */
    static double meanLogSlowness(double z) {
        return integral(y -> FastMath.exp(-z * y) / (1 + y), 0, 1);
    }

    /** Mean of log2 of throughputs t days after release for b = gamma = 1, where A began {@code lead} days before release. */
    static double meanRatio(double lambda, double lead, double t) {
        return (meanLogSlowness(lambda * t) - meanLogSlowness(lambda * (t + lead))) / FastMath.log(2);
    }

    /** Its integral from release to a day. */
    static double slowDays(double lambda, double lead, double until) {
        return integral(y -> lostTo(y, lambda, lead, until) / (1 + y), 0, 1) / FastMath.log(2);
    }

    /**
     * Mean of {@code int_0^T (P_A - P_B) dt} for b = gamma = 1 and a roofline of 1, where
     * {@code E P = E 1/(1 + x) = 1 - int_0^1 e^(-z y) / (1 + y)^2 dy}.
     */
    static double tokensLost(double lambda, double lead, double until) {
        return integral(y -> lostTo(y, lambda, lead, until) / ((1 + y) * (1 + y)), 0, 1);
    }

    /** {@code int_0^T (P(x_B > y) - P(x_A > y)) dt}. */
    private static double lostTo(double y, double lambda, double lead, double until) {
        return FastMath.expm1(-lambda * until * y) * FastMath.expm1(-lambda * lead * y) / (lambda * y);
    }

    /** Integral of a smooth function. */
    static double integral(DoubleUnaryOperator function, double from, double to) {
        return new IterativeLegendreGaussIntegrator(32, 1e-12, 1e-15, 2, 30)
                .integrate(1_000_000, function::applyAsDouble, from, to);
    }
}
