package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A result directory that somebody has changed by hand: what was changed is said, no file outside is read or written, and the same command
 * makes it whole again, or says what stands in the way and harms nothing.
 */
class TamperedStudyTest {
    @TempDir
    private static Path temporary;

    private static Path experiment;
    private static Path study;
    private static Path other;
    private static Path sweep;
    private static Path victim;

    @BeforeAll
    static void play() throws IOException {
        String text = Files.readString(SweepFiles.write(temporary, "small", SweepFiles.GRID));
        experiment = temporary.resolve("small.yaml");
        Path changed = Files.writeString(temporary.resolve("other.yaml"), text + "seed: 99\n");
        study = played("run", experiment, "study");
        other = played("run", changed, "other");
        sweep = played("sweep", experiment, "sweep");
        victim = Files.writeString(temporary.resolve("victim.csv"), "mine");
    }

    @AfterAll
    static void whatIsOutsideIsAsItWas() {
        assertThat(victim).hasContent("mine");
    }

    private static Path played(String command, Path file, String name) {
        Path directory = temporary.resolve(name);
        assertThat(run(command, file, directory).exitCode()).isZero();
        return directory;
    }

    private static Cli run(String command, Path file, Path directory, Object... more) {
        return Cli.run(Stream.concat(
                        Stream.of(command, file, "-o", directory, "--quiet", "--no-live", "--replications", 2),
                        Stream.of(more))
                .toArray());
    }

    private static Path copy(String name) throws IOException {
        Path copy = temporary.resolve(name.replaceAll("[^a-z]", "-"));
        try (Stream<Path> files = Files.walk(study)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(study.relativize(file)));
            }
        }
        return copy;
    }

    private static void assertSaid(Cli cli, int code, String said) {
        assertThat(cli.exitCode()).as(cli.err()).isEqualTo(code);
        assertThat(cli.err()).contains(said).doesNotContain("fault of its own", "Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a count   | "replications" : 2 | "replications" : 3
                    a design  | "design_points" : 0 | "design_points" : 4
                    a record  | "journal_records" : 4 | "journal_records" : 3
                    a digest  | "summary.csv" : "  | "summary.csv" : "0
                    a way out | "summary.csv" : | "../victim.csv" : "0", "/etc/passwd" : "0", "summary.csv" :
                    a status  | "COMPLETE" | "RUNNING"
                    a half    | "jvm" | ^
                    """)
    void aManifestThatWasChangedIsSaidAndWrittenAnew(String what, String from, String to) throws IOException {
        Path tampered = copy("manifest " + what);
        Path manifest = tampered.resolve("manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains(from);
        Files.writeString(manifest, to.equals("^") ? text.substring(0, text.indexOf(from)) : text.replace(from, to));
        for (String command : new String[] {"verify", "report"}) {
            assertSaid(Cli.run(command, tampered), 2, "manifest.json is damaged: it is no manifest of Headstart.");
        }
        assertSaid(run("run", experiment, tampered), 0, "journal.bin tells the study: 4 runs are kept.");
        assertThat(ResultFiles.hashes(tampered)).isEqualTo(ResultFiles.hashes(study));
    }

    @Test
    void theManifestOfAnotherStudyIsReplaced() throws IOException {
        Path tampered = copy("manifest of another");
        replace(tampered, "manifest.json", other);
        for (String command : new String[] {"verify", "report"}) {
            assertSaid(
                    Cli.run(command, tampered),
                    2,
                    "manifest.json is of another study than journal.bin beside it.\nMaybe");
        }
        assertSaid(
                run("run", experiment, tampered), 0, "manifest.json is of another study; journal.bin tells the study:");
        assertThat(ResultFiles.hashes(tampered)).isEqualTo(ResultFiles.hashes(study));
    }

    private static void replace(Path directory, String file, Path by) throws IOException {
        Files.copy(by.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @CsvSource({"other", "sweep"})
    void theJournalOfAnotherStudyIsNotTakenForItsOwn(String which) throws IOException {
        Path tampered = copy("journal of " + which);
        replace(tampered, "journal.bin", which.equals("other") ? other : sweep);
        for (String command : new String[] {"verify", "report"}) {
            assertSaid(Cli.run(command, tampered), 2, "manifest.json is of another study than journal.bin beside it.");
        }
        Map<String, Integer> before = ResultFiles.hashes(tampered);
        assertSaid(
                run("run", experiment, tampered),
                2,
                "journal.bin belongs to another study than manifest.json beside it."
                        + "\nMaybe move journal.bin away and give the same command again, which plays the runs again.");
        assertThat(ResultFiles.hashes(tampered)).isEqualTo(before);
        Files.delete(tampered.resolve("journal.bin"));
        assertThat(run("run", experiment, tampered).exitCode()).isZero();
        assertThat(ResultFiles.hashes(tampered)).isEqualTo(ResultFiles.hashes(study));
    }

    @ParameterizedTest
    @CsvSource({"manifest.json", "journal.bin", "summary.csv", "experiment.yaml"})
    void aDirectoryInThePlaceOfAFileStaysAndNothingIsLost(String file) throws IOException {
        Path tampered = copy("directory " + file);
        Files.delete(tampered.resolve(file));
        Files.writeString(Files.createDirectory(tampered.resolve(file)).resolve("mine.txt"), "mine");
        Map<String, Integer> before = ResultFiles.hashes(tampered);
        for (Object[] more : new Object[][] {{}, {"--replace"}}) {
            assertThat(run("run", experiment, tampered, more).exitCode()).isEqualTo(2);
            assertThat(run("run", experiment, tampered, more).err()).contains(tampered + "/" + file + " is ");
            assertThat(ResultFiles.hashes(tampered)).isEqualTo(before);
        }
        assertThat(Cli.run("verify", tampered).exitCode()).isNotZero();
    }

    @Test
    void aDirectoryInThePlaceOfTheListStays() throws IOException {
        Path tampered = copy("directory for the list");
        Files.delete(tampered.resolve(".headstart"));
        Files.writeString(Files.createDirectory(tampered.resolve(".headstart")).resolve("mine.txt"), "mine");
        Map<String, Integer> before = ResultFiles.hashes(tampered);
        assertSaid(
                run("run", experiment, tampered, "--replace"),
                2,
                ".headstart is a directory, where Headstart has a file.\nMaybe move it elsewhere");
        assertThat(ResultFiles.hashes(tampered)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"journal.bin", "summary.csv", "experiment.yaml", "manifest.json"})
    void nobodyWaitsForAPipe(String file) throws IOException, InterruptedException {
        Path tampered = copy("pipe " + file);
        Files.delete(tampered.resolve(file));
        assertThat(new ProcessBuilder("mkfifo", tampered.resolve(file).toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(run("run", experiment, tampered).exitCode()).isEqualTo(2);
        assertThat(run("run", experiment, tampered).err())
                .contains(file + " is ")
                .doesNotContain("Exception");
        assertThat(Cli.run("verify", tampered).exitCode()).isNotZero();
        assertThat(Cli.run("report", tampered, "--no-live").exitCode()).isEqualTo(2);
        Files.delete(tampered.resolve(file));
    }

    @Test
    void nothingIsWrittenWhereALinkLeads() throws IOException {
        for (String file : new String[] {"summary.csv", "experiment.yaml", "report.html"}) {
            Path tampered = copy("link " + file);
            Files.delete(tampered.resolve(file));
            Files.createSymbolicLink(tampered.resolve(file), victim);
            assertThat(Cli.run("verify", tampered).err()).contains(file + " is not as it was written");
            Files.delete(tampered.resolve(file));
            assertThat(run("run", experiment, tampered).exitCode()).isZero();
            assertThat(ResultFiles.hashes(tampered)).isEqualTo(ResultFiles.hashes(study));
        }
    }

    @Test
    void linksToNowhereAreReplaced() throws IOException {
        Path tampered = copy("links to nowhere");
        for (String file : new String[] {"summary.csv", "runs.csv", "figures/gap.svg"}) {
            Files.delete(tampered.resolve(file));
            Files.createSymbolicLink(
                    tampered.resolve(file), file.startsWith("runs") ? Path.of("/dev/zero") : temporary.resolve("gone"));
        }
        assertThat(run("run", experiment, tampered, "--replace").exitCode()).isZero();
        assertThat(ResultFiles.hashes(tampered)).isEqualTo(ResultFiles.hashes(study));
    }
}
