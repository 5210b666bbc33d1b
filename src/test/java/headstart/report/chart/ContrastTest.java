package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast after WCAG 2.1, level AA: text 4.5:1 (1.4.3), graphical objects 3:1 (1.4.11). */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;

    @Test
    void theFormulaGivesKnownRatios() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-12));
        assertThat(contrast(Color.WHITE, Color.WHITE)).isEqualTo(1);
        // The greys on either side of 4.5:1 on white of text: #767676 passes, #777777 fails.
        assertThat(contrast(new Color(0x767676), Color.WHITE)).isCloseTo(4.54, within(0.005));
        assertThat(contrast(new Color(0x777777), Color.WHITE)).isCloseTo(4.48, within(0.005));
    }

    @ParameterizedTest
    @EnumSource
    void textOfChartsStandsOutFromPaper(Theme theme) {
        assertThat(contrast(theme.ink(), theme.paper())).as("ink").isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(theme.faintInk(), theme.paper())).as("faint ink").isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void linesOfChartsStandOutFromPaper(Theme theme) {
        assertThat(theme.lineColors())
                .hasSize(8)
                .allSatisfy(color -> assertThat(contrast(Color.decode(color), theme.paper()))
                        .as("line %s on paper", color)
                        .isGreaterThanOrEqualTo(GRAPHIC));
    }

    @ParameterizedTest
    @CsvSource({"0, light", "1, dark", "2, print"})
    void textOfPagesStandsOutFromWhatItIsOn(int block, String name) throws IOException {
        List<Map<String, Color>> blocks = blocks(css());
        assertThat(blocks).as("light, dark and print").hasSize(3);
        Map<String, Color> colors = blocks.get(block);
        assertThat(colors).containsKeys("ink", "faint", "accent", "paper", "soft");
        for (String text : List.of("ink", "faint", "accent")) {
            for (String back : List.of("paper", "soft")) {
                assertThat(contrast(color(colors, text), color(colors, back)))
                        .as("--%s on --%s, %s", text, back, name)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    @Test
    void blocksStandInTheOrderLightDarkPrint() throws IOException {
        String css = css();
        int dark = css.indexOf("@media (prefers-color-scheme: dark)");
        int print = css.indexOf("@media print");
        assertThat(dark).isPositive();
        assertThat(print).isGreaterThan(dark);
        assertThat(blocks(css.substring(0, dark))).hasSize(1);
        assertThat(blocks(css.substring(dark, print))).hasSize(1);
        assertThat(blocks(css.substring(print))).hasSize(1);
    }

    private static Color color(Map<String, Color> colors, String name) {
        return Objects.requireNonNull(colors.get(name), name);
    }

    private static String css() throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("/headstart/report/report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The custom properties of every {@code :root} block, in order; they are all colours. */
    private static List<Map<String, Color>> blocks(String css) {
        return Pattern.compile(":root\\s*\\{([^}]*)\\}")
                .matcher(css)
                .results()
                .map(block -> properties(block.group(1)))
                .toList();
    }

    private static Map<String, Color> properties(String block) {
        Map<String, Color> colors = new HashMap<>();
        Matcher matcher = Pattern.compile("--(\\w+):\\s*#([0-9a-fA-F]+);").matcher(block);
        while (matcher.find()) {
            String digits = matcher.group(2);
            String six = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
            colors.put(matcher.group(1), Color.decode("#" + six));
        }
        return colors;
    }

    /** The contrast ratio of WCAG 2.1, from 1 to 21. */
    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** The relative luminance of WCAG 2.1, 0 for black to 1 for white. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
