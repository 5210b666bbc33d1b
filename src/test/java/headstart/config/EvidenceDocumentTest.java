package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.Panel;
import headstart.calibration.PanelEvidence;
import headstart.calibration.PanelRow;
import headstart.config.document.CsvTable;
import headstart.config.document.Faults;
import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.measure.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/evidence.md} lists every series and every statement of the shipped access panel with its source, and why it counts or not, as the program
 * reads them; {@code -Dheadstart.update=true} writes it anew.
 */
class EvidenceDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "evidence.md");
    private static final Path DATA = Path.of("experiments", "data");
    private static final String HEAD = """
            # Evidence on early access

            What is known of early access and the first days, line by line, with its source and why `experiments/access-panel.yaml` counts it or not
            ([calibration.md](calibration.md#the-access-panel)). Written from the data by the build. A series counts if it holds a measurement on days %s
            and another on days %s after the release, of one recipe, and if it is stated how early its team can have had the model.

            **Support on day 0 is not a lead.** It says that a model ran, not that anybody had tuned it: Kimi-K2.5 on the MI355X, supported on day 0, became %s
            times as fast between days 33 and 58 by one change, and Qwen3.5, first measured four days after its release, %s to %s times by day 92. Head counts
            of kernel teams and dated curves of Cambricon, Hygon and Moore Threads were not found.

            """;

    private static Reading.Loaded read() {
        return (Reading.Loaded)
                ExperimentFile.read(Path.of("experiments", "access-panel.yaml"), List.of(), Overrides.NONE);
    }

    private static Panel panel() {
        return ((CalibrationReading.Loaded) CalibrationBuilder.of(read()))
                .calibration()
                .panel()
                .orElseThrow();
    }

    /** By series, the cells of its first line. */
    private static Map<String, Map<String, String>> series() {
        CsvTable table = CsvTable.read(DATA.resolve("tuning_curves.csv"), "series", new Faults())
                .orElseThrow();
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < table.header().size(); c++) {
                cells.put(table.header().get(c), row.cells().get(c));
            }
            all.putIfAbsent(cells.get("series_id"), cells);
        }
        return all;
    }

    @Test
    void everyLineOfTheDataIsListedWithItsSource() throws IOException {
        Panel panel = panel();
        Experiment experiment = read().experiment();
        Labels labels = Labels.of(experiment);
        Map<String, Map<String, String>> series = series();
        StringBuilder rows = new StringBuilder();
        StringBuilder measured = new StringBuilder();
        StringBuilder statements = new StringBuilder();
        for (PanelRow row : panel.rows()) {
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s (`%s`) | %s | %s | %.0f to %.0f | %s | %s |\n",
                    labels.row(row.name()),
                    row.name(),
                    labels.of(team(experiment, row.team())),
                    models(row, series),
                    row.lowDays(),
                    row.highDays(),
                    row.placebo() ? "yes" : "",
                    accessOf(panel, row)));
        }
        for (PanelEvidence one : panel.evidence()) {
            if (one.kind() == PanelEvidence.Kind.SERIES) {
                Map<String, String> cells = series.get(one.name());
                measured.append(String.format(
                        Locale.ROOT,
                        "| `%s` | %s, %s | %s | %s | %s | %s | %s | %s |\n",
                        one.name(),
                        cells.get("stack"),
                        cells.get("chip"),
                        cells.get("model"),
                        days(one.days()),
                        cells.get("early_access"),
                        one.counts() ? "**yes**" : "no",
                        one.why(),
                        link(one.source())));
            } else {
                statements.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s | %s | %s | %s |\n",
                        one.name().replace("line_", ""),
                        one.who(),
                        one.model(),
                        one.what(),
                        one.days(),
                        one.access(),
                        one.why(),
                        link(one.source())));
            }
        }
        String text = String.format(
                        Locale.ROOT,
                        HEAD,
                        "0 to 7",
                        "27 to 120",
                        gain(panel, "line_22"),
                        gain(panel, "qwen35_mi355x_sglang_iso20"),
                        gain(panel, "qwen35_mi355x_sglang_iso30"))
                + "## Who had what how early\n\nThe rows that count; whoever is not here has no series that does.\n\n"
                + "| row | team | AI model | days of access | placebo | who says so |\n|---|---|---|---:|---|---|\n"
                + rows
                + "\n## Measured series\n\n"
                + "| series | stack, chip | AI model | days | access, as the data say | counts | why | source |\n|---|---|---|---|---|---|---|---|\n"
                + measured
                + "\n## Statements\n\nBy line of `experiments/data/access_evidence.csv`. None counts.\n\n"
                + "| line | who | AI model | what | day | access | why it does not count | source |\n|---|---|---|---|---|---|---|---|\n"
                + statements;
        String page = text.replace("\r\n", "\n");
        if (Boolean.getBoolean("headstart.update")) {
            Files.writeString(DOCUMENT, page);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(page);
    }

    private static String models(PanelRow row, Map<String, Map<String, String>> series) {
        return row.shares().stream()
                .map(share -> series.get(share.series()).get("model"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Subject team(Experiment experiment, String name) {
        return experiment.subjects().teams().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String accessOf(Panel panel, PanelRow row) {
        return panel.evidence().stream()
                .filter(one -> one.name().equals(row.shares().get(0).series()))
                .map(PanelEvidence::access)
                .findFirst()
                .orElseThrow();
    }

    private static String gain(Panel panel, String name) {
        return panel.evidence().stream()
                .filter(one -> one.name().equals(name))
                .map(one -> String.format(Locale.ROOT, "%.1f", one.gain()))
                .findFirst()
                .orElseThrow();
    }

    private static String days(String days) {
        String[] all = days.split(" ");
        return all.length > 6
                ? all[0] + " to " + all[all.length - 1] + " (" + all.length + ")"
                : days.replace(" ", ", ");
    }

    private static String link(String source) {
        return source.startsWith("http") && !source.contains(" ") ? "<" + source + ">" : source;
    }

    /** Nothing of the data is left out. */
    @Test
    void nothingIsMissing() throws IOException {
        Panel panel = panel();
        long lines;
        try (var all = Files.lines(DATA.resolve("access_evidence.csv"))) {
            lines = all.filter(line -> !line.isBlank()).count() - 1;
        }
        assertThat(panel.evidence())
                .filteredOn(one -> one.kind() == PanelEvidence.Kind.STATEMENT)
                .hasSize((int) lines)
                .allSatisfy(one -> assertThat(one.source()).isNotBlank());
        assertThat(panel.evidence())
                .filteredOn(one -> one.kind() == PanelEvidence.Kind.SERIES)
                .extracting(PanelEvidence::name)
                .containsExactlyElementsOf(series().keySet());
    }
}
