package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An access panel through the command line: what it leaves, alone and again, on any number of threads and after a kill. */
class AccessPanelCommandTest {
    private static final List<String> TABLES =
            List.of("panel.csv", "panel_estimates.csv", "panel_predictions.csv", "panel_evidence.csv");

    @TempDir
    private Path temporary;

    private Path played(String name, int threads) throws IOException {
        Path directory = temporary.resolve(name);
        Cli cli = Cli.run(
                "calibrate", CalibrationFiles.withPanel(temporary), "-o", directory, "--quiet", "--threads", threads);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return directory;
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                if (!name.startsWith("manifest") && !name.endsWith(".bin") && !name.endsWith(".png")) {
                    all.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }

    @Test
    void leavesItsTablesItsFigureAndItsSentences() throws IOException {
        Path directory = played("one", 2);
        assertThat(Files.readAllLines(directory.resolve("panel.csv"))).hasSize(4);
        assertThat(Files.readString(directory.resolve("panel_estimates.csv")))
                .contains("fidelity,all,fidelity,", "worth,all,log_share_per_day,", "placebo,all,placebo,")
                .contains("fidelity,without A,fidelity,", "lead_days.fast_one");
        assertThat(Files.readString(directory.resolve("panel_evidence.csv")))
                .contains("line_3,statement,\"B, X1\",other,");
        assertThat(Files.readString(directory.resolve("datapackage.json"))).contains(TABLES);
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains(
                        "A day’s work before release counts for",
                        "Day-0 support is not a lead: other on B, X1, said to be supported on day 0, still became 6 times as fast afterwards.",
                        "Every series and statement, and why it counts or not",
                        "access-panel");
        assertThat(directory.resolve("figures/access-panel.svg")).isNotEmptyFile();
        assertThat(Files.readString(directory.resolve("figures/access-panel.csv")))
                .contains("slow_one,slow_series,measured,0,0,,")
                .contains("fast_one,fast_series,simulated,");
        for (String format : List.of("md", "pdf")) {
            Cli cli = Cli.run("report", directory, "--format", format);
            assertThat(cli.exitCode()).as(cli.err()).isZero();
        }
        assertThat(Files.readString(directory.resolve("report.md")))
                .contains("figures/access-panel.svg", "The access panel", "Day-0 support is not a lead");
        Cli figure = Cli.run("report", directory, "--figure", "access-panel", "--width", "170");
        assertThat(figure.exitCode()).as(figure.err()).isZero();
    }

    @Test
    void threadsAKillAndAReportMadeAgainChangeNoByte() throws IOException {
        Path directory = played("whole", 1);
        Map<String, String> whole = contents(directory);
        assertThat(whole).containsKeys(TABLES.toArray(String[]::new));
        assertThat(contents(played("threads", 3))).isEqualTo(whole);
        Path journal = directory.resolve("journal.bin");
        try (FileChannel torn = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            torn.truncate(Files.size(journal) - 100);
        }
        Files.delete(directory.resolve("panel_estimates.csv"));
        assertThat(contents(played("whole", 2))).isEqualTo(whole);
        Files.delete(directory.resolve("report.html"));
        assertThat(Cli.run("report", directory).exitCode()).isZero();
        assertThat(contents(directory)).isEqualTo(whole);
    }

    @Test
    void aPanelRowWithoutAnIntervalIsNamedAndNothingIsWritten() throws IOException {
        Path file = CalibrationFiles.withPanel(temporary);
        Files.writeString(file, Files.readString(file).replace(", lead_days: {low: 10, high: 40}", ""));
        Cli cli = Cli.run("calibrate", file, "-o", temporary.resolve("none"), "--quiet");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("calibration.panel.rows.fast_one.lead_days is missing");
        assertThat(temporary.resolve("none")).doesNotExist();
    }
}
