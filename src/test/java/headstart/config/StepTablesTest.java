package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.model.Chip;
import headstart.model.Parameters;
import headstart.model.StepCost;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The restated tables against what was measured. SGLang on eight MI355X, DeepSeek-V4-Pro, 8K/1K (data/tuning_curves.csv): tokens in and out per
 * second and chip at several concurrencies on five days. On every day the step takes one and the same multiple of the table's roof, whatever the
 * batch: one excess serves what is fixed and what each sequence adds.
 */
class StepTablesTest {
    private static final double CHIPS = 8;
    /** 8,192 tokens in and 1,024 out: a ninth of what is counted comes out. */
    private static final double COUNTED_PER_OUTPUT = 9;

    /** By day: concurrency and tokens/s per chip. */
    private static final Map<Integer, double[][]> MEASURED = Map.of(
            1, new double[][] {{8, 20.4}, {32, 42.0}, {64, 67.4}},
            8, new double[][] {{8, 115.8}, {32, 247.0}, {64, 359.9}, {128, 500.2}},
            10, new double[][] {{8, 153.0}, {32, 324.2}, {64, 455.7}, {128, 614.6}},
            16, new double[][] {{8, 233.4}, {32, 488.3}, {64, 802.9}, {256, 1503.2}},
            27, new double[][] {{8, 348.2}, {32, 811.7}, {64, 959.6}, {256, 2256.1}});

    private static Parameters served() {
        Reading reading =
                ExperimentFile.read(Path.of("experiments", "deepseek-v4-served.yaml"), List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return ((Reading.Loaded) reading).experiment().scenarios().get(0).parameters();
    }

    private static double roofSeconds(List<StepCost> costs, double concurrency) {
        return costs.stream()
                .mapToDouble(cost -> cost.seconds(concurrency / CHIPS))
                .sum();
    }

    @Test
    void aStepTakesTheSameMultipleOfTheRoofAtEveryBatch() {
        Parameters world = served();
        Chip chip = (Chip) world.teams().stream()
                .filter(team -> team.name().equals("rocm_mi355x"))
                .findFirst()
                .orElseThrow()
                .hardware();
        List<StepCost> costs = chip.stepCosts(world.releases().get(0));
        MEASURED.forEach((day, points) -> {
            double[] multiples = Arrays.stream(points)
                    .mapToDouble(
                            point -> point[0] * COUNTED_PER_OUTPUT / point[1] / CHIPS / roofSeconds(costs, point[0]))
                    .toArray();
            double mean = Arrays.stream(multiples).average().orElseThrow();
            assertThat(Arrays.stream(multiples).boxed().toList())
                    .as("day %d, mean %s", day, mean)
                    .allSatisfy(multiple -> assertThat(multiple).isBetween(0.85 * mean, 1.15 * mean));
        });
    }

    @Test
    void theOldTableStillReads() {
        Reading reading = ExperimentFile.read(Path.of("experiments", "deepseek-v4.yaml"), List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        assertThat(((Reading.Loaded) reading).experiment().points()).isEmpty();
    }
}
