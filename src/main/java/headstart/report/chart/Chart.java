package headstart.report.chart;

import java.util.List;
import java.util.Locale;

/** What a figure shows, as data; laid out for a sheet it is a drawing. */
public sealed interface Chart permits PanelChart, DotChart, HeatChart, TimelineChart {
    /** What is shown, as a statement. */
    String title();

    /** How to read it: unit, intervals, number of runs. */
    String subtitle();

    /** Where it comes from. */
    String footnote();

    /** A part of it. */
    Chart only(Selection choice);

    /** Names of its panels and lines, or of its rows and groups. */
    List<String> names();

    /** The layout of all of it, as high as it needs. */
    Drawing whole(Sheet sheet);

    /** So many of its panels, or if there is but one of its rows or lines: those that the title speaks of, then the first. */
    Chart first(int count);

    /** How many panels there are, or if there is but one how many rows or lines. */
    int parts();

    /** The same with another footnote. */
    Chart withFootnote(String other);

    /**
     * The layout: on a sheet of a fixed height as much as there is room for, with a note of what is left out.
     *
     * @throws IllegalArgumentException if there is no room even for a part
     */
    default Drawing on(Sheet sheet) {
        double high = sheet.height().orElse(Double.POSITIVE_INFINITY);
        Drawing all = whole(sheet);
        return all.height() <= high + HALF_A_UNIT ? all : part(sheet, high);
    }

    /** The most parts that there is room for, found by halving. */
    private Drawing part(Sheet sheet, double high) {
        Drawing fits = shown(1, sheet);
        if (fits.height() > high + HALF_A_UNIT) {
            Chart one = first(1);
            if (parts() > 1 && one.parts() > 1) {
                return one.withFootnote(noted(1, sheet)).on(sheet);
            }
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "height (%.0f mm) must be %.0f mm or more for this figure at that width.",
                    high / Sheet.POINTS_PER_MM,
                    Math.ceil(fits.height() / Sheet.POINTS_PER_MM)));
        }
        int least = 1;
        int most = parts() - 1;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            Drawing tried = shown(middle, sheet);
            boolean room = tried.height() <= high + HALF_A_UNIT;
            fits = room ? tried : fits;
            least = room ? middle : least;
            most = room ? most : middle - 1;
        }
        return fits;
    }

    private Drawing shown(int count, Sheet sheet) {
        return first(count).withFootnote(noted(count, sheet)).whole(sheet);
    }

    /** The footnote, after a word on what is left out. */
    private String noted(int count, Sheet sheet) {
        String said = sheet.language().say("Shown: %s of %s.", count, parts());
        return (said + " " + footnote()).strip();
    }

    /** Sizes of files are whole. */
    double HALF_A_UNIT = 0.5;
}
