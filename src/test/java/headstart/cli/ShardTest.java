package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.store.Claim;
import headstart.store.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that several machines played in parts, put together, is the study that one machine plays: the same bytes in every file. */
class ShardTest {
    private static final Path LESSON = Path.of("experiments", "02-scenarios.yaml");

    private static final String SWEEP = """
            name: shards
            seed: 5
            replications: 4
            horizon_days: 60
            report_days: [0, 30]
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              a: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              b: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {a: {lead_days: 30}}
            gaps: {a_over_b: {leader: a, laggard: b}}
            outcomes: [gap_area, days_to_parity]
            factors: {access.a.lead_days: {values: [0, 20, 40]}}
            design: {kind: grid}
            """;

    @TempDir
    private Path temporary;

    private Cli run(String name, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("run", LESSON, "-o", temporary.resolve(name), "--replications", 7, "--quiet"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private Cli merge(String output, String... parts) {
        List<Object> arguments = new ArrayList<>(List.of("merge"));
        Stream.of(parts).map(temporary::resolve).forEach(arguments::add);
        arguments.addAll(List.of("-o", temporary.resolve(output), "--quiet"));
        return Cli.run(arguments.toArray());
    }

    @Test
    void mergedPartsOfARunAreTheUndividedRun() throws IOException {
        assertThat(run("whole").exitCode()).isZero();
        for (int k = 1; k <= 4; k++) {
            Cli part = run("part" + k, "--shard", k + "/4");
            assertThat(part.err()).isEmpty();
            assertThat(part.out()).startsWith("Shard " + k + "/4: ");
            assertThat(temporary.resolve("part" + k).resolve("report.html")).doesNotExist();
        }
        Cli merged = merge("merged", "part3", "part1", "part4", "part2");
        assertThat(merged.err()).isEmpty();
        assertThat(merged.exitCode()).isZero();
        requireSameFiles("whole", "merged");
        assertThat(merge("merged", "part1", "part2", "part3", "part4").exitCode())
                .isZero();
        assertThat(Cli.run("verify", temporary.resolve("merged"), "--runs", 5).out())
                .contains("all the same, bit for bit");
    }

    @Test
    void mergedPartsOfASweepAreTheUndividedSweep() throws IOException {
        Path file = Files.writeString(temporary.resolve("shards.yaml"), SWEEP);
        assertThat(Cli.run("sweep", file, "-o", temporary.resolve("whole"), "--quiet")
                        .exitCode())
                .isZero();
        for (int k = 1; k <= 3; k++) {
            Cli part = Cli.run("sweep", file, "-o", temporary.resolve("part" + k), "--quiet", "--shard", k + "/3");
            assertThat(part.exitCode()).as(part.err()).isZero();
        }
        Cli merged = merge("merged", "part1", "part3", "part2");
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        requireSameFiles("whole", "merged");
    }

    @Test
    void alternativesAreDividedWithTheStudy() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("choice.yaml"),
                SWEEP + "alternatives: {base: {label: as shipped}, tolerant: {parity_tolerance: 0.3}}\n");
        for (String command : List.of("run", "sweep")) {
            Path whole = temporary.resolve(command + "-whole");
            assertThat(Cli.run(command, file, "-o", whole, "--quiet").exitCode())
                    .isZero();
            for (int k = 1; k <= 2; k++) {
                Path part = temporary.resolve(command + k);
                Cli cli = Cli.run(command, file, "-o", part, "--quiet", "--shard", k + "/2");
                assertThat(cli.exitCode()).as(cli.err()).isZero();
            }
            Cli merged = merge(command + "-merged", command + "1", command + "2");
            assertThat(merged.exitCode()).as(merged.err()).isZero();
            requireSameFiles(command + "-whole", command + "-merged");
            assertThat(temporary.resolve(command + "-merged/alternatives/tolerant/manifest.json"))
                    .exists();
            // An alternative leaves tables alone; its page is made when it is asked for.
            assertThat(temporary.resolve(command + "-merged/alternatives/tolerant/report.html"))
                    .doesNotExist();
        }
        Files.delete(temporary.resolve("run2/alternatives/tolerant/manifest.json"));
        assertThat(merge("again", "run1", "run2").err())
                .contains("run2/alternatives/tolerant is not there: the part was stopped before this alternative.");
    }

    @Test
    void aPartThatWasPlayedTwiceIsPlayedOnce() throws IOException {
        run("part1", "--shard", "1/2");
        byte[] journal = Files.readAllBytes(temporary.resolve("part1").resolve("journal.bin"));
        Cli again = run("part1", "--shard", "1/2");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(temporary.resolve("part1").resolve("journal.bin")).hasBinaryContent(journal);
    }

    @Test
    void aCalibrationIsNotDivided() {
        Path calibration = Path.of("experiments", "calibrate-v4.yaml");
        Cli cli = Cli.run("calibrate", calibration, "-o", temporary.resolve("fit"), "--shard", "1/2", "--quiet");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("--shard (1/2) cannot divide a calibration");
        assertThat(temporary.resolve("fit")).doesNotExist();
    }

    /** All but the manifest, which says when and how long. */
    private void requireSameFiles(String one, String other) throws IOException {
        try (Stream<Path> files = Files.walk(temporary.resolve(one))) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .map(temporary.resolve(one)::relativize)
                    .filter(file -> !file.endsWith("manifest.json"))
                    .toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Path file : all) {
                byte[] expected = Files.readAllBytes(temporary.resolve(one).resolve(file));
                assertThat(temporary.resolve(other).resolve(file))
                        .as(file.toString())
                        .exists();
                if (file.getFileName().toString().startsWith("report")) {
                    assertThat(untimed(temporary.resolve(other).resolve(file)))
                            .isEqualTo(untimed(temporary.resolve(one).resolve(file)));
                } else {
                    assertThat(Files.readAllBytes(temporary.resolve(other).resolve(file)))
                            .as(file.toString())
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** A report without how long its study took. */
    private static String untimed(Path report) throws IOException {
        return Files.readString(report).replaceAll("[0-9.]+ s\\b", "TIME");
    }

    @Test
    void missingAndDoubleRunsAreNamed() {
        for (int k = 1; k <= 3; k++) {
            assertThat(run("part" + k, "--shard", k + "/3").exitCode()).isZero();
        }
        run("other", "--shard", "2/4");
        assertThat(merge("merged", "part1", "part3").err())
                .contains("7 runs are in none of the parts: equal/0,")
                .contains("That is --shard 2/3.");
        assertThat(merge("merged", "part1", "part2", "part3", "other").err())
                .contains("runs are in " + temporary.resolve("part2") + " and in " + temporary.resolve("other"));
        assertThat(merge("merged", "part1", "part1").err()).contains("must be given once");
        assertThat(merge("part1", "part1", "part2").err()).contains("must not be one of the parts");
        assertThat(temporary.resolve("merged")).doesNotExist();
    }

    @Test
    void partsOfOtherStudiesAndVersionsAreRefused() throws IOException {
        run("part1", "--shard", "1/2");
        run("part2", "--shard", "2/2", "--seed", 99);
        assertThat(merge("merged", "part1", "part2").err())
                .contains("are parts of different studies; they differ in:")
                .contains("seed");
        run("longer", "--shard", "2/2", "--replications", 9);
        Path manifest = temporary.resolve("part1").resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, ResultFiles.signed(text.replaceAll("(\"code_digest\" ?: ?\")[^\"]+", "$1another")));
        assertThat(Files.readString(manifest)).isNotEqualTo(text);
        assertThat(merge("merged", "part1", "part2").err())
                .contains("was played by another version of the model")
                .contains("Maybe merge with the version that played it.");
        assertThat(temporary.resolve("merged")).doesNotExist();
    }

    @Test
    @SuppressWarnings("try") // The claim acts by being there.
    void aPartThatStillRunsIsNotMerged() throws IOException {
        run("part1", "--shard", "1/2");
        run("part2", "--shard", "2/2");
        try (Claim claim = RunDirectory.at(temporary.resolve("part2")).claim()) {
            assertThat(merge("merged", "part1", "part2").err())
                    .contains(temporary.resolve("part2") + " is in use by another process.");
        }
        assertThat(merge("merged", "part1", "part2").exitCode()).isZero();
    }

    @Test
    void wrongPartsAreAnswered() {
        for (String wrong : List.of("0/4", "5/4", "1", "1/0", "a/b", "-1/4")) {
            Cli cli = run("wrong", "--shard", wrong);
            assertThat(cli.exitCode()).isEqualTo(2);
            assertThat(cli.err()).contains("must be K/N with K from 1 to N, such as 3/16.");
        }
        assertThat(temporary.resolve("wrong")).doesNotExist();
    }
}
