package headstart.config.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Files that are often given for text and are none, known by how they begin. */
enum OtherKind {
    WORKBOOK(
            "PK\u0003\u0004", "a workbook or another packed file", "save its table as CSV, in Excel as \"CSV UTF-8\"."),
    OLD_WORKBOOK("\u00D0\u00CF\u0011\u00E0", "a workbook", "save its table as CSV, in Excel as \"CSV UTF-8\"."),
    GZIP("\u001F\u008B", "a packed file", "unpack it: gunzip."),
    PDF("%PDF-", "a PDF", "give the file that it was made from."),
    PARQUET("PAR1", "a Parquet file", "save it as CSV."),
    UTF_32("\u00FF\u00FE\u0000\u0000", "UTF-32 text, not UTF-8", "save it as UTF-8."),
    PAGE("<!doctype html", "a web page", "download the file itself, not the page that shows it."),
    BARE_PAGE("<html", "a web page", "download the file itself, not the page that shows it.");

    private static final int LONGEST = 64;

    private final String beginning;
    private final String what;
    private final String advice;

    OtherKind(String beginning, String what, String advice) {
        this.beginning = beginning;
        this.what = what;
        this.advice = advice;
    }

    static Optional<OtherKind> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.ISO_8859_1);
        for (OtherKind kind : values()) {
            boolean page = kind.beginning.startsWith("<");
            String seen = page ? start.strip().toLowerCase(Locale.ROOT) : start;
            if (seen.startsWith(kind.beginning)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    TextFile.Content refused() {
        return new TextFile.Content.Wrong(" is " + what + ".", advice);
    }
}
