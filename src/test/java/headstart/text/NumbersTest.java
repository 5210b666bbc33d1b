package headstart.text;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Result files are compared byte for byte, so the text of a number may depend on the number alone. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-58, -58",
        "1e14, 100000000000000",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "2.5, 2.5",
        // Double.toString gives 2.0E-3 for the next and, before JDK 19, 2.2250738585072014E-308 with other digits
        // elsewhere.
        "0.002, 0.002",
        "2E-3, 0.002",
        "1e-7, 1.0E-7",
        "1.5e300, 1.5E300"
    })
    void writesTheShortestTextThatReadsBack(double value, String text) {
        assertThat(Numbers.toText(value)).isEqualTo(text);
    }

    /** Double.toString wrote 2.0E-3 as 0.0020 and 2^-44 with a digit too many until JDK 19 (JDK-4511638). */
    @Test
    void isNotTheTextOfOldJdks() {
        assertThat(Numbers.toText(2.2E-322)).isEqualTo("2.2E-322");
        assertThat(Numbers.toText(2e23)).isEqualTo("2.0E23");
    }

    @Test
    void leavesABlankForNaN() {
        assertThat(Numbers.toText(Double.NaN)).isEmpty();
    }

    @Test
    void namesInfinity() {
        assertThat(Numbers.toText(Double.POSITIVE_INFINITY)).isEqualTo("inf");
        assertThat(Numbers.toText(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    }

    /** Any bit pattern, so every exponent; no false alarms: the property is exact. */
    @Test
    void everyNumberReadsBackAsItself() {
        RandomStream random = Streams.of(1).replication(0).stream("numbers");
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Numbers.toText(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Numbers.toText(1234.5)).isEqualTo("1234.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
