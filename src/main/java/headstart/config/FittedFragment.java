package headstart.config;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.config.document.Tree;
import headstart.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an experiment extends to rest on a fit: the fitted values with their sources, and the posterior sample for its doubt. */
public final class FittedFragment {
    private static final int DIGITS = 4;

    private FittedFragment() {}

    /**
     * The fragment as YAML.
     *
     * @param posterior file of the posterior sample, seen from the fragment
     * @param teams the teams of the experiment, whose order whoever extends the fragment keeps
     */
    public static String text(CalibrationResults results, String posterior, List<String> teams) {
        Map<String, Object> tree = new LinkedHashMap<>();
        teams.forEach(team -> Tree.put(tree, "teams." + team, new LinkedHashMap<String, Object>()));
        Map<String, Object> sources = new LinkedHashMap<>();
        for (Fitted row : results.fitted()) {
            for (String path : row.parameter().paths()) {
                Tree.put(tree, path, rounded(row.p50()));
                sources.put(path, source(row, results.calibration().name()));
            }
        }
        tree.put("uncertain", "posterior");
        tree.put("posterior", posterior);
        tree.put("sources", sources);
        return "# Written by headstart calibrate (" + results.calibration().name()
                + "): medians of the posterior, and the file of its draws.\n" + EffectiveYaml.text(tree);
    }

    private static Object rounded(double value) {
        return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    }

    private static String source(Fitted row, String calibration) {
        String interval = String.format(
                Locale.ROOT,
                "median %s, 90 %% interval %s to %s",
                Numbers.toText((double) rounded(row.p50())),
                Numbers.toText((double) rounded(row.p05())),
                Numbers.toText((double) rounded(row.p95())));
        return switch (row.known()) {
            case DATA -> "Fitted to measurements (" + calibration + "): " + interval;
            case BOTH -> "Fitted to measurements (" + calibration + "), which hold it in part: " + interval;
            case PRIOR ->
                "Assumption: prior range, the measurements (" + calibration + ") say little of it: " + interval;
            case UNTOUCHED -> "Assumption: prior range, ratios within series say nothing of it: " + interval;
        };
    }
}
