package headstart.report.answer;

import java.util.List;

/**
 * The range over models: what becomes of each number under every alternative of the study.
 *
 * @param headline the finding over all of them; empty where nothing is said over all
 * @param alternatives what they are called, the study as it stands first
 * @param weights how much each counts for, in words; all empty where nobody says
 * @param rows the numbers
 * @param refitted whether every alternative has a fit of its own, where the study rests on one
 * @param extremes of the numbers in their order, from where to where they go, in words; empty where that cannot be said
 * @param runs how many runs each rests on, in words; empty where all rest on as many
 * @param csv the file that holds all digits; empty if none does
 */
public record RangeTable(
        String headline,
        List<String> alternatives,
        List<String> weights,
        List<Row> rows,
        boolean refitted,
        List<String> extremes,
        String runs,
        String csv) {
    public RangeTable {
        alternatives = List.copyOf(alternatives);
        weights = List.copyOf(weights);
        rows = List.copyOf(rows);
        extremes = List.copyOf(extremes);
    }

    /** What becomes of a statement. */
    public enum Verdict {
        /** It is the same under all of them. */
        HOLDS,
        /** It is another one under some. */
        OPEN,
        /** A number that nothing is said of. */
        NUMBER
    }

    /**
     * A number under every alternative.
     *
     * @param what what it is
     * @param cells the number by alternative
     * @param lowest the lowest of them and under which; empty where that cannot be said
     * @param highest the highest
     * @param verdict what becomes of the statement behind it
     * @param statement that statement; empty where there is none
     */
    public record Row(
            String what, List<String> cells, String lowest, String highest, Verdict verdict, String statement) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Statements with that end, as sentences. */
    public List<String> statements(Verdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict() == verdict)
                .map(Row::statement)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
