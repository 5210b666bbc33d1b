package headstart.experiment.expression;

import java.util.Comparator;
import java.util.List;

/** How far two words are from each other. */
final class Distance {
    private Distance() {}

    /** The fewest letters to change, take away or add (Levenshtein 1966). */
    static int between(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** Of several names the one that is most like a word, as advice; nothing where none is much like it. */
    static String nearest(String word, List<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> between(name, word)))
                .filter(name -> between(name, word) <= Math.max(1, word.length() / 3))
                .map(name -> name + ".")
                .orElse("");
    }
}
