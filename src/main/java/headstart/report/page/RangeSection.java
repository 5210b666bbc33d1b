package headstart.report.page;

import headstart.report.answer.RangeTable;
import java.util.ArrayList;
import java.util.List;

/** The range over models as tables: from where to where each number goes, and each number under each alternative. */
final class RangeSection {
    private RangeSection() {}

    /** A row for each number: as the study stands, the lowest, the highest. */
    static PageTable ends(RangeTable range) {
        List<List<String>> rows = range.rows().stream()
                .filter(row -> !row.lowest().isEmpty())
                .map(row -> List.of(row.what(), row.cells().get(0), row.lowest(), row.highest()))
                .toList();
        return new PageTable(
                "range-over-models",
                "Range over models",
                "What the data do not settle: the same study under "
                        + range.alternatives().size() + " alternatives, under the same luck. Nothing is averaged."
                        + (range.runs().isEmpty() ? "" : " " + range.runs()),
                List.of("number", range.alternatives().get(0), "lowest, and under what", "highest, and under what"),
                rows,
                range.csv());
    }

    /** A row for each number, a column for each alternative. */
    static PageTable of(RangeTable range) {
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
        return new PageTable(
                "every-alternative",
                "Every alternative",
                "What the data do not settle: the same study under each alternative, under the same luck. Nothing is averaged."
                        + (range.runs().isEmpty() ? "" : " " + range.runs()),
                header,
                rows,
                range.csv());
    }
}
