package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases of other languages have as many places for texts as the English ones, and no English phrase of a title is left without one. */
class WordsTest {
    private static List<String[]> phrases(String language) throws IOException {
        String file = "/headstart/report/words-" + language + ".txt";
        try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" => "))
                    .map(line -> line.split(" => ", 2))
                    .toList();
        }
    }

    private static int places(String phrase) {
        return phrase.split("%s", -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "zh"})
    void everyPhraseHasAsManyPlacesAsInEnglish(String language) throws IOException {
        List<String[]> phrases = phrases(language);
        assertThat(phrases).extracting(pair -> pair[0]).doesNotHaveDuplicates();
        for (String[] pair : phrases) {
            assertThat(places(pair[1])).as(pair[0]).isEqualTo(places(pair[0]));
        }
    }

    /** A phrase that has an equals sign of its own was cut there, and stayed English. */
    @ParameterizedTest
    @ValueSource(strings = {"DE", "FR", "ZH"})
    void theFootnoteIsTranslated(String language) {
        Language own = Language.valueOf(language);
        assertThat(own.say("n = %s paired runs per scenario; seed %s", "20", 1))
                .contains("n = 20")
                .doesNotContain("paired", "seed");
        assertThat(own.knows("%s is level with %s %s")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "zh"})
    void allLanguagesKnowTheSamePhrases(String language) throws IOException {
        assertThat(phrases(language))
                .extracting(pair -> pair[0])
                .containsExactlyInAnyOrderElementsOf(
                        phrases("de").stream().map(pair -> pair[0]).toList());
    }
}
