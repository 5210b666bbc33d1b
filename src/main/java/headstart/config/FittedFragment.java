package headstart.config;

import headstart.calibration.AlternativeFit;
import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.config.document.Tree;
import headstart.config.schema.AlternativeKeys;
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
     * @param fits the study's alternatives, weighed; none for a study without
     * @param loaded the experiment
     */
    public static String text(
            CalibrationResults results,
            String posterior,
            List<String> teams,
            List<AlternativeFit> fits,
            Reading.Loaded loaded) {
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
        if (!fits.isEmpty()) {
            tree.put(AlternativeReader.KEY, alternatives(fits, loaded));
        }
        return "# Written by headstart calibrate (" + results.calibration().name()
                + "): medians of the posterior, and the file of its draws.\n" + EffectiveYaml.text(tree);
    }

    /** Every alternative with its weight and what it changes; what was fitted in it stands in the rows of the posterior. */
    private static Map<String, Object> alternatives(List<AlternativeFit> fits, Reading.Loaded loaded) {
        Map<String, Object> stated = Tree.mapAt(loaded.document().tree(), AlternativeReader.KEY);
        Map<String, Object> all = new LinkedHashMap<>();
        for (AlternativeFit fit : fits) {
            Map<String, Object> own = new LinkedHashMap<>();
            own.put(AlternativeKeys.LABEL, fit.about().label());
            fit.about().weight().ifPresent(weight -> own.put(AlternativeReader.WEIGHT, thousandth(weight)));
            fit.about().weightSe().ifPresent(error -> own.put(AlternativeReader.WEIGHT_SE, thousandth(error)));
            Map<String, Object> difference =
                    new LinkedHashMap<>(Tree.mapAt(stated, fit.about().name()));
            difference.keySet().removeAll(List.of("calibration", "posterior", "weight", "weight_se"));
            own.putAll(difference);
            all.put(fit.about().name(), own);
        }
        return all;
    }

    private static double thousandth(double value) {
        return Math.rint(value * 1e4) / 1e4;
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
