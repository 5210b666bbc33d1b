package headstart.report.page;

import headstart.report.answer.RangeTable;
import java.util.ArrayList;
import java.util.List;

/** The range over models as a table: a row for each number, a column for each alternative. */
final class RangeTables {
    private RangeTables() {}

    static Tables of(RangeTable range) {
        List<String> header = new ArrayList<>(List.of("number"));
        header.addAll(range.alternatives());
        List<List<String>> rows = new ArrayList<>();
        for (RangeTable.Row row : range.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.what()));
            cells.addAll(row.cells());
            rows.add(cells);
        }
        if (range.weights().stream().noneMatch(String::isEmpty)) {
            List<String> weights =
                    new ArrayList<>(List.of("weight, by how well it predicts what it was not fitted to"));
            weights.addAll(range.weights());
            rows.add(weights);
        }
        return new Tables(
                "range-over-models",
                "Range over models",
                "What the data do not settle: the same study under each alternative, under the same luck. Nothing is averaged.",
                header,
                rows,
                range.csv());
    }
}
