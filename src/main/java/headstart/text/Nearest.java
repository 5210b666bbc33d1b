package headstart.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the word that somebody meant. */
public final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** "X." for the word nearest to what was written, or nothing if none is near. */
    public static String advice(String written, List<String> words) {
        if (written.length() > LONGEST) {
            return "";
        }
        String lower = written.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).equals(lower))
                .findFirst()
                .or(() -> words.stream().min(Comparator.comparingInt(word -> distance(written, word))))
                .filter(word ->
                        word.equalsIgnoreCase(written) || distance(written, word) <= Math.max(2, word.length() / 2))
                .map(word -> word + ".")
                .orElse("");
    }

    /** Levenshtein distance. */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
