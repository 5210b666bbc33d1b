package headstart.report.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** Names of figures, which are names of files and of places in the page: a-z, 0-9 and dashes, short, and each its own on any file system. */
final class FigureNames {
    private static final int LONGEST = 80;

    private FigureNames() {}

    /** A text as part of a name. Where letters are lost by that (Chinese, capitals, a tail) a checksum of the text stands in for them. */
    static String of(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean whole = text.matches("[a-z0-9 ._-]*") && slug.length() <= LONGEST;
        return whole ? slug : cut(slug) + (slug.isEmpty() ? "" : "-") + checksum(text);
    }

    private static String cut(String slug) {
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-$", "");
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    /** The same figures, of which those that would have the name of an earlier one are numbered. */
    static List<Figure> distinct(List<Figure> figures) {
        Set<String> taken = new HashSet<>();
        figures.forEach(figure -> taken.add(figure.name()));
        Set<String> given = new HashSet<>();
        List<Figure> all = new ArrayList<>();
        for (Figure figure : figures) {
            String name = figure.name();
            for (int n = 2; given.contains(name); n++) {
                String next = figure.name() + "-" + n;
                name = taken.contains(next) ? name : next;
            }
            given.add(name);
            all.add(figure.named(name));
        }
        return List.copyOf(all);
    }
}
