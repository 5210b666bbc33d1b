package headstart.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that are stored were made with {@code FastMath.pow}: another last digit would make other runs of them. */
class PowerTest {
    @Test
    void powersHaveTheBitsOfTheLibrary() {
        RandomStream luck = Streams.of(3).replication(0).stream("power");
        for (int i = 0; i < 200_000; i++) {
            double base = FastMath.exp(40 * luck.nextDouble() - 20);
            double exponent = i % 3 == 0 ? luck.nextDouble() : 12 * luck.nextDouble() - 6;
            assertThat(Double.doubleToRawLongBits(Power.of(base, exponent)))
                    .as("%s ^ %s", base, exponent)
                    .isEqualTo(Double.doubleToRawLongBits(FastMath.pow(base, exponent)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0, 0",
        "0, -0.5",
        "1, 0.3",
        "-2, 0.5",
        "-2, 3",
        "NaN, 0.5",
        "2, NaN",
        "Infinity, 0.5",
        "2, Infinity",
        "0.999, 0.7",
        "1.001, 0.7",
        "4.9E-324, 0.3",
        "1.7976931348623157E308, 1.5",
        "1E-300, 2.5",
        "1E300, -2.5",
        "0.36, 1.5",
        "40, 0.8",
        "7, 12"
    })
    void edgesHaveTheBitsOfTheLibrary(double base, double exponent) {
        assertThat(Double.doubleToLongBits(Power.of(base, exponent)))
                .isEqualTo(Double.doubleToLongBits(FastMath.pow(base, exponent)));
    }

    private static Object ofLibrary(String method) throws ReflectiveOperationException {
        Method load = Class.forName("org.apache.commons.math3.util.FastMathLiteralArrays")
                .getDeclaredMethod(method);
        load.setAccessible(true);
        return load.invoke(null);
    }

    @Test
    void theTablesHaveTheBitsOfTheLibrary() throws ReflectiveOperationException {
        assertThat(bits(PowerTables.wholeHigh())).containsExactly(bits((double[]) ofLibrary("loadExpIntA")));
        assertThat(bits(PowerTables.wholeLow())).containsExactly(bits((double[]) ofLibrary("loadExpIntB")));
        assertThat(bits(PowerTables.fractionHigh())).containsExactly(bits((double[]) ofLibrary("loadExpFracA")));
        assertThat(bits(PowerTables.fractionLow())).containsExactly(bits((double[]) ofLibrary("loadExpFracB")));
        assertThat(bits(flat(PowerTables.logarithms())))
                .containsExactly(bits(flat((double[][]) ofLibrary("loadLnMant"))));
    }

    private static double[] flat(double[][] pairs) {
        return Arrays.stream(pairs).flatMapToDouble(Arrays::stream).toArray();
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }
}
