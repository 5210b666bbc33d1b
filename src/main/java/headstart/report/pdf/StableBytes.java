package headstart.report.pdf;

import headstart.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the clock out of a PDF, so that the same report has the same bytes: dates become spaces, for a document need not have any, and the
 * identifier becomes a digest of the rest. Every replacement is as long as what it replaces, so that the table of positions holds.
 */
final class StableBytes {
    private static final Pattern DATE = Pattern.compile("/(?:Creation|Mod)Date \\(D:[^)]{8,30}\\)"
            + "|<(xmp:(?:Create|Modify|Metadata)Date|dc:date)>[^<]{8,40}</\\1>");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9A-F]{32})> <([0-9A-F]{32})>\\]");

    private StableBytes() {}

    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String undated =
                DATE.matcher(text).replaceAll(date -> " ".repeat(date.group().length()));
        Matcher identifier = IDENTIFIER.matcher(undated);
        if (!identifier.find(Math.max(0, undated.lastIndexOf("trailer")))) {
            throw new IllegalStateException("The PDF has no identifier.");
        }
        String rest = undated.substring(0, identifier.start());
        String digest = digest(rest.getBytes(StandardCharsets.ISO_8859_1));
        String stable = rest + "/ID [<" + digest + "> <" + digest + ">]" + undated.substring(identifier.end());
        return stable.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, 16).toUpperCase(Locale.ROOT);
    }
}
