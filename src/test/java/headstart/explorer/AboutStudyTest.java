package headstart.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.SmallStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page to play with says of a study is what its figures say. */
class AboutStudyTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|tokens per second",
                "relative_levels: [late]|tokens per second, in part relative",
                "relative_levels: [late, early]|tokens per second, relative"
            })
    void levelsThatNothingBearsOutAreCalledRelative(String more, String said) throws IOException {
        Path file = Files.writeString(directory.resolve("study.yaml"), SmallStudies.TWO_TEAMS + more + "\n");
        Reading.Loaded loaded = (Reading.Loaded) ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(AboutStudy.of(ExplorerStudy.of(loaded, "study.yaml"))).containsEntry("tokens", said);
    }
}
