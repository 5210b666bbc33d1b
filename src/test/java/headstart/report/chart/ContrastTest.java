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

    /** In grey, patterns tell lines apart and shapes tell dots apart; the steps of a sequential scale get lighter from end to end. */
    @Test
    void greyPrintTellsApart() {
        assertThat(Theme.dashes().stream().map(java.util.Arrays::toString))
                .hasSize(8)
                .doesNotHaveDuplicates();
        assertThat(Theme.markers()).hasSize(8).doesNotHaveDuplicates();
        double[] sequential = luminances(false);
        double[] diverging = luminances(true);
        for (int i = 1; i < sequential.length; i++) {
            assertThat(sequential[i]).isGreaterThan(sequential[i - 1] + 0.005);
        }
        int middle = diverging.length / 2;
        for (int i = 1; i <= middle; i++) {
            assertThat(diverging[middle - i]).isLessThan(diverging[middle - i + 1]);
            assertThat(diverging[middle + i]).isLessThan(diverging[middle + i - 1]);
        }
    }

    private static double[] luminances(boolean diverging) {
        return java.util.stream.IntStream.range(0, 21)
                .mapToDouble(i -> luminance(new ColorScale(Axis.Kind.LINEAR, -1, 1, diverging).color(i / 10.0 - 1)))
                .toArray();
    }

    /** Main lines are whole, so that their colours alone tell them apart: also for readers who lack red or green cones (Machado 2009, full). */
    @ParameterizedTest
    @EnumSource
    void readersWithoutRedOrGreenTellTheFirstFiveLinesApart(Theme theme) {
        double[][] protan = {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        };
        double[][] deutan = {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        };
        for (double[][] eye : List.of(protan, deutan)) {
            for (int a = 0; a < 5; a++) {
                for (int b = a + 1; b < 5; b++) {
                    assertThat(apart(lab(theme.line(a), eye), lab(theme.line(b), eye)))
                            .as("lines %d and %d in %s", a, b, theme)
                            .isGreaterThan(10);
                }
            }
        }
    }

    private static double apart(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** CIE L*a*b* (D65) of a colour as an eye sees it. */
    private static double[] lab(Color color, double[][] eye) {
        double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, Math.min(1, eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2]));
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116.0;
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
