package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The points that each design plays, as {@code design.csv} shows them. */
class SweepDesignTest {
    private static final String LEAD = "access.early.lead_days";
    private static final String STAFF = "teams.late.engineers";

    @TempDir
    private Path temporary;

    private Path design(String sweep) throws IOException {
        Path file = SweepFiles.write(temporary, "points", sweep);
        Path directory = temporary.resolve("out");
        Cli cli = Cli.run(
                "sweep",
                file,
                "-o",
                directory,
                "--quiet",
                "--replace",
                "--replications",
                1,
                "--scenario",
                "withheld",
                "--set",
                "outcomes=[gap_area]");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        return directory.resolve("design.csv");
    }

    @Test
    void aGridHasEveryCombinationAndTheFirstFactorVariesSlowest() throws IOException {
        assertThat(Files.readAllLines(design(SweepFiles.GRID)))
                .containsExactly(
                        "design_point," + LEAD + "," + STAFF,
                        "0,0,25",
                        "1,0,50",
                        "2,30,25",
                        "3,30,50",
                        "4,60,25",
                        "5,60,50");
    }

    @Test
    void oneAtATimeStartsFromTheExperimentAsItIs() throws IOException {
        assertThat(Files.readAllLines(design(SweepFiles.GRID.replace("grid", "one_at_a_time"))))
                .containsExactly("design_point," + LEAD + "," + STAFF, "0,30,50", "1,0,50", "2,60,50", "3,30,25");
    }

    @Test
    void aListHasTheRowsOfItsTable() throws IOException {
        Files.writeString(temporary.resolve("rows.csv"), LEAD + "," + STAFF + "\n3,40\n17.5,80\n");
        Path points = design("""
                factors:
                  access.early.lead_days: {low: 0, high: 60}
                  teams.late.engineers: {low: 1, high: 100}
                design: {kind: list, rows: rows.csv}
                """);
        assertThat(Files.readAllLines(points))
                .containsExactly("design_point," + LEAD + "," + STAFF, "0,3,40", "1,17.5,80");
    }

    @Test
    void aLatinHypercubeVisitsEveryPartOfEveryRangeOnce() throws IOException {
        Path points = design(continuous("latin_hypercube, points: 50"));
        assertThat(parts(SweepFiles.column(points, LEAD), 0, 60, 50)).hasSize(50);
        double[] logs =
                Arrays.stream(SweepFiles.column(points, STAFF)).map(Math::log).toArray();
        assertThat(parts(logs, Math.log(10), Math.log(100), 50)).hasSize(50);
    }

    private static String continuous(String kind) {
        return """
                factors:
                  access.early.lead_days: {low: 0, high: 60}
                  teams.late.engineers: {low: 10, high: 100, distribution: log_uniform}
                design: {kind: %s}
                """.formatted(kind);
    }

    /** The different parts of a range that values lie in. */
    private static Set<Integer> parts(double[] values, double low, double high, int parts) {
        Set<Integer> found = new HashSet<>();
        for (double value : values) {
            assertThat(value).isBetween(low, high);
            found.add((int) ((value - low) / (high - low) * parts));
        }
        return found;
    }

    @Test
    void maximinSpreadsALatinHypercubeFurther() throws IOException {
        double plain = nearest(design(continuous("latin_hypercube, points: 20")));
        double spread = nearest(design(continuous("latin_hypercube, points: 20, maximin: true")));
        assertThat(spread).isGreaterThan(1.2 * plain);
    }

    /** Smallest distance of two points in the unit square. */
    private static double nearest(Path points) throws IOException {
        double[] x =
                Arrays.stream(SweepFiles.column(points, LEAD)).map(v -> v / 60).toArray();
        double[] y = Arrays.stream(SweepFiles.column(points, STAFF))
                .map(v -> Math.log10(v / 10))
                .toArray();
        double nearest = 2;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                nearest = Math.min(nearest, Math.hypot(x[i] - x[j], y[i] - y[j]));
            }
        }
        return nearest;
    }

    /** The first two coordinates of a Sobol' sequence are a (0, 6, 2)-net, and Owen's scrambling keeps that (Owen 1995). */
    @Test
    void everyElementaryRectangleHoldsOnePointOfAScrambledSobolSequence() throws IOException {
        Path points = design("""
                factors:
                  access.early.lead_days: {low: 0, high: 64}
                  teams.late.engineers: {low: 1, high: 65}
                design: {kind: sobol_sequence, points: 64}
                """);
        double[] x = SweepFiles.column(points, LEAD);
        double[] y =
                Arrays.stream(SweepFiles.column(points, STAFF)).map(v -> v - 1).toArray();
        for (int wide = 1; wide <= 64; wide *= 2) {
            Set<List<Integer>> found = new HashSet<>();
            for (int i = 0; i < 64; i++) {
                found.add(List.of((int) (x[i] / wide), (int) (y[i] * wide / 64)));
            }
            assertThat(found).hasSize(64);
        }
    }

    @Test
    void aLongerSobolSequenceBeginsWithTheShorter() throws IOException {
        List<String> shorter = Files.readAllLines(design(continuous("sobol_sequence, points: 10")));
        List<String> longer = Files.readAllLines(design(continuous("sobol_sequence, points: 25")));
        assertThat(longer).startsWith(shorter.toArray(String[]::new)).hasSize(26);
    }

    @Test
    void saltelliExchangesOneColumnAtATime() throws IOException {
        List<Map<String, String>> rows = SweepFiles.rows(design(continuous("saltelli, points: 8")));
        assertThat(rows).hasSize(8 * 4);
        int exchanged = 0;
        for (Map<String, String> row : rows) {
            long both = rows.stream()
                    .filter(other -> row.get(LEAD).equals(other.get(LEAD))
                            != row.get(STAFF).equals(other.get(STAFF)))
                    .count();
            exchanged += both > 0 ? 1 : 0;
        }
        // A and B share no row, and each of their rows meets two mixed ones that keep one of its columns.
        assertThat(exchanged).isEqualTo(32);
    }

    @Test
    void everyStepOfAMorrisPathMovesOneFactorByTheSameShareOfItsRange() throws IOException {
        Path points = design(continuous("morris, trajectories: 12, levels: 4"));
        double[] x =
                Arrays.stream(SweepFiles.column(points, LEAD)).map(v -> v / 60).toArray();
        double[] y = Arrays.stream(SweepFiles.column(points, STAFF))
                .map(v -> Math.log10(v / 10))
                .toArray();
        assertThat(x).hasSize(12 * 3);
        for (int path = 0; path < 12; path++) {
            for (int step = 0; step < 2; step++) {
                int at = 3 * path + step;
                double movedX = Math.abs(x[at + 1] - x[at]);
                double movedY = Math.abs(y[at + 1] - y[at]);
                assertThat(Math.min(movedX, movedY)).isCloseTo(0, within(1e-9));
                // levels / (2 (levels - 1)), Morris 1991
                assertThat(Math.max(movedX, movedY)).isCloseTo(2.0 / 3, within(1e-9));
            }
        }
    }

    @Test
    void aThousandDimensionsAreAllStratified() throws IOException {
        StringBuilder sweep = new StringBuilder("factors:\n");
        StringBuilder teams = new StringBuilder("teams:\n");
        for (int i = 0; i < 1000; i++) {
            teams.append("  t")
                    .append(i)
                    .append(": {chipmaker: A, roofline_tokens_per_s: 1, starting_excess: {novel: 1}}\n");
            sweep.append("  teams.t").append(i).append(".engineers: {low: 0, high: 16}\n");
        }
        String access = teams.toString()
                .replace("teams:", "access:")
                .replace("chipmaker: A, roofline_tokens_per_s: 1, starting_excess: {novel: 1}", "lead_days: 0");
        Path points =
                design(teams + access + sweep + "design: {kind: sobol_sequence, points: 16}\n" + "horizon_days: 2\n");
        for (int i = 0; i < 1000; i++) {
            double[] values = SweepFiles.column(points, "teams.t" + i + ".engineers");
            assertThat(Arrays.stream(values).map(Math::floor).distinct().count())
                    .isEqualTo(16);
        }
    }

    /** Reference values: SciPy 1.17.1, {@code triang(0.25, 0, 60).ppf}, {@code truncnorm(-2, 2, 30, 15).ppf}. */
    @Test
    void lawsHaveTheirQuantiles() {
        var triangular = new headstart.experiment.sweep.FactorLaw.Between(
                headstart.experiment.sweep.FactorLaw.Shape.TRIANGULAR, 0, 60, 15, 1, false);
        assertThat(triangular.at(0.1)).isCloseTo(9.486832980505138, within(1e-9));
        assertThat(triangular.at(0.7)).isCloseTo(31.539501058484582, within(1e-9));
        var normal = headstart.experiment.sweep.FactorLaw.Between.of(
                headstart.experiment.sweep.FactorLaw.Shape.NORMAL, 0, 60, false);
        assertThat(normal.at(0.1)).isCloseTo(12.239512999591426, within(1e-7));
        assertThat(normal.at(0.5)).isCloseTo(30, within(1e-9));
    }

    @Test
    void pathsOfOneFactorMoveTogetherAndWordsAreLevels() throws IOException {
        Path points = design("""
                factors:
                  staff: {paths: [teams.early.engineers, teams.late.engineers], values: [20, 80]}
                  tuning.allocation: {values: [uniform, profile_guided]}
                design: {kind: grid}
                """);
        assertThat(Files.readAllLines(points))
                .containsExactly(
                        "design_point,staff,tuning.allocation",
                        "0,20,uniform",
                        "1,20,profile_guided",
                        "2,80,uniform",
                        "3,80,profile_guided");
    }

    @Test
    void relationsDropPointsAndTheReportCountsThem() throws IOException {
        Path points = design("""
                factors:
                  access.early.lead_days: {from: 0, to: 40, step: 10}
                  access.late.lead_days: {from: 0, to: 40, step: 10}
                design: {kind: grid, where: access.late.lead_days <= access.early.lead_days}
                """);
        assertThat(SweepFiles.rows(points))
                .hasSize(15)
                .allSatisfy(row -> assertThat(SweepFiles.number(row, "access.late.lead_days"))
                        .isLessThanOrEqualTo(SweepFiles.number(row, LEAD)));
        assertThat(points.resolveSibling("report.html")).content().contains("Constraints drop 10 points of the design");
    }
}
