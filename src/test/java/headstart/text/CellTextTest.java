package headstart.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that a spreadsheet would run gets an apostrophe in its cell and loses it when it is read; numbers stay as they are. */
class CellTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    =1+1 | '=1+1
                    +cmd | '+cmd
                    -a | '-a
                    @SUM(A1) | '@SUM(A1)
                    '=x | ''=x
                    """)
    void whatWouldBeRunIsHeld(String text, String cell) {
        assertThat(CellText.harmless(text)).isEqualTo(cell);
        assertThat(CellText.read(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "+3", "-inf", "1e-9", "-2.5E-7", "early", "it's", "'quoted'", "", "a=b"})
    void theRestStaysAsItIs(String text) {
        assertThat(CellText.harmless(text)).isEqualTo(text);
        assertThat(CellText.read(text)).isEqualTo(text);
    }
}
