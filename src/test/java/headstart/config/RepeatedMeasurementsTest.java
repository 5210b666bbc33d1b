package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.Calibration;
import headstart.calibration.Role;
import headstart.calibration.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A measurement counts once: three of a fixed recipe were for a while points of the best recipe of the day too, and the served fit took them
 * for six.
 */
class RepeatedMeasurementsTest {
    private static final String STUDY = """
            replications: 2
            horizon_days: 60
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}, n: {day: 30, operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            calibration:
              data: data.csv
              targets: {recipe: {team: early, release: m}, best: {team: early, release: m}}
              free: {tuning.successes_per_day: {low: 0.03, high: 0.25, distribution: log_uniform}}
            """;

    private static final String SERIES = """
            series_id,metric,days_since_release,value
            recipe,tok/s,1,100
            recipe,tok/s,10,200
            recipe,tok/s,40,300
            best,tok/s,1,100
            best,tok/s,10,200
            best,tok/s,40,400
            """;

    @TempDir
    private Path directory;

    private List<String> warnings(String series, String... sets) throws IOException {
        Files.writeString(directory.resolve("data.csv"), series);
        return loaded(Files.writeString(directory.resolve("fit.yaml"), STUDY), sets)
                .warnings();
    }

    private static Reading.Loaded loaded(Path file, String... sets) {
        Reading reading = ExperimentFile.read(file, List.of(sets), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    @ParameterizedTest
    @ValueSource(strings = {"calibrate-v4.yaml", "calibrate-v4-served.yaml", "access-panel.yaml"})
    void noShippedFitCountsAMeasurementTwice(String file) {
        Reading.Loaded fit = loaded(Path.of("experiments", file));
        Calibration calibration = ((CalibrationReading.Loaded) CalibrationBuilder.of(fit)).calibration();
        List<String> measurements = new ArrayList<>();
        for (Target target : calibration.targets()) {
            for (int i = 0; i < target.size(); i++) {
                // Series of speed-ups begin with 1, which is their unit.
                if (target.role() == Role.CALIBRATION && target.values()[i] != 1) {
                    measurements.add(String.join(
                            " ",
                            target.team(),
                            target.release(),
                            String.valueOf(target.days()[i]),
                            String.valueOf(target.values()[i])));
                }
            }
        }
        assertThat(measurements).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void itIsToldWhichCountTwiceAndHowTheyCountOnce() throws IOException {
        assertThat(warnings(SERIES))
                .containsExactly(
                        "calibration.targets.best repeats measurements of recipe: what was measured on days 1, 10"
                                + " counts twice.\nMaybe from_day: 40.");
        assertThat(warnings(SERIES, "calibration.targets.best.from_day=40")).isEmpty();
    }

    @Test
    void theServedFitWouldBeToldOfThreeDays() {
        Path file = Path.of("experiments", "calibrate-v4-served.yaml");
        assertThat(loaded(file, "calibration.targets.dsv4_mi355x_atom_best.from_day=14")
                        .warnings())
                .containsExactly(
                        "calibration.targets.dsv4_mi355x_atom_best repeats measurements of dsv4_mi355x_atom_8k1k_c256:"
                                + " what was measured on days 14, 17, 22 counts twice.\nMaybe from_day: 26.");
    }

    @Test
    void oneThatBeginsWithThemIsToBeginLaterWhicheverComesFirst() throws IOException {
        assertThat(warnings(SERIES + "recipe,tok/s,0,50\n"))
                .containsExactly(
                        "calibration.targets.best repeats measurements of recipe: what was measured on days 1, 10"
                                + " counts twice.\nMaybe from_day: 40.");
        assertThat(warnings(SERIES + "best,tok/s,0,50\n"))
                .containsExactly(
                        "calibration.targets.recipe repeats measurements of best: what was measured on days 1, 10"
                                + " counts twice.\nMaybe from_day: 40.");
    }

    @Test
    void oneOfTwoThatAreTheSameIsToGo() throws IOException {
        assertThat(warnings(SERIES.replace("40,400", "40,300")))
                .singleElement()
                .asString()
                .endsWith("days 1, 10, 40 counts twice.\nMaybe leave one of the two out.");
    }

    @ParameterizedTest
    @CsvSource({
        "calibration.targets.best.role=validation",
        "calibration.targets.best.team=late",
        "calibration.targets.best.release=n",
        "calibration.targets.recipe.to_day=0.5"
    })
    void whatIsNotFittedTwiceIsNotTold(String set) throws IOException {
        String series = set.contains("to_day") ? SERIES + "recipe,tok/s,0,50\n" : SERIES;
        assertThat(warnings(series, set)).isEmpty();
    }

    @Test
    void theUnitOfSpeedUpsIsNoMeasurement() throws IOException {
        assertThat(warnings("""
                series_id,metric,days_since_release,value
                recipe,relative speed-up,1,1
                recipe,relative speed-up,10,2.9
                best,relative speed-up,1,1
                best,relative speed-up,10,6
                """)).isEmpty();
    }
}
