package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.Calibration;
import headstart.config.document.Fault;
import headstart.model.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other AI models of a calibration: who had them early, and what they may not say. */
class PredictedReleasesTest {
    private static final String STUDY = """
            replications: 2
            horizon_days: 60
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              a: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              b: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {a: {lead_days: 50}}
            calibration:
              data: {s1: {metric: tok/s, days: [1, 9], values: [100, 200]}, s2: {metric: tok/s, days: [1, 9], values: [100, 200]}}
              targets: {s1: {team: a, release: m}, s2: {team: b, release: other, role: validation}}
              free: {tuning.successes_per_day: {low: 0.03, high: 0.25, distribution: log_uniform}}
              releases: {other: {like: m, novelty: 0.4, access: {b: {lead_days: 30, fidelity: 0.5}}}}
            """;

    @TempDir
    private Path directory;

    private CalibrationReading read(String study) throws IOException {
        Path file = Files.writeString(directory.resolve("fit.yaml"), study);
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        return reading instanceof Reading.Loaded loaded
                ? CalibrationBuilder.of(loaded)
                : new CalibrationReading.Faulty(((Reading.Faulty) reading).faults());
    }

    @Test
    void whoHadAnotherModelEarlyIsItsOwn() throws IOException {
        Calibration calibration = ((CalibrationReading.Loaded) read(STUDY)).calibration();
        Parameters other = calibration.worlds().at("other", new double[] {0.1});
        assertThat(other.access()).containsOnlyKeys("b");
        assertThat(other.access().get("b").leadDays()).isEqualTo(30);
        assertThat(other.access().get("b").fidelity()).isEqualTo(0.5);
        assertThat(calibration.worlds().at("m", new double[] {0.1}).access()).containsOnlyKeys("a");
        assertThat(calibration
                        .withoutLead()
                        .at("other", new double[] {0.1})
                        .access()
                        .get("b")
                        .leadDays())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    like: m,   | like: mm,             | calibration.releases.other.like (mm) must be a release: m.
                    {b: {lead  | {c: {lead             | calibration.releases.other.access.c (c) must be a team: a, b.
                    : 30,      | : -3,                 | calibration.releases.other.access.b.lead_days (-3) must be
                    like: m,   | 'like: m, novelty_by_team: {x: 1},' | calibration.releases.other.novelty_by_team.x (x) must be a team: a, b.
                    """)
    void whatIsWrongIsSaidOnce(String right, String wrong, String message) throws IOException {
        assertThat(read(STUDY.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        CalibrationReading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::message)
                                .singleElement()
                                .asString()
                                .startsWith(message));
    }
}
