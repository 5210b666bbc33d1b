package headstart.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The section of {@code docs/statistics.md} on the shipped studies at their own size. */
final class ShippedPage {
    private static final String BEGIN = "<!-- shipped studies, written by NightlyShipped -->";
    private static final String END = "<!-- end -->";
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

    /** The page with these figures. */
    static String in(String page, List<Row> rows, List<Bands> bands) {
        return page.replace(block(page), BEGIN + "\n\n" + text(rows, bands) + "\n" + END);
    }

    private static String text(List<Row> rows, List<Bands> bands) {
        List<String> lines = new ArrayList<>();
        lines.add("| study | n | interval | rows | percent that hold | rows that miss 93 % | least row | reads |");
        lines.add("|---|---:|---|---:|---:|---:|---:|---|");
        for (Row row : rows) {
            EngineCoverage found = row.found();
            boolean none = found.rows() == 0;
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %d | %s | %d | %s | %s |",
                    row.study(),
                    found.n(),
                    found.interval(),
                    found.rows(),
                    none ? "none" : percent(found.held(), found.stated()),
                    found.missing(),
                    none ? "" : String.format(Locale.ROOT, "%.0f %s", 100 * found.least(), found.worst()),
                    row.reading().words));
        }
        lines.add("");
        lines.add(
                "| study | n | bands of | percent of curves that they hold | curves that miss 93 % | least curve | reads |");
        lines.add("|---|---:|---|---:|---:|---:|---|");
        for (Bands found : bands) {
            double days = found.curves().stream()
                    .mapToDouble(curve -> curve.days().get(0))
                    .filter(share -> share > 0)
                    .average()
                    .orElse(Double.NaN);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d curves | %s | %d | %.0f %s | %s |",
                    found.study(),
                    found.n(),
                    found.shares().size(),
                    percent(found.held(), days / 100),
                    found.missing(),
                    100 * found.least().shares().get(0),
                    found.least().curve(),
                    found.reading().words));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String percent(double held, double stated) {
        return String.format(Locale.ROOT, "%.1f (%.0f)", 100 * held, 100 * stated);
    }
}
