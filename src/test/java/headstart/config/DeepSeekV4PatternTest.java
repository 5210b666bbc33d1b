package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import headstart.model.Simulation;
import headstart.model.Team;
import headstart.model.Trajectory;
import headstart.random.Streams;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The three curves after the release of DeepSeek V4, which a good model must give at once: early access starts near its
 * plateau, the open CUDA stack is usable on day 0, AMD's starts two orders of magnitude down and doubles every few days.
 *
 * <p>All bounds are on means over {@value #RUNS} runs under a fixed seed. The standard error of each mean is computed, and
 * the mean must lie within its bounds by more than {@value #MARGIN} of it: another seed fails a pattern that holds with a
 * probability below 1e-3, and a pattern that does not hold passes with a probability below 1e-3.
 */
class DeepSeekV4PatternTest {
    private static final int RUNS = 400;
    private static final double MARGIN = 3.1;
    private static final Path FILE = Path.of("experiments", "deepseek-v4.yaml");

    private static Experiment experiment;
    private static List<Trajectory> runs;

    @BeforeAll
    static void playWithheld() {
        Reading reading = ExperimentFile.read(FILE, List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        experiment = ((Reading.Loaded) reading).experiment();
        Scenario withheld = experiment.scenarios().get(experiment.indexOf("withheld"));
        Simulation simulation = Simulation.of(withheld.parameters());
        Streams streams = Streams.of(experiment.seed());
        runs = java.util.stream.IntStream.range(0, RUNS)
                .mapToObj(r -> simulation.run(streams.replication(r)))
                .toList();
    }

    @Test
    void earlyAccessStartsNearItsPlateau() {
        assertRatioBetween("cann_950dt", 0, 45, 0.8, 1.0);
    }

    @Test
    void openCudaIsUsableOnDayOneAndStillImproves() {
        assertRatioBetween("open_cuda_b200", 1, 45, 0.2, 0.7);
    }

    @Test
    void rocmStartsFarDown() {
        assertRatioBetween("rocm_mi355x", 1, 45, 0.01, 0.10);
    }

    @Test
    void rocmGainsAFactorOfTenToFortyInFourWeeks() {
        assertRatioBetween("rocm_mi355x", 27, 1, 10, 40);
    }

    @Test
    void studyHasTheTeamsAndScenariosOfTheStory() {
        assertThat(experiment.scenarios())
                .extracting(Scenario::name)
                .containsExactly("withheld", "industry_practice", "no_early_access", "only_us", "withheld_no_kernels");
        assertThat(teams())
                .extracting(Team::name)
                .containsExactly(
                        "cann_950dt",
                        "cann_910c",
                        "musa_s5000",
                        "open_cuda_b200",
                        "open_cuda_gb300",
                        "trtllm_gb300",
                        "open_cuda_h200",
                        "rocm_mi355x");
    }

    /** Ratio of mean roofline shares, with the standard error of a ratio of paired means. */
    private static void assertRatioBetween(String team, double numerator, double denominator, double low, double high) {
        double[] above = shares(team, numerator);
        double[] below = shares(team, denominator);
        double ratio = mean(above) / mean(below);
        double squares = 0;
        for (int i = 0; i < RUNS; i++) {
            double residual = above[i] - ratio * below[i];
            squares += residual * residual;
        }
        double error = Math.sqrt(squares / (RUNS - 1) / RUNS) / mean(below);
        assertThat(ratio)
                .as("%s, day %s over day %s (standard error %s)", team, numerator, denominator, error)
                .isBetween(low + MARGIN * error, high - MARGIN * error);
    }

    private static double[] shares(String team, double day) {
        int index = teams().stream().map(Team::name).toList().indexOf(team);
        return runs.stream()
                .mapToDouble(run -> run.rooflineShare(index).at(day))
                .toArray();
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static List<Team> teams() {
        return experiment.scenarios().get(0).parameters().teams();
    }
}
