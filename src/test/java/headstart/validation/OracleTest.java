package headstart.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The formulas of the battery against {@code oracles.csv}: values worked out before this program was written, by another
 * program (Python with SciPy), see {@code oracles-source.txt} beside it. A closed form must agree to 1e-12, a quadrature to
 * 1e-9, relative.
 */
class OracleTest {
    private static final double CLOSED_FORM = 1e-12;
    private static final double QUADRATURE = 1e-9;

    /** By the first part of the id: the formula as a function of the numbers in the id. */
    private static final Map<String, ToDoubleFunction<double[]>> FORMULAS = Map.ofEntries(
            Map.entry("MUTH-N", v -> Formulas.leastOf((int) v[1], v[0])),
            Map.entry("MUTH-P", v -> Formulas.muth(v[0], v[1])),
            Map.entry("REC", v -> Formulas.records(v[0])),
            Map.entry("GEN", v -> Formulas.lateMean(v[1], v[0])),
            Map.entry("LEVY", v -> Formulas.levyMean(v[0], v[1])),
            Map.entry("PAR-LEVEL", v -> Formulas.notLevel(v[0], v[1], v[2])),
            Map.entry("PAR-AHEAD", v -> Formulas.ahead(v[0], v[1], v[2])),
            Map.entry("PAR-OVER", v -> Formulas.neverAhead(v[0], v[1], v[2])),
            Map.entry("EQUIV", v -> Formulas.equivalenceDay(v[0], v[1])),
            Map.entry("SPILL", v -> Formulas.copierMean(2, 2, 14, 0, v[0], 21)),
            Map.entry("AREA", v -> Formulas.leadArea(2, 3, 14, 60)),
            Map.entry("CARRY", v -> Formulas.carriedOver(0.7, 90, 400, 2, 0.5, 10 + v[0])));

    private static final Set<String> BY_QUADRATURE = Set.of("SPILL", "AREA");

    /** Rows about other parts of the program: experts, rooflines, buyers, sensitivity indices. */
    private static final Set<String> ELSEWHERE = Set.of("MOE", "DSV3-NET", "SWITCH", "BASS", "POLYA", "SOBOLG");

    @TestFactory
    List<DynamicTest> formulaAgreesWithOracle() throws IOException {
        return oracles().stream()
                .filter(oracle -> FORMULAS.containsKey(oracle.family))
                .map(oracle -> DynamicTest.dynamicTest(oracle.id, oracle::check))
                .toList();
    }

    @Test
    void everyOracleIsUsedOrBelongsElsewhere() throws IOException {
        assertThat(oracles())
                .hasSize(40)
                .allMatch(oracle -> FORMULAS.containsKey(oracle.family) != ELSEWHERE.contains(oracle.family));
    }

    @Test
    void generalMomentHoldsMuthAndTheLateLawAsSpecialCases() {
        assertThat(Formulas.mean(2, 2, 5) / Formulas.muth(2, 5) - 1).isBetween(-CLOSED_FORM, CLOSED_FORM);
        assertThat(Formulas.mean(0.5, 0.5, 200) / Formulas.muth(0.5, 200) - 1).isBetween(-CLOSED_FORM, CLOSED_FORM);
        // scipy 1.17.1: scipy.special.hyp1f1(1/0.7, 2.5/0.7, -50)
        double reference = 0.012181137597953619;
        assertThat(Formulas.mean(0.7, 1.5, 50) / reference - 1).isBetween(-CLOSED_FORM, CLOSED_FORM);
    }

    /** scipy 1.17.1: exp(z) (exp1(z) - exp1(2 z)); scipy.integrate.quad of the integrands with epsrel 1e-13. */
    @Test
    void whatAReaderIsToldHasFormulas() {
        assertThat(Formulas.meanLogSlowness(0.5) / 0.5612076733959545 - 1).isBetween(-CLOSED_FORM, CLOSED_FORM);
        assertThat(Formulas.meanLogSlowness(14) / 0.06693248947797874 - 1).isBetween(-CLOSED_FORM, CLOSED_FORM);
        assertThat(Formulas.slowDays(0.2, 14, 60) / 7.230942156370351 - 1).isBetween(-QUADRATURE, QUADRATURE);
        assertThat(Formulas.tokensLost(0.2, 14, 60) / 3.6718783046905 - 1).isBetween(-QUADRATURE, QUADRATURE);
    }

    @Test
    void smallStepsApproachTheMeanFieldAsOneOverB() {
        double coarse = Formulas.mean(0.7, 50, 51 * 2.0) / Formulas.meanField(0.7, 50, 51 * 2.0) - 1;
        double fine = Formulas.mean(0.7, 100, 101 * 2.0) / Formulas.meanField(0.7, 100, 101 * 2.0) - 1;
        assertThat(coarse / fine).isBetween(1.95, 2.05);
    }

    private static List<Oracle> oracles() throws IOException {
        try (InputStream file = Objects.requireNonNull(OracleTest.class.getResourceAsStream("oracles.csv"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Oracle::of).toList();
        }
    }

    /** One row: its family is the words the id begins with, the numbers after them are what the formula takes. */
    private record Oracle(String id, String family, double[] numbers, String value) {
        static Oracle of(String line) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            String id = cells[0];
            String family = id.replaceAll("(-[0-9.]+)*$", "");
            double[] numbers = Arrays.stream(id.substring(family.length()).split("-"))
                    .filter(part -> !part.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Oracle(id, family, numbers, cells[3]);
        }

        void check() {
            double exact = Double.parseDouble(value);
            double ours = Objects.requireNonNull(FORMULAS.get(family)).applyAsDouble(numbers);
            double tolerance = BY_QUADRATURE.contains(family) ? QUADRATURE : CLOSED_FORM;
            assertThat(FastMath.abs(ours / exact - 1))
                    .as("%s: %s instead of %s", id, String.format(Locale.ROOT, "%.17g", ours), value)
                    .isLessThanOrEqualTo(tolerance);
        }
    }
}
