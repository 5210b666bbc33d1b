package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lead as extra balls in Polya's urn, through the real command line. Both teams need about 15 days until they run. With a lead the early
 * one runs on the release day, and a cap lets exactly h = 5 buyers in before day 20, who can buy nothing else; then the others enter one
 * after the other and go where the others are. From a = 2 and b = 2 that is an urn with a + h against b, whose limit is Beta(a + h, b);
 * without the lead it is Beta(a, b).
 *
 * <p>Fixed seed; {@value #CLAIMS} claims, so that a right program fails any of them with a chance below 1e-3 (Bonferroni).
 */
class LeadAsUrnTest {
    private static final int CLAIMS = 6;
    private static final double ALPHA = 1e-3 / CLAIMS;
    private static final int RUNS = 600;
    private static final int BUYERS = 200;
    private static final int HEAD_START = 5;
    private static final int OWN = 2;
    private static final String STUDY = """
            seed: 20260424
            replications: 600
            horizon_days: 40
            report_days: [40]
            releases: {r: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 100, starting_excess: {novel: 20}, bring_up: {stages: 1000, mean_days: 15}}
              late: {chipmaker: West, roofline_tokens_per_s: 100, starting_excess: {novel: 20}, bring_up: {stages: 1000, mean_days: 15}}
            market:
              buyers: individual
              review_days: 10
              sensitivity: 0
              inertia: 1
              following: 1
              diffusion: {innovation_per_day: 100, imitation_per_day: 0, entered: 0.02}
              segments: {all: {chips: 200, buyers: 200, initial: {early: 1, late: 1}}}
              prices: {early: 1, late: 1}
              rules:
                few: {kind: volume_cap, chips: early, segments: all, from_day: -1, until_day: 20, amount: 91.25}
            outcomes: [adoption_share, majority]
            scenarios:
              head_start: {access: {early: {lead_days: 30, fidelity: 1}}}
              together: {}
            """;

    @TempDir
    private static Path temporary;

    private static double[] withLead;
    private static double[] without;

    @BeforeAll
    static void play() throws IOException {
        Path file = Files.writeString(temporary.resolve("urn.yaml"), STUDY);
        Path study = temporary.resolve("urn");
        assertThat(Cli.run("run", file, "-o", study, "--quiet").err()).isEmpty();
        List<String[]> rows = Files.readAllLines(study.resolve("runs.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        int column = Arrays.asList(rows.get(0)).indexOf("all/East.adoption_share_day40");
        withLead = won(rows, "head_start", column);
        without = won(rows, "together", column);
    }

    /** How many buyers took the early chip, in each run. */
    private static double[] won(List<String[]> rows, String scenario, int column) {
        double[] won = rows.stream()
                .filter(row -> row[0].equals(scenario))
                .mapToDouble(row -> Double.parseDouble(row[column]) * BUYERS)
                .toArray();
        assertThat(won).hasSize(RUNS);
        return won;
    }

    /** Chance that k of those who enter an urn with that many balls take the first colour. */
    private static double betaBinomial(int k, int first) {
        int n = BUYERS - first - OWN;
        return FastMath.exp(Gamma.logGamma(n + 1.0)
                - Gamma.logGamma(k + 1.0)
                - Gamma.logGamma(n - k + 1.0)
                + Beta.logBeta(k + first, n - k + (double) OWN)
                - Beta.logBeta(first, OWN));
    }

    private static void assertUrn(double[] won, int first) {
        int n = BUYERS - first - OWN;
        double mean = 0;
        double square = 0;
        double majority = 0;
        for (int k = 0; k <= n; k++) {
            double p = betaBinomial(k, first);
            mean += p * (k + first);
            square += p * (k + first) * (k + first);
            majority += 2 * (k + first) > BUYERS ? p : 0;
        }
        double critical = new NormalDistribution().inverseCumulativeProbability(1 - ALPHA / 2);
        double found = Arrays.stream(won).average().orElseThrow();
        assertThat((found - mean) / Math.sqrt((square - mean * mean) / RUNS)).isBetween(-critical, critical);
        double above =
                Arrays.stream(won).filter(k -> 2 * Math.round(k) > BUYERS).count() / (double) RUNS;
        assertThat((above - majority) / Math.sqrt(majority * (1 - majority) / RUNS))
                .isBetween(-critical, critical);
        assertThat(distance(won, first)).isLessThan(bound());
    }

    /** Largest distance of the law of the runs from the urn's. */
    private static double distance(double[] won, int first) {
        double law = 0;
        double distance = 0;
        for (int k = 0; k <= BUYERS - first - OWN; k++) {
            int own = k + first;
            law += betaBinomial(k, first);
            double found =
                    Arrays.stream(won).filter(count -> Math.round(count) <= own).count() / (double) RUNS;
            distance = Math.max(distance, Math.abs(found - law));
        }
        return distance;
    }

    /** Dvoretzky, Kiefer and Wolfowitz with Massart's constant, which holds for discrete laws too. */
    private static double bound() {
        return Math.sqrt(Math.log(2 / ALPHA) / 2 / RUNS);
    }

    @Test
    void aLeadIsSoManyBallsMoreInTheUrn() {
        assertUrn(withLead, OWN + HEAD_START);
    }

    @Test
    void withoutTheLeadTheUrnIsFair() {
        assertUrn(without, OWN);
    }

    /** The judge can tell the two urns apart. */
    @Test
    void neitherUrnPassesForTheOther() {
        assertThat(distance(withLead, OWN)).isGreaterThan(2 * bound());
        assertThat(distance(without, OWN + HEAD_START)).isGreaterThan(2 * bound());
    }

    /** The finite urn is near its limit: half of all is exceeded with a chance of 0.965 under Beta(7, 2). */
    @Test
    void theLimitIsTheBetaLaw() {
        double above = 0;
        for (int k = 0; k <= BUYERS - 9; k++) {
            above += 2 * (k + 7) > BUYERS ? betaBinomial(k, 7) : 0;
        }
        assertThat(Math.abs(above - (1 - Beta.regularizedBeta(0.5, 7, 2)))).isLessThan(0.005);
    }
}
