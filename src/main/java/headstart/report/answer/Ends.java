package headstart.report.answer;

import headstart.statistics.Ascending;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where some numbers are lowest and highest.
 *
 * @param low place of the lowest
 * @param high place of the highest
 * @param texts the numbers as they are said
 */
record Ends(int low, int high, List<String> texts) {
    /** None where a number cannot be compared. */
    static Optional<Ends> of(double[] values, List<String> texts) {
        int[] order = Ascending.order(values);
        int last = order.length - 1;
        return order.length < values.length
                ? Optional.empty()
                : Optional.of(new Ends(order[0], firstOf(values, order[last]), texts));
    }

    private static int firstOf(double[] values, int place) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] == values[place])
                .findFirst()
                .orElse(place);
    }

    private boolean isSame() {
        return texts.get(low).equals(texts.get(high));
    }

    String lowest(List<String> labels) {
        return under(low, labels);
    }

    String highest(List<String> labels) {
        return under(high, labels);
    }

    private String under(int place, List<String> labels) {
        return isSame() ? "the same under all" : texts.get(place) + ": " + labels.get(place);
    }

    /** From where to where it goes; the unit once. */
    String span() {
        String least = texts.get(low);
        String greatest = texts.get(high);
        int unit = least.indexOf(' ');
        boolean sameUnit = unit > 0 && greatest.endsWith(least.substring(unit));
        return isSame()
                ? least + " under every alternative"
                : (sameUnit ? least.substring(0, unit) : least) + " to " + greatest + " over all alternatives";
    }
}
