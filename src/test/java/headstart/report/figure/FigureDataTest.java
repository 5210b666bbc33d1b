package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data beside every figure of a small study and a small sweep: its title, columns, number of rows, and every thirtieth row. */
class FigureDataTest {
    private static final Path GOLDEN = Path.of("src/test/resources/headstart/report/figure/figures.txt");
    private static final int EVERY = 30;

    @TempDir
    Path folder;

    @Test
    void theDataOfFiguresAreWhatTheyWere() throws IOException {
        StringBuilder all = new StringBuilder();
        StudyFigures.of(SmallStudies.played(SmallStudies.of(SmallStudies.TWO_TEAMS + SmallStudies.MARKET)))
                .forEach(figure -> tell(figure, all));
        SweepFigures.of(Swept.written(folder, MendedFiguresTest.SWEEP)).forEach(figure -> tell(figure, all));
        if (Boolean.getBoolean("headstart.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, all);
        }
        assertThat(all.toString()).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    private static void tell(Figure figure, StringBuilder all) {
        List<String> rows = Arrays.asList(figure.csv().split("\\R"));
        all.append(figure.name()).append(": ").append(figure.title()).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            if (i < 2 || i % EVERY == 0) {
                all.append("  ").append(rows.get(i)).append('\n');
            }
        }
        all.append("  ").append(rows.size() - 1).append(" rows\n");
    }
}
