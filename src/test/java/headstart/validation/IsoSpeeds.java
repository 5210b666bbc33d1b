package headstart.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * What eight MI355X served of V4 at a speed that users see, read off what was measured at fixed concurrencies (SGLang, one recipe): between two of them
 * a step's time is a line. A speed that users do not see at the least concurrency that was measured counts as out of reach.
 */
final class IsoSpeeds {
    static final double[] SPEEDS = {10, 20, 30};
    /** A concurrency of 8 on eight chips. */
    static final double LEAST_PER_CHIP = 1;

    private static final Path DATA = Path.of("experiments", "data", "tuning_curves.csv");
    private static final String SERIES = "dsv4_mi355x_sglang_";
    private static final Pattern CONCURRENCY = Pattern.compile("conc=(\\d+)");
    private static final Pattern BEST = Pattern.compile("best conc \\(([\\d/]+)\\)");
    private static final double CHIPS = 8;
    /** At 8K/1K nine tokens are counted for one that is put out. */
    private static final double COUNTED = 9;

    private IsoSpeeds() {}

    /**
     * A speed on a day.
     *
     * @param tokensPerS output tokens/s of one chip; 0 where the speed was out of reach
     */
    record Measured(double speed, double day, double tokensPerS) {}

    /** Every speed on every measured day. */
    static List<Measured> all() {
        List<Measured> measured = new ArrayList<>();
        NavigableMap<Double, NavigableMap<Double, Double>> steps = steps();
        for (double speed : SPEEDS) {
            steps.forEach((day, seconds) -> measured.add(new Measured(speed, day, speed * batch(seconds, 1 / speed))));
        }
        return measured;
    }

    /** Sequences per chip whose step takes that long; 0 where the smallest measured takes longer. */
    private static double batch(NavigableMap<Double, Double> seconds, double allowed) {
        Map.Entry<Double, Double> below = null;
        for (Map.Entry<Double, Double> next : seconds.entrySet()) {
            if (next.getValue() > allowed) {
                return below == null ? 0 : between(below, next, allowed);
            }
            below = next;
        }
        throw new IllegalStateException("A speed that is seen at the largest measured batch cannot be read off.");
    }

    private static double between(Map.Entry<Double, Double> below, Map.Entry<Double, Double> above, double allowed) {
        double part = (allowed - below.getValue()) / (above.getValue() - below.getValue());
        return below.getKey() + part * (above.getKey() - below.getKey());
    }

    /** By day and sequences per chip the time of a step, seconds. */
    private static NavigableMap<Double, NavigableMap<Double, Double>> steps() {
        NavigableMap<Double, NavigableMap<Double, Double>> steps = new TreeMap<>();
        int best = 0;
        for (Map<String, String> row : rows()) {
            if (cell(row, "series_id").startsWith(SERIES)) {
                boolean isBest = cell(row, "series_id").endsWith("peak");
                double perChip = concurrency(cell(row, "operating_point"), isBest ? best++ : 0) / CHIPS;
                double output = Double.parseDouble(cell(row, "value")) / COUNTED;
                steps.computeIfAbsent(Double.parseDouble(cell(row, "days_since_release")), unused -> new TreeMap<>())
                        .put(perChip, perChip / output);
            }
        }
        return steps;
    }

    private static double concurrency(String point, int place) {
        Matcher one = CONCURRENCY.matcher(point);
        if (one.find()) {
            return Double.parseDouble(one.group(1));
        }
        Matcher best = BEST.matcher(point);
        if (best.find()) {
            return Double.parseDouble(best.group(1).split("/")[place]);
        }
        throw new IllegalStateException(point);
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException(column);
        }
        return cell;
    }

    private static List<Map<String, String>> rows() {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(DATA.toFile())) {
            return rows.readAll();
        }
    }
}
