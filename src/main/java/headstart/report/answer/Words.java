package headstart.report.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/** Numbers and lists as sentences say them. */
public final class Words {
    private static final int DIGITS = 4;
    private static final int HUNDRED = 100;
    /** The most words that a sentence has. */
    static final int MOST = 25;

    private Words() {}

    /** Four digits that matter; a dash where there is none. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "beyond the horizon" : "-∞";
        }
        if (value == 0) {
            return "0";
        }
        int whole = (int) FastMath.floor(FastMath.log10(FastMath.abs(value))) + 1;
        return digits(value, FastMath.max(0, FastMath.min(6, DIGITS - whole)));
    }

    /** A number with the digits that its interval leaves: two of the interval's half width, or four where there is no interval. */
    static String rounded(double value, double low, double high) {
        double half = (high - low) / 2;
        if (!Double.isFinite(half) || half <= 0 || !Double.isFinite(value)) {
            return number(value);
        }
        int first = (int) FastMath.floor(FastMath.log10(half));
        return digits(value, FastMath.max(0, FastMath.min(6, 1 - first)));
    }

    /** At most so many decimals. */
    static String digits(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        String shorter = text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        return shorter.equals("-0") ? "0" : shorter;
    }

    /** How often: "85 of 100 runs" of a thousand, "34 of 40 runs" of forty. */
    static String runs(long hits, int n) {
        if (hits == n) {
            return n == 1 ? "the one run" : String.format(Locale.ROOT, "all %,d runs", n);
        }
        if (hits == 0) {
            return n == 1 ? "not the one run" : String.format(Locale.ROOT, "none of %,d runs", n);
        }
        if (n <= HUNDRED) {
            return hits + " of " + n + " runs";
        }
        long ofHundred = FastMath.round((double) HUNDRED * hits / n);
        if (ofHundred == 0) {
            return "fewer than 1 of 100 runs";
        }
        return ofHundred == HUNDRED ? "more than 99 of 100 runs" : ofHundred + " of 100 runs";
    }

    /** How many words a sentence has; signs alone are none. */
    static long count(String sentence) {
        return Arrays.stream(sentence.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** The text with a capital at its start. */
    static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }
}
