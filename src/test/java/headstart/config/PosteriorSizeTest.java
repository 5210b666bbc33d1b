package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A posterior of 9,200 rows is stored with the study that draws from it and read again: files of the program itself were once larger than
 * what it read. Reading takes time in proportion to the rows.
 */
class PosteriorSizeTest {
    private static final int COLUMNS = 20;
    private static final int ROWS = 9200;
    private static final int PARTS = 4;

    /** Twice as much as in proportion: what grows with the square of the rows takes 16 times as long for four times as many. */
    private static final double MOST = 2.0 * PARTS;

    @TempDir
    private Path directory;

    private Path study(int rows) throws IOException {
        StringBuilder teams = new StringBuilder();
        StringBuilder table = new StringBuilder();
        for (int c = 0; c < COLUMNS; c++) {
            teams.append("  t%d: {chipmaker: A%d, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}%n"
                    .formatted(c, c));
            table.append(c == 0 ? "" : ",").append("teams.t").append(c).append(".starting_excess.novel");
        }
        Random random = new Random(1);
        for (int r = 0; r < rows; r++) {
            table.append('\n');
            for (int c = 0; c < COLUMNS; c++) {
                table.append(c == 0 ? "" : ",").append(1 + 100 * random.nextDouble());
            }
        }
        Files.writeString(directory.resolve("posterior-" + rows + ".csv"), table);
        return Files.writeString(directory.resolve("study-" + rows + ".yaml"), """
                replications: 2
                horizon_days: 30
                releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
                teams:
                %sgaps: {g: {leader: t0, laggard: t1}}
                uncertain: posterior
                posterior: posterior-%d.csv
                """.formatted(teams, rows));
    }

    private static Reading.Loaded loaded(Path file) {
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    private static long processorTime(Path file) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(loaded(file).experiment().scenarios()).hasSize(1);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    @Test
    void whatIsStoredIsReadAgain() throws IOException {
        Reading.Loaded first = loaded(study(ROWS));
        assertThat(first.experiment().uncertainty().orElseThrow().values()).hasNumberOfRows(ROWS);
        Path stored = Files.writeString(directory.resolve("experiment.yaml"), first.effectiveYaml());
        assertThat(Files.size(stored)).as("more than what was once the limit").isGreaterThan(3 << 20);
        assertThat(loaded(stored).effectiveYaml()).isEqualTo(first.effectiveYaml());
    }

    @Test
    void readingIsLinear() throws IOException {
        Path few = study(ROWS / PARTS);
        Path many = study(ROWS);
        processorTime(few);
        long shortest = Math.min(processorTime(few), processorTime(few));
        assertThat((double) processorTime(many) / shortest).isLessThan(MOST);
    }
}
