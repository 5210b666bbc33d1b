package headstart.report.chart;

import java.util.OptionalInt;

/** The room that a sheet has for the title of a chart. */
public final class TitleRoom {
    private static final double SIZE = 1.45;
    private static final int LINES = 6;
    private static final int FEW_LINES = 3;

    private TitleRoom() {}

    /** The title as it is set, cut where there is no room for all of it; empty on a sheet without titles. */
    static Block block(Sheet sheet, String title, double width) {
        return Block.of(
                sheet.titled() ? sheet.language().punctuated(title) : "",
                Type.font(true, sheet.em(SIZE)),
                width,
                sheet.lines(LINES, FEW_LINES));
    }

    /** How many of its first letters have room where a title is cut; empty where it is not. */
    public static OptionalInt of(Sheet sheet, String title) {
        double width = sheet.width() - 2 * Frame.margin(sheet);
        // An ellipsis of the title's own is no cut.
        Block whole = block(sheet, title.strip().replaceAll("…+$", ""), width);
        if (!whole.isCut()) {
            return OptionalInt.empty();
        }
        int letters = whole.lines().stream().mapToInt(line -> line.length() + 1).sum();
        while (letters > 0 && block(sheet, first(title, letters), width).isCut()) {
            letters--;
        }
        return OptionalInt.of(letters);
    }

    private static String first(String title, int letters) {
        int all = title.codePointCount(0, title.length());
        return title.substring(0, title.offsetByCodePoints(0, Math.min(all, letters)));
    }
}
