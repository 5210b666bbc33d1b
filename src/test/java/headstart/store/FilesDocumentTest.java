package headstart.store;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.CalibrationBuilder;
import headstart.config.CalibrationReading;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.experiment.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/files.md} is written from the declarations of the tables; {@code -Dheadstart.update=true} writes it anew. */
class FilesDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "files.md");
    private static final String HEAD = """
            # The tables of a result directory

            Every table is UTF-8 with a header line, `,` between cells, `.` in numbers and full precision. An empty cell is a number that
            there is not; `inf` is a wait that the horizon cut off. `datapackage.json` beside the tables says the same for programs
            (Frictionless), with a line for every outcome, factor and path of that study. This page is written from the declarations by
            which the tables are written. Besides there are `experiment.yaml` (the effective experiment), `manifest.json` (identity, versions,
            digests), `journal.bin` (every run as it was played), the report and `figures/`, each figure with its data. Other programs are
            served by `headstart export` (docs/from-python.md): Parquet, long form, curves of every run.

            """;

    private static Reading.Loaded read(String file) {
        return (Reading.Loaded) ExperimentFile.read(Path.of("experiments", file), List.of(), Overrides.NONE);
    }

    private static Sweep sweep() {
        return ((SweepReading.Loaded) SweepBuilder.of(read("lead-time.yaml"))).sweep();
    }

    @Test
    void theDocumentHoldsEveryTableAndColumn() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("## A study of scenarios\n\n");
        table(StudyTables.runs(List.of()), "one column for each outcome, SUBJECT.OUTCOME", 3, text);
        for (Columns<?> table : studies()) {
            table(table, "", 0, text);
        }
        text.append("## Beside them, a study with alternatives\n\n");
        for (Columns<?> table : RangeColumns.all()) {
            table(table, "", 0, text);
        }
        text.append("## A sweep\n\n");
        Sweep sweep = sweep();
        int factors = sweep.factors().size();
        SweepColumns columns = new SweepColumns(sweep);
        String each = "one column for each factor";
        table(without(columns.design(), 1, factors), each, 1, text);
        table(
                without(columns.runs(List.of()), 3, factors).in("runs.parquet"),
                each + ", then one for each outcome, SUBJECT.OUTCOME; runs.csv with --csv",
                3,
                text);
        table(without(columns.points(), 3, factors), each, 3, text);
        table(columns.responses(), "", 0, text);
        table(SweepColumns.INDICES, "", 0, text);
        table(without(columns.failedPoints(), 1, factors), each, 1, text);
        table(StudyTables.SWEEP_FAILURES, "", 0, text);
        text.append("## A calibration\n\n");
        for (Columns<?> table : CalibrationColumns.all(calibration().calibration())) {
            boolean isSample = table.file().equals(CalibrationTables.POSTERIOR);
            table(
                    isSample ? without(table, 0, table.columns().size()) : table,
                    isSample ? "one column for each path that the fit sets, and one for the discrepancy" : "",
                    0,
                    text);
        }
        text.append("With an access panel there are\n\n");
        for (Columns<?> table : PanelColumns.ALL) {
            table(table, "", 0, text);
        }
        text.append("With alternatives the posterior has a first column `alternative`, and there is\n\n");
        table(WeightTables.COLUMNS, "", 0, text);
        text.append("## Stored studies together\n\n");
        table(StoredDifferenceTable.COLUMNS, "", 0, text);
        table(SideBySideTable.COLUMNS, "", 0, text);
        String page = text.toString().stripTrailing() + "\n";
        if (Boolean.getBoolean("headstart.update")) {
            Files.writeString(DOCUMENT, page);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(page);
    }

    /** Whatever may be left in a directory as a table is declared. */
    @Test
    void everyTableThatIsKnownIsDeclared() {
        Set<String> declared = new LinkedHashSet<>();
        declared.add(StudyTables.RUNS);
        studies().forEach(table -> declared.add(table.file()));
        new SweepColumns(sweep()).all(List.of(), false).forEach(table -> declared.add(table.file()));
        new SweepColumns(sweep()).all(List.of(), true).forEach(table -> declared.add(table.file()));
        declared.add(new SweepColumns(sweep()).points().file());
        CalibrationColumns.all(calibration().calibration()).forEach(table -> declared.add(table.file()));
        declared.add(WeightTables.COLUMNS.file());
        PanelColumns.ALL.forEach(table -> declared.add(table.file()));
        Set<String> known = new LinkedHashSet<>(SweepTables.FILES);
        StudyTables.all(List.of()).forEach(table -> known.add(table.file()));
        known.addAll(CalibrationTables.FILES);
        known.remove(CalibrationTables.FRAGMENT);
        assertThat(declared).containsExactlyInAnyOrderElementsOf(known);
    }

    private static CalibrationReading.Loaded calibration() {
        return (CalibrationReading.Loaded) CalibrationBuilder.of(read("calibrate-v4.yaml"));
    }

    private static List<Columns<?>> studies() {
        return List.of(
                StudyTables.CURVES,
                StudyTables.DIFFERENCES,
                OutcomeColumns.SUMMARY,
                StudyTables.COMPARISONS,
                OutcomeColumns.WAITING_TIMES,
                OutcomeColumns.RANKINGS,
                OutcomeColumns.PAIRS,
                OutcomeColumns.BOUNDS,
                OutcomeColumns.DECISIONS,
                OutcomeColumns.PRIMARY_OUTCOMES,
                OutcomeColumns.VARIANCE,
                StudyTables.FAILURES);
    }

    private static <R> Columns<R> without(Columns<R> table, int first, int count) {
        List<Columns.Column<R>> kept = new ArrayList<>(table.columns());
        kept.subList(first, first + count).clear();
        return new Columns<>(table.file(), table.rows(), kept);
    }

    private static void table(Columns<?> table, String group, int after, StringBuilder text) {
        text.append("### `")
                .append(table.file())
                .append("`\n\nA row is ")
                .append(table.rows())
                .append(".\n\n");
        text.append("| column | unit | what it says |\n|---|---|---|\n");
        for (int c = 0; c <= table.columns().size(); c++) {
            if (c == after && !group.isEmpty()) {
                text.append("| … | | ").append(group).append(" |\n");
            }
            if (c < table.columns().size()) {
                Columns.Column<?> column = table.columns().get(c);
                text.append("| `").append(column.name()).append("` | ").append(column.unit());
                text.append(column.unit().isEmpty() ? "| " : " | ")
                        .append(column.meaning())
                        .append(" |\n");
            }
        }
        text.append('\n');
    }
}
