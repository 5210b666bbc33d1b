package headstart.report.figure;

import headstart.report.chart.Panel;
import headstart.report.chart.Series;
import headstart.statistics.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The data of a figure as CSV text. */
final class CsvText {
    private final StringBuilder text = new StringBuilder();

    CsvText(String... header) {
        row(Arrays.asList(header));
    }

    /** Adds a row; numbers as {@link Numbers#toText} writes them. */
    void row(List<?> cells) {
        text.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String cell(Object cell) {
        if (cell instanceof Double number) {
            return Numbers.toText(number);
        }
        String plain = String.valueOf(cell);
        boolean quote = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        return quote ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    static String of(List<Panel> panels, String x, String y) {
        CsvText csv = new CsvText("panel", "line", x, y, "low", "high");
        for (Panel panel : panels) {
            for (Series line : panel.lines()) {
                for (int i = 0; i < line.x().length; i++) {
                    boolean band = line.low().length > 0;
                    csv.row(List.of(
                            panel.title(),
                            line.label(),
                            line.x()[i],
                            line.y()[i],
                            band ? line.low()[i] : Double.NaN,
                            band ? line.high()[i] : Double.NaN));
                }
            }
        }
        return csv.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
