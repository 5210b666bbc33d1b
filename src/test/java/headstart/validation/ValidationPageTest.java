package headstart.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page and its figure say what the battery says today; {@code -Dheadstart.update=true} writes them anew. */
class ValidationPageTest {
    private static final Path PAGE = Path.of("docs", "validation.md");
    private static final Path FIGURE = Path.of("docs", "figures", "validation.svg");

    @Test
    void pageIsUpToDate() throws IOException {
        assertUpToDate(PAGE, ValidationPage.of(Judged.laws(), Judged.rejections()));
    }

    @Test
    void figureIsUpToDate() throws IOException {
        assertUpToDate(FIGURE, ValidationFigure.figure().svg());
    }

    private static void assertUpToDate(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("headstart.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("run mvn verify -Dheadstart.update=true if the change is meant")
                .content()
                .isEqualTo(expected);
    }
}
