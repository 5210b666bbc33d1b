package headstart.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What bands cost and hold at a great age, as lines of the page. */
final class LateScores {
    private static final double OLD = 100;
    private static final double ALLOWED = 1.2;

    private LateScores() {}

    static List<String> section(Calibration calibration, double[][] posterior, double unseen) {
        List<String> lines = new ArrayList<>(heldOut(new HeldOut(calibration, OLD, unseen).points()));
        lines.add("");
        lines.addAll(widening(new Widening(calibration, posterior).widths(unseen)));
        return lines;
    }

    private static List<String> heldOut(List<HeldOut.Late> points) {
        Map<String, List<HeldOut.Late>> bySeries = new LinkedHashMap<>();
        points.forEach(point -> bySeries.computeIfAbsent(point.series(), unused -> new ArrayList<>())
                .add(point));
        long inside = points.stream().filter(HeldOut.Late::insideNineTenths).count();
        List<String> lines = new ArrayList<>(List.of(
                "### Days 100 and later, held out",
                "",
                String.format(
                        Locale.ROOT,
                        "Every series of the data with points on days before and after day 100, its later points predicted from its own earlier ones and the priors alone; the posterior,"
                                + " which has seen them, is not used; who wrote the priors had. **%d of %d points in the 90 %% band (%.0f %%), of %d series.** All are of V4 and at most %.0f days old: none of another model"
                                + " (Qwen3.5 ends on day 92, GLM-5 on day 98, Kimi-K2.5 on day 58, MiniMax-M3 on day 56, R1 has a single statement, MLPerf rounds are ratios of two chips),"
                                + " and of days 110 to 300 there is nothing.",
                        inside,
                        points.size(),
                        100.0 * inside / points.size(),
                        bySeries.size(),
                        points.stream().mapToDouble(HeldOut.Late::day).max().orElse(0)),
                "",
                "| series | day | measured | predicted median | central 90 % | in the 50 % band | in the 90 % band | worlds that count |",
                "|---|---:|---:|---:|---:|---|---|---:|"));
        points.forEach(point -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f to %.0f | %s | %s | %.0f |",
                point.series(),
                point.day(),
                point.observed(),
                point.p50(),
                point.p05(),
                point.p95(),
                point.insideHalf() ? "yes" : "no",
                point.insideNineTenths() ? "yes" : "**no**",
                point.worlds())));
        return lines;
    }

    private static List<String> widening(List<Widening.Width> widths) {
        double all = ratio(widths);
        double old = ratio(widths.stream().filter(width -> width.day() >= OLD).toList());
        double most = widths.stream()
                .mapToDouble(width -> width.with() / width.without())
                .max()
                .orElse(Double.NaN);
        return List.of(
                "### What it costs fixed recipes",
                "",
                String.format(
                        Locale.ROOT,
                        "Width of the 90 %% bands of series of one recipe on the log scale, with the discrepancy that grows, late jumps and features over the same posterior without them, every"
                                + " series taken as never fitted: **%.2f** over %d points, %.2f over the %d from day 100 on, at most %.2f at a point. At most a fifth wider is asked: %s. (The two"
                                + " have noise of their own, which is what moves single points.)",
                        all,
                        widths.size(),
                        old,
                        widths.stream().filter(width -> width.day() >= OLD).count(),
                        most,
                        all <= ALLOWED && old <= ALLOWED ? "held" : "**not held**"));
    }

    private static double ratio(List<Widening.Width> widths) {
        return widths.stream().mapToDouble(Widening.Width::with).sum()
                / widths.stream().mapToDouble(Widening.Width::without).sum();
    }
}
