package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import headstart.experiment.Labels;
import headstart.experiment.SmallStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that a reader could not use are refused, each with its path; labels never change a run. */
class LabelFaultsTest {
    @TempDir
    private Path directory;

    private Reading read(String yaml, String... sets) throws IOException {
        Path file = Files.writeString(directory.resolve("e.yaml"), yaml);
        return ExperimentFile.read(file, List.of(sets), Overrides.NONE);
    }

    private List<String> faults(String... sets) throws IOException {
        return ((Reading.Faulty) read(SmallStudies.TWO_TEAMS, sets))
                .faults().stream().map(Fault::message).toList();
    }

    @Test
    void twoEqualLabelsOfAKindAreRefused() throws IOException {
        assertThat(faults("teams.early.label=Ascend", "teams.late.label=Ascend"))
                .containsExactly(
                        "labels.teams.late.label (Ascend) is that of labels.teams.early too: readers could not tell them apart."
                                + "\nMaybe say in one of them what is different.");
    }

    @Test
    void aBlankLabelAndOneOfTwoLinesAreRefused() throws IOException {
        assertThat(faults("teams.early.label=' '"))
                .containsExactly("teams.early.label ( ) must be one line of text that is not empty."
                        + "\nMaybe leave the key out, or write some words.");
        assertThat(faults("teams.early.short_label=\"a\\nb\"").get(0))
                .startsWith("teams.early.short_label (a b) must be one line of text");
    }

    @Test
    void aLabelOfNobodyIsRefused() throws IOException {
        assertThat(((Reading.Faulty) read(SmallStudies.TWO_TEAMS + "labels: {chipmakers: {Eest: {label: E}}}"))
                        .faults())
                .extracting(Fault::message)
                .containsExactly("labels.chipmakers.Eest must be the label of a chipmaker: East, West.\nMaybe East.");
    }

    /** The list of what there is was empty: "must be the label of a rule of the market: .". */
    @ParameterizedTest
    @CsvSource({
        "rules, a rule of the market",
        "series, a series that is fitted or predicted",
        "rows, a row of the panel",
        "segments, a segment",
        "factors, a factor",
        "axes, an axis of scenario_product",
        "alternatives, an alternative"
    })
    void aLabelOfAKindThatTheFileHasNotIsRefusedWithAWordOnThat(String kind, String one) throws IOException {
        assertThat(((Reading.Faulty) read(SmallStudies.TWO_TEAMS + "labels: {" + kind + ": {nope: {label: N}}}"))
                        .faults())
                .extracting(Fault::message)
                .containsExactly("labels." + kind + ".nope must be the label of " + one
                        + ", and the file has none.\nMaybe leave it out.");
    }

    /** A choice of a product, and a scenario, may bring a rule of their own with them. */
    @Test
    void aRuleOfAChoiceHasItsLabelAmongThoseOfRules() throws IOException {
        Path study = Path.of("experiments", "export-controls.yaml").toAbsolutePath();
        Reading.Loaded loaded = (Reading.Loaded)
                read("extends: " + study + "\nname: labelled\nscenario_product: {export: {tight: {market: {rules:"
                        + " {h200_again_not: {label: H200 again not for China}}}}}}\n");
        assertThat(Labels.of(loaded.experiment()).rule("h200_again_not")).isEqualTo("H200 again not for China");
        assertThat(loaded.effectiveYaml()).containsOnlyOnce("H200 again not for China");
    }

    @Test
    void labelsAreInTheEffectiveExperimentAndNotInItsIdentity() throws IOException {
        Reading.Loaded plain = (Reading.Loaded) read(SmallStudies.TWO_TEAMS);
        Reading.Loaded labelled = (Reading.Loaded) read(
                SmallStudies.TWO_TEAMS, "teams.early.label=East < 3 & co", "gaps.early_over_late.label=East over West");
        assertThat(labelled.identityText()).isEqualTo(plain.identityText());
        assertThat(labelled.effectiveYaml()).contains("East < 3 & co");
        Reading.Loaded again = (Reading.Loaded) read(labelled.effectiveYaml());
        assertThat(again.experiment().about().labels())
                .isEqualTo(labelled.experiment().about().labels());
        assertThat(again.effectiveYaml()).isEqualTo(labelled.effectiveYaml());
    }
}
