package headstart.report;

import headstart.experiment.WantedFigure;
import headstart.model.PluginException;
import headstart.report.chart.Chart;
import headstart.report.chart.Drawing;
import headstart.report.chart.Language;
import headstart.report.chart.NoRoomException;
import headstart.report.chart.Selection;
import headstart.report.chart.Theme;
import headstart.report.chart.Type;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.figure.FigureOrder;
import headstart.report.figure.Offer;
import headstart.report.page.Page;
import headstart.report.page.ReportMarkdown;
import headstart.report.page.ReportPage;
import headstart.report.page.TryIt;
import headstart.report.pdf.PdfReport;
import headstart.text.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shown of results: figures, and a page around them. */
public interface Report {
    /** The figures in the order of the page, not drawn yet. */
    List<Figure> figures();

    /** The page around the figures. */
    Page page(List<DrawnFigure> figures);

    /** What was found, in one sentence. */
    default String headline() {
        return page(List.of()).answer().headline() + ".";
    }

    /** The figures that the experiment file asks for. */
    default List<WantedFigure> wanted() {
        return List.of();
    }

    /** Writes {@code figures/} and {@code report.html} without the simulator. */
    default List<String> write(ReportFiles out) throws IOException {
        return write(out, TryIt.NONE);
    }

    /**
     * Writes {@code figures/} and {@code report.html}.
     *
     * @param tryIt the section in which the reader plays the study
     * @return what could not be drawn as it should, and why
     */
    default List<String> write(ReportFiles out, TryIt tryIt) throws IOException {
        List<DrawnFigure> figures = drawn();
        for (DrawnFigure figure : figures) {
            out.put(FOLDER + figure.name() + ".svg", figure.svg().getBytes(StandardCharsets.UTF_8));
            out.put(FOLDER + figure.name() + ".png", figure.png());
            out.put(FOLDER + figure.name() + ".csv", figure.csv().getBytes(StandardCharsets.UTF_8));
        }
        out.put("report.html", ReportPage.html(page(figures), tryIt).getBytes(StandardCharsets.UTF_8));
        List<String> faults = new ArrayList<>();
        withoutFont(figures.stream().map(DrawnFigure::svg).collect(Collectors.joining()))
                .ifPresent(faults::add);
        Map<String, WantedFigure> asked = new LinkedHashMap<>();
        wanted().forEach(figure -> asked.put(figure.name(), figure));
        faults.addAll(writeWanted(out, asked));
        return faults;
    }

    /**
     * Draws figures that experiment files ask for.
     *
     * @param figures by the names that their files get
     * @return what could not be drawn as it should, and why
     */
    default List<String> writeWanted(ReportFiles out, Map<String, WantedFigure> figures) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, WantedFigure> figure : figures.entrySet()) {
            FigureOrder order = FigureOrder.of(figure.getValue()).under(figure.getKey());
            String path = "figures." + figure.getValue().name();
            try {
                Report spoken = in(order.sheet().language());
                spoken.writeFigure(out, order, PRINTED_DPI, true);
                spoken.writeFigure(out, order, PRINTED_DPI, false)
                        .remark()
                        .map(remark -> path + ": " + remark)
                        .ifPresent(faults::add);
                order.titleFault(path + ".title").ifPresent(faults::add);
            } catch (NoRoomException e) {
                faults.add(order.refusal(e, path + ".height_mm", path));
            } catch (IllegalArgumentException | PluginException e) {
                faults.add(path + ": " + e.getMessage());
            }
        }
        return faults;
    }

    /** Dots per inch of figures that the experiment file asks for. */
    double PRINTED_DPI = 300;

    /**
     * Writes {@code report.md} beside the figures, which must be there.
     *
     * @return its name
     */
    default String writeMarkdown(ReportFiles out) throws IOException {
        out.put("report.md", ReportMarkdown.text(page(drawn())).getBytes(StandardCharsets.UTF_8));
        return "report.md";
    }

    /**
     * Writes {@code report.pdf}; its figures are drawn into it.
     *
     * @param theme the colours of the figures
     * @return what could not be set as it should, and why
     */
    default List<String> writePdf(ReportFiles out, Theme theme) throws IOException {
        List<String> remarks = new ArrayList<>();
        out.put("report.pdf", PdfReport.of(page(List.of()), figures(), theme, remarks::add));
        return remarks;
    }

    private List<DrawnFigure> drawn() {
        return figures().parallelStream().map(Figure::draw).toList();
    }

    /** The same report with figures in another language, where they speak it. */
    default Report in(Language language) {
        return this;
    }

    /** The same report with figures that show, and speak of, only some pairs, teams, chips and scenarios, where they can. */
    default Report showing(Selection choice) {
        return this;
    }

    /** Names on figures by keys of the experiment file, where they differ by more than signs. */
    default Map<String, List<String>> names() {
        return Map.of();
    }

    /** What can be asked for by name: the figures of the page, and more of the same kinds. */
    default List<Offer> offers() {
        List<Offer> all = new ArrayList<>(figures().stream().map(Offer::of).toList());
        Set<String> known = all.stream().map(Offer::name).collect(Collectors.toSet());
        more().stream().filter(offer -> known.add(offer.name())).forEach(all::add);
        return all;
    }

    /** What can be asked for beyond the figures of the page. */
    default List<Offer> more() {
        return List.of();
    }

    /**
     * Draws one figure for print or a slide, as {@code figures/NAME-WHERE.svg} and {@code .png}, or as one {@code .pdf}.
     *
     * @param order which, of what size, and what of it
     * @param dpi dots per inch of the PNG
     * @return what was written
     * @throws IllegalArgumentException if there is no figure of that name, or not what is asked of it; the message lists what there is; or if
     *     memory cannot hold so many dots
     */
    default WrittenFigure writeFigure(ReportFiles out, FigureOrder order, double dpi, boolean pdf) throws IOException {
        Figure figure = figure(order.figure());
        Drawing drawing = laidOut(order);
        String stem = FOLDER + order.fileName(figure.name());
        String svg = drawing.svg(order.theme(), order.widthMm());
        if (pdf) {
            out.put(stem + ".pdf", PdfReport.of(figure, drawing, order.theme()));
            return new WrittenFigure(stem + ".pdf", withoutFont(svg));
        }
        assertFits(drawing, dpi);
        out.put(stem + ".png", drawing.png(dpi / POINTS_PER_INCH, order.theme(), dpi));
        out.put(stem + ".svg", svg.getBytes(StandardCharsets.UTF_8));
        return new WrittenFigure(stem + ".png", withoutFont(svg));
    }

    /** What is said where letters have no font here. */
    private static Optional<String> withoutFont(String svg) {
        String missing = Type.missing(svg);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("No font of this machine has " + missing
                        + ": PNG and PDF have \uFFFD in their place; the page and the SVG files show them where the reader has a font."
                        + " Maybe install one, such as Noto Sans of that script.");
    }

    /**
     * The layout of one figure.
     *
     * @throws IllegalArgumentException if there is no figure of that name, or not what is asked of it; the message lists what there is
     * @throws NoRoomException if its sheet has no room even for a part of it
     */
    default Drawing laidOut(FigureOrder order) {
        Chart all = figure(order.figure()).chart();
        Optional<Chart> own = order.choice().isPart() ? own(order) : Optional.empty();
        return own.flatMap(chart -> among(order, all, chart))
                .orElseGet(() -> order.chosen(all, names()))
                .on(order.sheet());
    }

    /** The same figure of results that have no more than what is chosen: its title speaks of that, and what a larger one leaves out may be in it. */
    private Optional<Chart> own(FigureOrder order) {
        return showing(order.choice()).offers().stream()
                .filter(offer -> offer.name().equals(order.figure()))
                .flatMap(offer -> offer.figure().get().stream())
                .map(Figure::chart)
                .findFirst();
    }

    /** What is chosen of that figure, if it has it and the whole one has no more of it. */
    private Optional<Chart> among(FigureOrder order, Chart all, Chart own) {
        Optional<Chart> part = chosen(order, all);
        return chosen(order, own)
                .filter(chart ->
                        part.map(Chart::names).map(own.names()::containsAll).orElse(true));
    }

    private Optional<Chart> chosen(FigureOrder order, Chart chart) {
        try {
            return Optional.of(order.chosen(chart, names()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void assertFits(Drawing drawing, double dpi) {
        long memory = Runtime.getRuntime().maxMemory();
        double most = Math.floor(drawing.largestScale(memory) * POINTS_PER_INCH);
        if (dpi > most) {
            throw new IllegalArgumentException("dpi (" + Numbers.toText(dpi) + ") makes more dots of this figure than "
                    + memory / (1 << 20) + " MB of memory hold.\nMaybe ask for at most --dpi " + Numbers.toText(most)
                    + ", a smaller --width, or --format pdf, which has no dots.");
        }
    }

    private Figure figure(String name) {
        List<Offer> offers = offers();
        return offers.stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .map(offer -> offer.figure()
                        .get()
                        .orElseThrow(() -> new IllegalArgumentException("figure (" + name
                                + ") shows nothing here: all its values are the same, or there are none.")))
                .orElseThrow(() -> new IllegalArgumentException("figure (" + name + ") must be one of "
                        + String.join(", ", offers.stream().map(Offer::name).toList()) + "."));
    }

    /** Where figures lie. */
    String FOLDER = "figures/";

    /** Points in an inch. */
    double POINTS_PER_INCH = 72;
}
