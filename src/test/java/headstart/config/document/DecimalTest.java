package headstart.config.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A text is walked through by hand to see whether it is a number: as the patterns of YAML's core schema say, for whatever text. */
class DecimalTest {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final String SIGNS = "0123459..+--eE xo";

    private static Decimal byPattern(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Decimal.WHOLE;
        }
        return NUMBER.matcher(text).matches() ? Decimal.FRACTION : Decimal.NONE;
    }

    @Test
    void anyTextIsTakenAsThePatternsTakeIt() {
        Random random = new Random(23);
        int numbers = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            Decimal decimal = Decimal.of(text.toString());
            assertThat(decimal).as("%s", text).isEqualTo(byPattern(text.toString()));
            numbers += decimal == Decimal.FRACTION ? 1 : 0;
        }
        assertThat(numbers).isGreaterThan(1_000);
    }
}
