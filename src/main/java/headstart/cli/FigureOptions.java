package headstart.cli;

import headstart.experiment.FigureLook;
import headstart.report.chart.Language;
import headstart.report.chart.Selection;
import headstart.report.chart.Theme;
import headstart.report.figure.FigureOrder;
import headstart.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How a figure is drawn for print or a slide. */
final class FigureOptions {
    private static final Pattern DAYS = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\.\\.(-?\\d+(?:\\.\\d+)?)");

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            description =
                    "Draw this figure alone, laid out at the size of print: as SVG and PNG, or with --format pdf as"
                            + " PDF.")
    private Optional<String> figure = Optional.empty();

    @Option(names = "--figures", description = "List the figures that --figure can draw.")
    private boolean list;

    @Option(names = "--width", paramLabel = "MM", description = "Its width in millimetres (default: 180).")
    private Optional<Double> widthMm = Optional.empty();

    @Option(
            names = "--height",
            paramLabel = "MM",
            description = "Its height in millimetres (default: as high as it needs, up to a page).")
    private Optional<Double> heightMm = Optional.empty();

    @Option(names = "--slide", description = "Draw it for a slide of 16 to 9, with text of at least 18 points.")
    private boolean slide;

    @Option(names = "--dpi", paramLabel = "N", description = "Its dots per inch as PNG (default: ${DEFAULT-VALUE}).")
    private double dpi = 300;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "Its colours, or those of all figures of a PDF: light or dark for screens, print for paper"
                    + " (default: light, of a PDF print).")
    private Optional<Theme> theme = Optional.empty();

    @Option(
            names = "--panel",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Only these panels: pairs, teams, chips, outcomes, as the figure names them or by their keys.")
    private List<String> panels = List.of();

    @Option(names = "--scenario", split = ",", paramLabel = "NAME", description = "Only these scenarios or lines.")
    private List<String> scenarios = List.of();

    @Option(names = "--days", paramLabel = "A..B", description = "Only these days, such as 0..60.")
    private Optional<String> days = Optional.empty();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "With --figure curves, outcome, heat, main-effects, indices or response-FACTOR: of what.")
    private Optional<String> measure = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "A title in place of the figure's own.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--no-title", description = "Leave out title, subtitle and footnote, for a caption beside it.")
    private boolean untitled;

    @Option(
            names = "--labels",
            paramLabel = "WHERE",
            description = "Name lines at their ends (direct) or in a legend (default: direct for up to five).")
    private Optional<Labels> labels = Optional.empty();

    @Option(names = "--language", paramLabel = "L", description = "en, de, fr or zh (default: en).")
    private Language language = Language.EN;

    /** Where lines are named. */
    enum Labels {
        DIRECT,
        LEGEND
    }

    boolean isList() {
        return list;
    }

    Optional<String> figure() {
        return figure;
    }

    Language language() {
        return language;
    }

    double dpi() {
        return dpi;
    }

    /** The colours, those of paper for a PDF. */
    Theme theme(boolean pdf) {
        return FigureOrder.theme(look(), pdf ? Theme.PRINT : Theme.LIGHT);
    }

    /** Refuses what cannot be drawn, before anything is read. */
    void check() {
        widthMm.ifPresent(width -> within("--width", width, FigureLook.NARROWEST_MM, FigureLook.LARGEST_MM));
        heightMm.ifPresent(height -> within("--height", height, FigureLook.LOWEST_MM, FigureLook.LARGEST_MM));
        within("--dpi", dpi, 30, 2400);
        if (slide && (widthMm.isPresent() || heightMm.isPresent())) {
            throw new InputException("--slide has a size of its own, so that --width and --height must not be given."
                    + "\nMaybe leave out --slide or the size.");
        }
        if (untitled && title.isPresent()) {
            throw new InputException("--title (" + title.get() + ") and --no-title exclude each other."
                    + "\nMaybe leave out one of them.");
        }
        days();
        if (title.filter(String::isBlank).isPresent()) {
            throw new InputException("--title () must not be empty.\nMaybe leave it out, or give --no-title.");
        }
        if (figure.isPresent()) {
            order(false).titleFault("--title").ifPresent(text -> {
                throw new InputException(text);
            });
        }
        if (figure.isEmpty()) {
            Stream.of(
                            given("--width", widthMm.isPresent()),
                            given("--height", heightMm.isPresent()),
                            given("--slide", slide),
                            given("--panel", !panels.isEmpty()),
                            given("--scenario", !scenarios.isEmpty()),
                            given("--days", days.isPresent()),
                            given("--measure", measure.isPresent()),
                            given("--title", title.isPresent()),
                            given("--no-title", untitled),
                            given("--labels", labels.isPresent()))
                    .filter(option -> !option.isEmpty())
                    .findFirst()
                    .ifPresent(option -> {
                        throw new InputException(option + " is for one figure, which --figure must name."
                                + "\nMaybe add --figure NAME; --figures lists the names.");
                    });
        }
    }

    private static String given(String option, boolean is) {
        return is ? option : "";
    }

    /** Refuses a value outside a range. */
    static void within(String option, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            String shown = Double.isNaN(value) ? "NaN" : Numbers.toText(value);
            throw new InputException(option + " (" + shown + ") must be from " + Numbers.toText(low) + " to "
                    + Numbers.toText(high) + ".");
        }
    }

    private Optional<Selection.Days> days() {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Matcher ends = DAYS.matcher(days.get());
        boolean right = ends.matches() && Double.parseDouble(ends.group(1)) < Double.parseDouble(ends.group(2));
        if (!right) {
            throw new InputException("--days (" + days.get() + ") must go from a day to a later one, such as 0..60.");
        }
        return Optional.of(new Selection.Days(Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2))));
    }

    /** The figure that is asked for. */
    FigureOrder order(boolean pdf) {
        String name = figure.orElseThrow()
                + measure.map(of -> "-" + of.replace('_', '-')).orElse("");
        return new FigureOrder(
                name,
                Optional.empty(),
                new Selection(panels, scenarios, days(), title, List.of()),
                FigureOrder.sheet(look()),
                theme(pdf));
    }

    private FigureLook look() {
        return new FigureLook(
                widthMm,
                heightMm,
                slide,
                untitled,
                labels.map(FigureOptions::word),
                theme.map(Theme::key),
                language.key());
    }

    private static String word(Labels where) {
        return where.name().toLowerCase(Locale.ROOT);
    }
}
