package headstart.config.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text cut into rows of cells.
 *
 * @param separator what stands between cells
 * @param rows all rows that hold something and are no comments
 * @param openQuote the line with a quotation mark that is never closed; 0 if there is none
 */
record CsvCells(char separator, List<CsvTable.Row> rows, int openQuote) {
    /** What a spreadsheet writes into a cell that it could not work out: a fault of the table, and no comment. */
    private static final Pattern SPREADSHEET_FAULT =
            Pattern.compile("#(?:DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|#+)(?![^,;\\t|\\r\\n\"])");

    CsvCells {
        rows = List.copyOf(rows);
    }

    static CsvCells of(String text) {
        return new Cutter(text).cut();
    }

    /** What cells of a line are parted by: what a line {@code sep=;} says, else what stands most often in the first row. */
    private static char separator(String text) {
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.matches("(?i)\"?sep=.\"?")) {
                return line.replace("\"", "").charAt("sep=".length());
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                String bare = line.replaceAll("\"[^\"]*\"", "");
                return most(bare);
            }
        }
        return ',';
    }

    private static char most(String line) {
        char most = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(line, candidate) > count(line, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /** Goes through the text once. */
    private static final class Cutter {
        private final String text;
        private final char separator;
        private final List<CsvTable.Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int at;
        private int line = 1;
        private int begun = 1;
        private int openQuote;

        Cutter(String text) {
            this.text = text;
            this.separator = separator(text);
        }

        CsvCells cut() {
            while (at < text.length()) {
                if (cells.isEmpty() && cell.isEmpty() && isToBeSkipped()) {
                    skipLine();
                } else {
                    step(text.charAt(at));
                }
            }
            endRow();
            return new CsvCells(separator, rows, openQuote);
        }

        private boolean isToBeSkipped() {
            boolean comment = text.charAt(at) == '#'
                    && !SPREADSHEET_FAULT
                            .matcher(text)
                            .region(at, text.length())
                            .lookingAt();
            return comment || (rows.isEmpty() && text.regionMatches(true, at, "sep=", 0, 4));
        }

        private void skipLine() {
            while (at < text.length() && !isEnd(text.charAt(at))) {
                at++;
            }
            endLine();
        }

        private void step(char c) {
            if (c == '"' && cell.toString().isBlank()) {
                quoted();
            } else if (c == separator) {
                endCell();
                at++;
            } else if (isEnd(c)) {
                endRow();
                endLine();
            } else {
                int from = at;
                do {
                    at++;
                } while (at < text.length() && isPlain(text.charAt(at)));
                cell.append(text, from, at);
            }
        }

        private boolean isPlain(char c) {
            return c != separator && c != '"' && !isEnd(c);
        }

        private static boolean isEnd(char c) {
            return c == '\n' || c == '\r';
        }

        private void endLine() {
            boolean pair = text.startsWith("\r\n", at);
            at += pair ? 2 : 1;
            line++;
            begun = line;
        }

        private void quoted() {
            int opened = line;
            cell.setLength(0);
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"' && !text.startsWith("\"\"", at)) {
                    at++;
                    return;
                }
                at += c == '"' ? 1 : 0;
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            }
            openQuote = opened;
        }

        private void endCell() {
            cells.add(bare(cell.toString()));
            cell.setLength(0);
        }

        /** Without blanks around it, those that {@link String#strip} leaves as well. */
        private static String bare(String text) {
            int from = 0;
            int to = text.length();
            while (from < to && isBlank(text.charAt(from))) {
                from++;
            }
            while (from < to && isBlank(text.charAt(to - 1))) {
                to--;
            }
            return text.substring(from, to).strip();
        }

        private static boolean isBlank(char c) {
            return " \t\n\u000B\f\r\u00A0\uFEFF".indexOf(c) >= 0;
        }

        private void endRow() {
            endCell();
            if (cells.stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(new CsvTable.Row(begun, cells));
            }
            cells = new ArrayList<>();
        }
    }
}
