package headstart.coverage;

import headstart.experiment.EngineRuns;
import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.SmallStudies;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepRun;
import headstart.statistics.Sobol;
import headstart.text.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The study that once named the wrong factor: one operator, {@code gamma = b = 1}, three factors, Saltelli, the software gap on day 21. The rate
 * of successes matters little, for both sides share it, and the laggard's engineers matter most; but with means over few replications,
 * which all points share, the luck of a replication passed for the rate's.
 */
final class SharedLuckOracle {
    static final String STUDY = """
            name: oracle
            horizon_days: 30
            report_days: [21]
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              a: {chipmaker: A, roofline_tokens_per_s: 1000, engineers: 50, starting_excess: {novel: 20}}
              b: {chipmaker: B, roofline_tokens_per_s: 1000, engineers: 50, starting_excess: {novel: 20}}
            tuning: {difficulty_exponent: 1, step_shape: 1, reference_engineers: 50}
            access: {a: {lead_days: 30}, b: {lead_days: 0}}
            gaps: {a_over_b: {leader: a, laggard: b}}
            outcomes: [software_gap]
            factors:
              tuning.successes_per_day: {low: RATE_LOW, high: RATE_HIGH}
              teams.b.engineers: {low: STAFF_LOW, high: STAFF_HIGH}
              access.a.lead_days: {low: LEAD_LOW, high: LEAD_HIGH}
            design: {kind: saltelli, points: ROWS}
            """;

    static final List<String> FACTORS = List.of("tuning.successes_per_day", "teams.b.engineers", "access.a.lead_days");

    static final double[][] RANGES = {{0.05, 0.3}, {20, 80}, {0, 56}};
    private static final int ROWS = 256;
    private static final int REPLICATIONS = 20;
    private static final int SEEDS = 100;

    private SharedLuckOracle() {}

    /** What a factor came to. */
    record Row(String factor, String range, double truth, double mean, double held) {}

    /** What all seeds came to. */
    record Found(int seeds, int replications, List<Row> rows, int wrong) {}

    /** The oracle over its seeds. */
    static Found found(long seed) {
        int factors = FACTORS.size();
        double[] truth = OracleIndices.totals(RANGES);
        double[] mean = new double[factors];
        double[] held = new double[factors];
        int wrong = 0;
        for (int s = 0; s < SEEDS; s++) {
            Sobol sobol = indices(study(), seed + s, REPLICATIONS);
            boolean misplaced = false;
            for (int f = 0; f < factors; f++) {
                Sobol.Index own = sobol.factors().get(f).total();
                mean[f] += own.value() / SEEDS;
                held[f] += own.low() <= truth[f] && truth[f] <= own.high() ? 1.0 / SEEDS : 0;
                for (int g = 0; g < factors; g++) {
                    misplaced |= truth[f] < truth[g]
                            && own.togetherLow()
                                    > sobol.factors().get(g).total().togetherHigh();
                }
            }
            wrong += misplaced ? 1 : 0;
        }
        List<Row> rows = new ArrayList<>();
        for (int f = 0; f < factors; f++) {
            String range = Numbers.toText(RANGES[f][0]) + " to " + Numbers.toText(RANGES[f][1]);
            rows.add(new Row(FACTORS.get(f), range, truth[f], mean[f], held[f]));
        }
        return new Found(SEEDS, REPLICATIONS, rows, wrong);
    }

    static String study() {
        return STUDY.replace("RATE_LOW", Numbers.toText(RANGES[0][0]))
                .replace("RATE_HIGH", Numbers.toText(RANGES[0][1]))
                .replace("STAFF_LOW", Numbers.toText(RANGES[1][0]))
                .replace("STAFF_HIGH", Numbers.toText(RANGES[1][1]))
                .replace("LEAD_LOW", Numbers.toText(RANGES[2][0]))
                .replace("LEAD_HIGH", Numbers.toText(RANGES[2][1]))
                .replace("ROWS", Integer.toString(ROWS));
    }

    /** The indices of a study of the oracle. */
    static Sobol indices(String text, long seed, int replications) {
        Sweep sweep = sweep(text, seed, replications);
        SweepPlayer player = new SweepPlayer(sweep);
        double[][] outcomes = new double[sweep.points().length][replications];
        Plan plan = sweep.plan();
        for (long index = 0; index < plan.size(); index++) {
            RunSpec spec = plan.get(index);
            outcomes[spec.designPoint()][spec.replication()] = ((SweepRun.Completed) player.play(spec)).outcomes()[0];
        }
        return Sobol.of(outcomes, 3);
    }

    /** Gaps of runs at one point of the factors. */
    static double[] gaps(double rate, int engineers, int lead, int runs) {
        String text = study().replaceAll("(?s)factors:.*", "")
                .replace(
                        "{difficulty_exponent", "{successes_per_day: " + Numbers.toText(rate) + ", difficulty_exponent")
                .replace(
                        "B, roofline_tokens_per_s: 1000, engineers: 50",
                        "B, roofline_tokens_per_s: 1000, engineers: " + engineers)
                .replace("{lead_days: 30}", "{lead_days: " + lead + "}");
        return EngineRuns.play(SmallStudies.of("replications: " + runs + "\n" + text), List.of())
                .outcomes()
                .values()[0][0];
    }

    static Sweep sweep(String text, long seed, int replications) {
        try {
            Path file = Files.createTempFile("oracle", ".yaml");
            try {
                Files.writeString(file, text);
                return Sweeps.read(file, OptionalInt.of(replications), Optional.of(seed));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
