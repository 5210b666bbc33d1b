package headstart.validation;

import headstart.calibration.SeriesScores;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.model.OperatingPoint;
import headstart.model.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What followed DeepSeek V4 at the operating points at which it was measured: the served study in scenario {@code withheld}, every run with
 * values of its own from the posterior. Ratios within a series, for benchmarks count tokens in different ways, and absolute numbers where it is
 * known what they count. What no run has, because the speed is out of reach, counts as 0.
 */
final class ServedPatterns {
    private static final Path FILE = Path.of("experiments", "deepseek-v4-served.yaml");
    private static final Path CALIBRATION = Path.of("experiments", "calibrate-v4-served.yaml");
    private static final Path POSTERIOR = Path.of("experiments", "data", "posterior-v4-served.csv");
    private static final Path SCORES = Path.of("src", "test", "resources", "v4-served");

    /** Concurrencies c on eight chips, speeds u of users; one recipe throughout but where the name ends in all. */
    private static final List<String> POINTS = List.of(
            "c8: {sequences_per_chip: 1, features: none}",
            "c32: {sequences_per_chip: 4, features: none}",
            "c64: {sequences_per_chip: 8, features: none}",
            "c64all: {sequences_per_chip: 8}",
            "c128: {sequences_per_chip: 16, features: none}",
            "c256: {sequences_per_chip: 32, features: none}",
            "c1024all: {sequences_per_chip: 128}",
            "u40: {tokens_per_s_per_user: 40, features: none}",
            "u50: {tokens_per_s_per_user: 50}",
            speed(IsoSpeeds.SPEEDS[0]),
            speed(IsoSpeeds.SPEEDS[1]),
            speed(IsoSpeeds.SPEEDS[2]));
    /** Long enough for old lanes; runs are the same until the study's own horizon. */
    private static final int HORIZON = 300;

    /** One recipe at a speed, of concurrencies from 8 on. */
    private static String speed(double tokensPerS) {
        return point(tokensPerS) + ": {tokens_per_s_per_user: " + tokensPerS
                + ", features: none, least_sequences_per_chip: " + IsoSpeeds.LEAST_PER_CHIP + "}";
    }

    private static String point(double tokensPerS) {
        return String.format(Locale.ROOT, "iso%.0f", tokensPerS);
    }

    private final List<String> teams;
    private final List<String> points;
    private final List<Trajectory> runs;

    private ServedPatterns(List<String> teams, List<String> points, List<Trajectory> runs) {
        this.teams = teams;
        this.points = points;
        this.runs = runs;
    }

    private static ServedPatterns played() {
        Path file = withPoints();
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        if (!(reading instanceof Reading.Loaded loaded)) {
            throw new IllegalStateException(reading.toString());
        }
        Experiment experiment = loaded.experiment();
        return new ServedPatterns(
                experiment.subjects().teamNames(),
                experiment.points().stream().map(OperatingPoint::name).toList(),
                Patterns.played(experiment));
    }

    /** The served study with the points of the measurements beside its own. */
    private static Path withPoints() {
        try {
            Path directory = Files.createTempDirectory("headstart-patterns");
            Path file = directory.resolve("served.yaml");
            file.toFile().deleteOnExit();
            directory.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "extends: " + FILE.toAbsolutePath() + "\nhorizon_days: " + HORIZON + "\noperating_points:\n  "
                            + String.join("\n  ", POINTS) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Patterns.Row> ratios() {
        return List.of(
                ratio(
                        "Huawei 950DT, V4-Flash, global batch 256 on 16 chips: day 27 over day 0",
                        "fitted",
                        "cann_950dt",
                        "c128",
                        27,
                        0,
                        1,
                        1),
                ratio("the same: day 48 over day 0", "fitted", "cann_950dt", "c128", 48, 0, 1.121, 1.121),
                ratio(
                        "CUDA on B200 is usable at once: day 1 over day 45",
                        "range",
                        "open_cuda_b200",
                        "c256",
                        1,
                        45,
                        0.2,
                        0.7),
                ratio(
                        "CUDA vLLM on B200, 50 tokens/s per user: day 42 over day 4",
                        "fitted",
                        "open_cuda_b200",
                        "u50",
                        42,
                        4,
                        1.667,
                        1.667),
                ratio(
                        "SGLang on GB300, one recipe, 40 tokens/s per user: day 45 over day 6",
                        "fitted",
                        "open_cuda_gb300",
                        "u40",
                        45,
                        6,
                        2.1,
                        2.1),
                ratio(
                        "the same with all features, 50 tokens/s per user",
                        "fitted",
                        "open_cuda_gb300",
                        "u50",
                        45,
                        6,
                        5.09,
                        5.09),
                ratio(
                        "AMD MI355X, SGLang, concurrency 64: day 1 over day 45",
                        "range",
                        "rocm_mi355x",
                        "c64",
                        1,
                        45,
                        0.01,
                        0.1),
                ratio("the same, concurrency 8: day 8 over day 1", "fitted", "rocm_mi355x", "c8", 8, 1, 5.68, 5.68),
                ratio("the same, concurrency 8: day 27 over day 1", "fitted", "rocm_mi355x", "c8", 27, 1, 17.1, 17.1),
                ratio(
                        "AMD MI355X, ATOM, concurrency 256: day 30 over day 14",
                        "fitted",
                        "rocm_mi355x",
                        "c256",
                        30,
                        14,
                        1.62,
                        1.62),
                ratio("the same: day 106 over day 14", "fitted", "rocm_mi355x", "c256", 106, 14, 1.94, 1.94),
                Patterns.row(runs, "B200 over MI355X at 20 tokens/s per user on day 28", "predicted", 5, 5, lead(28)),
                Patterns.row(runs, "the same on day 106", "predicted", 1.5, 1.5, lead(106)),
                Patterns.row(
                        runs,
                        "MI355X at 20 tokens/s per user, all features: share of runs in which it is out of reach on day 1",
                        "predicted",
                        0.5,
                        1,
                        run -> throughput(run, "rocm_mi355x", "at_20", 1) == 0 ? 1 : 0));
    }

    /** What is published in output tokens/s of one chip, or can be made such: measurement, use, number, team, point, day. */
    private List<Patterns.Row> absolute() {
        try {
            return Files.readAllLines(SCORES.resolve("absolute.psv")).stream()
                    .map(line -> line.split("\\|"))
                    .map(cells -> output(
                            cells[0],
                            cells[1],
                            Double.parseDouble(cells[2]),
                            cells[3],
                            cells[4],
                            Double.parseDouble(cells[5])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read off at speeds, and what the runs say. */
    private List<String> speeds() {
        List<String> lines = new ArrayList<>();
        int held = 0;
        int levels = 0;
        int levelsHeld = 0;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        List<IsoSpeeds.Measured> all = IsoSpeeds.all();
        for (IsoSpeeds.Measured measured : all) {
            ToDoubleFunction<Trajectory> value =
                    run -> throughput(run, "rocm_mi355x", point(measured.speed()), measured.day());
            Patterns.Row row = Patterns.row(runs, "", "", measured.tokensPerS(), measured.tokensPerS(), value);
            long out =
                    runs.stream().filter(run -> value.applyAsDouble(run) == 0).count();
            boolean isOut = measured.tokensPerS() == 0;
            boolean holds = isOut ? 2 * out >= runs.size() : row.holds();
            held += holds ? 1 : 0;
            levels += isOut ? 0 : 1;
            levelsHeld += !isOut && holds ? 1 : 0;
            most = isOut ? most : Math.max(most, row.p50() / measured.tokensPerS());
            least = isOut ? least : Math.min(least, row.p50() / measured.tokensPerS());
            lines.add(String.format(
                    Locale.ROOT,
                    "| %.0f | %.0f | %s | %.1f | %.1f to %.1f | %.0f %% | %s |",
                    measured.speed(),
                    measured.day(),
                    isOut ? "out of reach" : String.format(Locale.ROOT, "%.1f", measured.tokensPerS()),
                    row.p50(),
                    row.p05(),
                    row.p95(),
                    100.0 * out / runs.size(),
                    holds ? "yes" : "**no**"));
        }
        lines.addAll(0, speedsHead(held, all.size(), levelsHeld, levels));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "The bands hold because they are wide: medians are %.1f to %.1f times what was measured.",
                least,
                most));
        return lines;
    }

    private static List<String> speedsHead(int held, int all, int levelsHeld, int levels) {
        return List.of(
                "### The MI355X at a speed",
                "",
                String.format(
                        Locale.ROOT,
                        "Output tokens/s of one chip, eight of which serve V4 (SGLang, one recipe), at 10, 20 and 30 tokens/s per user: read off between the measured"
                                + " concurrencies, where a step's time is a line; out of reach where users do not see the speed at a concurrency of 8, in runs too. Nothing was fitted at"
                                + " a speed, but three of the concurrencies were, and the level of one. What is out of reach holds if half of the runs say so. **%d of %d hold, %d of %d"
                                + " of those that were in reach.**",
                        held,
                        all,
                        levelsHeld,
                        levels),
                "",
                "| tokens/s per user | day | measured | simulated median | central 90 % | runs out of reach | holds |",
                "|---:|---:|---:|---:|---:|---:|---|");
    }

    /** Late gains on other models, of which no fit knows any, held against the MI355X on V4 at the same age. */
    private List<String> oldLanes() {
        List<Patterns.Row> rows = List.of(
                gain("DeepSeek-R1 on the MI355X, SGLang, FP4, the two months up to day 264 (M)", 204, 264, 2, 2),
                gain("Lanes of InferenceX after day 100: the range over lanes, none by itself", 100, HORIZON, 1.1, 8));
        List<String> lines = new ArrayList<>(List.of(
                "### Old lanes",
                "",
                "Gains of stacks on other models months after their release, of which no fit knows any, against those of the MI355X on V4 at 32 sequences per chip at the same age,"
                        + " with features and late jumps. Of lanes of other models between days 100 and 300 the data hold these two statements and no series.",
                "",
                Patterns.HEADER,
                Patterns.RULE));
        rows.forEach(row -> lines.add(Patterns.line(row)));
        lines.add("");
        return lines;
    }

    private Patterns.Row gain(String what, double from, double to, double low, double high) {
        return Patterns.row(
                runs,
                what,
                "never fitted",
                low,
                high,
                run -> throughput(run, "rocm_mi355x", "batch", to) / throughput(run, "rocm_mi355x", "batch", from));
    }

    private Patterns.Row output(String what, String use, double published, String team, String point, double day) {
        return Patterns.row(runs, what, use, published, published, run -> throughput(run, team, point, day));
    }

    private double throughput(Trajectory run, String team, String point, double day) {
        return run.curves()
                .get(teams.indexOf(team))
                .get(0)
                .at(points.indexOf(point))
                .throughput()
                .at(day);
    }

    private Patterns.Row ratio(
            String what, String use, String team, String point, double day, double over, double low, double high) {
        return Patterns.row(
                runs,
                what,
                use,
                low,
                high,
                run -> throughput(run, team, point, day) / throughput(run, team, point, over));
    }

    private ToDoubleFunction<Trajectory> lead(double day) {
        return run -> Math.min(
                Patterns.OUT_OF_REACH,
                throughput(run, "open_cuda_b200", "at_20", day) / throughput(run, "rocm_mi355x", "at_20", day));
    }

    /** What agrees and what cannot be compared at all. */
    private static List<String> reconciled(List<Patterns.Row> rows) {
        long held = rows.stream().filter(Patterns.Row::holds).count();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "**%d of %d agree within the stated uncertainty.** Sources: `tuning_curves.csv` has one in every row (InferenceX and its blog, ATOM's nightly benchmark, vLLM, NVIDIA, Huawei's"
                                + " `cann-recipes-infer`). Of series with more days the first and"
                                + " the last that can be compared. Where a row says no, tokens/s are *relative*: ratios within a series count, levels do not, and the study says so of these teams (`relative_levels`) on its"
                                + " axes and among its doubts. The MI355X is too fast where many"
                                + " sequences are served, for the reason in `docs/decisions/0042-what-a-speed-shows.md`.",
                        held,
                        rows.size()),
                "",
                "Relative too, for lack of a table or of a known count, and therefore without a row: day 1 of the MI355X (FP8, another recipe); V4-Flash on the 950DT (148.96 at a global batch of 16,"
                        + " 1,625 at 256, 4,722 at 1,536) and the 910C (4,388 at 8,192), fitted as ratios, while the study plays V4-Pro; SGLang on B300 and GB300 at one recipe, MegaMoE, which are"
                        + " published as speed-ups; the B200 over MI355X ratios above; other models (Qwen3.5, GLM-5, Kimi-K2.5, MiniMax-M3, R1), which the study does not serve.");
    }

    /** The patterns, the absolute scale and the scores as the lines of a section. */
    static List<String> section() {
        ServedPatterns played = played();
        List<Patterns.Row> rows = played.ratios();
        List<String> lines = new ArrayList<>();
        lines.add("### As it is served");
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "The same case at the operating points at which it was measured: %d runs of `experiments/deepseek-v4-served.yaml`, scenario withheld,"
                        + " values from the posterior of `experiments/calibrate-v4-served.yaml`. **%d of %d hold.**",
                played.runs.size(),
                rows.stream().filter(Patterns.Row::holds).count(),
                rows.size()));
        lines.add("");
        lines.add(Patterns.HEADER);
        lines.add(Patterns.RULE);
        rows.forEach(row -> lines.add(Patterns.line(row)));
        lines.add("");
        lines.add(
                "B200 over MI355X at a speed lies in its band because the band is wide: where a stack just reaches the speed, a step faster by a tenth serves many times"
                        + " as many users, and of the luck of two stacks that much is unknown. At a batch, in the table above, 5 is missed on day 28: there the two chips differ by their roofs and"
                        + " what tuning has left, and a step three times as slow is worth three, not fourteen.");
        lines.add("");
        lines.add("### Absolute scale");
        lines.add("");
        lines.add(
                "Output tokens/s of one chip, published against simulated at the same operating point. Fitted: the calibration knows the number, with doubt"
                        + " about what is counted. The tables of operators are for eight chips that also prefill; wide expert parallelism (GB300) and decode alone"
                        + " (Huawei) are other deployments: there the axis is relative, and what the table lacks lies in `attainable_share`.");
        lines.add("");
        lines.add(Patterns.HEADER.replace("pattern", "measurement").replace("observed", "published"));
        lines.add(Patterns.RULE);
        List<Patterns.Row> absolute = played.absolute();
        absolute.forEach(row -> lines.add(Patterns.line(row)));
        lines.add("");
        lines.addAll(reconciled(absolute));
        lines.add("");
        lines.addAll(played.speeds());
        lines.add("");
        lines.addAll(played.oldLanes());
        lines.addAll(SeriesScores.section(CALIBRATION, POSTERIOR, SCORES));
        return lines;
    }
}
