package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The range over models: a headline number used to hang on a constant that nobody had measured, and its report did not say so. Now every
 * alternative is played under the same luck and the first screen shows the number under each.
 */
class AlternativesTest {
    private static final String EXPERIMENT = """
            name: choice
            seed: 5
            replications: 30
            horizon_days: 60
            report_days: [0, 30]
            releases: {model: {operators: {all: {share: 1, novelty: 1}}}}
            teams:
              a: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}, publishes: true}
              b: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {a: {lead_days: 30}}
            gaps: {a_over_b: {leader: a, laggard: b}}
            outcomes: [gap_area, level_for_good, level_for_good_in_software, slow_days]
            baseline: both
            scenarios: {one: {}, both: {access: {b: {lead_days: 30}}}}
            """;

    private static final String ALTERNATIVES = """
            alternatives:
              base: {label: as shipped}
              copied: {label: copied freely, commons: {copy_rate_per_day: 1, portability: {default: 1}}}
              tolerant: {parity_tolerance: 0.3}
            """;

    @TempDir
    private Path temporary;

    /** The journal holds what curves are made of: their tables are left for whoever asks for a page of the alternative. */
    private static void assertCurvesComeWithThePage(Path tolerant, Path base) throws IOException {
        String described = Files.readString(tolerant.resolve("datapackage.json"));
        assertThat(described).contains("runs.csv").doesNotContain("curves.csv", "differences.csv");
        for (String table : List.of("curves.csv", "differences.csv")) {
            assertThat(tolerant.resolve(table)).doesNotExist();
        }
        String range = Files.readString(base.resolve("figures/range-over-models.csv"));
        assertThat(Cli.run("report", tolerant, "--figure", "ratio").exitCode()).isZero();
        assertThat(tolerant.resolve("curves.csv")).doesNotExist();
        assertThat(Cli.run("report", tolerant).exitCode()).isZero();
        for (String table : List.of("curves.csv", "differences.csv")) {
            assertThat(tolerant.resolve(table)).hasSameBinaryContentAs(base.resolve(table));
            assertThat(Files.readString(tolerant.resolve("datapackage.json"))).contains(table);
        }
        assertThat(Cli.run("verify", tolerant).exitCode()).isZero();
        // Whoever rebuilds the page of the whole finds the same range.
        assertThat(Cli.run("report", base).exitCode()).isZero();
        assertThat(Files.readString(base.resolve("figures/range-over-models.csv")))
                .isEqualTo(range);
    }

    @Test
    void everyAlternativeIsPlayedUnderTheSameLuckAndTheFirstScreenShowsEach() throws IOException {
        Path directory = play("run", "whole", EXPERIMENT + ALTERNATIVES, 2);
        Path plain = play("run", "plain", EXPERIMENT, 2);
        // The study as it stands is what it was without alternatives.
        for (String table : List.of("runs.csv", "curves.csv", "summary.csv", "comparisons.csv")) {
            assertThat(directory.resolve(table)).hasSameTextualContentAs(plain.resolve(table));
        }
        // What counts as level changes no run: the same curves under the same luck, other waits.
        Path tolerant = directory.resolve("alternatives/tolerant");
        assertThat(Files.readString(tolerant.resolve("waiting_times.csv")))
                .isNotEqualTo(Files.readString(directory.resolve("waiting_times.csv")));
        String page = Files.readString(directory.resolve("report.html"));
        // The headline and every number say from where to where they go, before anything else is told.
        assertThat(page.substring(page.indexOf("<h1"), page.indexOf("What the study says")))
                .containsPattern(
                        "a is ahead of b for \\d+ to \\d+ days; its lead in software is gone after \\d+ to \\d+ days")
                .containsPattern("\\d days over all alternatives");
        assertThat(page.substring(page.indexOf("Range over models"), page.indexOf("How far and how long</h2>")))
                .contains("as shipped", "lowest, and under what", "10 days: copied freely");
        assertThat(page.substring(page.indexOf("id=\"table-every-alternative\"")))
                .contains("as shipped", "copied freely", "tolerant");
        assertThat(directory.resolve("alternatives/copied/report.html")).doesNotExist();
        assertThat(Cli.run("report", directory.resolve("alternatives/copied")).exitCode())
                .isZero();
        assertCurvesComeWithThePage(tolerant, directory);
        assertThat(directory.resolve("alternatives/copied/report.html")).exists();
        assertThat(Files.readAllLines(directory.resolve("figures/range-over-models.csv")))
                .startsWith("number,alternative,median,low,high")
                .anyMatch(row -> row.contains(",base,"))
                .anyMatch(row -> row.contains(",copied,"));
        assertThat(Files.readAllLines(directory.resolve("range.csv")).get(0))
                .isEqualTo("scenario,baseline,subject,outcome,base,lowest,lowest_alternative,highest,"
                        + "highest_alternative,pooled");
        assertThat(directory.resolve("alternatives.csv"))
                .content()
                .contains("copied,copied freely,,,false,one,a_over_b");
    }

    @Test
    void threadsAndAKillChangeNoByteAndReportsAreRebuilt() throws IOException {
        String text = EXPERIMENT + ALTERNATIVES;
        Path whole = play("run", "one", text, 1);
        Path other = play("run", "three", text, 3);
        List<String> files = List.of(
                "range.csv",
                "alternatives.csv",
                "report.html",
                "alternatives/copied/runs.csv",
                "alternatives/tolerant/summary.csv");
        same(whole, other, files);
        Path journal = other.resolve("alternatives/copied/journal.bin");
        try (FileChannel torn = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            torn.truncate(Files.size(journal) / 2);
        }
        play("run", "three", text, 2);
        same(whole, other, files);
        Files.delete(other.resolve("report.html"));
        assertThat(Cli.run("report", other).exitCode()).isZero();
        same(whole, other, files);
        assertThat(Cli.run("report", other, "--format", "md").exitCode()).isZero();
        assertThat(other.resolve("report.md")).content().contains("### Range over models");
        Files.delete(other.resolve("alternatives/copied/manifest.json"));
        Cli missing = Cli.run("report", other);
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("does not hold a complete study of the alternative");
    }

    private static void same(Path one, Path other, List<String> files) throws IOException {
        for (String file : files) {
            String text = Files.readString(other.resolve(file));
            assertThat(text).as(file).isEqualTo(Files.readString(one.resolve(file)));
        }
    }

    @Test
    void anAlternativeMayPlayFewerRunsButNoMoreThanTheStudy() throws IOException {
        Path directory = play(
                "run",
                "fewer",
                EXPERIMENT + ALTERNATIVES
                        + "  few: {replications: 12, commons: {copy_rate_per_day: 0.5, portability: {default: 1}}}\n"
                        + "  many: {replications: 500, tuning: {difficulty_exponent: 1.2}}\n",
                2);
        // The same luck: the runs of the shorter study are the first of the longer one.
        assertThat(runs(directory.resolve("alternatives/few"))).isEqualTo(2 * 12);
        assertThat(runs(directory.resolve("alternatives/many"))).isEqualTo(runs(directory));
        Cli cli = Cli.run("run", temporary.resolve("choice.yaml"), "-o", directory, "--replications", 40, "--quiet");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(runs(directory.resolve("alternatives/few"))).isEqualTo(2 * 12);
        assertThat(runs(directory.resolve("alternatives/copied"))).isEqualTo(2 * 40);
    }

    /** A range needs fewer scenarios than a study: those that its answer compares. */
    @Test
    void anAlternativeMayPlayFewerScenarios() throws IOException {
        String three =
                EXPERIMENT.replace("scenarios: {one: {},", "scenarios: {one: {}, two: {access: {b: {lead_days: 10}}},");
        Path directory = play(
                "run",
                "some",
                three + ALTERNATIVES + "  some: {scenarios: [one], tuning: {difficulty_exponent: 1.2}}\n",
                2);
        // The baseline is played as well.
        assertThat(runs(directory.resolve("alternatives/some"))).isEqualTo(2 * 30);
        assertThat(runs(directory.resolve("alternatives/copied"))).isEqualTo(3 * 30);
        List<String> rows = Files.readAllLines(directory.resolve("alternatives.csv"));
        assertThat(rows).anyMatch(row -> row.startsWith("some,") && row.contains(",one,"));
        assertThat(rows).noneMatch(row -> row.startsWith("some,") && row.contains(",two,"));
        assertThat(Files.readAllLines(directory.resolve("range.csv"))).anyMatch(row -> row.startsWith("two,"));
        Cli again = Cli.run("run", directory.resolve("experiment.yaml"), "-o", directory, "--quiet");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Cli.run("report", directory).exitCode()).isZero();
    }

    /** A posterior of an alternative's own may be a file, with rows by alternative or without. */
    @Test
    void anAlternativeMayNameAPosteriorOfItsOwn() throws IOException {
        Files.writeString(temporary.resolve("rows.csv"), "teams.b.starting_excess.novel\n20\n22\n");
        Files.writeString(
                temporary.resolve("wide.csv"),
                "alternative,teams.b.starting_excess.novel\nbase,33\nbase,36\ncopied,40\ncopied,44\n");
        Path directory = play("run", "named", EXPERIMENT + """
                        uncertain: posterior
                        posterior: rows.csv
                        alternatives:
                          wide: {posterior: wide.csv}
                          copied: {posterior: wide.csv, commons: {copy_rate_per_day: 1}}
                        """, 2);
        assertThat(directory.resolve("alternatives/wide/experiment.yaml"))
                .content()
                .contains("- 33", "- 36")
                .doesNotContain("- 40");
        assertThat(directory.resolve("alternatives/copied/experiment.yaml"))
                .content()
                .contains("- 40", "- 44")
                .doesNotContain("- 33");
    }

    private static long runs(Path directory) throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve("runs.csv"))) {
            return lines.count() - 1;
        }
    }

    @Test
    void aNewAlternativeIsAddedWithoutPlayingTheOthersAgain() throws IOException {
        Path directory = play("run", "grown", EXPERIMENT + ALTERNATIVES, 2);
        byte[] before = Files.readAllBytes(directory.resolve("journal.bin"));
        play("run", "grown", EXPERIMENT + ALTERNATIVES + "  hard: {tuning: {difficulty_exponent: 1.2}}\n", 2);
        assertThat(Files.readAllBytes(directory.resolve("journal.bin"))).isEqualTo(before);
        assertThat(directory.resolve("alternatives.csv")).content().contains("hard,hard,");
        Cli alone = Cli.run(
                "run", temporary.resolve("choice.yaml"), "--alternative", "hard", "-o", temporary.resolve("alone"));
        assertThat(alone.exitCode()).as(alone.err()).isZero();
        assertThat(temporary.resolve("alone/runs.csv"))
                .hasSameTextualContentAs(directory.resolve("alternatives/hard/runs.csv"));
    }

    @Test
    void sweepsAndComparisonsHaveThemToo() throws IOException {
        Path swept = play(
                "sweep",
                "swept",
                EXPERIMENT.replace("replications: 30", "replications: 4") + ALTERNATIVES
                        + "factors: {teams.b.engineers: {values: [30, 60]}}\ndesign: {kind: grid}\n",
                2);
        assertThat(swept.resolve("report.html")).content().contains("Range over models", "copied freely");
        assertThat(swept.resolve("alternatives/copied/responses.csv")).exists();
        Path file = Files.writeString(temporary.resolve("choice.yaml"), EXPERIMENT + ALTERNATIVES);
        Path compared = temporary.resolve("compared");
        Cli cli = Cli.run("compare", file, "--baseline", "both", "-o", compared, "--replications", 10, "--quiet");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(compared.resolve("report.html")).content().contains("Range over models");
    }

    @Test
    void everyAlternativeDrawsItsOwnRowsOfThePosteriorAndPoolsByWeight() throws IOException {
        Files.writeString(temporary.resolve("rows.csv"), """
                alternative,teams.b.starting_excess.novel,tuning.step_shape
                base,20,
                base,22,
                copied,40,2
                copied,44,3
                """);
        Path directory = play("run", "drawn", EXPERIMENT + """
                        uncertain: posterior
                        posterior: rows.csv
                        alternatives:
                          base: {weight: 0.25}
                          copied: {weight: 0.75, weight_se: 0.1, commons: {copy_rate_per_day: 1}}
                        """, 2);
        assertThat(directory.resolve("alternatives/copied/experiment.yaml"))
                .content()
                .contains("- 40", "- 44", "tuning.step_shape");
        assertThat(directory.resolve("report.html")).content().contains("0.75 ± 0.10");
        List<String> range = Files.readAllLines(directory.resolve("range.csv"));
        assertThat(range).allMatch(row -> !row.endsWith(",") || row.contains("level_for_good"));
        // The stored experiment is the same study.
        Cli again = Cli.run("run", directory.resolve("experiment.yaml"), "-o", directory, "--quiet");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Cli.run("verify", directory.resolve("alternatives/copied")).out())
                .contains("all the same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {same: {parity_tolerance: 0.1}} | alternatives.same changes nothing that the fit or the runs use
            {none: {}} | alternatives.none changes nothing that the fit or the runs use
            {x: {commons: {copy_rate: 1}}} | alternatives.x.commons.copy_rate is not a key
            {x: {seed: 3}} | alternatives.x.seed is the same in all alternatives
            {x: {scenarios: [on], parity_tolerance: 0.2}} | alternatives.x.scenarios (on) must be one of one, both
            {x: {scenarios: one, parity_tolerance: 0.2}} | alternatives.x.scenarios (one) must be a list of scenarios
            {x: {posterior: none.csv}} | alternatives.x.posterior
            {x: 3} | alternatives.x (3) must be a map of differences
            {base: {commons: {copy_rate_per_day: 0}}} | alternatives.base.commons must not be there
            {base: {weight: 0.5}, x: {weight: 0.3, parity_tolerance: 0.2}} | the weights (base 0.5, x 0.3) must sum to 1, not to 0.8
            {base: {weight: 0.5}, x: {parity_tolerance: 0.2}} | must all have a weight or none: x has none
            {base: {weight: 2}, x: {weight: -1, parity_tolerance: 0.2}} | alternatives.base.weight (2) must be
            """)
    void wrongAlternativesAreAnswered(String alternatives, String message) throws IOException {
        Path file = Files.writeString(
                temporary.resolve("wrong.yaml"), EXPERIMENT + "alternatives: " + alternatives.strip() + "\n");
        Cli cli = Cli.run("run", file, "-o", temporary.resolve("wrong"));
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(message.strip());
        assertThat(temporary.resolve("wrong")).doesNotExist();
    }

    private Path play(String command, String name, String text, int threads) throws IOException {
        Path file = Files.writeString(temporary.resolve("choice.yaml"), text);
        Path directory = temporary.resolve(name);
        Cli cli = Cli.run(command, file, "-o", directory, "--quiet", "--threads", threads);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return directory;
    }
}
