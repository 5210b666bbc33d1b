package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replications chosen by the interval they have to give. That the rule keeps its coverage is tested beside the rule. */
class AutoReplicationsTest {
    private static final Path LESSON = Path.of("experiments", "02-scenarios.yaml");

    @TempDir
    private Path temporary;

    private Cli run(Path directory, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("run", LESSON, "-o", directory, "--quiet"));
        arguments.addAll(List.of("--set", "replications=auto", "--set", "precision.outcome=early_over_late.gap_area"));
        arguments.addAll(Arrays.asList(more));
        return Cli.run(arguments.toArray());
    }

    @Test
    void thereAreAsManyRunsAsTheIntervalNeeds() throws IOException {
        Path directory = temporary.resolve("study");
        Cli cli = run(directory, "--set", "precision.half_width=0.5");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        String[] row = Files.readAllLines(directory.resolve("comparisons.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals("withheld") && cells[3].equals("gap_area"))
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(row[4])).isGreaterThan(100).isLessThan(10_000);
        String[] header =
                Files.readAllLines(directory.resolve("comparisons.csv")).get(0).split(",");
        int low = Arrays.asList(header).indexOf("median_low");
        assertThat(Double.parseDouble(row[low + 1]) - Double.parseDouble(row[low]))
                .isBetween(0.6, 1.0);
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains(
                        "The number of replications was chosen while looking (Chow and Robbins 1965) for a half-width of 0.5"
                                + " of the median paired difference in early_over_late.gap_area; reached: 0.");
        assertThat(Files.readString(directory.resolve("experiment.yaml"))).contains("replications: " + row[4]);
        assertThat(run(directory, "--set", "precision.half_width=0.5").exitCode())
                .isZero();
    }

    /** A narrower goal once was another study, whose only advice was to lose this one. */
    @Test
    void aNarrowerGoalExtendsTheStudy() throws IOException {
        Path directory = temporary.resolve("study");
        assertThat(run(directory, "--set", "precision.half_width=1").exitCode()).isZero();
        long before = Files.size(directory.resolve("journal.bin"));
        Cli narrower = run(directory, "--set", "precision.half_width=0.5");
        assertThat(narrower.err()).isEmpty();
        assertThat(narrower.exitCode()).isZero();
        assertThat(Files.size(directory.resolve("journal.bin"))).isGreaterThan(before);
        assertThat(Files.readString(directory.resolve("report.html"))).contains("for a half-width of 0.5");
        assertThat(run(directory, "--set", "precision.half_width=1").exitCode()).isZero();
        assertThat(Files.readString(directory.resolve("report.html"))).contains("for a half-width of 0.5");
    }

    @Test
    void aGoalOutOfReachStopsAtTheLargestNumberAndSaysSo() throws IOException {
        Path directory = temporary.resolve("study");
        Cli cli = run(directory, "--set", "precision.half_width=0.001", "--set", "precision.max=120");
        assertThat(cli.exitCode()).isZero();
        assertThat(Files.readString(directory.resolve("report.html"))).contains("not reached within 120 replications");
        assertThat(cli.err()).contains("not reached within 120 replications");
    }

    @Test
    void mistakesAreAnswered() {
        Path none = temporary.resolve("none");
        assertThat(Cli.run("run", LESSON, "-o", none, "--set", "replications=auto")
                        .err())
                .contains("replications (auto) needs precision");
        assertThat(run(none, "--set", "precision.half_width=1", "--set", "precision.outcome=nobody")
                        .err())
                .contains("precision.outcome (nobody) must be a column of runs.csv: early_over_late.day0_gap,");
        assertThat(run(none, "--set", "precision.half_width=1", "--set", "precision.scenario=equal")
                        .err())
                .contains("precision.scenario must be a scenario besides the baseline (equal).");
        assertThat(run(none, "--set", "precision.half_width=1", "--set", "precision.of=share")
                        .err())
                .contains("precision.of (share) must be of an outcome that happens or not,")
                .contains("Maybe median.");
        assertThat(run(
                                none,
                                "--set",
                                "precision.half_width=1",
                                "--set",
                                "precision.of=mean",
                                "--set",
                                "precision.outcome=early_over_late.day0_gap")
                        .err())
                .contains("precision.of (mean) must be median: the mean of early_over_late.day0_gap,");
        assertThat(Cli.run(
                                "compare",
                                LESSON,
                                "--baseline",
                                "equal",
                                "--set",
                                "replications=auto",
                                "--set",
                                "precision={outcome: early_over_late.gap_area, half_width: 1}")
                        .err())
                .contains("replications (auto) cannot be compared.");
        assertThat(none).doesNotExist();
    }
}
