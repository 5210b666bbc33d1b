package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calibration through the command line: what it leaves, that it goes on after a kill, and what it says of wrong data. */
class CalibrateCommandTest {
    @TempDir
    private Path temporary;

    @Test
    void leavesTablesFiguresReportAndAFragmentThatRuns() throws IOException {
        Path directory = fit("one", 2);
        assertThat(directory.resolve("fit.csv")).content().contains("tuning.successes_per_day,0.02,0.5,log_uniform,");
        assertThat(lines(directory, "posterior.csv")).hasSize(51);
        assertThat(lines(directory, "sampling.csv").get(0)).isEqualTo("reached,effective,acceptance,reach");
        assertThat(lines(directory, "predictions.csv")).anyMatch(line -> line.startsWith("other_series,40,210,"));
        assertThat(lines(directory, "ridge.csv")).hasSize(3);
        for (String figure : List.of("fit", "validation", "corner", "ridge", "scores")) {
            assertThat(directory.resolve("figures/" + figure + ".svg")).isNotEmptyFile();
        }
        assertThat(directory.resolve("report.html"))
                .content()
                .contains("Ratios within series cannot speak of attainable share of slow");
        assertThat(directory.resolve("fitted.yaml"))
                .content()
                .contains("successes_per_day:")
                .contains("sources:");
    }

    /**
     * An alternative that touches the fit has a fit of its own, one that does not has that of the study as it stands; both draw their own rows in a
     * run. Same bytes on any number of threads, and after a kill in the fit of an alternative.
     */
    @Test
    void everyAlternativeIsFittedWeighedAndDrawnFrom() throws IOException {
        String alternatives = """
                scenarios: {as_it_was: {label: as it was}, earlier: {access: {slow: {lead_days: 3}}}}
                alternatives:
                  hard: {tuning: {difficulty_exponent: 1.4}}
                  tolerant: {label: level means within 30 %, parity_tolerance: 0.3, scenarios: [as_it_was]}
                """;
        Path directory = fit("weighed", 2, alternatives);
        List<String> weights = lines(directory, "weights.csv");
        assertThat(weights).hasSize(4);
        assertThat(weights.get(2)).startsWith("hard,hard,own,").contains(",2,");
        assertThat(weights.get(3)).startsWith("tolerant,level means within 30 %,base,");
        List<String> rows = lines(directory, "posterior.csv");
        // 50 draws of the study and of the alternative that shares its fit; 40 of the other, the fewest that a sample
        // has.
        assertThat(rows).hasSize(1 + 50 + 50 + 40);
        assertThat(rows.get(0)).startsWith("alternative,tuning.successes_per_day,");
        assertThat(directory.resolve("alternatives/tolerant")).doesNotExist();
        assertThat(directory.resolve("report.html"))
                .content()
                .contains("Range over models", "Alternatives and their weights", "Measurements in the bands, by class");
        Map<String, String> whole = digests(directory);
        Path killed = fit("killed-branch", 1, alternatives);
        assertThat(digests(killed)).isEqualTo(whole);
        Path journal = killed.resolve("alternatives/hard/journal.bin");
        try (FileChannel torn = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            torn.truncate(Files.size(journal) / 2);
        }
        fit("killed-branch", 2, alternatives);
        assertThat(digests(killed)).isEqualTo(whole);
        Files.delete(killed.resolve("report.html"));
        assertThat(Cli.run("report", killed).exitCode()).isZero();
        assertThat(digests(killed)).isEqualTo(whole);
        Path study = Files.writeString(
                temporary.resolve("next.yaml"), "extends: [small.yaml, weighed/fitted.yaml]\nname: next\n");
        Path played = temporary.resolve("next");
        Cli cli = Cli.run("run", study, "-o", played, "--quiet");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(played.resolve("alternatives/hard/experiment.yaml"))
                .content()
                .contains("difficulty_exponent: 1.4", "uncertain: posterior");
        assertThat(lines(played, "alternatives.csv"))
                .anyMatch(row -> row.startsWith("tolerant,level means within 30 %,"));
    }

    @Test
    void everyModelIsScoredOnEverySeriesOfSeveralPoints() throws IOException {
        List<String> scores = lines(fit("scores", 2), "scores.csv");
        for (String model : List.of("headstart", "no_lead", "exponential", "power_law_with_floor")) {
            assertThat(scores.stream().filter(line -> line.startsWith(model + ",")))
                    .hasSize(2);
        }
    }

    @Test
    void threadsAndAKillChangeNoByte() throws IOException {
        Map<String, String> whole = digests(fit("whole", 1));
        assertThat(digests(fit("threads", 3))).isEqualTo(whole);
        Path killed = fit("killed", 2);
        long size = Files.size(killed.resolve("journal.bin"));
        try (FileChannel journal = FileChannel.open(killed.resolve("journal.bin"), StandardOpenOption.WRITE)) {
            journal.truncate(size / 2 + 3);
        }
        Files.delete(killed.resolve("fit.csv"));
        Cli again = Cli.run("calibrate", CalibrationFiles.small(temporary), "-o", killed, "--quiet", "--threads", 2);
        assertThat(again.exitCode()).isZero();
        assertThat(again.err())
                .contains(killed + "/fit.csv is missing. It is made again.")
                .containsPattern("journal.bin is short: [0-9]+ of [0-9]+ records are intact and kept");
        assertThat(digests(killed)).isEqualTo(whole);
        assertThat(Files.size(killed.resolve("journal.bin"))).isEqualTo(size);
    }

    @Test
    void theReportIsRebuiltFromTheTables() throws IOException {
        Path directory = fit("report", 2);
        String before = Files.readString(directory.resolve("report.html"));
        Files.delete(directory.resolve("report.html"));
        assertThat(Cli.run("report", directory).exitCode()).isZero();
        assertThat(Files.readString(directory.resolve("report.html"))).isEqualTo(before);
        Cli verify = Cli.run("verify", directory);
        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.err()).contains("holds a calibration, which keeps no single runs.");
    }

    /** Power-scaling weighs the draws anew; a number that is not known to the data is moved by its prior. */
    @Test
    void priorsThatMoveNumbersAreNamedAndNothingIsPlayed() throws IOException {
        Path directory = temporary.resolve("sensitive");
        Path file = CalibrationFiles.withPair(temporary);
        assertThat(Cli.run("calibrate", file, "-o", directory, "--threads", 2).exitCode())
                .isZero();
        List<String> rows = lines(directory, "prior_sensitivity.csv");
        assertThat(rows.get(0))
                .startsWith("quantity,label,kind,prior,likelihood,most_by,most_prior,median,weaker_prior,");
        assertThat(rows)
                .anyMatch(row -> row.startsWith("tuning.successes_per_day,tuning successes per day,parameter,"));
        assertThat(rows).anyMatch(row -> row.startsWith("other_series,the last day of other series,prediction,"));
        // Numbers of the study's own runs, which are played at the draws of the posterior: the pair's, and both sides'
        // shares on the first report day.
        assertThat(rows)
                .anyMatch(row -> row.startsWith(
                        "fast_over_slow.level_for_good,days until level for good of fast over slow,headline,"))
                .anyMatch(row -> row.startsWith("fast_over_slow.software_ratio_day0,") && row.contains(",headline,"))
                .anyMatch(row -> row.startsWith("slow.roofline_share_day0,") && row.contains(",headline,"))
                .noneMatch(row -> row.startsWith("slow.roofline_share_day30,"));
        // What the data cannot touch has the prior alone, and is no number that it could move.
        assertThat(rows).noneMatch(row -> row.startsWith("teams.slow.attainable_share,"));
        List<String> known =
                rows.stream().skip(1).filter(row -> !row.endsWith(",unknown")).toList();
        List<String> headline =
                known.stream().filter(row -> row.contains(",headline,")).toList();
        List<String> others =
                known.stream().filter(row -> !row.contains(",headline,")).toList();
        assertThat(headline).isNotEmpty();
        assertThat(others).isNotEmpty();
        byte[] journal = Files.readAllBytes(directory.resolve("journal.bin"));
        Map<String, String> before = digests(directory);
        Cli asked = Cli.run("calibrate", file, "-o", directory, "--prior-sensitivity");
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(asked.out())
                .contains("is up to date")
                .contains(moved(headline, "headline numbers"))
                .contains(moved(others, "parameters and predictions"))
                .contains("  tuning successes per day ", "  the study’s days until level for good of fast over slow ")
                .doesNotContain("fast_over_slow", "successes_per_day", "other_series");
        assertThat(directory.resolve("journal.bin")).hasBinaryContent(journal);
        assertThat(digests(directory)).isEqualTo(before);
        assertThat(directory.resolve("report.html")).content().contains("Prior sensitivity", "prior_sensitivity.csv");
    }

    private static String moved(List<String> rows, String what) {
        long moved = rows.stream()
                .filter(row -> row.endsWith(",conflict") || row.endsWith(",prior_decides"))
                .count();
        return moved == 0
                ? "Weaker or stronger priors move none of " + rows.size() + " " + what
                : "Priors move " + moved + " of " + rows.size() + " " + what + ": ";
    }

    @Test
    void aCompleteFitIsLeftAlone() throws IOException {
        Path directory = fit("complete", 2);
        Cli again = Cli.run("calibrate", CalibrationFiles.small(temporary), "-o", directory);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("is up to date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calibration.targets.slow_series.team=nobody | calibration.targets.slow_series.team (nobody) must be a team: slow, fast.
            calibration.targets.slow_series.release=later | calibration.targets.slow_series.release (later) must be a release: model, other.
            calibration.data.slow_series.metric=ms/token | calibration.data.slow_series.metric (ms/token) must be a rate in tok/s
            calibration.data.slow_series.days=[-3, 8, 20, 50] | calibration.data.slow_series.days[0] (-3) must not be before the release, day 0.
            calibration.data.slow_series.values=[30, 0, 20, 50] | calibration.data.slow_series.values[1] (0) must be greater than 0.
            calibration.targets.slow_series.to_day=1 | calibration.targets hold 1 ratios within series for 4 free parameters
            calibration.targets.slow_series.unreachable_days=[5] | unreachable_days (5) must be before the first measured day, 1.
            calibration.scenario=wish | calibration.scenario (wish) must be a scenario: base.
            calibration.ridge=[tuning.successes_per_day, nothing] | calibration.ridge (nothing) must be a free parameter
            calibration.targets={unknown: {team: slow, release: model}} | calibration.targets.unknown (unknown) must be a series of calibration.data
            """)
    void wrongDataAreAnsweredWithOneClearMessage(String set, String message) throws IOException {
        Cli cli = Cli.run(
                "calibrate", CalibrationFiles.small(temporary), "-o", temporary.resolve("wrong"), "--set", set.strip());
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("has 1 fault:").contains(message.strip());
        assertThat(temporary.resolve("wrong")).doesNotExist();
    }

    private Path fit(String name, int threads) throws IOException {
        return fit(name, threads, "");
    }

    private Path fit(String name, int threads, String more) throws IOException {
        Path directory = temporary.resolve(name);
        Path file = CalibrationFiles.small(temporary);
        Files.writeString(file, Files.readString(file) + more);
        Cli cli = Cli.run("calibrate", file, "-o", directory, "--quiet", "--threads", threads);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        return directory;
    }

    private static List<String> lines(Path directory, String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }

    /** Tables and figures; not what says when and how a fit was made. */
    private static Map<String, String> digests(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".csv") || path.toString().endsWith(".svg"))
                    .toList()) {
                texts.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
