package headstart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk of the directory once made a user's notes, and a whole study below, Headstart's to delete. */
class OwnFilesTest {
    @TempDir
    private Path temporary;

    private OwnFiles own(String... listed) throws IOException {
        return OwnFiles.in(temporary, Disk.REAL, List.of(listed));
    }

    private static AtomicContent text(String text) {
        return temporary -> Files.writeString(temporary, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/x", "a/../../x", "", ".", "a//b", "a/", "a\\b", "a\nb", "./x"})
    void aNameThatLeadsOutIsNone(String name) {
        assertThat(FileName.of(name)).isEmpty();
    }

    @Test
    void onlyWhatWasWrittenIsDeleted() throws IOException {
        OwnFiles own = own();
        own.write("summary.csv", text("a"));
        own.write("figures/gap.svg", text("b"));
        Files.writeString(temporary.resolve("notes.txt"), "mine");
        Files.writeString(temporary.resolve("figures/mine.png"), "mine");
        Files.createDirectories(temporary.resolve("below/figures"));
        Files.writeString(temporary.resolve("below/summary.csv"), "mine");
        OwnFiles again = own();
        again.deleteFiles();
        again.deleteList();
        assertThat(temporary.resolve("summary.csv")).doesNotExist();
        assertThat(temporary.resolve("figures/gap.svg")).doesNotExist();
        assertThat(temporary.resolve("notes.txt")).hasContent("mine");
        assertThat(temporary.resolve("figures/mine.png")).hasContent("mine");
        assertThat(temporary.resolve("below/summary.csv")).hasContent("mine");
        assertThat(temporary.resolve(Ledger.FILE)).doesNotExist();
    }

    @Test
    void aManifestThatNamesFilesOfOthersMakesThemNotOwn() throws IOException {
        Path outside = Files.writeString(temporary.resolveSibling("outside.csv"), "mine");
        Files.writeString(temporary.resolve("notes.txt"), "mine");
        Files.writeString(temporary.resolve("summary.csv"), "old");
        OwnFiles own = own("../outside.csv", outside.toString(), "notes.txt", "summary.csv");
        own.deleteFiles();
        assertThat(outside).hasContent("mine");
        assertThat(temporary.resolve("notes.txt")).hasContent("mine");
        assertThat(temporary.resolve("summary.csv")).doesNotExist();
    }

    @Test
    void aFileOfAnotherIsNotReplaced() throws IOException {
        own().write("summary.csv", text("a"));
        Path mine = Files.writeString(temporary.resolve("report.md"), "mine");
        assertThatThrownBy(() -> own().write("report.md", text("b")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("report.md is not a file that Headstart wrote")
                .hasMessageContaining("\nMaybe move it elsewhere");
        assertThat(mine).hasContent("mine");
        assertThat(own().names()).extracting(FileName::text).doesNotContain("report.md");
    }

    @Test
    void nothingIsWrittenOrDeletedBehindALink() throws IOException {
        OwnFiles own = own();
        own.write("figures/gap.svg", text("a"));
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.move(temporary.resolve("figures/gap.svg"), elsewhere.resolve("gap.svg"));
        Files.delete(temporary.resolve("figures"));
        Files.createSymbolicLink(temporary.resolve("figures"), elsewhere);
        assertThatThrownBy(() -> own().write("figures/gap.svg", text("b")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("figures is a link; nothing is written or deleted behind a link");
        own().deleteFiles();
        assertThat(elsewhere.resolve("gap.svg")).hasContent("a");
    }

    @Test
    void aLinkInThePlaceOfAFileIsReplacedAndNotFollowed() throws IOException {
        own().write("report.html", text("a"));
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "mine");
        Files.delete(temporary.resolve("report.html"));
        Files.createSymbolicLink(temporary.resolve("report.html"), elsewhere);
        own().write("report.html", text("b"));
        assertThat(elsewhere).hasContent("mine");
        assertThat(temporary.resolve("report.html")).hasContent("b").isRegularFile();
    }

    @Test
    void aListThatAKillCutShortKeepsItsWholeNames() throws IOException {
        own().write("summary.csv", text("a"));
        own().write("curves.csv", text("a"));
        Path list = temporary.resolve(Ledger.FILE);
        String whole = Files.readString(list);
        for (int cut = 1; cut < "curves.csv\n".length(); cut++) {
            Files.writeString(list, whole.substring(0, whole.length() - cut));
            assertThat(own().names()).extracting(FileName::text).containsExactly("summary.csv");
        }
        own().write("pairs.csv", text("a"));
        assertThat(own().names()).extracting(FileName::text).contains("summary.csv", "pairs.csv");
    }

    @Test
    void aFaultWhileWritingLeavesTheOldFileAndNamesIt() throws IOException {
        own().write("summary.csv", text("old"));
        assertThatThrownBy(() -> own().write("summary.csv", part -> {
                    Files.writeString(part, "ne");
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("summary.csv: No space left on device");
        assertThat(temporary.resolve("summary.csv")).hasContent("old");
        own().clearParts();
        assertThat(temporary.resolve(OwnFiles.PARTS)).doesNotExist();
    }

    @Test
    void filesOfAStageAppearTogether() throws IOException {
        try (Staging stage = own().stage()) {
            stage.put("report.html", new byte[] {1});
            stage.put("figures/gap.svg", new byte[] {2});
            assertThat(temporary.resolve("report.html")).doesNotExist();
            assertThat(temporary.resolve("figures")).doesNotExist();
            stage.commit();
        }
        assertThat(temporary.resolve("report.html")).hasBinaryContent(new byte[] {1});
        assertThat(temporary.resolve("figures/gap.svg")).hasBinaryContent(new byte[] {2});
        try (Staging given = own().stage()) {
            given.put("report.html", new byte[] {3});
        }
        assertThat(temporary.resolve("report.html")).hasBinaryContent(new byte[] {1});
    }
}
