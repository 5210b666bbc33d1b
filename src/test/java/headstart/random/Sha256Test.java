package headstart.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds of all streams hang on this digest: it must be the platform's, whatever the length of a name. */
class Sha256Test {
    @Test
    void theExampleOfTheStandard() {
        assertThat(Sha256.digest("abc")).isEqualTo(new Streams.Name(0xba7816bf8f01cfeaL, 0x414140de5dae2223L));
    }

    @Test
    void everyLengthGivesWhatThePlatformGives() throws Exception {
        StringBuilder name = new StringBuilder();
        for (int length = 0; length < 300; length++) {
            byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_8);
            ByteBuffer expected =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(Sha256.digest(name.toString()))
                    .isEqualTo(new Streams.Name(expected.getLong(), expected.getLong()));
            name.append((char) (32 + length * 37 % 1000));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "华为", "é", "\uD83D\uDE80 rocket", "half \uD83D", "\uDE80 half", "\uFFFF"})
    void anyTextIsTakenInUtf8(String text) throws Exception {
        ByteBuffer expected =
                ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(Sha256.digest(text)).isEqualTo(new Streams.Name(expected.getLong(), expected.getLong()));
    }
}
