package headstart.report.figure;

import headstart.report.chart.Panel;
import headstart.report.chart.Series;
import headstart.text.CellText;
import headstart.text.Numbers;
import java.util.ArrayList;
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
        String plain = CellText.harmless(String.valueOf(cell));
        boolean quote = plain.indexOf(',') >= 0 || plain.indexOf('"') >= 0 || plain.indexOf('\n') >= 0;
        return quote ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    static String of(List<Panel> panels, String x, String y) {
        boolean bounds =
                panels.stream().flatMap(panel -> panel.lines().stream()).anyMatch(Series::hasBounds);
        List<String> header = new ArrayList<>(List.of("panel", "line", x, y, "low", "high"));
        if (bounds) {
            header.add("is_lower_bound");
        }
        CsvText csv = new CsvText(header.toArray(new String[0]));
        for (Panel panel : panels) {
            for (Series line : panel.lines()) {
                for (int i = 0; i < line.x().length; i++) {
                    boolean band = line.low().length > 0;
                    List<Object> cells = new ArrayList<>(List.of(
                            panel.title(),
                            line.label(),
                            line.x()[i],
                            line.y()[i],
                            band ? line.low()[i] : Double.NaN,
                            band ? line.high()[i] : Double.NaN));
                    if (bounds) {
                        cells.add(line.isBound(i));
                    }
                    csv.row(cells);
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
