package headstart.report.figure;

import headstart.experiment.FigureLook;
import headstart.experiment.WantedFigure;
import headstart.report.chart.Chart;
import headstart.report.chart.Language;
import headstart.report.chart.Mark;
import headstart.report.chart.NoRoomException;
import headstart.report.chart.Selection;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import headstart.report.chart.TitleRoom;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A figure as somebody asks for it.
 *
 * @param figure its name in the study
 * @param file name of its files, without size and ending; empty for that of the figure
 * @param choice what of it is drawn
 * @param sheet what it is laid out for
 * @param theme its colours
 */
public record FigureOrder(String figure, Optional<String> file, Selection choice, Sheet sheet, Theme theme) {
    /** The figure that an experiment file asks for. */
    public static FigureOrder of(WantedFigure wanted) {
        List<Mark> marks = wanted.marks().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(mark -> new Mark(mark.getValue(), mark.getKey()))
                .toList();
        return new FigureOrder(
                wanted.plugin().isPresent() ? FigureNames.of(wanted.name()) : wanted.kind(),
                Optional.of(FigureNames.of(wanted.name())),
                new Selection(
                        wanted.panels(),
                        wanted.scenarios(),
                        wanted.days().map(days -> new Selection.Days(days.from(), days.to())),
                        wanted.title(),
                        marks),
                sheet(wanted.look()),
                theme(wanted.look(), Theme.LIGHT));
    }

    /** The same with files of that name. */
    public FigureOrder under(String name) {
        return new FigureOrder(figure, Optional.of(FigureNames.of(name)), choice, sheet, theme);
    }

    /** The sheet that a look describes. */
    public static Sheet sheet(FigureLook look) {
        Sheet sheet = look.slide() ? Sheet.slide() : Sheet.paper(look.widthMm().orElse(FigureLook.USUAL_MM));
        sheet = look.heightMm().isPresent() ? sheet.high(look.heightMm().get() * Sheet.POINTS_PER_MM) : sheet;
        sheet = look.untitled() ? sheet.untitled() : sheet;
        sheet = look.labels().isPresent()
                ? sheet.with(Sheet.Labels.valueOf(upper(look.labels().get())))
                : sheet;
        return sheet.with(Language.valueOf(upper(look.language())));
    }

    /** The colours of a look, or those that are usual. */
    public static Theme theme(FigureLook look, Theme usual) {
        return look.theme().map(theme -> Theme.valueOf(upper(theme))).orElse(usual);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** Printed width, millimetres. */
    public double widthMm() {
        return Math.rint(100 * sheet.width() / Sheet.POINTS_PER_MM) / 100;
    }

    /**
     * The part of the chart that is asked for.
     *
     * @param names what keys of the experiment file are called on figures
     */
    public Chart chosen(Chart chart, Map<String, List<String>> names) {
        if (choice.equals(Selection.ALL)) {
            return chart;
        }
        return chart.only(new Selection(
                known(choice.panels(), chart, names),
                known(choice.lines(), chart, names),
                choice.days(),
                choice.title(),
                choice.marks()));
    }

    private static List<String> known(List<String> wanted, Chart chart, Map<String, List<String>> names) {
        return wanted.stream()
                .map(one -> names.getOrDefault(one, List.of()).stream()
                        .filter(chart.names()::contains)
                        .findFirst()
                        .orElse(one))
                .toList();
    }

    /**
     * What to say where there is no room.
     *
     * @param height where the height is given: "--height"
     * @param whose where the figure is asked for: "--figure (gap)"
     */
    public String refusal(NoRoomException fault, String height, String whose) {
        String least = Numbers.toText(fault.leastMm());
        if (sheet.isSlide()) {
            return whose
                    + " has no room on a slide, even for a part.\nMaybe choose fewer scenarios, or a width in place of the slide.";
        }
        String wide = " at a width of " + Numbers.toText(widthMm()) + " mm";
        return sheet.height()
                .map(given -> height + " (" + Numbers.toText(Math.rint(100 * given / Sheet.POINTS_PER_MM) / 100)
                        + ") must be from " + least + " to " + Numbers.toText(FigureLook.LARGEST_MM)
                        + " for this figure"
                        + wide + ".\nMaybe leave it out: the figure is then as high as it needs.")
                .orElseGet(() -> whose + " needs a height of " + least + " mm" + wide
                        + ", more than a page has.\nMaybe give that height, or choose fewer panels or scenarios.");
    }

    /**
     * What of it cannot be shown whole: a title that the sheet has no room for, days with a name that the figure does not reach.
     *
     * @param path where it is asked for: "figures.own"
     * @param firstDay first day that there is
     * @param lastDay last day that there is
     * @return by the path of what is at fault, what to say of it
     */
    public Map<String, String> faults(String path, double firstDay, double lastDay) {
        Map<String, String> faults = new LinkedHashMap<>();
        titleFault(path + ".title").ifPresent(text -> faults.put(path + ".title", text));
        double from = Math.max(firstDay, choice.days().map(Selection.Days::from).orElse(firstDay));
        double to = Math.min(lastDay, choice.days().map(Selection.Days::to).orElse(lastDay));
        for (Mark mark : choice.marks()) {
            if (from < to && !(mark.at() >= from && mark.at() <= to)) {
                String own = path + ".marks." + mark.label();
                faults.put(
                        own,
                        own + " (" + Numbers.toText(mark.at()) + ") must be from " + Numbers.toText(from) + " to "
                                + Numbers.toText(to) + ", the days of this figure.\nMaybe "
                                + (choice.days().isPresent() ? "let days reach to it." : "raise horizon_days."));
            }
        }
        return faults;
    }

    /** What to say of a title that the sheet has no room for. */
    public Optional<String> titleFault(String path) {
        return choice.title()
                .flatMap(title -> TitleRoom.of(sheet, title).stream()
                        .mapToObj(room -> path + " (" + title.codePointCount(0, title.length())
                                + " letters) has room for the first " + room + " "
                                + (sheet.isSlide()
                                        ? "on a slide"
                                        : "at a width of " + Numbers.toText(widthMm()) + " mm")
                                + (sheet.height().isPresent() && !sheet.isSlide() ? " and a given height" : "")
                                + ".\nMaybe shorten it, or say the rest beside the figure.")
                        .findFirst());
    }

    /** The name of the files: what differs from the usual stands in it. */
    public String fileName(String name) {
        List<String> parts = new ArrayList<>(
                List.of(file.orElse(name), sheet.isSlide() ? "slide" : Numbers.toText(widthMm()) + "mm"));
        if (theme != Theme.LIGHT) {
            parts.add(theme.key());
        }
        if (sheet.language() != Language.EN) {
            parts.add(sheet.language().key());
        }
        return String.join("-", parts);
    }
}
