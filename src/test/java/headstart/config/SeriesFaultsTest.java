package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One series is one thing measured in one way: milliseconds were once fitted as tokens per second, because they had the same id. */
class SeriesFaultsTest {
    private static final String STUDY = """
            replications: 2
            horizon_days: 60
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
            teams: {early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}}
            calibration:
              data: data.csv
              targets: {s1: {team: early, release: m}}
              free: {tuning.successes_per_day: {low: 0.03, high: 0.25, distribution: log_uniform}}
            """;

    @TempDir
    private Path directory;

    private List<String> faults(String study, String data) throws IOException {
        Files.writeString(directory.resolve("data.csv"), data);
        Path file = Files.writeString(directory.resolve("fit.yaml"), study);
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        if (reading instanceof Reading.Loaded loaded) {
            return CalibrationBuilder.of(loaded) instanceof CalibrationReading.Faulty faulty
                    ? faulty.faults().stream().map(Fault::message).toList()
                    : List.of();
        }
        return ((Reading.Faulty) reading).faults().stream().map(Fault::message).toList();
    }

    @Test
    void aSeriesHasOneMetric() throws IOException {
        assertThat(faults(STUDY, """
                series_id,metric,days_since_release,value
                s1,tok/s,1,100
                s1,tok/s,10,200
                s1,ms,40,4
                """))
                .singleElement()
                .asString()
                .startsWith("calibration.data.s1 ")
                .contains("has two metrics, tok/s in line 2 and ms in line 4.");
    }

    private static final String TWO_POINTS = """
            series_id,metric,days_since_release,value,operating_point
            s1,tok/s,1,100,8K in 1K out
            s1,tok/s,10,200,8K in 1K out (warm)
            s1,tok/s,40,400,1K in 1K out
            """;

    @Test
    void aSeriesHasOneOperatingPoint() throws IOException {
        assertThat(faults(STUDY, TWO_POINTS)).singleElement().asString().contains("8K in 1K out", "1K in 1K out");
    }

    @Test
    void severalPointsAreTakenWhereTheTargetSaysSo() throws IOException {
        assertThat(faults(STUDY.replace("release: m}}", "release: m, mixed_points: true}}"), TWO_POINTS))
                .isEmpty();
    }
}
