package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a result directory, and of what a user keeps in it, from one command to the next. */
class StudyLifeTest {
    private static final Path SMALL = Path.of("experiments", "02-scenarios.yaml");

    @TempDir
    private Path temporary;

    private static Cli run(Path file, Path directory, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("run", file, "-o", directory, "--replications", 3));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private Path study(String name, Object... more) {
        Path directory = temporary.resolve(name);
        assertThat(run(SMALL, directory, more).exitCode()).isZero();
        return directory;
    }

    private static List<String> figures(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("figures"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The walk of the directory made all of this part of the study, and {@code --replace} deleted it. */
    @Test
    void replacingLeavesNotesAndStudiesBelow() throws IOException {
        Path directory = study("out");
        Path below = study("out/variant", "--seed", 8);
        Path notes = Files.writeString(directory.resolve("notes.txt"), "mine");
        Path script = Files.createDirectory(directory.resolve("mine")).resolve("analysis.R");
        Files.writeString(script, "mine");
        assertThat(Cli.run("report", directory).exitCode()).isZero();
        assertThat(directory.resolve("manifest.json")).content().doesNotContain("notes.txt", "variant");
        Map<String, Integer> before = ResultFiles.hashes(below);
        assertThat(run(SMALL, directory, "--seed", 9, "--replace").exitCode()).isZero();
        assertThat(notes).hasContent("mine");
        assertThat(script).hasContent("mine");
        assertThat(ResultFiles.hashes(below)).isEqualTo(before);
        assertThat(run(SMALL, below, "--seed", 8).out()).contains("is up to date");
    }

    @Test
    void aStudyWithoutDifferencesKeepsNoFigureOfThem() throws IOException {
        Path directory = study("out");
        assertThat(figures(directory)).anyMatch(name -> name.startsWith("difference-"));
        Cli.run("report", directory, "--figure", "gap", "--width", 90, "--dpi", 60);
        // As a kill leaves it: a manifest of a study that runs, and files that only the list knows.
        Path manifest = directory.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("COMPLETE", "RUNNING")
                        .replaceAll("(?s)\"files\" : \\{.*?\\}", "\"files\" : {}"));
        assertThat(run(SMALL, directory, "--replace", "--scenario", "withheld", "--set", "baseline=withheld")
                        .exitCode())
                .isZero();
        assertThat(figures(directory))
                .contains("gap.svg")
                .noneMatch(name -> name.startsWith("difference-") || name.startsWith("ranking") || name.contains("mm"));
        assertThat(manifest).content().doesNotContain("figures/difference");
    }

    @Test
    void betterWordsAreTakenUpWithoutPlaying() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("words.yaml"), "extends: " + SMALL.toAbsolutePath() + "\ntitle: Worse\n");
        Path directory = temporary.resolve("words");
        assertThat(run(file, directory).exitCode()).isZero();
        byte[] journal = Files.readAllBytes(directory.resolve("journal.bin"));
        Files.writeString(
                file,
                Files.readString(file).replace("Worse", "Better")
                        + "question: What for?\nsources: {teams: Table 3}\nremarks: [Seen]\n");
        Cli again = run(file, directory);
        assertThat(again.exitCode()).isZero();
        assertThat(again.err())
                .contains(directory + " takes up title, question, sources.teams")
                .contains("no run is played again");
        assertThat(Files.readAllBytes(directory.resolve("journal.bin"))).isEqualTo(journal);
        assertThat(directory.resolve("report.html")).content().contains("<title>Better");
        assertThat(run(file, directory).out()).contains("is up to date");
        Cli fewer = Cli.run("run", file, "-o", directory, "--replications", 2, "--set", "title=Best");
        assertThat(fewer.exitCode()).isEqualTo(2);
        assertThat(fewer.err())
                .contains("differs in title, but it holds 3 replications, more than the 2 asked for")
                .contains("Maybe give --replications 3");
    }

    /** The trajectories are stored, so what is read off them under another tolerance needs no run. */
    @Test
    void anotherToleranceIsReadOffTheSameRuns() throws IOException {
        Path directory = study("out");
        String[] wider = {"--set", "parity_tolerance=0.2"};
        Cli again = run(SMALL, directory, (Object[]) wider);
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("takes up parity_tolerance; no run is played again");
        assertThat(ResultFiles.hashes(directory)).isEqualTo(ResultFiles.hashes(study("straight", (Object[]) wider)));
        assertThat(Cli.run("verify", directory, "--runs", 9).exitCode()).isZero();
    }

    @Test
    void aTableThatAnotherProgramSavedIsNamedAndMadeAgain() throws IOException {
        Path directory = study("out");
        Path other = study("other", "--seed", 8);
        Map<String, Integer> before = ResultFiles.hashes(directory);
        Path table = directory.resolve("summary.csv");
        Files.writeString(table, "\uFEFF" + Files.readString(table));
        for (Cli cli : List.of(
                Cli.run("report", directory),
                run(SMALL, directory),
                Cli.run("run", SMALL, "-o", directory, "--replications", 5),
                Cli.run("compare", directory, other, "--baseline", "out", "-o", temporary.resolve("compared")))) {
            assertThat(cli.exitCode()).isEqualTo(2);
            assertThat(cli.err())
                    .contains(table + " is not as it was written")
                    .contains("Maybe delete what is not as it was written")
                    .doesNotContain("--replace", "fault of its own");
        }
        assertThat(temporary.resolve("compared")).doesNotExist();
        Files.delete(table);
        Cli again = run(SMALL, directory, "--quiet");
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).isEqualTo(table + " is missing. It is made again.\n");
        assertThat(ResultFiles.hashes(directory)).isEqualTo(before);
    }

    @Test
    void aLostManifestIsToldFromTheJournal() throws IOException {
        Path directory = study("out");
        Map<String, Integer> before = ResultFiles.hashes(directory);
        for (String text : List.of("", "{\"name\": \"02-sc", "\u0000\u0001")) {
            Files.writeString(directory.resolve("manifest.json"), text);
            Cli report = Cli.run("report", directory);
            assertThat(report.exitCode()).isEqualTo(2);
            assertThat(report.err()).contains("Maybe give the command that made the study again");
            Cli again = run(SMALL, directory, "--quiet");
            assertThat(again.exitCode()).isZero();
            assertThat(again.err()).contains("journal.bin tells the study: 9 runs are kept.");
            assertThat(ResultFiles.hashes(directory)).isEqualTo(before);
        }
        Files.writeString(directory.resolve("manifest.json"), "");
        Cli other = run(SMALL, directory, "--seed", 9);
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("belongs to another study").contains("--replace");
        assertThat(run(SMALL, directory, "--seed", 9, "--replace").exitCode()).isZero();
    }

    @Test
    void nothingIsWrittenThroughLinks() throws IOException {
        Path directory = study("out");
        Path mine = Files.createDirectory(temporary.resolve("mine"));
        Path picture = Files.writeString(mine.resolve("gap.svg"), "mine");
        for (String figure : figures(directory)) {
            Files.delete(directory.resolve("figures").resolve(figure));
        }
        Files.delete(directory.resolve("figures"));
        Files.createSymbolicLink(directory.resolve("figures"), mine);
        Cli report = Cli.run("report", directory);
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.err()).contains("figures is a link");
        assertThat(run(SMALL, directory, "--replace").exitCode()).isEqualTo(2);
        assertThat(picture).hasContent("mine");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), study("linked"));
        assertThat(run(SMALL, link).out()).contains("is up to date");
        assertThat(run(SMALL, link, "--seed", 9, "--replace").exitCode()).isZero();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aFileOfTheUserInTheWayOfAReportStays() throws IOException {
        Path directory = study("out");
        Path mine = Files.writeString(directory.resolve("report.md"), "mine");
        Cli report = Cli.run("report", directory, "--format", "md");
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.err())
                .contains("report.md is not a file that Headstart wrote")
                .contains("Maybe move it");
        assertThat(mine).hasContent("mine");
    }

    /** Tables, figures and page are the most of a small study: 27 kB were said, and 3.6 MB taken. */
    @Test
    void thePreviewCountsTablesFiguresAndPage() throws IOException {
        isAsPredicted("run", SMALL);
        isAsPredicted("sweep", SweepFiles.write(temporary, "grid", SweepFiles.GRID));
    }

    private void isAsPredicted(String command, Path file) throws IOException {
        Path directory = temporary.resolve(command);
        String said = Cli.run(command, file, "-o", directory, "--replications", 4, "--dry-run")
                .out();
        Matcher matcher = Pattern.compile("about (\\d+) (kB|MB) on disk").matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        double predicted =
                Double.parseDouble(matcher.group(1)) * (matcher.group(2).equals("kB") ? 1e3 : 1e6);
        assertThat(directory).doesNotExist();
        assertThat(Cli.run(command, file, "-o", directory, "--replications", 4, "--quiet")
                        .exitCode())
                .isZero();
        double taken = 0;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                taken += 4096 * Math.ceil(Files.size(one) / 4096.0);
            }
        }
        assertThat(predicted / taken).isBetween(1 / 1.5, 1.5);
    }
}
