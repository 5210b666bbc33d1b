package headstart.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** The unit of a number from the name of its key, which ends with it. */
public final class Units {
    private static final Map<String, String> BY_ENDING = endings();

    private Units() {}

    private static Map<String, String> endings() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("_per_day", "1/day");
        units.put("_days", "days");
        units.put("tokens_per_s", "tokens/s");
        units.put("_tflops_dense", "TFLOP/s");
        units.put("gflop_per_token", "GFLOP/token");
        units.put("_mb_per_token", "MB/token");
        units.put("_us_per_token", "µs/token");
        units.put("_tb_s", "TB/s");
        units.put("_gb_s", "GB/s");
        units.put("_gb", "GB");
        units.put("_w", "W");
        units.put("price_usd_est", "US dollars");
        units.put("engineers", "people");
        units.put("stages", "count");
        units.put("day", "day");
        units.put("days", "days");
        return units;
    }

    /** The unit of the number at that path; {@code 1} where it is a pure number. */
    public static String of(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return BY_ENDING.entrySet().stream()
                .filter(unit -> key.endsWith(unit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("1");
    }
}
