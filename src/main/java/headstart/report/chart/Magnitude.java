package headstart.report.chart;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * In what large numbers are counted: nobody reads -20e9 or 20,000,000,000.
 *
 * @param size what they are divided by
 * @param word what stands after them; empty where they are written out
 */
public record Magnitude(double size, String word) {
    private static final Magnitude ONE = new Magnitude(1, "");
    private static final List<Magnitude> ALL =
            List.of(new Magnitude(1e12, "%s tn"), new Magnitude(1e9, "%s bn"), new Magnitude(1e6, "%s mn"));
    private static final double LARGEST = 1e18;

    /** In what a number, or numbers up to it, are counted. */
    public static Magnitude of(double largest) {
        double size = FastMath.abs(largest);
        return size < LARGEST
                ? ALL.stream().filter(one -> size >= one.size()).findFirst().orElse(ONE)
                : ONE;
    }

    /** The number of them with the word: "20 bn"; nothing has none. */
    public String written(String english, Language language) {
        String number = language.number(english);
        return word.isEmpty() || english.equals("0") ? number : language.say(word, number);
    }
}
