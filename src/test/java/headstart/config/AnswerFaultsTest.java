package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import headstart.experiment.SmallStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author may not write under {@code answers}: each fault is one message with its path and advice. */
class AnswerFaultsTest {
    @TempDir
    private Path directory;

    private Reading read(String answers, String... sets) throws IOException {
        Path file = Files.writeString(directory.resolve("e.yaml"), SmallStudies.TWO_TEAMS + answers);
        return ExperimentFile.read(file, List.of(sets), Overrides.NONE);
    }

    private List<String> faults(String answers) throws IOException {
        return ((Reading.Faulty) read(answers))
                .faults().stream().map(Fault::message).toList();
    }

    private static String one(String text, String value) {
        return "answers:\n  far:\n    text: \"" + text + "\"\n    values: {level: " + value + "}\n";
    }

    private static final String LEVEL = "{outcome: early_over_late.days_to_parity}";

    @Test
    void aPlaceThatNothingFillsIsRefused() throws IOException {
        assertThat(faults(one("Level after {level}, not {levle}.", LEVEL)))
                .singleElement()
                .asString()
                .startsWith(
                        "answers.far.text ({levle}) must name one of its values or something that has a label: level, ")
                .endsWith("\nMaybe level.");
    }

    @Test
    void aFormatThatTheValueDoesNotHaveIsRefused() throws IOException {
        assertThat(faults(one("Level after {level:spraed}.", LEVEL)))
                .containsExactly("answers.far.text ({level:spraed}) must have a format of this kind of value:"
                        + " median, mean, low, high, spread.\nMaybe spread.");
        assertThat(faults(one("Level {level:median}.", "{outcome: early_over_late.days_to_parity, at_most: 0}")))
                .containsExactly("answers.far.text ({level:median}) must have a format of this kind of value:"
                        + " runs, percent.");
    }

    @Test
    void anOpenBraceIsRefusedAndTwoStandForOne() throws IOException {
        assertThat(faults(one("Level after {level.", LEVEL)).get(0))
                .startsWith("answers.far.text (Level after {level.) must close every brace that it opens")
                .endsWith("\nMaybe write {{ and }} for braces that are meant.");
        assertThat(read(one("Level {{so}} after {level}.", LEVEL))).isInstanceOf(Reading.Loaded.class);
    }

    @Test
    void anOutcomeOfNobodyAndAScenarioThatIsNotThereAreRefused() throws IOException {
        assertThat(faults(one("{level}", "{outcome: early_over_lat.days_to_parity}")))
                .containsExactly(
                        "answers.far.values.level.outcome (early_over_lat.days_to_parity) must be an outcome of"
                                + " the study with its subject, as in the head of runs.csv."
                                + "\nMaybe early_over_late.days_to_parity.");
        assertThat(faults(one("{level}", "{outcome: early_over_late.days_to_parity, scenario: bace}"))
                        .get(0))
                .startsWith("answers.far.values.level.scenario (bace) must be one of the scenarios: ");
    }

    @Test
    void whatCannotBothBeIsRefused() throws IOException {
        assertThat(faults(one("{level}", "{outcome: early_over_late.days_to_parity, at_most: 1, at_least: 2}")))
                .containsExactly("answers.far.values.level must have at_most or at_least, not both."
                        + "\nMaybe leave one of them out.");
        assertThat(faults(one("So it is.", LEVEL)))
                .containsExactly("answers.far.values.level must stand in the text or the lead: {level}."
                        + "\nMaybe leave it out; for what a sentence claims, say its number.");
    }

    /** A sentence that was inherited may speak of what a study does not measure: it is withdrawn, not refused. */
    @Test
    void anOutcomeThatTheStudyCouldMeasureIsNoFault() throws IOException {
        assertThat(read(one("{level}", "{outcome: early_over_late.slow_days}"))).isInstanceOf(Reading.Loaded.class);
    }

    /** Sentences change no run, and stand in the effective experiment, which reads again as the same. */
    @Test
    void sentencesAreNoPartOfTheIdentity() throws IOException {
        Reading.Loaded plain = (Reading.Loaded) read("");
        Reading.Loaded told = (Reading.Loaded) read(one("{early} is level after {level}.", LEVEL));
        assertThat(told.identityText()).isEqualTo(plain.identityText());
        Path again = Files.writeString(directory.resolve("again.yaml"), told.effectiveYaml());
        Reading.Loaded read = (Reading.Loaded) ExperimentFile.read(again, List.of(), Overrides.NONE);
        assertThat(read.experiment().answers()).isEqualTo(told.experiment().answers());
    }

    @Test
    void aLabelWithHtmlIsRefused() throws IOException {
        for (String html : List.of("<b>East</b>", "a<!--b", "fish &amp; chips", "&#60;")) {
            assertThat(((Reading.Faulty) read("", "teams.early.label=" + html)).faults())
                    .extracting(Fault::message)
                    .containsExactly("teams.early.label (" + html + ") must be one line of text without HTML."
                            + "\nMaybe write the words alone; signs such as & and < stand for themselves.");
        }
        assertThat(read("", "teams.early.label=East & West < 3")).isInstanceOf(Reading.Loaded.class);
    }
}
