package headstart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.experiment.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kill once left directories in which nothing went on, not even {@code --replace}. */
class GroundTest {
    private static final Identity IDENTITY = new Identity("0123456789abcdef", "fedcba9876543210");
    private static final String EXPERIMENT = "name: a\n";
    private static final Plan PLAN = new Plan(2, 3);

    @TempDir
    private Path temporary;

    private Standing standing() throws IOException {
        return RunDirectory.at(temporary).standing(IDENTITY, PLAN, EXPERIMENT);
    }

    private void journal(String owner, int runs) throws IOException {
        Files.deleteIfExists(temporary.resolve("journal.bin"));
        try (RecordFile records =
                RecordFile.open(temporary.resolve("journal.bin"), owner + Journal.MEASURED + "0.1", Disk.REAL)) {
            for (int key = 0; key < runs; key++) {
                records.append(List.of(new RecordFile.Entry(key, new byte[] {1, 2})));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitkeep", ".gitignore", ".DS_Store", "Thumbs.db", ".lock"})
    void whatASystemLeavesMakesNoDirectoryForeign(String file) throws IOException {
        Files.createFile(temporary.resolve(file));
        assertThat(standing()).isInstanceOf(Standing.Vacant.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "summary.csv", "experiment.yaml", "manifest.json"})
    void filesOfOthersAreForeign(String file) throws IOException {
        Files.writeString(temporary.resolve(file), "{\"manifest_version\": 3}");
        assertThat(standing()).isEqualTo(new Standing.Foreign(file));
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.createFile(temporary.resolve("results.txt"));
        assertThatThrownBy(() -> RunDirectory.at(file).standing(IDENTITY, PLAN, EXPERIMENT))
                .hasMessage(file + " is a file, not a directory.\nMaybe give another directory with -o.");
        assertThatThrownBy(() -> RunDirectory.at(file.resolve("below")).claim())
                .hasMessage(file + " is a file, not a directory.\nMaybe give another directory with -o.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001\uFFFD", "{\"experiment_digest\": \"01", "[]", "null", "{}"})
    void theJournalTellsTheStudyWhereTheManifestIsLost(String manifest) throws IOException {
        journal(IDENTITY.text(), 4);
        Files.writeString(temporary.resolve("manifest.json"), manifest);
        assertThat(standing()).isInstanceOfSatisfying(Standing.Partial.class, partial -> {
            assertThat(partial.runsStored()).isEqualTo(4);
            assertThat(partial.notes())
                    .singleElement()
                    .asString()
                    .contains(manifest.isEmpty() ? "manifest.json is empty" : "manifest.json is damaged")
                    .contains("4 runs are kept");
        });
        Files.delete(temporary.resolve("manifest.json"));
        assertThat(standing())
                .isInstanceOfSatisfying(
                        Standing.Partial.class,
                        partial -> assertThat(partial.notes())
                                .singleElement()
                                .asString()
                                .contains("manifest.json is missing"));
    }

    @Test
    void aJournalOfAnotherStudyIsNotLostByAccident() throws IOException {
        journal("another-code", 4);
        assertThat(standing()).isInstanceOf(Standing.Unknown.class);
        byte[] bytes = Files.readAllBytes(temporary.resolve("journal.bin"));
        bytes[22] ^= 1;
        Files.write(temporary.resolve("journal.bin"), bytes);
        assertThat(standing())
                .isInstanceOfSatisfying(
                        Standing.Unknown.class,
                        unknown ->
                                assertThat(unknown.found()).contains("does not tell which study its runs belong to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.bin", "manifest.json.part", ".headstart", "manifest.json"})
    void whatAKillLeavesBeforeTheFirstRunIsRecognised(String file) throws IOException {
        Files.createFile(temporary.resolve(file));
        assertThat(standing())
                .isInstanceOfSatisfying(
                        Standing.Vacant.class,
                        vacant -> assertThat(vacant.notes())
                                .singleElement()
                                .asString()
                                .contains("no run is stored, so the study begins anew"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"side_by_side.csv", "stored_differences.csv"})
    void aPageOfSeveralStudiesIsNotLostByAccident(String table) throws IOException {
        Files.createFile(temporary.resolve(".headstart"));
        Files.createFile(temporary.resolve(table));
        assertThat(standing())
                .isInstanceOfSatisfying(
                        Standing.Unknown.class,
                        unknown -> assertThat(unknown.found())
                                .contains("holds a page of several stored studies (" + table + "), no study."));
    }

    @Test
    void theEffectiveExperimentAloneIsRecognisedByItsText() throws IOException {
        Files.writeString(temporary.resolve("experiment.yaml"), EXPERIMENT);
        assertThat(standing()).isInstanceOf(Standing.Vacant.class);
        Files.write(temporary.resolve("experiment.yaml"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(standing()).isEqualTo(new Standing.Foreign("experiment.yaml"));
    }

    @Test
    void aLinkToADirectoryIsThatDirectory() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
        try (Claim claim = RunDirectory.at(link).claim();
                Staging stage = claim.stage()) {
            stage.put("report.html", "a".getBytes(StandardCharsets.UTF_8));
            claim.publish(stage);
        }
        assertThat(real.resolve("report.html")).hasContent("a");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aSecondClaimIsRefused() throws IOException {
        try (Claim claim = RunDirectory.at(temporary).claim()) {
            assertThat(claim.files().names()).isEmpty();
            assertThatThrownBy(() -> RunDirectory.at(temporary).claim())
                    .isInstanceOf(Claim.InUse.class)
                    .hasMessageContaining("is in use by another process.\nMaybe wait for it");
        }
        assertThat(temporary.resolve(".lock")).doesNotExist();
    }
}
