package headstart.report.chart;

import java.util.List;
import java.util.function.IntFunction;

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

    /** So many of its panels, or if there is but one of its rows or lines: those that the title speaks of, then those within which most differs. */
    Chart first(int count);

    /** How many panels there are, or if there is but one how many rows or lines. */
    int parts();

    /** Whether parts within which less differs are left out first, where there is no room for all. */
    default boolean isByDifference() {
        return false;
    }

    /** The same with another footnote. */
    Chart withFootnote(String other);

    /**
     * The layout: on a sheet of a fixed height, or up to that of a page, as much as there is room for, with a note of what is left out.
     *
     * @throws NoRoomException if there is no room even for a part
     */
    default Drawing on(Sheet sheet) {
        Drawing all = whole(sheet);
        return isRoom(all, sheet)
                ? all
                : part(sheet, count -> sheet.language().say("Shown: %s of %s.", count, parts()));
    }

    private static boolean isRoom(Drawing drawing, Sheet sheet) {
        return drawing.height() <= sheet.tallest() + HALF_A_UNIT;
    }

    /** The most parts that there is room for, found by halving; of a single one that is too high, the most of its own. */
    private Drawing part(Sheet sheet, IntFunction<String> said) {
        Drawing fits = shown(1, sheet, said);
        Chart one = first(1);
        if (!isRoom(fits, sheet) && parts() > 1 && one.parts() > 1) {
            return one.part(
                    sheet,
                    count -> sheet.language()
                            .say("Shown: %s of %s, and of that %s of %s.", 1, parts(), count, one.parts()));
        }
        if (!isRoom(fits, sheet)) {
            throw new NoRoomException(Math.ceil(fits.height() / Sheet.POINTS_PER_MM));
        }
        int least = 1;
        int most = parts() - 1;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            Drawing tried = shown(middle, sheet, said);
            fits = isRoom(tried, sheet) ? tried : fits;
            least = isRoom(tried, sheet) ? middle : least;
            most = isRoom(tried, sheet) ? most : middle - 1;
        }
        return fits;
    }

    /** A part, with a word on what is left out before the footnote. */
    private Drawing shown(int count, Sheet sheet, IntFunction<String> said) {
        // A slide has room for few words.
        String least = isByDifference() && sheet.height().isEmpty()
                ? " " + sheet.language().say("What differs least is left out.")
                : "";
        String more = sheet.isPage() ? " " + sheet.language().say("--panel and --scenario draw more.") : "";
        return first(count)
                .withFootnote((said.apply(count) + least + more + " " + footnote()).strip())
                .whole(sheet);
    }

    /** Sizes of files are whole. */
    double HALF_A_UNIT = 0.5;
}
