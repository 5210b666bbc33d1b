package headstart.validation;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.model.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What followed DeepSeek V4, observed against simulated: the shipped study in scenario {@code withheld}, every run with values of its own
 * from the posterior. A pattern holds if what was observed lies in the central 90 % of the runs, or, where a range was observed, if the median
 * does. Ratios within a series only, for benchmarks count tokens in different ways.
 */
final class Patterns {
    private static final int RUNS = 400;
    static final String HEADER = "| pattern | use | observed | simulated median | central 90 % | holds |";
    static final String RULE = "|---|---|---:|---:|---:|---|";
    private static final Path FILE = Path.of("experiments", "deepseek-v4.yaml");

    private final List<String> teams;
    private final List<Trajectory> runs;

    private Patterns(List<String> teams, List<Trajectory> runs) {
        this.teams = teams;
        this.runs = runs;
    }

    /**
     * A pattern and what the runs make of it.
     *
     * @param use whether the fit has seen it
     * @param low what was observed, or the lower end of the range
     * @param high the upper end of the range
     */
    record Row(String what, String use, double low, double high, double p05, double p50, double p95) {
        boolean holds() {
            return low == high ? p05 <= low && low <= p95 : low <= p50 && p50 <= high;
        }
    }

    /** All patterns. */
    static List<Row> rows() {
        Reading.Loaded loaded = (Reading.Loaded) ExperimentFile.read(FILE, List.of(), Overrides.NONE);
        Experiment experiment = loaded.experiment();
        return new Patterns(experiment.subjects().teamNames(), played(experiment)).all();
    }

    static List<Trajectory> played(Experiment experiment) {
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        int scenario = experiment.indexOf("withheld");
        List<Trajectory> runs = new ArrayList<>();
        for (int r = 0; r < RUNS; r++) {
            long index = experiment.plan().indexOf(scenario, 0, r);
            RunResult run = player.play(new RunSpec(index, scenario, 0, r));
            runs.add(((RunResult.Completed) run).trajectory());
        }
        return runs;
    }

    private List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.add(
                ratio("Huawei 950DT starts near its plateau: day 0 over day 45", "range", "cann_950dt", 0, 45, 0.8, 1));
        rows.add(ratio("Huawei 950DT, V4-Flash, batch 256: day 27 over day 0", "fitted", "cann_950dt", 27, 0, 1, 1));
        rows.add(ratio("the same: day 48 over day 0", "fitted", "cann_950dt", 48, 0, 1.121, 1.121));
        rows.add(ratio("Huawei 910C, V4-Flash: day 105 over day 0", "fitted", "cann_910c", 105, 0, 1, 1));
        rows.add(
                ratio("CUDA on B200 is usable at once: day 1 over day 45", "range", "open_cuda_b200", 1, 45, 0.2, 0.7));
        rows.add(ratio("CUDA vLLM on B200: day 42 over day 4", "fitted", "open_cuda_b200", 42, 4, 1.667, 1.667));
        rows.add(ratio(
                "SGLang on GB300, fixed features: day 45 over day 6", "fitted", "open_cuda_gb300", 45, 6, 2.1, 2.1));
        rows.add(ratio("the same with multi-token prediction", "left out", "open_cuda_gb300", 45, 6, 5.09, 5.09));
        rows.add(row("TensorRT-LLM on GB300 gives right output from day", "fitted", 9, 9, readyDay("trtllm_gb300")));
        rows.add(ratio("TensorRT-LLM on GB300: day 34 over day 24", "fitted", "trtllm_gb300", 34, 24, 1.075, 1.075));
        rows.add(ratio("AMD MI355X starts far down: day 1 over day 45", "range", "rocm_mi355x", 1, 45, 0.01, 0.1));
        rows.add(ratio("AMD MI355X, SGLang: day 27 over day 1", "range", "rocm_mi355x", 27, 1, 10, 40));
        rows.add(ratio("the same, concurrency 8: day 8 over day 1", "fitted", "rocm_mi355x", 8, 1, 5.68, 5.68));
        rows.add(ratio("the same, concurrency 8: day 27 over day 1", "fitted", "rocm_mi355x", 27, 1, 17.1, 17.1));
        rows.add(ratio("AMD MI355X, ATOM: day 30 over day 14", "fitted", "rocm_mi355x", 30, 14, 1.62, 1.62));
        rows.add(ratio("AMD MI355X, ATOM: day 106 over day 14", "fitted", "rocm_mi355x", 106, 14, 1.94, 1.94));
        rows.add(row("B200 over MI355X in tokens/s on day 28", "predicted", 5, 5, lead(28)));
        rows.add(row("B200 over MI355X in tokens/s on day 106", "predicted", 1.5, 1.5, lead(106)));
        return rows;
    }

    private Row ratio(String what, String use, String team, double day, double over, double low, double high) {
        int index = teams.indexOf(team);
        return row(
                what,
                use,
                low,
                high,
                run -> run.rooflineShare(index).at(day)
                        / run.rooflineShare(index).at(over));
    }

    private ToDoubleFunction<Trajectory> readyDay(String team) {
        int index = teams.indexOf(team);
        return run -> run.curves().get(index).get(0).readyDay();
    }

    private ToDoubleFunction<Trajectory> lead(double day) {
        int leader = teams.indexOf("open_cuda_b200");
        int laggard = teams.indexOf("rocm_mi355x");
        return run -> run.throughput(leader).at(day) / run.throughput(laggard).at(day);
    }

    private Row row(String what, String use, double low, double high, ToDoubleFunction<Trajectory> value) {
        return row(runs, what, use, low, high, value);
    }

    /** Quantiles over the runs in which the ratio exists: neither day is before the team runs at all. */
    static Row row(
            List<Trajectory> runs,
            String what,
            String use,
            double low,
            double high,
            ToDoubleFunction<Trajectory> value) {
        double[] sorted = runs.stream()
                .mapToDouble(value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double[] quantiles = Arrays.stream(new double[] {0.05, 0.5, 0.95})
                .map(p -> sorted[(int) Math.round(p * (sorted.length - 1))])
                .toArray();
        return new Row(what, use, low, high, quantiles[0], quantiles[1], quantiles[2]);
    }

    /** The patterns as the lines of a section. */
    static List<String> section() {
        List<Row> rows = rows();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Not exact results but the case itself: %d runs of `experiments/deepseek-v4.yaml`, scenario withheld, every run with values"
                        + " of its own from the posterior of `experiments/calibrate-v4.yaml`. A pattern holds if what was observed lies"
                        + " within the central 90 %% of the runs or, where a range was observed, if the median does. **%d of %d hold.**",
                RUNS,
                rows.stream().filter(Row::holds).count(),
                rows.size()));
        lines.add("");
        lines.add(HEADER);
        lines.add(RULE);
        rows.forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.addAll(ServedPatterns.section());
        return lines;
    }

    static String line(Row row) {
        String observed = row.low() == row.high() ? text(row.low()) : text(row.low()) + " to " + text(row.high());
        return "| " + row.what() + " | " + row.use() + " | " + observed + " | " + text(row.p50()) + " | "
                + text(row.p05()) + " to " + text(row.p95()) + " | " + (row.holds() ? "yes" : "**no**") + " |";
    }

    /** Stands for a ratio to nothing. */
    static final double OUT_OF_REACH = 1e6;

    private static String text(double value) {
        if (value >= OUT_OF_REACH) {
            return "out of reach";
        }
        String text = String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.3f" : "%.2f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
