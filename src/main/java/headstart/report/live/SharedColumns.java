package headstart.report.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Columns of numbers as texts, each kept once: a curve that a figure and the explorer share costs nothing twice. A text has commas between
 * its cells, nothing for a blank and {@code *} for "as the one before"; a number has four digits that matter.
 */
final class SharedColumns {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The place of that column among all. */
    int place(double[] values) {
        return place(values.length, i -> ShortNumber.of(values[i]));
    }

    /** The place of a column that says yes (1) or no (0). */
    int place(boolean[] values) {
        return place(values.length, i -> values[i] ? "1" : "0");
    }

    private int place(int length, IntFunction<String> cell) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (int i = 0; i < length; i++) {
            String now = cell.apply(i);
            text.append(i == 0 ? "" : ",").append(now.equals(before) && !now.isEmpty() ? "*" : now);
            before = now;
        }
        return places.computeIfAbsent(text.toString(), added -> {
            texts.add(added);
            return texts.size() - 1;
        });
    }

    List<String> texts() {
        return List.copyOf(texts);
    }
}
