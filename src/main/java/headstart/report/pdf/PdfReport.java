package headstart.report.pdf;

import headstart.report.chart.Chart;
import headstart.report.chart.Drawing;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import headstart.report.figure.Figure;
import headstart.report.page.FigurePlan;
import headstart.report.page.Page;
import headstart.report.page.PageTable;
import headstart.report.page.ParameterView;
import headstart.report.page.ProvenanceView;
import headstart.report.page.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A report, or one figure, as PDF. The same results give the same bytes. */
public final class PdfReport {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double TEXT_WIDTH = 180 * POINTS_PER_MM;
    private static final double WIDE = 267 * POINTS_PER_MM;
    private static final int LONGEST_TITLE = 110;
    private static final double HIGHEST_HERO = 78 * POINTS_PER_MM;
    private static final double HIGHEST_SHOWN = 165 * POINTS_PER_MM;
    private static final double HIGHEST_FIGURE = 218 * POINTS_PER_MM;

    private PdfReport() {}

    /**
     * The whole report on A4 pages.
     *
     * @param remarks takes what could not be set as it should
     */
    public static byte[] of(Page page, List<Figure> figures, Theme theme, Consumer<String> remarks) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("running", shortened(page.answer().headline()));
        model.put("cautions", broken(page.answer().cautions()));
        model.put("doubts", broken(page.doubts()));
        model.put("methods", broken(page.methods()));
        model.put("setup", printed(page.setup(), TEXT_WIDTH));
        List<PageTable> brief = page.tables().stream().map(PageTable::brief).toList();
        model.put("range", printed(page.range(), TEXT_WIDTH));
        model.put("tables", printed(brief, TEXT_WIDTH, WIDE));
        model.put("parameters", printed(parameters(page.parameters()), TEXT_WIDTH));
        model.put(
                "provenance",
                page.provenance().rows().stream()
                        .map(row -> new ProvenanceView.Row(row.name(), Breaks.inWords(row.value())))
                        .toList());
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        putFigures(figures, drawings, model);
        return new Typesetter(drawings, theme).pdf(Templates.filled("report.ftlx", model), remarks);
    }

    /** The figures by the part of the report that they stand in; that beside the answer leaves room for it on the page. */
    private static void putFigures(List<Figure> figures, Map<String, Drawing> drawings, Map<String, Object> model) {
        FigurePlan plan = FigurePlan.of(figures.stream().map(Figure::name).toList());
        Printer printer = new Printer(figures, drawings);
        plan.hero()
                .ifPresent(name -> model.put(
                        "hero", printer.print(List.of(name), HIGHEST_HERO).get(0)));
        model.put("howFar", printer.print(plan.howFar(), HIGHEST_SHOWN));
        model.put("undo", printer.print(plan.undo(), HIGHEST_SHOWN));
        model.put("folded", printer.print(plan.folded(), HIGHEST_FIGURE));
    }

    /** Lays figures out for the room that they have, and keeps their drawings by name. */
    private record Printer(List<Figure> figures, Map<String, Drawing> drawings) {
        List<PrintedFigure> print(List<String> names, double highest) {
            return names.stream()
                    .flatMap(name ->
                            figures.stream().filter(figure -> figure.name().equals(name)))
                    .map(figure -> print(figure, highest))
                    .toList();
        }

        private PrintedFigure print(Figure figure, double highest) {
            Drawing drawing = within(figure.chart(), highest);
            drawings.put(figure.name(), drawing);
            return PrintedFigure.of(figure, drawing, highest);
        }

        /** A figure that is higher than its room is laid out again for the height of the room; where no part has room, it is made smaller. */
        private static Drawing within(Chart chart, double highest) {
            Sheet sheet = Sheet.paper(TEXT_WIDTH / POINTS_PER_MM);
            Drawing whole = chart.on(sheet);
            if (whole.height() <= highest) {
                return whole;
            }
            try {
                return chart.on(sheet.high(highest));
            } catch (IllegalArgumentException noRoom) {
                return whole;
            }
        }
    }

    /** As much of a title as fits into one line at the head of a page. */
    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).stripTrailing() + "…";
    }

    private static List<String> broken(List<String> sentences) {
        return sentences.stream().map(Breaks::inWords).toList();
    }

    private static List<PrintedTable> printed(List<PageTable> tables, double... pages) {
        return tables.stream().map(table -> PrintedTable.of(table, pages)).toList();
    }

    private static List<PageTable> parameters(List<ParameterView> parameters) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        String above = "";
        for (ParameterView row : parameters) {
            String source = !above.isEmpty() && row.source().equals(above) ? "as above" : row.source();
            rows.add(List.of(row.path(), row.value(), row.unit(), row.assumption() ? "yes" : "", source));
            above = row.source();
        }
        return List.of(new PageTable(
                "parameters",
                "Parameters",
                parameters.size() + " values with their units and sources.",
                List.of("path", "value", "unit", "assumption", "source"),
                rows));
    }

    /** One figure on a page of its own size. */
    public static byte[] of(Figure figure, Drawing drawing, Theme theme) {
        Map<String, Object> model = new HashMap<>();
        model.put("figure", PrintedFigure.of(figure, drawing, Double.MAX_VALUE));
        return new Typesetter(Map.of(figure.name(), drawing), theme)
                .pdf(Templates.filled("figure.ftlx", model), unused -> {});
    }
}
