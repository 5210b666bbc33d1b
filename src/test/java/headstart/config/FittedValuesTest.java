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
import org.junit.jupiter.api.Test;

/** The shipped fit: its fragment and its sample belong together, to the calibration that makes them and to the study that rests on them. */
class FittedValuesTest {
    private static final Path STUDY = Path.of("experiments", "deepseek-v4.yaml");
    private static final Path FIT = Path.of("experiments", "calibrate-v4.yaml");

    @Test
    void theStudyRestsOnTheMediansOfItsSample() {
        Reading.Loaded study = loaded(STUDY);
        Uncertainty doubt = study.experiment().uncertainty().orElseThrow();
        Map<String, Object> tree = study.document().tree();
        for (int p = 0; p < doubt.paths().size(); p++) {
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

    @Test
    void theSampleHoldsWhatTheCalibrationFitsWithinItsPriors() {
        Uncertainty doubt = loaded(STUDY).experiment().uncertainty().orElseThrow();
        Reading.Loaded fit = loaded(FIT);
        assertThat(fit.experiment().uncertainty()).isEmpty();
        Calibration calibration = ((CalibrationReading.Loaded) CalibrationBuilder.of(fit)).calibration();
        List<FreeParameter> placed = calibration.parameters().stream()
                .filter(parameter -> !parameter.paths().isEmpty())
                .toList();
        assertThat(doubt.paths())
                .containsExactlyElementsOf(placed.stream()
                        .flatMap(parameter -> parameter.paths().stream())
                        .toList());
        for (double[] draw : doubt.values()) {
            for (int p = 0; p < draw.length; p++) {
                assertThat(draw[p])
                        .isBetween(
                                placed.get(p).prior().low(),
                                placed.get(p).prior().high());
            }
        }
    }

    private static Reading.Loaded loaded(Path file) {
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }
}
