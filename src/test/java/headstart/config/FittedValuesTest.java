package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.calibration.Calibration;
import headstart.calibration.FreeParameter;
import headstart.config.document.Tree;
import headstart.experiment.Uncertainty;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped fit: its fragment and its sample belong together, to the calibration that makes them and to the study that rests on them. */
class FittedValuesTest {
    /** Numbers of chips that are not public are in doubt as well, and no fit knows them. */
    private static final String CHIPS = "chips.";

    @ParameterizedTest
    @ValueSource(strings = {"deepseek-v4.yaml", "deepseek-v4-served.yaml"})
    void theStudyRestsOnTheMediansOfItsSample(String file) {
        Reading.Loaded study = loaded(Path.of("experiments", file));
        Uncertainty doubt = study.experiment().uncertainty().orElseThrow();
        Map<String, Object> tree = study.document().tree();
        for (int p = 0; p < doubt.paths().size(); p++) {
            if (doubt.paths().get(p).startsWith(CHIPS)) {
                continue;
            }
            int column = p;
            double[] values = Arrays.stream(doubt.values())
                    .mapToDouble(draw -> draw[column])
                    .sorted()
                    .toArray();
            double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
            Object value = Tree.at(tree, doubt.paths().get(p)).orElseThrow();
            // The fragment rounds to four digits.
            assertThat(((Number) value).doubleValue())
                    .as(doubt.paths().get(p))
                    .isCloseTo(median, within(6e-4 * median));
        }
    }

    @ParameterizedTest
    @CsvSource({"deepseek-v4.yaml, calibrate-v4.yaml", "deepseek-v4-served.yaml, calibrate-v4-served.yaml"})
    void theSampleHoldsWhatTheCalibrationFitsWithinItsPriors(String study, String calibrationFile) {
        Uncertainty doubt =
                loaded(Path.of("experiments", study)).experiment().uncertainty().orElseThrow();
        Reading.Loaded fit = loaded(Path.of("experiments", calibrationFile));
        assertThat(fit.experiment().uncertainty()).isEmpty();
        Calibration calibration = ((CalibrationReading.Loaded) CalibrationBuilder.of(fit)).calibration();
        List<FreeParameter> placed = calibration.parameters().stream()
                .filter(parameter -> !parameter.paths().isEmpty())
                .toList();
        List<String> fitted =
                doubt.paths().stream().filter(path -> !path.startsWith(CHIPS)).toList();
        assertThat(fitted)
                .containsExactlyElementsOf(placed.stream()
                        .flatMap(parameter -> parameter.paths().stream())
                        .toList());
        for (FreeParameter parameter : placed) {
            for (String path : parameter.paths()) {
                int column = doubt.paths().indexOf(path);
                for (double[] draw : doubt.values()) {
                    assertThat(draw[column])
                            .isBetween(
                                    parameter.prior().low(), parameter.prior().high());
                }
            }
        }
    }

    private static Reading.Loaded loaded(Path file) {
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }
}
