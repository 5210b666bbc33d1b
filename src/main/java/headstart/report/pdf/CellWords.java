package headstart.report.pdf;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The words of a cell by their widths, points; a space is as wide as it stands behind its word. */
final class CellWords {
    private static final Pattern WORDS = Pattern.compile("(?<=[ " + Breaks.HERE + "])");
    private static final double SURE = 1e-6;

    private final double[] words;
    private final double[] spaces;
    private final double width;

    private CellWords(double[] words, double[] spaces) {
        this.words = words;
        this.spaces = spaces;
        this.width = fold(words, spaces);
    }

    static CellWords of(String text, FontWidths font, double size) {
        String[] parts = WORDS.split(text, -1);
        double space = font.of(" ", size);
        return new CellWords(
                Arrays.stream(parts)
                        .mapToDouble(part -> font.of(part.stripTrailing(), size))
                        .toArray(),
                Arrays.stream(parts)
                        .mapToDouble(part -> part.endsWith(" ") ? space : 0)
                        .toArray());
    }

    private static double fold(double[] words, double[] spaces) {
        double width = Arrays.stream(words).sum() + Arrays.stream(spaces).sum();
        return width - spaces[spaces.length - 1];
    }

    /** In one line. */
    double width() {
        return width;
    }

    double widestWord() {
        return Arrays.stream(words).max().orElse(0);
    }

    /** How many lines it needs in a column of that width. */
    int lines(double column) {
        if (width <= column + SURE) {
            return 1;
        }
        int lines = 1;
        double used = 0;
        for (int i = 0; i < words.length; i++) {
            if (used > 0 && used + words[i] > column + SURE) {
                lines++;
                used = 0;
            }
            used += words[i] + spaces[i];
        }
        return lines;
    }
}
