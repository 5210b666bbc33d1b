package headstart.coverage;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The section of {@code docs/statistics.md} on the shipped studies at their own size. */
final class ShippedPage {
    private static final String BEGIN = "<!-- shipped studies, written by NightlyShipped -->";
    private static final String END = "<!-- end -->";
    private static final String HEAD = """
            | study | n | interval | rows | percent that hold | rows that miss 93 % | least row | reads |
            |---|---:|---|---:|---:|---:|---:|---|
            """;
    private static final String BANDS_HEAD = """
            | study | n | bands of | percent of curves that they hold | curves that miss 93 % | least curve | reads |
            |---|---:|---|---:|---:|---:|---|
            """;
    private static final double LEAST = 0.93;
    private static final double MOST = 0.97;

    private ShippedPage() {}

    /** How often an interval that is called 95 % holds. */
    enum Reading {
        /** 93 to 97 %. */
        AS_STATED("as stated"),
        /** More than 97 %. */
        CONSERVATIVE("conservative"),
        /** Never there. */
        NONE("none stated"),
        /** Less than 93 %, or a row of its own that surely is. */
        MISSES("**misses**");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        static Reading of(double held, int missing) {
            if (Double.isNaN(held)) {
                return NONE;
            }
            if (held < LEAST || missing > 0) {
                return MISSES;
            }
            return held > MOST ? CONSERVATIVE : AS_STATED;
        }
    }

    /** An interval of a study. */
    record Row(String study, EngineCoverage found) {
        Reading reading() {
            return Reading.of(found.rows() == 0 ? Double.NaN : found.held(), found.missing());
        }
    }

    /** The bands of a study, of one size. */
    record Bands(String study, int n, int studies, List<EngineBand> curves) {
        private List<Double> shares() {
            return curves.stream()
                    .filter(curve -> curve.days().get(0) > 0)
                    .map(curve -> curve.shares().get(0))
                    .toList();
        }

        double held() {
            return shares().stream().mapToDouble(share -> share).average().orElse(Double.NaN);
        }

        int missing() {
            double error = Math.sqrt(LEAST * (1 - LEAST) / studies);
            return (int)
                    shares().stream().filter(share -> share < LEAST - 3 * error).count();
        }

        EngineBand least() {
            return curves.stream()
                    .filter(curve -> curve.days().get(0) > 0)
                    .min(Comparator.comparing(curve -> curve.shares().get(0)))
                    .orElseThrow();
        }

        Reading reading() {
            return Reading.of(held(), missing());
        }
    }

    /** The block as it stands on a page, with its marks. */
    static String block(String page) {
        int begin = page.indexOf(BEGIN);
        return begin < 0 ? BEGIN + "\n\n" + END : page.substring(begin, page.indexOf(END) + END.length());
    }

    /** The page with these figures; of studies of which there are none it keeps what it has. */
    static String in(String page, List<Row> rows, List<Bands> bands) {
        String before = block(page);
        String tables = renewed(before, HEAD, rowLines(rows)) + "\n" + renewed(before, BANDS_HEAD, bandLines(bands));
        return page.replace(before, BEGIN + "\n\n" + tables + "\n" + END);
    }

    /** The table below a head, with the rows of each study that has new ones in the place of its old ones. */
    private static String renewed(String before, String head, Map<String, List<String>> fresh) {
        Map<String, List<String>> byStudy = new LinkedHashMap<>();
        int at = before.indexOf(head);
        if (at >= 0) {
            List<String> rows = before.substring(at + head.length())
                    .lines()
                    .takeWhile(line -> line.startsWith("| "))
                    .toList();
            for (String row : rows) {
                String study = row.substring(2, row.indexOf(" |"));
                byStudy.computeIfAbsent(study, unused -> new ArrayList<>()).add(row);
            }
        }
        byStudy.putAll(fresh);
        return head
                + byStudy.values().stream()
                        .flatMap(List::stream)
                        .map(line -> line + "\n")
                        .collect(joining());
    }

    private static Map<String, List<String>> rowLines(List<Row> rows) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Row row : rows) {
            EngineCoverage found = row.found();
            boolean none = found.rows() == 0;
            String line = String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %d | %s | %d | %s | %s |",
                    row.study(),
                    found.n(),
                    found.interval(),
                    found.rows(),
                    none ? "none" : percent(found.held(), found.stated()),
                    found.missing(),
                    none ? "" : String.format(Locale.ROOT, "%.0f %s", 100 * found.least(), found.worst()),
                    row.reading().words);
            lines.computeIfAbsent(row.study(), unused -> new ArrayList<>()).add(line);
        }
        return lines;
    }

    private static Map<String, List<String>> bandLines(List<Bands> bands) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Bands found : bands) {
            double days = found.curves().stream()
                    .mapToDouble(curve -> curve.days().get(0))
                    .filter(share -> share > 0)
                    .average()
                    .orElse(Double.NaN);
            String line = String.format(
                    Locale.ROOT,
                    "| %s | %d | %d curves | %s | %d | %.0f %s | %s |",
                    found.study(),
                    found.n(),
                    found.shares().size(),
                    percent(found.held(), days / 100),
                    found.missing(),
                    100 * found.least().shares().get(0),
                    found.least().curve(),
                    found.reading().words);
            lines.put(found.study(), List.of(line));
        }
        return lines;
    }

    private static String percent(double held, double stated) {
        return String.format(Locale.ROOT, "%.1f (%.0f)", 100 * held, 100 * stated);
    }
}
