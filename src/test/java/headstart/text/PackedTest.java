package headstart.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedTest {
    private static final String NOT_USED = "\"&'<>\\`#";

    /** Reads the letters back by their order in ASCII, as pages do. */
    private static byte[] unpacked(String text) throws IOException {
        ByteBuffer fours = ByteBuffer.allocate((text.length() - 1) / 5 * 4);
        for (int i = 1; i < text.length(); i += 5) {
            long four = 0;
            for (char letter : text.substring(i, i + 5).toCharArray()) {
                four = four * 85
                        + letter
                        - '!'
                        - NOT_USED.chars().filter(other -> other < letter).count();
            }
            fours.putInt((int) four);
        }
        int length = fours.capacity() - (text.charAt(0) - '0');
        return new GZIPInputStream(new ByteArrayInputStream(fours.array(), 0, length)).readAllBytes();
    }

    @Test
    void whatIsPackedIsReadBackAndMeansNothingToAPage() throws IOException {
        Random random = new Random(7);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            String text = Packed.base85(bytes);
            assertThat(unpacked(text)).isEqualTo(bytes);
            assertThat(text)
                    .doesNotContainAnyWhitespaces()
                    .matches("[0-3][!-}]*")
                    .doesNotContainPattern("[\"&'<>\\\\`#]");
        }
    }
}
