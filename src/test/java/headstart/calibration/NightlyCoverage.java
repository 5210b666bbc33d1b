package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.statistics.Proportion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/**
 * Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari and Gelman 2018): 200 synthetic studies at a small budget and 100 at a large one, each with
 * values drawn from their priors: about 18 minutes on one core. How often 90 % intervals hold the truth, and its ranks among draws of the posterior, go into
 * {@code docs/figures/calibration-ranks.csv}, a picture beside it and a table of {@code docs/calibration.md}; {@code -Dheadstart.update=true} writes them.
 * The seed is fixed, so that they are the same on every machine; {@code -Dheadstart.seed=N} takes another and compares no file.
 */
class NightlyCoverage {
    private static final long SEED = 20260424;
    private static final String BEGIN = "<!-- coverage of calibrations, written by NightlyCoverage -->";
    private static final String END = "<!-- end -->";
    private static final Path PAGE = Path.of("docs", "calibration.md");
    private static final Path RANKS = Path.of("docs", "figures", "calibration-ranks.csv");
    private static final Path PICTURE = Path.of("docs", "figures", "calibration-ranks.svg");
    static final List<Budget> BUDGETS = List.of(
            new Budget("64 runs, 120 particles", 200, new Settings(64, 1, 20, 120, 2, 120, 0, false, 20)),
            new Budget("256 runs, 200 particles", 100, new Settings(256, 1, 20, 200, 3, 200, 0, false, 20)));

    /** How many studies with how much work. */
    record Budget(String name, int studies, Settings settings) {
        List<Measured> measured(long seed) {
            List<SyntheticStudies.Found> found = IntStream.range(0, studies)
                    .mapToObj(study -> SyntheticStudies.found(study, seed, settings))
                    .toList();
            return IntStream.range(0, SyntheticStudies.PARAMETERS.size())
                    .mapToObj(p -> Measured.of(name, p, found))
                    .toList();
        }
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySayAndItsRanksAreEven() throws IOException {
        long seed = Long.getLong("headstart.seed", SEED);
        List<Measured> all = new ArrayList<>();
        for (Budget budget : BUDGETS) {
            all.addAll(budget.measured(seed));
        }
        if (seed == SEED) {
            compareWithThePage(all);
        }
        for (Measured measured : all) {
            // Six tests at 2e-3 and six at 1e-3: one seed in 60 fails by chance.
            BinomialDistribution nine = new BinomialDistribution(null, measured.studies(), 0.9);
            assertThat(nine.cumulativeProbability(measured.held()))
                    .as(measured.name())
                    .isGreaterThan(1e-3);
            assertThat(1 - nine.cumulativeProbability(measured.held() - 1))
                    .as(measured.name())
                    .isGreaterThan(1e-3);
            assertThat(measured.p()).as(measured.name()).isGreaterThan(1e-3);
        }
    }

    static void compareWithThePage(List<Measured> all) throws IOException {
        String csv = RankFigure.csv(all);
        String table = table(all);
        String page = Files.readString(PAGE);
        String renewed = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n\n" + table + "\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("headstart.update")) {
            Files.writeString(PAGE, renewed);
            Files.writeString(RANKS, csv);
            Files.writeString(PICTURE, RankFigure.svg(all));
        }
        assertThat(PAGE).content().isEqualTo(renewed);
        assertThat(RANKS).content().isEqualTo(csv);
    }

    /**
     * What was found of one parameter at one budget.
     *
     * @param held how many of the intervals hold the truth
     * @param ranks how many truths have each rank among {@link SyntheticStudies#RANKED} draws
     */
    record Measured(String budget, String parameter, int held, long[] ranks) {
        static Measured of(String budget, int p, List<SyntheticStudies.Found> found) {
            long[] ranks = new long[SyntheticStudies.RANKED + 1];
            int held = 0;
            for (SyntheticStudies.Found study : found) {
                ranks[study.ranks()[p]]++;
                held += study.covered()[p] ? 1 : 0;
            }
            return new Measured(budget, SyntheticStudies.PARAMETERS.get(p).name(), held, ranks);
        }

        int studies() {
            return (int) java.util.Arrays.stream(ranks).sum();
        }

        String name() {
            return parameter + ", " + budget + ": ";
        }

        /** Truths by pairs of ranks. */
        long[] bins() {
            long[] bins = new long[ranks.length / 2];
            for (int rank = 0; rank < ranks.length; rank++) {
                bins[rank / 2] += ranks[rank];
            }
            return bins;
        }

        /** How likely ranks are that are no more even than these, if all are as likely (chi-squared). */
        double p() {
            double[] expected = new double[ranks.length / 2];
            java.util.Arrays.fill(expected, studies() / (double) expected.length);
            return new ChiSquareTest().chiSquareTest(expected, bins());
        }
    }

    private static String table(List<Measured> all) {
        StringBuilder text = new StringBuilder();
        text.append(
                "| budget | parameter | studies | intervals that hold the truth | percent, 95 % interval | ranks even: p |\n");
        text.append("|---|---|---:|---:|---:|---:|\n");
        for (Measured row : all) {
            Proportion share = Proportion.of(row.held(), row.studies());
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %.1f (%.0f to %.0f) | %.2f |\n",
                    row.budget(),
                    row.parameter(),
                    row.studies(),
                    row.held(),
                    100 * share.share(),
                    100 * share.low(),
                    100 * share.high(),
                    row.p()));
        }
        return text.toString();
    }
}
